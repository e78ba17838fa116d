import type { FailureCode } from '../../model/index.js'
import type { Heard } from '../../transcribe/index.js'
import type { Models } from './models.js'

/** What the hearing process is started with. */
export interface Orders {
  readonly models: Models
  /** The engine's list of tokens. */
  readonly tokens: string
  /** Samples are multiplied by this. */
  readonly gain: number
}

/** From the hearing process: it wants the next stretch of sound, has come so far (in samples), is done, or failed. */
export type FromHearing =
  | { readonly type: 'want' }
  | { readonly type: 'progress'; readonly sample: number }
  | { readonly type: 'heard'; readonly heard: readonly Heard[] }
  | { readonly type: 'failed'; readonly code: FailureCode; readonly message: string; readonly hint: string }

/** To the hearing process: the next stretch of sound; empty at the end. */
export interface ToHearing {
  readonly samples: Int16Array
}
