import type { OnProgress, Recording } from '../model/index.js'

/** Turns sound into words. Adapter: Moonshine base on sherpa-onnx with Silero VAD. */
export interface Transcriber {
  /** Engine and model with versions, for the origin: `moonshine-base 0.1.4 on sherpa-onnx 1.13.8`. */
  readonly name: string
  /** BCP 47 code of the language it hears. */
  readonly language: string
  /** Speech as heard, in order, segments of at most 20 s; empty where there is no speech. Words are never made up for silence, noise or music. */
  hear(recording: Recording, options: HearOptions): Promise<readonly Heard[]>
}

export interface HearOptions {
  readonly onProgress: OnProgress
  readonly signal: AbortSignal
}

/** A stretch of speech in the engine's own words. */
export interface Heard {
  /** Seconds from the beginning of the recording. */
  readonly start: number
  readonly end: number
  readonly text: string
}
