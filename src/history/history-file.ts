import { Failure, type Message, mayBe, noun } from '../model/index.js'
import { type Entry, entriesOf, entryOf } from './entry.js'
import { EXAMPLE } from './fields.js'

export interface ParsedHistory {
  readonly messages: readonly Message[]
  /** Lines about what was not understood or left out. */
  readonly warnings: readonly string[]
}

/**
 * Messages of one person from a history file; see `entriesOf`. Those of other subjects than `person` are left out and said; a message
 * without an id gets `m1`, `m2`, ... by its place.
 * @throws Failure `input` naming the file, the line and the field.
 */
export function parseHistory(name: string, text: string, person: string | null = null): ParsedHistory {
  const { entries, warnings } = entriesOf(name, text)
  const { messages, others } = ofPerson(entries, person)
  const left = others === 0 ? [] : [`${name}: ${leftOut(others)} left out, not of ${person}`]
  return { messages, warnings: [...warnings, ...left] }
}

/** The same of a list that stands in another file. @throws Failure `input` naming `place`, the number of the message and the field. */
export function messagesFrom(
  place: string,
  list: readonly unknown[],
  person: string | null = null,
): readonly Message[] {
  const entries = list.map((value, index) => {
    const at = `${place}, message ${index + 1}`
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Failure('input', `${at}: a message is an object`, `Write it as ${EXAMPLE}.`)
    return entryOf({ place: at, value: value as Readonly<Record<string, unknown>> })
  })
  return ofPerson(entries, person).messages
}

function ofPerson(
  entries: readonly Entry[],
  person: string | null,
): { readonly messages: readonly Message[]; readonly others: number } {
  const ids = new Set<string>()
  const all = entries.map(({ place, id, subject, message }, index) => {
    const own = id ?? `m${index + 1}`
    if (ids.has(own))
      throw new Failure(
        'input',
        `${place}: field "id": another message has the id "${own}"`,
        'Give each message its own id; one without gets m1, m2, ... by its place.',
      )
    ids.add(own)
    return { subject, message: noun('message', { id: own, ...message }) }
  })
  const kept = all.filter(({ subject }) => mayBe(subject ?? '', person))
  return { messages: kept.map(({ message }) => message), others: all.length - kept.length }
}

function leftOut(others: number): string {
  return others === 1 ? '1 message of another person is' : `${others} messages of other people are`
}
