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
    /** One of EVENT_KINDS. */
    readonly type: EventKind
    readonly places: readonly string[]
    readonly actors: readonly string[]
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
  }
>

export interface EventSourceRef {
  /** Name of the source: `starter`, `cep`, ... */
  readonly source: string
  readonly url: string | null
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
