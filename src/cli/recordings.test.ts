import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Assessment, daysBetween } from '../model/index.js'
import { runCli } from '../testing/cli.js'
import { wav } from '../testing/make-media.js'
import { needsShared, sharedData } from '../testing/needs.js'
import { generated, whiteNoise } from '../testing/sounds.js'

const room = mkdtempSync(join(tmpdir(), 'postquem-recordings-'))
after(() => rmSync(room, { recursive: true, force: true }))

type Document = Pick<Assessment, 'transcript' | 'references' | 'dating'>

/** Nothing is told of the recording: not who speaks, not when it came out. */
async function examinedBlind(file: string): Promise<Document> {
  const said = await runCli(['examine', file, '--json'], { cwd: room })
  assert.equal(said.status, 0, said.stderr)
  return JSON.parse(said.stdout) as Document
}

function saysNoDay({ dating }: Document): void {
  assert.equal(dating.notBefore, null)
  assert.equal(dating.notAfter, null)
  const wide = dating.credible.find(({ level }) => level === 0.9)
  if (dating.mostLikely !== null) assert.ok(wide && daysBetween(wide.from, wide.to) > 3650, JSON.stringify(wide))
}

test('columbia.wma, blind: 1 February 2003', needsShared('audio/columbia.wma'), async () => {
  const { dating } = await examinedBlind(sharedData('audio/columbia.wma'))
  assert.equal(dating.notBefore?.date, '2003-02-01')
  assert.equal(dating.mostLikely, '2003-02-01')
})

test('jfk.wav: no window is invented', needsShared('audio/jfk.wav'), async () => {
  const document = await examinedBlind(sharedData('audio/jfk.wav'))
  assert.match(document.transcript.segments.map(({ text }) => text).join(' '), /ask not what your country/)
  saysNoDay(document)
})

test('apollo11.mp3: no window is invented', needsShared('audio/apollo11.mp3'), async () => {
  const document = await examinedBlind(sharedData('audio/apollo11.mp3'))
  saysNoDay(document)
  // What radio speech is heard as is measured in speech; here: no phrase goes round and round.
  const words = document.transcript.segments.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? [])
  const five = words.map((_, at) => words.slice(at, at + 5).join(' ')).slice(0, -4)
  const most = Math.max(0, ...[...new Set(five)].map((phrase) => five.filter((other) => other === phrase).length))
  assert.ok(most <= 3, `a phrase of five words is heard ${most} times`)
})

for (const [name, samples] of [
  ['silence', generated(20, () => 0)],
  ['white noise', generated(20, whiteNoise())],
] as const) {
  test(`${name}: no word is heard and no day is said`, async () => {
    const file = join(room, `${name.replace(' ', '-')}.wav`)
    writeFileSync(file, wav(samples))
    const document = await examinedBlind(file)
    assert.deepEqual(document.transcript.segments, [])
    assert.deepEqual(document.references, [])
    assert.equal(document.dating.mostLikely, null)
    saysNoDay(document)
  })
}
