import { Worker } from 'node:worker_threads'
import { Failure, type OnProgress, type Recording } from '../../model/index.js'
import type { Heard, HearOptions, Transcriber } from '../../transcribe/index.js'
import { loudnessGain } from './loudness.js'
import type { FromWorker, ToWorker } from './messages.js'
import { findModels, type Models } from './models.js'

const STEP = 'hearing the words'
/** Sound goes to the worker in stretches of 16 s: a whole number of the detector's windows. */
const STRETCH = 512 * 500

/**
 * English speech to text with nothing but installed packages: Moonshine base on sherpa-onnx, Silero VAD v6. Models are loaded when a
 * recording is heard and let go of after it. Progress is the share of the recording heard.
 */
export function moonshine(find: () => Models = findModels): Transcriber {
  return {
    name: 'moonshine-base 0.1.4 on sherpa-onnx 1.13.8',
    language: 'en',
    hear: (recording, options) => hear(recording, options, find),
  }
}

async function hear(
  recording: Recording,
  { onProgress, signal }: HearOptions,
  find: () => Models,
): Promise<readonly Heard[]> {
  signal.throwIfAborted()
  onProgress({ step: STEP, done: 0 })
  if (recording.samples.length === 0) return []
  const workerData = { models: find(), gain: loudnessGain(recording.samples) }
  const worker = new Worker(new URL('hear.worker.js', import.meta.url), { workerData })
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      // The worker ends by itself after the piece it is at: ending it by force would end it inside the engine.
      worker.postMessage({ type: 'stop' } satisfies ToWorker)
      worker.unref()
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
    const settle = (): void => signal.removeEventListener('abort', stop)
    worker.on('message', conversation(worker, recording.samples, onProgress, resolve, reject))
    worker.on('error', reject)
    worker.on('exit', (code) => {
      settle()
      reject(new Error(`the speech worker ended early with code ${code}`)) // no effect where it has answered
    })
  })
}

function conversation(
  worker: Worker,
  samples: Int16Array,
  onProgress: OnProgress,
  resolve: (heard: readonly Heard[]) => void,
  reject: (error: Error) => void,
): (message: FromWorker) => void {
  let [at, furthest] = [0, 0]
  return (message) => {
    if (message.type === 'want') {
      const stretch = samples.slice(at, at + STRETCH)
      at += stretch.length
      if (stretch.length === 0) worker.postMessage({ type: 'end' } satisfies ToWorker)
      else worker.postMessage({ type: 'sound', samples: stretch } satisfies ToWorker, [stretch.buffer as ArrayBuffer])
    } else if (message.type === 'progress') {
      furthest = Math.max(furthest, message.sample)
      onProgress({ step: STEP, done: Math.min(1, furthest / samples.length) })
    } else if (message.type === 'failed') reject(new Failure(message.code, message.message, message.hint))
    else if (message.type === 'heard') {
      onProgress({ step: STEP, done: 1 })
      resolve(message.heard)
    }
  }
}
