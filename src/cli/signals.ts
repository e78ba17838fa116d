import { Failure } from '../model/index.js'

export interface Interrupt {
  /** Aborted with a Failure on Ctrl-C or a polite kill. */
  readonly signal: AbortSignal
  release(): void
}

/** Lets a long task stop in good order: what was begun is undone. A second Ctrl-C ends at once. */
export function onInterrupt(): Interrupt {
  const controller = new AbortController()
  const stop = (): void => {
    controller.abort(new Failure('usage', 'stopped', 'Nothing half-done was kept; run the same command again.'))
    release()
  }
  const release = (): void => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return { signal: controller.signal, release }
}
