import type { Noun } from './noun.js'
import type { DaySpan } from './span.js'

/** An earlier communication of the same person. */
export type Message = Noun<
  'message',
  {
    readonly date: string
    readonly days: DaySpan
    readonly medium: string | null
    readonly title: string | null
    readonly source: string | null
  }
>

/** The silence between the previous message and this one. */
export type Gap = Noun<
  'gap',
  {
    readonly previous: Message | null
    /** Days of silence: the least and the most that the dates allow. */
    readonly days: { readonly from: number; readonly to: number } | null
    readonly sentence: string
  }
>

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
  }
>

/** What to tell the people whom a call endangers. */
export type Warning = Noun<
  'warning',
  { readonly target: string; readonly sentence: string; readonly calls: readonly string[] }
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
  }
>
