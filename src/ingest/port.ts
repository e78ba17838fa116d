import type { OnProgress, Recording, Tag, Track } from '../model/index.js'

/** Reads audio and video. Adapters: WebAssembly ffmpeg in a worker (default), a system ffmpeg. */
export interface MediaReader {
  /** Name and version, for the custody log: `ffmpeg 5.1 (WebAssembly)`. */
  readonly name: string
  /**
   * What the file is, and its sound at 16 kHz, one channel.
   * @throws Failure `input`: empty, truncated, encrypted, not media, no sound, or past a limit (the hint names the option that raises it).
   */
  read(path: string, options: ReadOptions): Promise<Media>
}

export interface ReadOptions {
  readonly limits: MediaLimits
  readonly onProgress: OnProgress
  readonly signal: AbortSignal
}

export interface MediaLimits {
  readonly maxSeconds: number
  readonly maxBytes: number
}

export interface Media {
  readonly mediaType: string
  readonly container: string
  readonly durationSeconds: number
  readonly tracks: readonly Track[]
  readonly tags: readonly Tag[]
  readonly recording: Recording
}
