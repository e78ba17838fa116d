import type { FailureCode } from '../../model/index.js'
import type { Heard } from '../../transcribe/index.js'

/** From the worker: it wants the next stretch of sound, has come so far (in samples), is done, or failed. */
export type FromWorker =
  | { readonly type: 'want' }
  | { readonly type: 'progress'; readonly sample: number }
  | { readonly type: 'heard'; readonly heard: readonly Heard[] }
  | { readonly type: 'failed'; readonly code: FailureCode; readonly message: string; readonly hint: string }

/** To the worker: the next stretch of sound, its end, or an order to stop. */
export type ToWorker =
  | { readonly type: 'sound'; readonly samples: Int16Array }
  | { readonly type: 'end' }
  | { readonly type: 'stop' }
