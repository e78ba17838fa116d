import type { Day } from './day.js'
import type { Noun } from './noun.js'
import type { DaySpan } from './span.js'

/** A dated public event as the chronology knows it. */
export type Event = Noun<
  'event',
  {
    /** Stable across imports of the same source: `starter:2017-07-09-recapture-of-mosul`, `cep:2017-07-10-3f2a9c`. */
    readonly id: string
    /** The first is the canonical one. For a news item without a name: its first words, cut short. */
    readonly names: readonly string[]
    /** What it is called in other languages. */
    readonly labels: readonly Label[]
    /** One of EVENT_KINDS. */
    readonly type: EventKind
    readonly places: readonly string[]
    readonly actors: readonly string[]
    /** Where it was, as far as a source says so; `places` has the names. */
    readonly where: Position | null
    /** EDTF. */
    readonly when: string
    readonly days: DaySpan
    /** True where `when` is the day of a report and the event may be up to two days older. */
    readonly reported: boolean
    /** For the outcome of something long: when that began. */
    readonly began: Day | null
    /** First day on which it could be spoken of as having happened. Never later than the truth: a late one makes a bound unsound. */
    readonly knownFrom: Day
    /** First day on which it could be spoken of as coming; null where it came unforeseen. */
    readonly foreseenFrom: Day | null
    readonly sources: readonly EventSourceRef[]
    /** How many outlets are known to have told of it: a measure of how widely it was known. 0 where no source counts them. */
    readonly outlets: number
    /** The id of the event that this one goes on from: a later report of the same story. */
    readonly follows: string | null
  }
>

export interface EventSourceRef {
  /** Name of the source: `starter`, `cep`, ... */
  readonly source: string
  readonly url: string | null
  /** As the source states it, SPDX where it has a name there: `CC-BY-SA-4.0`. */
  readonly licence?: string
  /** The day on which, or under which, this source tells of the event: a report's day, which may be later than `when`. */
  readonly on?: Day
}

export interface Label {
  /** BCP 47. */
  readonly language: string
  readonly name: string
}

export interface Position {
  /** ISO 3166-1, two letters. */
  readonly country: string | null
  /** Degrees (WGS 84); both or neither. */
  readonly latitude: number | null
  readonly longitude: number | null
}

export const EVENT_KINDS = [
  'attack',
  'killing',
  'death',
  'capture',
  'offensive',
  'war',
  'ceasefire',
  'agreement',
  'withdrawal',
  'talks',
  'election',
  'office',
  'coup',
  'protest',
  'law',
  'arrest',
  'release',
  'kidnapping',
  'disaster',
  'accident',
  'outbreak',
  'test',
  'launch',
  'discovery',
  'sport',
  'ceremony',
  'statement',
  'economy',
  'term',
  'news',
  'text',
] as const

/** `term` is a person's time in an office; `news` is an item whose kind is not known; `text` is a dated text to compare words with, never what words mean. */
export type EventKind = (typeof EVENT_KINDS)[number]

/** An annual observance and the rule that gives its days, e.g. `hijri 09-01 x30`. */
export interface Observance {
  readonly names: readonly string[]
  readonly rule: string
  readonly country: string | null
}

/**
 * Whether an event is an item of news: known by a report, or one of many that have a heading (it ends in an ellipsis) and no name of their own.
 * Words can mean it, but never beyond dispute.
 */
export function isNews({ reported, names }: Event): boolean {
  return reported || names.every((name) => name.endsWith('…'))
}
