import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Assessment } from '../model/index.js'
import { runCli } from '../testing/cli.js'

const room = mkdtempSync(join(tmpdir(), 'postquem-date-'))
after(() => rmSync(room, { recursive: true, force: true }))

const WORDS = 'Good evening. On 9 July 2017 Mosul was recaptured from the Islamic State. I am alive and well.'
const CUES = [
  ['00:00:00', '00:00:04', 'Good evening.'],
  ['00:00:04', '00:00:12', 'On 9 July 2017 Mosul was recaptured from the Islamic State. I am alive and well.'],
] as const

const FORMS: Readonly<Record<string, string>> = {
  'words.txt': WORDS,
  'words.md': `# A statement\n\n${WORDS}\n`,
  'words.srt': CUES.map(([from, to, text], at) => `${at + 1}\n${from},000 --> ${to},000\n${text}\n`).join('\n'),
  'words.vtt': `WEBVTT\n\n${CUES.map(([from, to, text]) => `${from}.000 --> ${to}.000\n${text}\n`).join('\n')}`,
  'words.json': JSON.stringify({
    language: 'en',
    segments: CUES.map(([from, to, text], id) => ({ id, start: seconds(from), end: seconds(to), text })),
  }),
}
for (const [name, text] of Object.entries(FORMS)) writeFileSync(join(room, name), text)

function seconds(clock: string): number {
  return Number(clock.slice(-2))
}

type Document = Pick<Assessment, 'exhibit' | 'transcript' | 'references' | 'links' | 'dating'> & {
  readonly claims: readonly { readonly id: string; readonly outcome: string }[]
  readonly limits: readonly string[]
}

async function dated(args: readonly string[], stdin = ''): Promise<Document> {
  const said = await runCli(['date', '--json', ...args], { cwd: room, stdin })
  assert.equal(said.status, 0, said.stderr)
  return JSON.parse(said.stdout) as Document
}

for (const name of Object.keys(FORMS)) {
  test(`${name} is dated`, async () => {
    const { dating, transcript } = await dated([name, '--surfaced', '2017-08-15'])
    assert.deepEqual([dating.notBefore?.date, dating.notBefore?.strength], ['2017-07-09', 'firm'])
    assert.equal(dating.notAfter?.date, '2017-08-15')
    const timed = ['words.srt', 'words.vtt', 'words.json'].includes(name)
    assert.equal(transcript.segments.at(-1)?.start ?? null, timed ? 4 : null)
  })
}

test('standard input is dated like the file', async () => {
  const [typed, kept] = [await dated(['-'], WORDS), await dated(['words.txt'])]
  assert.deepEqual(typed.dating, kept.dating)
  assert.equal(typed.exhibit.sha256, kept.exhibit.sha256)
})

test('dating keeps nothing', async () => {
  const before = readdirSync(room).sort()
  await runCli(['date', 'words.txt'], { cwd: room, env: { POSTQUEM_DATA: join(room, 'data') } })
  assert.deepEqual(readdirSync(room).sort(), before)
})

test('a language that cannot be read yet is a result that says so', async () => {
  const german = 'Gestern wurde die Stadt befreit, und wir haben alle lange auf diesen Tag gewartet. '.repeat(4)
  const { transcript, references, dating, limits } = await dated(['-'], german)
  assert.equal(transcript.language, 'de')
  assert.deepEqual([references.length, dating.mostLikely], [0, null])
  assert.match(limits.join(), /Words in this language \(de\) cannot be read yet/)
  const said = await runCli(['date', '-'], { stdin: german })
  assert.match(said.stdout, /\(de\) cannot be read yet/)
})

test('one word, markup, mixed languages: no day is made up', async () => {
  const texts = [
    'Yes',
    '<p>We <b>are</b> here &amp; there </p> [x](y) {"a": 1} '.repeat(40),
    'We are here. Heute ist ein guter Tag. Сегодня хороший день. اليوم يوم جيد. Aujourd’hui nous sommes ici.',
    '\u0000\u202e\ufeff ?! 🙂 '.repeat(30),
  ]
  for (const text of texts) {
    const said = await runCli(['date', '-', '--json'], { stdin: text })
    if (said.status === 3) {
      assert.match(said.stderr, /^postquem: standard-input\.txt: .+\n$/)
      continue
    }
    assert.equal(said.status, 0, said.stderr)
    const { dating } = JSON.parse(said.stdout) as Document
    assert.deepEqual([dating.mostLikely, dating.notBefore, dating.notAfter], [null, null, null], text.slice(0, 20))
  }
})

test('the year 0 and the year 9999 are read without a crash and bound nothing that is absurd', async () => {
  const { dating } = await dated(
    ['-'],
    'In the year 0 it began, on 1 January 0000. On 31 December 9999 it will end. We meet in 9999.',
  )
  assert.ok(dating.notBefore === null || dating.notBefore.date < '2030', JSON.stringify(dating.notBefore))
  assert.ok(dating.notAfter === null, JSON.stringify(dating.notAfter))
})

test('two million words come to an end', async () => {
  // Plain talk, with what may carry a date in every thousandth sentence.
  const talk = 'We walked along the river and then we talked for a while about the price of bread. '.repeat(1000)
  const text = `${talk}On 9 July 2017 Mosul was recaptured from the Islamic State. `.repeat(125)
  const begun = performance.now()
  const { dating } = await dated(['-'], text)
  assert.equal(dating.notBefore?.date, '2017-07-09')
  // Half a minute on a core of its own; what grows with the square of the words takes hours.
  assert.ok(performance.now() - begun < 220_000)
})
