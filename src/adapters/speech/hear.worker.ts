import { Failure } from '../../model/index.js'
import type { Heard } from '../../transcribe/index.js'
import { type Ears, earsOf } from './ears.js'
import { BLOCK, type HeardPiece, listen } from './listen.js'
import type { FromHearing, Orders, ToHearing } from './messages.js'
import { loadSherpa, type Recogniser, type Sherpa } from './sherpa.js'
import { type SoundPiece, Voices } from './voices.js'

// The process that hears: started by moonshine.ts, fed with sound over its channel, ended by it at any time.

const RATE = 16_000
/** Two pieces at a time on one model need less memory than two models, and were faster than two threads on one piece (docs/decisions/hearing-speech.md). */
const AT_ONCE = 2

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders

function post(message: FromHearing): void {
  process.send?.(message)
}

function nextSound(): Promise<Int16Array> {
  return new Promise((resolve) => {
    process.once('message', (message) => resolve((message as ToHearing).samples))
    post({ type: 'want' })
  })
}

async function* pieces(sherpa: Sherpa): AsyncGenerator<SoundPiece> {
  const voices = new Voices(sherpa, orders.models.voice)
  for (let samples = await nextSound(); samples.length > 0; samples = await nextSound())
    yield* voices.push(Float32Array.from(samples, level))
  yield* voices.finish()
}

function level(sample: number): number {
  return Math.max(-1, Math.min(1, (sample * orders.gain) / 32_768))
}

async function* blocks(work: AsyncGenerator<SoundPiece>): AsyncGenerator<readonly SoundPiece[]> {
  let block: SoundPiece[] = []
  for await (const piece of work) {
    block.push(piece)
    if (block.length < BLOCK) continue
    yield block
    block = []
  }
  if (block.length > 0) yield block
}

async function lane(ears: Ears, work: AsyncGenerator<readonly SoundPiece[]>, heard: HeardPiece[]): Promise<void> {
  for await (const block of work)
    heard.push(...(await listen(ears, block, (piece) => post({ type: 'progress', sample: piece.to }))))
}

async function hearAll(): Promise<readonly Heard[]> {
  const sherpa = loadSherpa()
  const ears = earsOf(await recogniser(sherpa), AT_ONCE)
  const heard: HeardPiece[] = []
  const work = blocks(pieces(sherpa))
  await Promise.all(Array.from({ length: AT_ONCE }, () => lane(ears, work, heard)))
  return heard
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, text }) => ({ start: seconds(from), end: seconds(to), text }))
}

function recogniser(sherpa: Sherpa): Promise<Recogniser> {
  const { models, tokens } = orders
  return sherpa.OfflineRecognizer.createAsync({
    featConfig: { sampleRate: RATE, featureDim: 80 },
    modelConfig: {
      moonshine: { encoder: models.encoder, mergedDecoder: models.decoder },
      tokens,
      numThreads: 1,
      debug: 0,
      provider: 'cpu',
    },
  })
}

function seconds(sample: number): number {
  return Math.round((sample / RATE) * 1000) / 1000
}

// Ctrl-C reaches the whole group of processes: the parent decides, and without a parent there is nothing to do.
process.on('SIGINT', () => {})
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
try {
  post({ type: 'heard', heard: await hearAll() })
} catch (error) {
  if (!(error instanceof Failure)) throw error
  post({ type: 'failed', code: error.code, message: error.message, hint: error.hint })
}
