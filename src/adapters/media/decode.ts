import type { Media, ReadOptions } from '../../ingest/index.js'
import { type CheckedFile, refuse } from './check-file.js'
import { Decoding } from './decoding.js'

/** How long decoding may fall behind real time before the file is given up: ffmpeg is hundreds of times faster. */
export const PATIENCE_SECONDS = 120

/** Where a running ffmpeg reports to. */
export interface Sink {
  line(text: string): void
  /** Raw samples; any number of bytes. */
  bytes(chunk: Uint8Array): void
  end(): void
  /** The decoder itself failed, not the file's verdict: `why` is a short phrase. */
  crash(why: string): void
}

export interface Running {
  /** Ends it if it still runs and frees what it holds. */
  stop(): Promise<void>
}

/**
 * Runs ffmpeg by `start` and returns what the file is and says. Whatever happens (done, refused, aborted, too slow), ffmpeg
 * has been stopped when this returns.
 * @throws Failure `input`, or the signal's reason.
 */
export async function decode(
  file: CheckedFile,
  options: ReadOptions,
  start: (sink: Sink) => Running,
  patience = PATIENCE_SECONDS,
): Promise<Media> {
  options.signal.throwIfAborted()
  const decoding = new Decoding(file, options)
  const begun = performance.now()
  let running: Running | undefined
  let timer: NodeJS.Timeout | undefined
  let onAbort = (): void => {}
  try {
    await new Promise<void>((resolve, reject) => {
      const guarded = (take: () => void): void => {
        try {
          take()
        } catch (error) {
          reject(error)
        }
      }
      onAbort = () => reject(options.signal.reason)
      options.signal.addEventListener('abort', onAbort)
      const watch = (): void => {
        const behind = (performance.now() - begun) / 1000 - decoding.seconds
        if (behind > patience)
          reject(refuse(`${file.name} takes too long to decode`, 'Convert it to WAV and try that.'))
      }
      timer = setInterval(watch, Math.min(1000, patience * 250))
      running = start({
        line: (text) => guarded(() => decoding.line(text)),
        bytes: (chunk) => guarded(() => decoding.bytes(chunk)),
        end: resolve,
        crash: (why) =>
          reject(refuse(`${file.name} makes the decoder stop (${why})`, 'Convert it to WAV and try that.')),
      })
    })
  } finally {
    clearInterval(timer)
    options.signal.removeEventListener('abort', onAbort)
    await running?.stop()
  }
  return decoding.finish()
}
