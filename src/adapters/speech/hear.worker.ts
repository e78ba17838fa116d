import { parentPort, workerData } from 'node:worker_threads'
import { Failure } from '../../model/index.js'
import type { Heard } from '../../transcribe/index.js'
import { type HeardPiece, listen } from './listen.js'
import type { FromWorker, ToWorker } from './messages.js'
import { type Models, withTokens } from './models.js'
import { loadSherpa, type Recogniser, type Sherpa } from './sherpa.js'
import { type SoundPiece, Voices } from './voices.js'

const RATE = 16_000
/** Decoding two pieces at a time on one model was faster on two cores than two threads on one piece, and needs less memory than two models. */
const LANES = 2

const { models, gain } = workerData as { readonly models: Models; readonly gain: number }
const port = parentPort
const post = (message: FromWorker): void => port?.postMessage(message)
const isStopped = { value: false }
let answer: (message: ToWorker) => void = () => {}

port?.on('message', (message: ToWorker) => {
  if (message.type === 'stop') isStopped.value = true
  answer(message)
})

function nextSound(): Promise<ToWorker> {
  return new Promise((resolve) => {
    answer = resolve
    post({ type: 'want' })
  })
}

async function* pieces(sherpa: Sherpa): AsyncGenerator<SoundPiece> {
  const voices = new Voices(sherpa, models.voice)
  for (;;) {
    const message = isStopped.value ? { type: 'stop' as const } : await nextSound()
    if (message.type === 'stop') return
    if (message.type === 'end') break
    yield* voices.push(
      Float32Array.from(message.samples, (sample) => Math.max(-1, Math.min(1, (sample * gain) / 32_768))),
    )
  }
  yield* voices.finish()
}

async function lane(recogniser: Recogniser, work: AsyncGenerator<SoundPiece>, heard: HeardPiece[]): Promise<void> {
  for await (const piece of work) {
    if (isStopped.value) return
    heard.push(...(await listen(recogniser, piece)))
    post({ type: 'progress', sample: piece.to })
  }
}

async function hearAll(): Promise<readonly Heard[]> {
  const sherpa = loadSherpa()
  const recogniser = await withTokens((tokens) =>
    sherpa.OfflineRecognizer.createAsync({
      featConfig: { sampleRate: RATE, featureDim: 80 },
      modelConfig: {
        moonshine: { encoder: models.encoder, mergedDecoder: models.decoder },
        tokens,
        numThreads: 1,
        debug: 0,
        provider: 'cpu',
      },
    }),
  )
  const heard: HeardPiece[] = []
  const work = pieces(sherpa)
  await Promise.all(Array.from({ length: LANES }, () => lane(recogniser, work, heard)))
  return heard
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, text }) => ({ start: seconds(from), end: seconds(to), text }))
}

function seconds(sample: number): number {
  return Math.round((sample / RATE) * 1000) / 1000
}

try {
  post({ type: 'heard', heard: await hearAll() })
} catch (error) {
  if (!(error instanceof Failure)) throw error
  post({ type: 'failed', code: error.code, message: error.message, hint: error.hint })
} finally {
  port?.close()
}
