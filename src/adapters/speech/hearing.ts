import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Failure } from '../../model/index.js'
import type { Heard } from '../../transcribe/index.js'
import type { FromHearing, Orders, ToHearing } from './messages.js'

/** Sound goes over in stretches of 16 s: a whole number of the detector's windows. */
const STRETCH = 512 * 500

/**
 * Hears samples in a process of its own. The engine's threads end with that process at any moment, which ends a worker thread, and the whole
 * program with it, by an abort; the models' memory goes back at once; and the engine's own death is an error here, not ours.
 * `onSample` is called with the furthest sample heard. Rejects with the signal's reason as soon as it is aborted.
 */
export async function hearing(
  orders: Orders,
  samples: Int16Array,
  onSample: (sample: number) => void,
  signal: AbortSignal,
): Promise<readonly Heard[]> {
  signal.throwIfAborted()
  const child = fork(fileURLToPath(new URL('hear.worker.js', import.meta.url)), [JSON.stringify(orders)], {
    execArgv: [],
    // As many threads as pieces are heard at once, and few heaps: less memory for the same speed.
    env: { ...process.env, UV_THREADPOOL_SIZE: '2', MALLOC_ARENA_MAX: '2' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const complaints = lastWords(child)
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      signal.removeEventListener('abort', abort)
      child.kill('SIGKILL')
      settle()
    }
    const abort = (): void => end(() => reject(signal.reason))
    signal.addEventListener('abort', abort, { once: true })
    const feed = feeder(child, samples)
    child.on('message', (message: FromHearing) => {
      if (message.type === 'want') feed()
      else if (message.type === 'progress') onSample(message.sample)
      else if (message.type === 'heard') end(() => resolve(message.heard))
      else end(() => reject(new Failure(message.code, message.message, message.hint)))
    })
    child.on('error', (cause) => end(() => reject(died(cause.message, cause))))
    // No effect where it has answered.
    child.on('close', (code, by) => end(() => reject(died([by ?? `exit ${code}`, complaints()].join(' ').trim()))))
  })
}

function feeder(child: ChildProcess, samples: Int16Array): () => void {
  let at = 0
  return () => {
    const message: ToHearing = { samples: samples.slice(at, at + STRETCH) }
    at += message.samples.length
    child.send(message, () => {}) // a channel that is gone is told by `close`
  }
}

function lastWords(child: ChildProcess): () => string {
  let text = ''
  child.stderr?.setEncoding('utf8').on('data', (more: string) => {
    text = (text + more).slice(-500)
  })
  return () => text.trim().split('\n').at(-1) ?? ''
}

function died(why: string, cause?: Error): Failure {
  return new Failure(
    'missing',
    `the speech engine ended before it was done (${why})`,
    'Free some memory (it needs 1 GB) and try again, or reinstall with "npm ci"',
    { cause },
  )
}
