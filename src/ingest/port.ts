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
  /** Read what is there of a file that is cut short, with a notice; otherwise it is refused. */
  readonly acceptTruncated?: boolean
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
  /** Of the sound as read; time codes count from its first sample. */
  readonly durationSeconds: number
  readonly tracks: readonly Track[]
  readonly tags: readonly Tag[]
  readonly recording: Recording
  /** What limits the reading, in sentences: cut short, damaged, sound shorter than the file says. */
  readonly notices: readonly string[]
}
