import type { Day } from './day.js'
import type { Noun } from './noun.js'

/** A file as it was received. It is never modified. */
export type Exhibit = Noun<
  'exhibit',
  {
    readonly name: string
    /** Lower-case hex SHA-256 of the bytes. */
    readonly sha256: string
    readonly bytes: number
    /** IANA media type as detected from the content, e.g. `audio/ogg`, `text/plain`. */
    readonly mediaType: string
    /** Null for text. */
    readonly durationSeconds: number | null
    /** Container format as the reader names it, e.g. `ogg`; null for text. */
    readonly container: string | null
    readonly tracks: readonly Track[]
    /** What the file says about itself (encoder, creation time, title ...): claims about the file, not about the speech. */
    readonly tags: readonly Tag[]
  }
>

export interface Track {
  readonly type: 'audio' | 'video' | 'other'
  readonly codec: string
  readonly detail: string
}

export interface Tag {
  readonly name: string
  readonly value: string
}

/** Sound ready to be heard: 16 kHz, one channel, signed 16-bit samples. */
export type Recording = Noun<'recording', { readonly sampleRate: 16000; readonly samples: Int16Array }>

/** What a person told us about the exhibit, apart from its content. */
export interface Provenance {
  /** Who is said to speak. */
  readonly attributedTo: string | null
  /** The day on which the exhibit became public: nothing in it can be later. */
  readonly surfaced: Day | null
  /** False for a written text: words without a voice are no proof of life. */
  readonly spoken: boolean
  /** What is told of it as a message; absent where nothing is told. */
  readonly medium?: string
  readonly outlet?: string
  /** Its length, where the recording itself is not held. */
  readonly seconds?: number
  readonly addressees?: readonly string[]
}
