import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Failure, type Progress, type Recording } from '../../model/index.js'
import { needsShared, sharedData } from '../../testing/needs.js'
import { decoded, generated, needsProgram, readWav, recordingOf, whiteNoise } from '../../testing/sounds.js'
import { normaliseNumbers, transcribe } from '../../transcribe/index.js'
import { findModels } from './models.js'
import { moonshine } from './moonshine.js'
import { edits, wordsOf } from './trust.js'

const never = new AbortController().signal
const hear = async (recording: Recording): Promise<string> => {
  const heard = await moonshine().hear(recording, { onProgress: () => {}, signal: never })
  return heard.map(({ text }) => text).join(' ')
}

test('jfk.wav: every word, in a segment that lies where the speech is', needsShared('audio/jfk.wav'), async () => {
  const steps: Progress[] = []
  const engine = moonshine()
  const recording = readWav(readFileSync(sharedData('audio/jfk.wav')))
  const before = recording.samples.slice()
  const heard = await engine.hear(recording, { onProgress: (step) => steps.push(step), signal: never })
  assert.deepEqual(wordsOf(heard.map(({ text }) => text).join(' ')).join(' '), JFK)
  assert.ok((heard[0]?.start ?? 9) < 0.6 && (heard.at(-1)?.end ?? 0) > 10 && (heard.at(-1)?.end ?? 12) <= 11)
  assert.deepEqual(recording.samples, before)
  assert.equal(steps[0]?.done, 0)
  assert.equal(steps.at(-1)?.done, 1)
  assert.deepEqual(
    steps.map(({ done }) => done),
    steps.map(({ done }) => done).sort((a, b) => (a ?? 0) - (b ?? 0)),
  )
})
const JFK = 'and so my fellow americans ask not what your country can do for you ask what you can do for your country'

test('silence, noise, hum and a melody have no words', async () => {
  const white = whiteNoise()
  let low = 0
  const sine = (hertz: number, index: number): number => Math.sin((2 * Math.PI * hertz * index) / 16_000)
  const parts = [
    generated(6, () => 0),
    generated(6, () => 0.3 * white()),
    generated(6, () => {
      low = 0.98 * low + 0.1 * white()
      return Math.max(-1, Math.min(1, low))
    }),
    generated(6, (index) => 0.3 * sine(50, index) + 0.2 * sine(100, index) + 0.1 * sine(150, index)),
    generated(8, (index) => 0.4 * sine(220 * 2 ** ((Math.floor(index / 4000) % 8) / 12), index)),
  ]
  for (const sound of [parts, parts.slice(0, 1)]) {
    const samples = Int16Array.from(sound.flatMap((part) => [...part]))
    assert.equal(await hear(recordingOf(samples)), '')
  }
  assert.equal(await hear(recordingOf(new Int16Array(0))), '')
})

test('apollo11.mp3: radio speech that cannot be heard twice alike is left out, and no phrase loops', {
  ...needsShared('audio/apollo11.mp3'),
  ...skipWithout('ffmpeg', 'audio/apollo11.mp3'),
}, async () => {
  const words = wordsOf(await hear(decoded(sharedData('audio/apollo11.mp3'))))
  assert.ok(words.length < 80, `${words.length} words`)
  assert.doesNotMatch(words.join(' '), /\b(\w+)( \1){3}/)
})

test('columbia.wma: the words that date it', {
  ...needsShared('audio/columbia.wma'),
  ...skipWithout('ffmpeg', 'audio/columbia.wma'),
}, async () => {
  const engine = moonshine()
  const heard = await engine.hear(decoded(sharedData('audio/columbia.wma')), { onProgress: () => {}, signal: never })
  assert.ok(
    heard.every(({ start, end }, index) => end - start <= 20 && start < end && start >= (heard[index - 1]?.end ?? 0)),
  )
  const text = transcribe(heard, engine)
    .segments.map((segment) => segment.text)
    .join(' ')
  for (const words of [
    "At 9 o'clock this morning",
    'space shuttle Columbia',
    'There are no survivors',
    'Ramon',
    'Israeli Air Force',
  ])
    assert.ok(text.includes(words), words)
})

// Written for this test; spoken by Debian's flite.
const SPOKEN = `Good evening. On September eleventh, two thousand and one, our country was attacked, and on the ninth of July, twenty seventeen,
the city of Mosul was declared free. Two hundred and three days later the election was held, and most of the people voted. The parliament
met at nine o'clock in the morning, and the law was passed. We have spent a great deal on roads, schools and hospitals since nineteen
ninety one. Last Tuesday the president of France visited our capital for the first time since two thousand and three. My friends, in its two
hundred and fifteenth day this strike is hurting families across the land. I ask both sides to come back to the table before the first of
October. We thank the doctors, the nurses and the volunteers who answered the call. Thank you, and good night.`

test(
  'a spoken text is heard with fewer than one word in ten wrong, numbers and dates as figures',
  needsProgram('flite'),
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postquem-test-'))
    try {
      const file = join(folder, 'spoken.wav')
      execFileSync('flite', ['-voice', 'rms', '-t', SPOKEN.replaceAll('\n', ' '), '-o', file])
      const figures = (text: string): readonly string[] =>
        wordsOf(normaliseNumbers(text).text.replaceAll(/(\d)(?:st|nd|rd|th)\b/g, '$1'))
      const [wanted, heard] = [figures(SPOKEN.replaceAll('\n', ' ')), figures(await hear(readWav(readFileSync(file))))]
      const wrong = edits(wanted, heard) / wanted.length
      assert.ok(wrong < 0.1, `${(wrong * 100).toFixed(1)} % wrong: ${heard.join(' ')}`)
      for (const figure of ['2001', '2017', '203', '215', '1991']) assert.ok(heard.includes(figure), figure)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)

test('an abort ends it at once and leaves nothing behind', async () => {
  const noise = whiteNoise()
  const recording = recordingOf(generated(60, () => 0.3 * noise()))
  const folder = mkdtempSync(join(tmpdir(), 'postquem-test-'))
  const usual = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    for (const after of [0, 50, 900]) {
      const stop = new AbortController()
      let at = 0
      const timer = setTimeout(() => {
        at = performance.now()
        stop.abort(new Error('enough'))
      }, after)
      await assert.rejects(moonshine().hear(recording, { onProgress: () => {}, signal: stop.signal }), /enough/)
      clearTimeout(timer)
      assert.ok(performance.now() - at < 1000)
      assert.deepEqual(readdirSync(folder), [])
    }
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
    rmSync(folder, { recursive: true })
  }
})

test('a model that is missing or cut short is named, with what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'postquem-test-'))
  try {
    const engine = moonshine(() => findModels([folder]))
    const options = { onProgress: () => {}, signal: never }
    await assert.rejects(
      engine.hear(recordingOf(new Int16Array(16_000)), options),
      (error) =>
        error instanceof Failure && error.code === 'missing' && /@usefulsensors\/moonshine-js/.test(error.line),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a quiet recording is heard like a loud one', needsShared('audio/jfk.wav'), async () => {
  const { samples } = readWav(readFileSync(sharedData('audio/jfk.wav')))
  const quiet = await hear(recordingOf(samples.map((sample) => Math.round(sample / 150))))
  assert.ok(edits(wordsOf(quiet), JFK.split(' ')) <= 3, quiet)
})

function skipWithout(program: string, file: string): { skip: string | false } {
  const { skip } = needsShared(file)
  return skip ? { skip } : needsProgram(program)
}
