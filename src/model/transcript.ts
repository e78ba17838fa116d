import type { Noun } from './noun.js'

/**
 * Words with their times. `medium` says what we hold: a `recording` we heard, a `transcript` of one made by others, or an
 * `account`: a third party's description of a recording that we do not hold, read alike and cited as hearsay.
 */
export type Transcript = Noun<
  'transcript',
  {
    readonly medium: Medium
    /** BCP 47, e.g. `en`; `und` where unknown. */
    readonly language: string
    readonly origin: Origin
    readonly segments: readonly Segment[]
  }
>

export type Medium = 'recording' | 'transcript' | 'account'

/** Where the words come from, in one line a reader can judge. */
export interface Origin {
  readonly by: 'engine' | 'person' | 'third-party' | 'unknown'
  /** Engine and model with their versions, or the format of the file: `moonshine-base 0.1.4 on sherpa-onnx 1.13.8`, `SubRip file`. */
  readonly name: string
}

export interface Segment {
  /** `s1`, `s2`, ... in order. */
  readonly id: string
  /** Seconds from the beginning of the recording; null where the source has no time codes. */
  readonly start: number | null
  readonly end: number | null
  readonly speaker: string | null
  /** BCP 47, only where it is another than the transcript's. */
  readonly language?: string
  /** For reading: spoken numbers and dates are written as figures. */
  readonly text: string
  /** In the order of the text; empty where the source has no time codes. */
  readonly words: readonly Word[]
}

export interface Word {
  /** Offset of the word's first character in the segment's text. */
  readonly at: number
  readonly text: string
  /** What was heard, where it differs from `text` (`two thousand and one` for `2001`). */
  readonly spoken?: string
  /** Seconds, interpolated within the segment. */
  readonly start: number
  readonly end: number
}
