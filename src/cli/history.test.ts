import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type CliResult, runCli } from '../testing/cli.js'

const room = mkdtempSync(join(tmpdir(), 'postquem-history-'))
after(() => rmSync(room, { recursive: true, force: true }))
const put = (name: string, content: string): void => writeFileSync(join(room, name), content)

const SUBJECT = 'Elena Maras'
put(
  'earlier.csv',
  `date;medium;length;subject;title\n2022-09-12;video;12:30;${SUBJECT};One\n2023-02-20;audio;4:05;${SUBJECT};"Two; and more"\n2023-01-01;text;;Petra Lind;\n`,
)
put('words.txt', 'On 9 July 2023 the long bridge was opened again.')

let folders = 0
/** A command line on a data folder of its own. */
function ledger(): { run: (...args: readonly string[]) => Promise<CliResult>; lines: () => string[] } {
  folders += 1
  const data = join(room, `data-${folders}`)
  return {
    run: (...args) => runCli(args, { cwd: room, env: { POSTQUEM_DATA: data } }),
    lines: () => {
      try {
        return readFileSync(join(data, 'ledger', 'messages.jsonl'), 'utf8')
          .trimEnd()
          .split('\n')
      } catch {
        return []
      }
    },
  }
}

test('messages are imported once, listed by day with their silences, and drawn in 80 columns', async () => {
  const { run, lines } = ledger()
  assert.equal((await run('history', 'list')).stdout, 'The ledger holds no message\n')
  assert.equal((await run('history', 'import', 'earlier.csv')).stdout, '3 messages added to the ledger\n')
  const again = await run('history', 'import', 'earlier.csv')
  assert.equal(again.stdout, '0 messages added to the ledger, 3 were there already\n')
  assert.deepEqual(
    lines().map((line) => (JSON.parse(line) as { id: string }).id),
    ['2022-09-12-video', '2023-02-20-audio', '2023-01-01-text'],
  )
  const { stdout } = await run('history', 'list')
  for (const line of stdout.split('\n')) assert.ok(Array.from(line).length <= 80, line)
  assert.match(stdout, /^Elena Maras: 2 messages\n/)
  assert.match(stdout, /\n {2}2023-02-20 +160 to 161 days █{14} audio, 4:05: Two; and more\n/)
  assert.match(stdout, /\n {2}2022 {2}\.{8}v\.\.\.\n {2}2023 {2}\.a\.{10}\n\nPetra Lind: 1 message\n/)
  const { people } = JSON.parse((await run('history', 'list', '--subject', 'maras', '--json')).stdout) as Listed
  assert.deepEqual(
    people.map(({ messages, silences }) => [messages.map(({ id }) => id), silences]),
    [
      [
        ['2022-09-12-video', '2023-02-20-audio'],
        [{ after: '2022-09-12-video', before: '2023-02-20-audio', days: { from: 160, to: 161 } }],
      ],
    ],
  )
})

interface Listed {
  readonly people: readonly { readonly messages: readonly { readonly id: string }[]; readonly silences: unknown }[]
}

test('a message is added by its options, once', async () => {
  const { run, lines } = ledger()
  const options = ['--subject', SUBJECT, '--date', '2023-02/2023-05', '--medium', 'Audio', '--length', '1:02:03']
  const more = ['--released', '2023-06-01', '--outlet', 'Red House', '--addressees', 'the donors, the press']
  const first = await run('history', 'add', ...options, ...more)
  assert.equal(first.stdout, 'added 2023-02_2023-05-audio: Elena Maras, 2023-02/2023-05, audio\n')
  const { stdout } = await run('history', 'add', ...options, ...more)
  assert.equal(stdout, 'known: it is in the ledger already\n')
  assert.deepEqual(
    lines().map((line) => JSON.parse(line) as object),
    [
      {
        id: '2023-02_2023-05-audio',
        subject: SUBJECT,
        date: '2023-02/2023-05',
        released: '2023-06-01',
        medium: 'audio',
        length: 3723,
        outlet: 'Red House',
        addressees: ['the donors', 'the press'],
      },
    ],
  )
})

test('bad messages are one line, and nothing is added', async () => {
  const { run, lines } = ledger()
  put('twice.jsonl', `{"id":"a","subject":"X","date":"2016"}\n{"id":"a","subject":"X","date":"2017"}\n`)
  put('bad.csv', 'subject,date\nX,2016\nX,2016-13\n')
  put('none.json', '[{"date":"2016"}]')
  put('words', 'only words')
  const cases: readonly (readonly [args: readonly string[], status: number, says: RegExp])[] = [
    [['import', 'twice.jsonl'], 3, /^twice\.jsonl, line 2: another message has the id "a"\. /],
    [['import', 'bad.csv'], 3, /^bad\.csv, line 3: field "date" is no EDTF date: "2016-13"\. /],
    [['import', 'none.json'], 3, /^none\.json, line 1: field "subject" is missing\. /],
    [['import', 'words'], 3, /^words is neither JSON nor a table/],
    [['import', 'absent.csv'], 3, /^absent\.csv: no such file\. /],
    [['add'], 2, /^the message: field "date" is missing\. /],
    [['add', '--date', '2016'], 2, /^the message: field "subject" is missing\. /],
    [['add', '--subject', 'X', '--date', 'May'], 2, /^the message: field "date" is no EDTF date: "May"\. /],
    [['add', '--subject', 'X', '--date', '2016', '--length', 'long'], 2, /^the message: field "length" .*"long"\. /],
    [['add', '--case', 'absent'], 3, /^absent\/assessment\.json: no such file\. /],
  ]
  for (const [args, status, says] of cases) {
    const said = await run('history', ...args)
    assert.equal(said.status, status, args.join(' '))
    assert.match(said.stderr, new RegExp(`^postquem: ${says.source.slice(1)}[^\\n]+\\n$`), args.join(' '))
    assert.equal(said.stdout, '')
  }
  assert.deepEqual(lines(), [])
})

test('another content under an id of the ledger is refused, and a line that was spoilt by hand is named', async () => {
  const { run, lines } = ledger()
  await run('history', 'add', '--subject', 'X', '--date', '2016', '--id', 'a')
  const other = await run('history', 'add', '--subject', 'X', '--date', '2017', '--id', 'a')
  assert.deepEqual([other.status, lines().length], [2, 1])
  assert.match(other.stderr, /^postquem: the message: another message has the id "a"\. [^\n]+\n$/)
  const data = join(room, `data-${folders}`)
  writeFileSync(join(data, 'ledger', 'messages.jsonl'), '{"id":"a","subject":"X","date":"2016"}\n{"id":"b"\n')
  const spoilt = await run('history', 'list', '--json')
  assert.equal(spoilt.status, 3)
  assert.match(spoilt.stdout, /^\{"error":\{"code":"input","message":"[^"]*messages\.jsonl, line 2: not JSON"/)
})

test('examine takes the ledger’s messages of the person, and a case becomes a message', async () => {
  const { run, lines } = ledger()
  await run('history', 'import', 'earlier.csv')
  put('own.jsonl', '{"id":"2023-02-20-audio","date":"2023-02-25","medium":"audio"}\n')
  const examine = async (...more: readonly string[]): Promise<Told> => {
    const base = ['examine', 'words.txt', '--attributed-to', SUBJECT, '--surfaced', '2023-12-01', '--json']
    const { stdout, stderr } = await run(...base, '--case', `case-${folders}`, ...more)
    assert.match(stdout, /^\{/, stderr)
    return JSON.parse(stdout) as Told
  }
  const told = await examine(
    '--medium',
    'video',
    '--length',
    '46:12',
    '--outlet',
    'Red House',
    '--addressees',
    'the donors',
  )
  assert.deepEqual(
    told.history.messages.map(({ id }) => id),
    ['2022-09-12-video', '2023-02-20-audio'],
  )
  assert.deepEqual(told.provenance, {
    attributedTo: SUBJECT,
    surfaced: '2023-12-01',
    spoken: true,
    medium: 'video',
    outlet: 'Red House',
    seconds: 2772,
    addressees: ['the donors'],
  })
  assert.deepEqual(
    told.history.remarks.map(({ about }) => about),
    ['medium', 'length'],
  )
  assert.equal((await examine('--no-ledger')).history.messages.length, 0)
  const file = await examine('--history', 'own.jsonl')
  assert.deepEqual(
    file.history.messages.map(({ date }) => date),
    ['2022-09-12', '2023-02-25'],
    'of two with one id the file’s',
  )
  assert.equal((await run('history', 'add', '--case', `case-${folders}`, '--medium', 'video')).status, 0)
  const added = JSON.parse(lines().at(-1) ?? '') as Record<string, unknown>
  assert.deepEqual(
    [added.subject, added.date, added.released, added.medium],
    [SUBJECT, '2023-07-09/2023-12-01', '2023-12-01', 'video'],
  )
  assert.equal((await examine()).history.messages.length, 2, 'no message of its own past')
})

interface Told {
  readonly provenance: object
  readonly history: {
    readonly messages: readonly { readonly id: string; readonly date: string }[]
    readonly remarks: readonly { readonly about: string }[]
  }
}

test('what is told of the exhibit is checked before anything is begun', async () => {
  const { run } = ledger()
  const said = await run('examine', 'words.txt', '--case', 'unbegun', '--length', '46 min')
  assert.equal(said.status, 2)
  assert.match(said.stderr, /^postquem: --length: no such length: 46 min\. [^\n]+\n$/)
  assert.ok(!readdirSync(room).includes('unbegun'))
})
