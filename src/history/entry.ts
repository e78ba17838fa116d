import {
  type DaySpan,
  Failure,
  type JsonRow,
  jsonRows,
  type Message,
  parseEdtf,
  shortJson,
  textField,
} from '../model/index.js'
import { EXAMPLE, type Field, unknownFields } from './fields.js'
import { secondsOf } from './length.js'

/** A message as a file gives it: whose it is, and the id that it was given. */
export interface Entry {
  /** File and line, for errors. */
  readonly place: string
  readonly id: string | null
  readonly subject: string | null
  readonly message: Omit<Message, 'id' | 'kind'>
}

export interface Entries {
  readonly entries: readonly Entry[]
  /** Lines about fields that were not understood. */
  readonly warnings: readonly string[]
}

/**
 * The messages of a history in JSON (a list, or `{"messages":[...]}`) or JSON Lines with the fields `id`, `subject`, `date`, `released` (EDTF), `medium`,
 * `length`, `outlet`, `addressees`, `title`, `source`. What was made on an unknown day was made by its release.
 * @throws Failure `input` naming the file, the line and the field.
 */
export function entriesOf(name: string, text: string): Entries {
  const rows = jsonRows(name, text, { list: 'messages', example: EXAMPLE })
  const warnings = rows.flatMap(({ place, value }) => unknownFields(place, value))
  return { entries: rows.map(entryOf), warnings: [...new Set(warnings)] }
}

/** @throws Failure `input` naming `place` and the field. */
export function entryOf({ place, value }: JsonRow): Entry {
  const text = (field: Field): string | null => textField(place, value, field)
  const released = datedField(place, 'released', text('released'))
  return {
    place,
    id: text('id'),
    subject: text('subject'),
    message: {
      ...madeOf(place, text('date'), released),
      released: released?.date ?? null,
      medium: text('medium')?.toLowerCase() ?? null,
      seconds: lengthOf(place, value.length),
      outlet: text('outlet'),
      addressees: addresseesOf(place, value.addressees),
      title: text('title'),
      source: text('source'),
    },
  }
}

const DATES = 'Write 2016-11-02, 2016-11, 2016, or ../.. where it is not known.'

interface Dated {
  readonly date: string
  readonly days: DaySpan
}

function datedField(place: string, field: Field, date: string | null): Dated | null {
  if (date === null) return null
  const days = parseEdtf(date)
  if (days === null) throw new Failure('input', `${place}: field "${field}" is no EDTF date: ${shortJson(date)}`, DATES)
  return { date, days }
}

function madeOf(place: string, date: string | null, released: Dated | null): Dated {
  const made = datedField(place, 'date', date)
  const last = released?.days.to ?? null
  if (made === null && last === null) throw new Failure('input', `${place}: field "date" is missing`, DATES)
  if (made === null) return { date: `../${last}`, days: { from: null, to: last } }
  if (made.days.from !== null && last !== null && made.days.from > last)
    throw new Failure(
      'input',
      `${place}: made on ${made.date}, after its release on ${released?.date}`,
      'Correct "date", the day on which it was made, or "released".',
    )
  return made
}

function lengthOf(place: string, length: unknown): number | null {
  if (length === undefined || length === null || length === '') return null
  const seconds = secondsOf(length)
  if (seconds === null)
    throw new Failure(
      'input',
      `${place}: field "length" is no length: ${shortJson(length)}`,
      'Write 46:12, 1:02:03, or a number of seconds.',
    )
  return seconds
}

function addresseesOf(place: string, given: unknown): readonly string[] {
  if (given === undefined || given === null) return []
  if (typeof given === 'string') return listOf(given)
  if (!Array.isArray(given) || !given.every((one) => typeof one === 'string'))
    throw new Failure(
      'input',
      `${place}: field "addressees" must be text or a list of texts`,
      `Write ["the donors", "the press"] in place of ${shortJson(given)}.`,
    )
  return given.map((one) => one.trim()).filter((one) => one !== '')
}

/** `the donors, the press` as a list. */
export function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
