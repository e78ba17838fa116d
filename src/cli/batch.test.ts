import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runCli } from '../testing/cli.js'

const room = mkdtempSync(join(tmpdir(), 'postquem-batch-'))
after(() => rmSync(room, { recursive: true, force: true }))

const WORDS = 'On 9 July 2017 Mosul was recaptured from the Islamic State.'
const CLAIM = { id: 'may', subject: 'X', what: 'killed', when: '2017-05-28' }
const ROWS: readonly string[] = [
  JSON.stringify({ id: 'plain', text: WORDS }),
  '{"id": "cut off", ',
  JSON.stringify({ id: 7, file: 'words.txt', surfaced: '2017-08-15', attributedTo: 'X', claims: [CLAIM] }),
  '',
  JSON.stringify({ id: 'account', text: `He says: ${WORDS}`, kind: 'account' }),
  JSON.stringify({ id: 'absent', file: 'absent.txt' }),
  JSON.stringify({ id: 'kind', text: WORDS, kind: 'podcast' }),
  JSON.stringify({ id: 'day', text: WORDS, surfaced: '2017-02-30' }),
  JSON.stringify({ id: 'claim', text: WORDS, claims: [{ id: 'c', subject: 'X' }] }),
  JSON.stringify({ id: 'claims file', text: WORDS, claims: 'absent.json' }),
  JSON.stringify({ id: 'empty', text: ' ' }),
  '[1]',
  JSON.stringify({ text: WORDS }),
]
writeFileSync(join(room, 'words.txt'), WORDS)
writeFileSync(join(room, 'many.jsonl'), `\uFEFF${ROWS.join('\r\n')}`)

interface Answer {
  readonly id: unknown
  readonly format?: string
  readonly transcript?: { readonly medium: string }
  readonly dating?: { readonly notBefore: { readonly date: string } | null; readonly notAfter: unknown }
  readonly claims?: readonly { readonly id: string; readonly outcome: string }[]
  readonly error?: { readonly code: string; readonly message: string; readonly hint: string }
}

for (const command of ['date', 'examine']) {
  test(`${command} --batch: a line out for each line in, and a bad line stops nothing`, async () => {
    const before = readdirSync(room)
    const said = await runCli([command, '--batch', 'many.jsonl'], { cwd: room })
    assert.equal(said.status, 0, said.stderr)
    const answers = said.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer)
    const ids = ['plain', null, 7, 'account', 'absent', 'kind', 'day', 'claim', 'claims file', 'empty', null, null]
    assert.deepEqual(
      answers.map(({ id }) => id),
      ids,
    )
    const [plain, cut, full, account, ...rest] = answers
    assert.equal(plain?.format, 'postquem/assessment@1')
    assert.equal(plain?.dating?.notBefore?.date, '2017-07-09')
    assert.match(cut?.error?.message ?? '', /^many\.jsonl, line 2: not a JSON object$/)
    assert.deepEqual(
      full?.claims?.map(({ id, outcome }) => [id, outcome]),
      [['may', 'refuted']],
    )
    assert.notEqual(full?.dating?.notAfter, null)
    assert.equal(account?.transcript?.medium, 'account')
    const wrong = rest.slice(0, 7).map(({ error }) => `${error?.code}: ${error?.message}`)
    const expected = [
      /^input: many\.jsonl, line 6: absent\.txt cannot be read$/,
      /^input: many\.jsonl, line 7: field "kind" is "podcast"$/,
      /^input: many\.jsonl, line 8: field "surfaced" is no date: 2017-02-30$/,
      /^input: many\.jsonl, line 9, claim 1.*"what"/,
      /^input: many\.jsonl, line 10: absent\.json cannot be read$/,
      /^input: many\.jsonl, line 11: there are no words/,
      /^input: many\.jsonl, line 12: not a JSON object$/,
    ]
    for (const [at, pattern] of expected.entries()) assert.match(wrong[at] ?? '', pattern)
    assert.equal(rest.at(-1)?.dating?.notBefore?.date, '2017-07-09', 'the last line without an id is answered')
    assert.deepEqual(readdirSync(room), before, 'no case is kept')
  })
}

test('a batch file that is not there is one line', async () => {
  const said = await runCli(['date', '--batch', 'absent.jsonl'], { cwd: room })
  assert.deepEqual([said.status, said.stdout], [3, ''])
  assert.match(said.stderr, /^postquem: absent\.jsonl: no such file\. .+\n$/)
})

test('a line may tell of the exhibit as a message, and hold or name earlier ones', async () => {
  const told = { medium: 'audio', length: '46:12', outlet: 'Red House', addressees: 'the donors' }
  const earlier = [
    { date: '2016-11-02', medium: 'audio' },
    { date: '2016-01-01', subject: 'Y' },
  ]
  const line = { text: WORDS, surfaced: '2017-09-28', attributedTo: 'X' }
  writeFileSync(join(room, 'earlier.csv'), 'date,medium\n2016-11-02,audio\n')
  const lines = [
    { ...line, ...told, history: earlier },
    { ...line, history: 'earlier.csv' },
    { ...line, history: [{ medium: 'audio' }] },
    { ...line, history: 3 },
    { ...line, length: 'long' },
  ]
  writeFileSync(join(room, 'told.jsonl'), lines.map((one) => JSON.stringify(one)).join('\n'))
  const said = await runCli(['date', '--batch', 'told.jsonl'], { cwd: room })
  const [first, second, ...wrong] = said.stdout
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one) as Told)
  assert.deepEqual(first?.provenance, {
    attributedTo: 'X',
    surfaced: '2017-09-28',
    spoken: true,
    medium: 'audio',
    outlet: 'Red House',
    seconds: 2772,
    addressees: ['the donors'],
  })
  assert.match(first?.history?.sentence ?? '', /^First audio message known in 248 to 330 days, since /)
  assert.match(second?.history?.sentence ?? '', /^First message known in 248 to 330 days, since the audio message /)
  assert.deepEqual(
    wrong.map(({ error }) => error?.message),
    [
      'told.jsonl, line 3, message 1: field "date" is missing',
      'told.jsonl, line 4: field "history" must be a list',
      'told.jsonl, line 5: field "length" is no length: "long"',
    ],
  )
})

interface Told {
  readonly provenance?: object
  readonly history?: { readonly sentence: string }
  readonly error?: { readonly message: string }
}
