import {
  type Day,
  type DaySpan,
  type Event,
  type EventKind,
  type EventSourceRef,
  isDay,
  type Label,
  noun,
  type Position,
  parseEdtf,
} from '../model/index.js'
import { usualKnownFrom } from './pack.js'
import type { Entry } from './port.js'

/** A line of an import that cannot be an event. */
export interface RowProblem {
  readonly kind: 'problem'
  readonly line: number
  readonly field: string
  readonly problem: string
  /** What to do about it, where it is wrong with the whole file and nothing can be imported. */
  readonly hint?: string
}

export type Row = { readonly kind: 'entry'; readonly entry: Entry } | RowProblem

/** Thrown or given by a format's reader; `readRecord` makes it a RowProblem. */
export class BadRow extends Error {
  constructor(
    readonly field: string,
    readonly problem: string,
    /** Lines from the record's first to that of the bad item. */
    readonly below = 0,
  ) {
    super(`${field}: ${problem}`)
  }
}

/** A row that shows that the file cannot be read as it is: nothing of it is imported. */
export class BadFile extends BadRow {
  constructor(
    field: string,
    problem: string,
    readonly hint: string,
    below = 0,
  ) {
    super(field, problem, below)
  }
}

/** What a reader tells of an event; the rest follows. */
export interface Draft {
  readonly id: string
  readonly names: readonly string[]
  readonly labels?: readonly Label[]
  readonly type: EventKind
  readonly when: string
  readonly places?: readonly string[]
  readonly actors?: readonly string[]
  readonly where?: Position | null
  readonly reported?: boolean
  readonly began?: Day | null
  readonly knownFrom?: Day | null
  readonly foreseenFrom?: Day | null
  readonly sources?: readonly EventSourceRef[]
  readonly outlets?: number
  readonly follows?: string | null
  readonly text?: string
}

/** @throws BadRow where the days are impossible or the event has no name. */
export function entryOf(draft: Draft): Entry {
  const days = daysOf('when', draft.when)
  const { from } = days
  if (from === null) throw new BadRow('when', `has no first day: ${draft.when}`)
  if (draft.names.length === 0) throw new BadRow('names', 'is empty')
  const reported = draft.reported ?? false
  const event: Event = noun('event', {
    id: draft.id,
    names: draft.names,
    labels: draft.labels ?? [],
    type: draft.type,
    places: draft.places ?? [],
    actors: draft.actors ?? [],
    where: positionOf(draft.where ?? null),
    when: draft.when,
    days,
    reported,
    began: dayOf('began', draft.began),
    knownFrom: dayOf('knownFrom', draft.knownFrom) ?? knownFrom(from, reported),
    foreseenFrom: dayOf('foreseenFrom', draft.foreseenFrom),
    sources: draft.sources ?? [],
    outlets: draft.outlets ?? 0,
    follows: draft.follows ?? null,
  })
  return { event, text: draft.text ?? '' }
}

/** Null where it says nothing. @throws BadRow */
function positionOf(where: Position | null): Position | null {
  if (where === null) return null
  const { country, latitude, longitude } = where
  if (country !== null && !/^[A-Z]{2}$/.test(country))
    throw new BadRow('country', `is not two letters: ${short(country)}`)
  if ((latitude === null) !== (longitude === null)) throw new BadRow('latitude', 'and longitude come together')
  if (latitude !== null && !(Math.abs(latitude) <= 90)) throw new BadRow('latitude', `is out of range: ${latitude}`)
  if (longitude !== null && !(Math.abs(longitude) <= 180))
    throw new BadRow('longitude', `is out of range: ${longitude}`)
  return country === null && latitude === null ? null : where
}

function knownFrom(from: Day, reported: boolean): Day {
  if (reported && from < '0000-01-03') throw new BadRow('when', `is out of range: ${from}`)
  return usualKnownFrom(from, reported)
}

function dayOf(field: string, day: Day | null | undefined): Day | null {
  if (day === null || day === undefined || day === '') return null
  if (!isDay(day)) throw new BadRow(field, `is not a day: ${short(day)}`)
  return day
}

/** @throws BadRow where the text is not EDTF or names a day that does not exist. */
export function daysOf(field: string, when: string): DaySpan {
  const days = parseEdtf(when)
  if (days === null) throw new BadRow(field, when === '' ? 'is empty' : `is not a date (EDTF): ${short(when)}`)
  return days
}

/** Most texts are clean: words of printing ASCII with single spaces. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/

/** Text that every store takes and every page can show: no control characters, no broken surrogates, single spaces. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function short(text: string): string {
  const line = clean(text)
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}
