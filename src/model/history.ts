import type { Event } from './event.js'
import type { Noun } from './noun.js'
import type { CallForce, DayRange } from './reference.js'
import type { DaySpan } from './span.js'

/** A communication of a person. */
export type Message = Noun<
  'message',
  {
    readonly id: string
    /** When it was made, as far as that is known: EDTF and its days, a stretch rather than a point. */
    readonly date: string
    readonly days: DaySpan
    /** When it was first public: EDTF; null where that is not known. */
    readonly released: string | null
    readonly medium: string | null
    /** Its length; null where that is not known, and for a text. */
    readonly seconds: number | null
    /** Who put it out. */
    readonly outlet: string | null
    /** Whom it speaks to, in words. */
    readonly addressees: readonly string[]
    readonly title: string | null
    readonly source: string | null
  }
>

/** This message's place among the others of the same person. */
export type Gap = Noun<
  'gap',
  {
    readonly previous: Message | null
    /** Days of silence before this message: the least and the most that the dates allow. */
    readonly days: DayRange | null
    readonly sentence: string
    /** All messages that were given, by day. */
    readonly messages: readonly Message[]
    /** The silences between them and up to this message, in order of time. */
    readonly silences: readonly Silence[]
    /** What is unusual about this message, as counts. */
    readonly remarks: readonly Remark[]
  }
>

/** The days without a message between two that follow each other. */
export interface Silence {
  /** Id of the message before it. */
  readonly after: string
  /** Id of the message after it; null: the one that is examined. */
  readonly before: string | null
  readonly days: DayRange
}

export interface Remark {
  readonly about: 'silence' | 'medium' | 'length' | 'outlet' | 'addressees' | 'overlap' | 'future'
  readonly sentence: string
  /** Ids of the messages that it counts. */
  readonly messages: readonly string[]
}

/** Words that urge others to act, with whom they endanger. */
export type Call = Noun<
  'call',
  {
    readonly id: string
    /** The least quotation that proves the point. */
    readonly quote: string
    readonly reference: string
    readonly start: number | null
    readonly targets: readonly string[]
    readonly regions: readonly string[]
    readonly force: CallForce
  }
>

/** What to tell the people whom a call endangers. */
export type Warning = Noun<
  'warning',
  {
    readonly target: string
    /** Where those people are, as far as the calls say so. */
    readonly regions: readonly string[]
    readonly sentence: string
    readonly calls: readonly string[]
  }
>

/** A dated or datable statement of an article, compared with the chronology. */
export type Finding = Noun<
  'finding',
  {
    readonly quote: string
    /** The date that the article gives, as EDTF. */
    readonly says: string
    /** The chronology's date (EDTF) with its event; null where it knows none. */
    readonly found: { readonly when: string; readonly event: string; readonly url: string | null } | null
    readonly outcome: 'agrees' | 'disagrees' | 'not-in-chronology' | 'contradicts-itself'
    /** One sentence: what was compared with what. */
    readonly why: string
    /** Where the words stand. */
    readonly segment: string
    readonly from: number
    readonly to: number
  }
>

/** An event shortly before the making window that concerns the same people and places. */
export type Context = Noun<
  'context',
  {
    readonly event: Event
    /** Whole days from the event's end to the day that the words were most likely spoken, else to the first day they can have been. */
    readonly daysBefore: number
    /** The names that it shares with the words or the speaker. */
    readonly shared: readonly string[]
    /** References whose names these are. */
    readonly references: readonly string[]
  }
>
