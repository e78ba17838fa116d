import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type CliResult, cliCommand, runCli } from '../testing/cli.js'
import { EXAMPLE_FILE } from '../testing/example.js'
import { encode, tone, wav } from '../testing/make-media.js'
import { needs } from '../testing/needs.js'

const room = mkdtempSync(join(tmpdir(), 'postquem-bad-input-'))
after(() => rmSync(room, { recursive: true, force: true }))
const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(room, name), content)

before(async () => {
  const opus = readFileSync(EXAMPLE_FILE)
  put('empty.opus', '')
  put('empty.txt', '')
  put('cut.opus', opus.subarray(0, 90_000))
  put('page.mp4', '<html>not found</html>')
  put('noise.opus', Buffer.from(Array.from({ length: 9_000 }, (_, at) => (at * at * 31 + (at >> 3)) & 255)))
  put('locked.zip', lockedZip())
  put('minute.wav', wav(tone(60)))
  put('silent.mp4', await silentVideo())
  put('words.txt', 'On 9 July 2017 Mosul was recaptured from the Islamic State.')
  put('latin1.txt', Buffer.from([0x4d, 0xf6, 0x72, 0x62, 0x69, 0x73, 0x63, 0x68, 0x20, 0xe9]))
  put(
    'claims.json',
    '[\n {"id":"a","subject":"X","what":"died","when":"2017-05-28"},\n {"id":"b","subject":"X","what":"died","when":"2017-13"}\n]',
  )
  put('claims.jsonl', '{"id":"a","subject":"X","what":"died"}\n{"id":"b","subject":"X"}\n')
  put('history.json', '[{"date":"yesterday"}]')
  mkdirSync(join(room, 'full'))
  put('full/mine.txt', 'mine')
})

/** The head of a ZIP archive with one stored file whose flag says that it is encrypted. */
function lockedZip(): Uint8Array {
  const head = Buffer.alloc(64)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(1, 6)
  return head
}

function silentVideo(): Promise<Buffer> {
  return encode(wav(tone(1)), 'silent.mp4', '-f', 'lavfi', '-i', 'color=s=64x64:d=1', '-map', '1:v', '-c:v', 'mpeg4')
}

interface BadCase {
  readonly args: readonly string[]
  readonly status: number
  /** What standard error says of it, after "postquem: ". */
  readonly says: RegExp
}

const words = ['words.txt', '--case', 'new']
const CASES: readonly BadCase[] = [
  { args: ['examine', 'absent.opus'], status: 3, says: /^absent\.opus does not exist\. / },
  { args: ['examine', 'empty.opus'], status: 3, says: /^empty\.opus is empty\. / },
  { args: ['examine', 'empty.txt'], status: 3, says: /^empty\.txt: .*empty\. / },
  { args: ['examine', 'cut.opus'], status: 3, says: /^cut\.opus is incomplete: .*--accept-truncated/ },
  { args: ['examine', 'page.mp4'], status: 3, says: /^page\.mp4 is a web page, not audio or video\. / },
  { args: ['examine', 'noise.opus'], status: 3, says: /^noise\.opus is not audio or video\. / },
  { args: ['examine', 'locked.zip'], status: 3, says: /^locked\.zip is a ZIP archive .*\. Unpack it/ },
  { args: ['examine', 'silent.mp4'], status: 3, says: /^silent\.mp4 is a video without sound\. / },
  { args: ['examine', 'minute.wav', '--max-hours', '0.01'], status: 3, says: /^minute\.wav has .* h.* --max-hours 1/ },
  {
    args: ['examine', 'minute.wav', '--max-megabytes', '1'],
    status: 3,
    says: /^minute\.wav has 2 MB.* --max-megabytes 2/,
  },
  { args: ['examine', '.'], status: 3, says: /^\. is not a file\. / },
  {
    args: ['examine', ...words, '--surfaced', '2017-02-30'],
    status: 2,
    says: /^--surfaced: no such date: 2017-02-30\. Write/,
  },
  { args: ['examine', ...words, '--kind', 'podcast'], status: 2, says: /^--kind: .*podcast.*account/ },
  { args: ['examine', ...words, '--max-hours', 'long'], status: 2, says: /^--max-hours: no such number: long\. / },
  {
    args: ['examine', ...words, '--claims', 'claims.json'],
    status: 3,
    says: /^claims\.json, line 3: field "when" .*2017-13/,
  },
  {
    args: ['examine', ...words, '--claims', 'claims.jsonl'],
    status: 3,
    says: /^claims\.jsonl, line 2: field "what" is missing\. /,
  },
  { args: ['examine', ...words, '--claims', 'absent.json'], status: 3, says: /^absent\.json: no such file\. / },
  {
    args: ['examine', ...words, '--history', 'history.json'],
    status: 3,
    says: /^history\.json, line 1: field "date".*yesterday/,
  },
  { args: ['examine', 'words.txt', '--case', 'full'], status: 2, says: /full exists and is not a case\. / },
  { args: ['examine', 'words.txt', '--case', 'words.txt'], status: 2, says: /words\.txt is a file\. / },
  { args: ['examine', 'minute.wav', '--ffmpeg', '/absent/ffmpeg'], status: 4, says: /\/absent\/ffmpeg/ },
  { args: ['examine'], status: 2, says: /^no file is named\. / },
  { args: ['date', 'absent.txt'], status: 3, says: /^absent\.txt: no such file\. / },
  { args: ['date', '.'], status: 3, says: /^\. is a folder\. / },
  { args: ['date', 'latin1.txt'], status: 3, says: /^latin1\.txt: .*UTF-8/ },
  { args: ['date', 'words.txt', 'more.txt'], status: 2, says: /^too many arguments .*See postquem --help\.$/ },
  { args: ['date', '--surfacd', '2017'], status: 2, says: /^unknown option '--surfacd'.*See postquem --help\.$/ },
  { args: ['dat'], status: 2, says: /^unknown command 'dat'.*See postquem --help\.$/ },
  { args: ['audit', 'words.txt', '--published', 'May'], status: 2, says: /^--published: no such day: May\. / },
]

/** Progress and one line of an error, which names what is wrong and what to do; no stack. */
function errorLine({ stderr }: CliResult): string {
  const lines = stderr
    .trimEnd()
    .split('\n')
    .filter((line) => !/^postquem: [^.:]+ \.\.\.$/.test(line))
  assert.equal(lines.length, 1, stderr)
  assert.doesNotMatch(stderr, /\n +at |node:|unexpected error/)
  assert.match(lines[0] ?? '', /^postquem: .+\. .+$/)
  return (lines[0] ?? '').slice('postquem: '.length)
}

for (const { args, status, says } of CASES) {
  test(`${args.join(' ')}: exit status ${status}, one line, nothing left`, async () => {
    const before = readdirSync(room, { recursive: true })
    const said = await runCli(args, { cwd: room })
    assert.match(errorLine(said), says)
    assert.deepEqual([said.status, said.stdout], [status, ''])
    assert.deepEqual(readdirSync(room, { recursive: true }), before)
  })
}

for (const [args, code, status] of [
  [['examine', 'empty.opus'], 'input', 3],
  [['date', 'words.txt', '--surfaced', 'soon'], 'usage', 2],
  [['dat'], 'usage', 2],
] as const) {
  test(`${args.join(' ')} --json: the error as JSON`, async () => {
    const said = await runCli([...args, '--json'], { cwd: room })
    assert.equal(said.status, status)
    const { error } = JSON.parse(said.stdout) as { error: Record<string, string> }
    assert.deepEqual(Object.keys(error), ['code', 'message', 'hint'])
    assert.equal(error.code, code)
    assert.equal(errorLine(said), `${error.message}. ${error.hint}`)
  })
}

test('a server that is not there: exit status 5 and no password on the screen', async () => {
  const env = { DATABASE_URL: 'postgres://me:open-sesame@127.0.0.1:1/x' }
  const said = await runCli(['date', 'words.txt'], { cwd: room, env })
  assert.equal(said.status, 5)
  assert.match(errorLine(said), /^PostgreSQL at 127\.0\.0\.1:1\/x cannot be used .*DATABASE_URL/)
  assert.doesNotMatch(said.stderr, /sesame/)
})

test('a recording that is cut short is heard where that is asked for, and it is said', async () => {
  put('short.wav', wav(tone(4)).subarray(0, 80_000))
  const said = await runCli(['examine', 'short.wav', '--accept-truncated', '--json', '--case', 'short'], { cwd: room })
  assert.equal(said.status, 0, said.stderr)
  assert.match(said.stderr, /The file is incomplete: it has 80000 of/)
})

test('whoever reads the output may go away', async () => {
  const script = '"$@" | head -c 10'
  const { stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', ...cliCommand('date', 'words.txt', '--json')], {
    cwd: room,
    encoding: 'utf8',
    env: { ...process.env, POSTQUEM_DATA: '/nowhere/postquem', DATABASE_URL: '' },
  })
  assert.deepEqual([stdout.length, stderr], [10, ''])
})

const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

test(
  'a disk that is full: exit status 5, one line, nothing left',
  needs(canMount, 'unshare -rm and tmpfs'),
  async () => {
    const script = 'mount -t tmpfs -o size=256k tmpfs /mnt && "$@"; status=$?; ls -A /mnt; exit $status'
    const inside = ['unshare', '-rm', 'sh', '-c', script, 'sh']
    const long = `${'Mosul was recaptured from the Islamic State. We are here. '.repeat(1500)}`
    const said = await runCli(['examine', '-', '--case', '/mnt/case'], { cwd: room, inside, stdin: long })
    assert.equal(said.status, 5, said.stderr)
    assert.match(errorLine(said), /^\/mnt\/case cannot be written: the disk is full\. /)
    assert.equal(said.stdout, '')
  },
)

/** Stops the command once standard error has said something. */
function stoppedAt(pattern: RegExp, args: readonly string[]): Promise<CliResult> {
  let stopped = false
  return runCli(args, {
    cwd: room,
    onStderr: (text, kill) => {
      if (stopped || !pattern.test(text)) return
      stopped = true
      kill('SIGINT')
    },
  })
}

for (const [step, pattern] of [
  ['while the words are heard', /hearing the words/],
  ['while it is dated', /[Dd]ating/],
] as const) {
  test(`Ctrl-C ${step}: one line, nothing left, and the same command works after it`, async () => {
    const name = step.replaceAll(' ', '-')
    put(`${name}.wav`, wav(tone(30)))
    const args = ['examine', `${name}.wav`, '--case', name]
    const before = readdirSync(room)
    const said = await stoppedAt(pattern, args)
    assert.notEqual(said.status, 0, said.stdout)
    assert.match(errorLine(said), /^stopped\. .*run the same command again/)
    assert.deepEqual(readdirSync(room), before)
    const again = await runCli(args, { cwd: room })
    assert.equal(again.status, 0, again.stderr)
    assert.ok(existsSync(join(room, name, 'report.html')))
  })
}
