import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Ledger, openLedger } from '../adapters/store/ledger.js'
import { asJsonLines } from '../desk/index.js'
import {
  byDay,
  type Chosen,
  entriesOf,
  entryOf,
  type Kept,
  keptMessages,
  type LedgerMessage,
  mediumOf,
  messagesChart,
  messagesOf,
  newMessages,
  secondsOfExhibit,
  silencesOf,
} from '../history/index.js'
import { Failure } from '../model/index.js'
import { parseAssessment } from '../report/index.js'
import type { Common } from './chronology.js'
import { readInput } from './input.js'
import { dataFolder } from './options.js'
import { run } from './terminal.js'

interface OfPerson extends Common {
  readonly subject?: string
}

interface MessageFlags extends OfPerson {
  readonly case?: string
  readonly date?: string
  readonly released?: string
  readonly medium?: string
  readonly length?: string
  readonly outlet?: string
  readonly addressees?: string
  readonly title?: string
  readonly source?: string
  readonly id?: string
}

/** `postquem history add`: one message, as it is told or as a case has found it. */
export function addMessage({ data, json = false, case: dir, ...told }: MessageFlags): Promise<void> {
  return run(json, async (terminal) => {
    const found = dir === undefined ? {} : await messageOfCase(dir)
    const entry = usage(() => entryOf({ place: 'the message', value: { ...found, ...told } }))
    const { rows } = await put(openLedger(dataFolder(data)), (kept) => usage(() => newMessages(kept, [entry])))
    const [row] = rows
    if (json) return terminal.out(JSON.stringify({ added: rows, known: 1 - rows.length }))
    terminal.out(row ? `added ${lineOf(row)}` : 'known: it is in the ledger already')
  })
}

/** `postquem history import FILE` */
export function importMessages(file: string, { data, json = false, subject }: OfPerson): Promise<void> {
  return run(json, async (terminal) => {
    const { name, bytes } = await readInput(file)
    const { entries, warnings } = entriesOf(name, asJsonLines(name, utf8(name, bytes)))
    const { rows, known } = await put(openLedger(dataFolder(data)), (kept) => newMessages(kept, entries, subject))
    for (const line of warnings) terminal.warn(line)
    if (json) return terminal.out(JSON.stringify({ added: rows, known }))
    const there = known === 0 ? '' : `, ${known} ${known === 1 ? 'was' : 'were'} there already`
    terminal.out(`${countOf(rows.length)} added to the ledger${there}`)
  })
}

/** `postquem history list` */
export function listMessages({ data, json = false, subject }: OfPerson): Promise<void> {
  return run(json, async (terminal) => {
    const ledger = openLedger(dataFolder(data))
    const people = peopleOf(keptMessages(ledger.file('messages'), await ledger.read('messages')), subject)
    if (json) {
      const told = people.map(({ messages, ...person }) => ({
        ...person,
        messages: byDay(messages).map(({ kind: _, ...message }) => message),
        silences: silencesOf(messages),
      }))
      return terminal.out(JSON.stringify({ people: told }))
    }
    if (people.length === 0)
      return terminal.out(`The ledger holds no message${subject === undefined ? '' : ` of ${subject}`}`)
    terminal.out(people.map((person) => messagesChart(person.subject, person.messages).join('\n')).join('\n\n'))
  })
}

function put(ledger: Ledger, choose: (kept: readonly Kept[]) => Chosen): Promise<Chosen> {
  let chosen: Chosen = { rows: [], known: 0 }
  return ledger
    .add('messages', (text) => {
      chosen = choose(keptMessages(ledger.file('messages'), text))
      return chosen.rows
    })
    .then(() => chosen)
}

/** What is wrong with an option is told as such. */
function usage<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Failure) || !error.message.startsWith('the message')) throw error
    throw new Failure('usage', error.message, error.hint, { cause: error })
  }
}

/** The making of a case's recording is known as a window, and no better. */
async function messageOfCase(dir: string): Promise<Readonly<Record<string, unknown>>> {
  const file = join(dir, 'assessment.json')
  const { exhibit, provenance, dating } = parseAssessment(await readFile(file, 'utf8'), file)
  return {
    subject: provenance.attributedTo,
    id: exhibit.sha256.slice(0, 12),
    date: dating.window,
    released: provenance.surfaced,
    medium: mediumOf(provenance, exhibit),
    length: secondsOfExhibit(provenance, exhibit),
    outlet: provenance.outlet,
    addressees: provenance.addressees,
    source: exhibit.sha256,
  }
}

function utf8(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Failure('input', `${name} is not UTF-8`, 'Save it as UTF-8.', { cause })
  }
}

/** By person: those of one name together, whatever its case. */
function peopleOf(kept: readonly Kept[], person: string | undefined) {
  if (person !== undefined) {
    const messages = messagesOf(kept, person)
    return messages.length === 0 ? [] : [{ subject: person, messages }]
  }
  const names = [...new Map(kept.map(({ subject }) => [subject.toLowerCase(), subject])).values()].sort()
  return names.map((subject) => ({
    subject,
    messages: kept.filter((one) => one.subject.toLowerCase() === subject.toLowerCase()).map(({ message }) => message),
  }))
}

function lineOf({ id, subject, date, medium }: LedgerMessage): string {
  return `${id}: ${subject}, ${date}${medium === undefined ? '' : `, ${medium}`}`
}

function countOf(number: number): string {
  return number === 1 ? '1 message' : `${number} messages`
}
