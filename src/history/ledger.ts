import { Failure, isAbout, type Message, noun } from '../model/index.js'
import { type Entry, entriesOf } from './entry.js'

/** A line of the ledger's messages: the fields of a history file, without those that are not known. */
export interface LedgerMessage {
  readonly id: string
  readonly subject: string
  readonly date: string
  readonly released?: string
  readonly medium?: string
  /** Seconds. */
  readonly length?: number
  readonly outlet?: string
  readonly addressees?: readonly string[]
  readonly title?: string
  readonly source?: string
}

export interface Kept {
  readonly subject: string
  readonly message: Message
}

/** The messages of the ledger's file. @throws Failure `input` naming the line that is wrong, since it may be mended by hand. */
export function keptMessages(name: string, text: string): readonly Kept[] {
  if (text.trim() === '') return []
  const taken = new Set<string>()
  return entriesOf(name, text).entries.map((entry) => {
    const subject = subjectOf(entry, null)
    const id = entry.id ?? freeId(entry, taken)
    if (taken.has(id))
      throw new Failure('input', `${entry.place}: another message has the id "${id}"`, 'Correct one of them by hand.')
    taken.add(id)
    return { subject, message: noun('message', { id, ...entry.message }) }
  })
}

/** The ledger's messages of a person, as a history file's. */
export function messagesOf(kept: readonly Kept[], person: string): readonly Message[] {
  return kept.filter(({ subject }) => isAbout(subject, person)).map(({ message }) => message)
}

export interface Chosen {
  /** Lines to add. */
  readonly rows: readonly LedgerMessage[]
  /** How many are there already. */
  readonly known: number
}

/**
 * What of the given messages is new to the ledger. The same content is there already, whatever its id; an id of its own is made for a
 * message without one. `person`: whose messages they are, where they do not say it.
 * @throws Failure `input` where a message has no subject, or the id of another one.
 */
export function newMessages(kept: readonly Kept[], given: readonly Entry[], person: string | null = null): Chosen {
  const byId = new Map(kept.map(({ subject, message }) => [message.id, contentOf(subject, message)]))
  const contents = new Set(byId.values())
  const rows: LedgerMessage[] = []
  for (const entry of given) {
    const subject = subjectOf(entry, person)
    const content = contentOf(subject, entry.message)
    if (entry.id !== null && byId.has(entry.id) && byId.get(entry.id) !== content)
      throw new Failure(
        'input',
        `${entry.place}: another message has the id "${entry.id}"`,
        'Give it an id of its own; what the ledger holds is only corrected by hand.',
      )
    if (contents.has(content)) continue
    const row = rowOf(entry.id ?? freeId(entry, byId), subject, entry.message)
    byId.set(row.id, content)
    contents.add(content)
    rows.push(row)
  }
  return { rows, known: given.length - rows.length }
}

function subjectOf({ place, subject }: Entry, person: string | null): string {
  const found = subject ?? person
  if (found !== null && found.trim() !== '') return found
  throw new Failure('input', `${place}: field "subject" is missing`, 'Say whose message it is.')
}

/** `2016-11-02-audio`, and where that is taken `2016-11-02-audio-2`. */
function freeId({ message: { date, medium } }: Entry, taken: { has(id: string): boolean }): string {
  const day = date.replaceAll('..', 'open').replace('/', '_')
  const base = medium === null ? day : `${day}-${medium.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`
  let id = base
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
  return id
}

function rowOf(
  id: string,
  subject: string,
  { date, released, medium, seconds, outlet, addressees, title, source }: Entry['message'],
): LedgerMessage {
  return {
    id,
    subject,
    date,
    ...(released !== null && { released }),
    ...(medium !== null && { medium }),
    ...(seconds !== null && { length: seconds }),
    ...(outlet !== null && { outlet }),
    ...(addressees.length > 0 && { addressees }),
    ...(title !== null && { title }),
    ...(source !== null && { source }),
  }
}

function contentOf(subject: string, message: Entry['message']): string {
  return JSON.stringify(rowOf('', subject.trim().toLowerCase(), message))
}
