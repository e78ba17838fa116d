import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { needs } from '../../testing/needs.js'
import { type CaseFolder, openCase, withCase } from './case-folder.js'
import { sha256Of, verifyCustody } from './custody.js'
import { verifyCase } from './verify-case.js'

let clock = 0
const options = { now: () => new Date(Date.UTC(2026, 10, 22, 19, 0, clock++)) }
const room = (): string => mkdtempSync('/tmp/postquem-case-')
const tree = (dir: string): string[] => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort()
const SOUND = Buffer.from('not really sound, but bytes\0\x01\x02')
const HASH = sha256Of(SOUND)

function source(dir: string, name = 'message 1.ogg', bytes: Uint8Array = SOUND): string {
  const path = join(dir, name)
  writeFileSync(path, bytes)
  return path
}

async function examine(folder: CaseFolder, path: string, result = '{}'): Promise<void> {
  await folder.addExhibit(path)
  folder.record('read', 'ffmpeg 5.1.4')
  await folder.write('assessment.json', result)
  await folder.write('report.md', `# ${result}`)
}

test('a new case: nothing shows before the commit, then the exhibit, its custody and the results do', async () => {
  const dir = room()
  const path = source(dir)
  const folder = await openCase(join(dir, 'case'), options)
  assert.equal(folder.isNew, true)
  assert.deepEqual(folder.notices, [])
  const exhibit = await folder.addExhibit(path)
  assert.deepEqual([exhibit.name, exhibit.sha256, exhibit.bytes], ['message 1.ogg', HASH, SOUND.length])
  assert.deepEqual(readFileSync(exhibit.path), SOUND)
  await folder.write('assessment.json', '{"a":1}')
  assert.equal(existsSync(join(dir, 'case')), false)
  const { custodyHead } = await folder.commit()
  await folder.discard()
  assert.deepEqual(tree(dir), [
    ...[
      'case',
      'case/assessment.json',
      'case/custody.jsonl',
      'case/exhibit',
      'case/exhibit/message 1.ogg',
      'message 1.ogg',
    ],
  ])
  const { lines, head } = verifyCustody(readFileSync(join(dir, 'case/custody.jsonl'), 'utf8'))
  assert.equal(head, custodyHead)
  assert.deepEqual(
    lines.map(({ step, detail, sha256 }) => [step, detail, sha256]),
    [
      ['received', `message 1.ogg, ${SOUND.length} bytes`, HASH],
      ['wrote', 'assessment.json', sha256Of('{"a":1}')],
    ],
  )
})

test('the copy is read-only and keeps the time of last change; the source stays as it was', async () => {
  const dir = room()
  const path = source(dir)
  const before = statSync(path)
  await withCase(join(dir, 'case'), options, async (folder) => void (await folder.addExhibit(path)))
  const copy = statSync(join(dir, 'case/exhibit/message 1.ogg'))
  assert.equal(copy.mode & 0o777, 0o444)
  assert.ok(Math.abs(copy.mtimeMs - before.mtimeMs) < 2)
  assert.deepEqual([statSync(path).mtimeMs, statSync(path).mode], [before.mtimeMs, before.mode])
})

test('bytes from standard input are kept under the name given, made safe', async () => {
  const dir = room()
  await withCase(join(dir, 'case'), options, async (folder) => {
    const exhibit = await folder.addExhibit({ name: '../-', bytes: SOUND })
    assert.equal(exhibit.sha256, HASH)
  })
  assert.deepEqual(tree(join(dir, 'case/exhibit')), ['exhibit'])
})

test('examined again: results are replaced, custody is appended, other files are left alone', async () => {
  const dir = room()
  const [path, at] = [source(dir), join(dir, 'case')]
  await withCase(at, options, (folder) => examine(folder, path, 'first'))
  const first = readFileSync(join(at, 'custody.jsonl'), 'utf8')
  writeFileSync(join(at, 'my notes.txt'), 'mine')
  const folder = await openCase(at, options)
  assert.equal(folder.isNew, false)
  await examine(folder, path, 'second')
  assert.equal(readFileSync(join(at, 'report.md'), 'utf8'), '# first', 'not before the commit')
  await folder.commit()
  assert.equal(readFileSync(join(at, 'report.md'), 'utf8'), '# second')
  const second = readFileSync(join(at, 'custody.jsonl'), 'utf8')
  assert.ok(second.startsWith(first) && second.length > first.length)
  assert.deepEqual(
    verifyCustody(second).lines.map((line) => line.step),
    ['received', 'read', 'wrote', 'wrote', 'verified', 'read', 'wrote', 'wrote'],
  )
  assert.deepEqual(tree(at), [
    ...['assessment.json', 'custody.jsonl', 'exhibit', 'exhibit/message 1.ogg', 'my notes.txt', 'report.md'],
  ])
  assert.deepEqual((await verifyCase(at)).problems, [])
})

test('after a failure or an abort everything is as it was, with and without a case', async () => {
  const dir = room()
  const path = source(dir)
  const boom = new Error('boom')
  const fail = (at: string) =>
    assert.rejects(
      withCase(at, options, async (folder) => {
        await examine(folder, path, 'never')
        throw boom
      }),
      boom,
    )
  await fail(join(dir, 'a/b/case'))
  assert.deepEqual(tree(dir), ['message 1.ogg'], 'parent folders that were made are gone too')
  await withCase(join(dir, 'case'), options, (folder) => examine(folder, path, 'kept'))
  const before = tree(dir).map((name) => [name, statSync(join(dir, name)).mtimeMs])
  await fail(join(dir, 'case'))
  assert.deepEqual(
    tree(dir).map((name) => name),
    before.map(([name]) => name),
  )
  assert.equal(readFileSync(join(dir, 'case/report.md'), 'utf8'), '# kept')
})

test('an abort while the exhibit is copied rejects with its reason and leaves nothing', async () => {
  const dir = room()
  const path = source(dir, 'large.wav', new Uint8Array(8_000_000))
  const controller = new AbortController()
  const reason = new Error('Ctrl-C')
  const copying = withCase(join(dir, 'case'), options, (folder) => {
    setImmediate(() => controller.abort(reason))
    return folder.addExhibit(path, controller.signal)
  })
  await assert.rejects(copying, reason)
  assert.deepEqual(tree(dir), ['large.wav'])
})

test('a folder that is not a case is refused and not touched; an empty one is taken', async () => {
  const dir = room()
  mkdirSync(join(dir, 'photos'))
  writeFileSync(join(dir, 'photos/a.jpg'), 'x')
  writeFileSync(join(dir, 'file'), 'x')
  await assert.rejects(openCase(join(dir, 'photos'), options), {
    code: 'usage',
    message: /photos exists and is not a case/,
  })
  await assert.rejects(openCase(join(dir, 'file'), options), { code: 'usage', message: /file is a file/ })
  await assert.rejects(openCase(join(dir, 'file/case'), options), { code: 'usage' })
  assert.deepEqual(tree(dir), ['file', 'photos', 'photos/a.jpg'])
  mkdirSync(join(dir, 'empty'))
  await withCase(join(dir, 'empty'), options, (folder) => examine(folder, source(dir)))
  assert.ok(existsSync(join(dir, 'empty/custody.jsonl')))
})

test('a case of another exhibit is refused and not touched', async () => {
  const dir = room()
  const at = join(dir, 'case')
  await withCase(at, options, (folder) => examine(folder, source(dir)))
  const before = readFileSync(join(at, 'custody.jsonl'), 'utf8')
  const other = source(dir, 'other.ogg', Buffer.from('other'))
  await assert.rejects(
    withCase(at, options, (folder) => examine(folder, other)),
    { code: 'usage', message: /is the case of another exhibit than other\.ogg/ },
  )
  assert.equal(readFileSync(join(at, 'custody.jsonl'), 'utf8'), before)
  assert.equal(existsSync(join(at, '.partial')), false)
})

test('a case that was tampered with is refused: custody, exhibit', async () => {
  const dir = room()
  const path = source(dir)
  for (const file of ['custody.jsonl', 'exhibit/message 1.ogg']) {
    const at = join(dir, file.slice(0, 4))
    await withCase(at, options, (folder) => examine(folder, path))
    const text = readFileSync(join(at, file), 'latin1')
    spawnSync('chmod', ['u+w', join(at, file)])
    writeFileSync(join(at, file), text.replace('t', 'T'), 'latin1')
    await assert.rejects(
      withCase(at, options, (folder) => examine(folder, path)),
      { code: 'store', message: /was changed since it was written/ },
    )
    assert.notDeepEqual((await verifyCase(at)).problems, [])
  }
})

test('verifyCase names each file that was changed or is missing', async () => {
  const dir = room()
  const at = join(dir, 'case')
  await withCase(at, options, (folder) => examine(folder, source(dir)))
  assert.deepEqual((await verifyCase(at)).problems, [])
  writeFileSync(join(at, 'report.md'), 'better')
  spawnSync('rm', [join(at, 'assessment.json')])
  assert.deepEqual((await verifyCase(at)).problems, [
    'assessment.json is missing.',
    'report.md was changed since it was written.',
  ])
})

test('sources that cannot be kept: missing, a folder, a device', async () => {
  const dir = room()
  for (const [bad, message] of [
    [join(dir, 'none.mp3'), /none\.mp3 does not exist/],
    [dir, /is not a file/],
    ['/dev/null', /is not a file/],
  ] as const) {
    await assert.rejects(
      withCase(join(dir, 'case'), options, (folder) => folder.addExhibit(bad)),
      { code: 'input', message },
    )
  }
  assert.deepEqual(tree(dir), [])
})

test('a source that grows while it is copied is refused', async () => {
  const dir = room()
  const path = source(dir, 'download.mp3', new Uint8Array(30_000_000))
  const growing = setInterval(() => writeFileSync(path, 'more', { flag: 'a' }), 1)
  const copying = withCase(join(dir, 'case'), options, (folder) => folder.addExhibit(path))
  await assert.rejects(copying, { code: 'input', message: /download\.mp3 changed while it was read/ })
  clearInterval(growing)
  assert.deepEqual(tree(dir), ['download.mp3'])
})

test('a result may not be called like the custody or lie elsewhere', async () => {
  const dir = room()
  await withCase(join(dir, 'case'), options, async (folder) => {
    for (const name of ['custody.jsonl', '../x.json', 'a/b.json', '.lock', 'x']) {
      await assert.rejects(folder.write(name, ''), RangeError)
    }
  })
})

// A real killed run: a process that opens a case, works and is ended by SIGKILL.
const WORKER = `
  const { openCase } = await import(process.argv[1])
  const folder = await openCase(process.argv[2], { now: () => new Date() })
  await folder.addExhibit(process.argv[3])
  await folder.write('report.md', 'half')
  process.kill(process.pid, 'SIGKILL')`
const door = fileURLToPath(new URL('./case-folder.js', import.meta.url))
const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--input-type=module', '-e', script, door, ...args], { encoding: 'utf8' })

test('what a killed run left is discarded by the next, which says so', async () => {
  const dir = room()
  const [path, at] = [source(dir), join(dir, 'case')]
  assert.equal(run(WORKER, at, path).signal, 'SIGKILL')
  assert.ok(existsSync(join(dir, 'case.partial/report.md')), 'the killed run left something')
  const folder = await openCase(at, options)
  assert.deepEqual(folder.notices, [`What an interrupted run left in ${at}.partial was discarded.`])
  await examine(folder, path)
  await folder.commit()
  assert.equal(run(WORKER, at, path).signal, 'SIGKILL')
  const again = await openCase(at, options)
  assert.equal(again.notices.length, 1)
  await again.discard()
  assert.deepEqual((await verifyCase(at)).problems, [])
  assert.equal(readFileSync(join(at, 'report.md'), 'utf8'), '# {}')
})

test('a run that was killed while it put its results in place is completed by the next', async () => {
  const dir = room()
  const [path, at] = [source(dir), join(dir, 'case')]
  await withCase(at, options, (folder) => examine(folder, path, 'old'))
  const folder = await openCase(at, options)
  await examine(folder, path, 'new')
  const staged = join(at, '.partial')
  const before = readFileSync(join(at, 'custody.jsonl'), 'utf8')
  writeFileSync(join(staged, 'custody.jsonl'), before) // as the commit does just before it
  writeFileSync(join(staged, '.committed'), '')
  writeFileSync(join(staged, '.lock'), JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), run: '' }))
  const next = await openCase(at, options)
  assert.match(next.notices[0] ?? '', /had finished its results .* put in place/)
  await next.discard()
  assert.equal(readFileSync(join(at, 'report.md'), 'utf8'), '# new')
  assert.equal(existsSync(staged), false)
})

test('two runs do not write one case at a time', async () => {
  const dir = room()
  const first = await openCase(join(dir, 'case'), options)
  await assert.rejects(openCase(join(dir, 'case'), options), { code: 'store', message: /being written by another run/ })
  await first.discard()
  await (await openCase(join(dir, 'case'), options)).discard()
  assert.deepEqual(tree(dir), [])
})

test('a folder of the user that is called .partial is not thrown away', async () => {
  const dir = room()
  mkdirSync(join(dir, 'case.partial'))
  writeFileSync(join(dir, 'case.partial/mine.txt'), 'mine')
  await assert.rejects(openCase(join(dir, 'case'), options), { code: 'usage', message: /was not made by Postquem/ })
  assert.deepEqual(tree(dir), ['case.partial', 'case.partial/mine.txt'])
})

test('a link to a file is followed: its content is kept', async () => {
  const dir = room()
  source(dir, 'real.ogg')
  symlinkSync(join(dir, 'real.ogg'), join(dir, 'link.ogg'))
  await withCase(join(dir, 'case'), options, async (folder) => {
    assert.equal((await folder.addExhibit(join(dir, 'link.ogg'))).sha256, HASH)
  })
  assert.ok(statSync(join(dir, 'case/exhibit/link.ogg')).isFile())
})

// Full and read-only disks for real: a file system of 256 KB in a namespace of our own.
const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0
const needsMount = needs(canMount, 'unshare -rm and tmpfs')
const ATTEMPT = `
  const { withCase } = await import(process.argv[1])
  const { readdirSync } = await import('node:fs')
  const [, , dir, path, size] = process.argv
  await withCase(dir, { now: () => new Date() }, async (folder) => {
    await folder.addExhibit(path)
    await folder.write('report.md', 'x'.repeat(Number(size)))
  }).catch((error) => console.log(error.code, error.line))
  console.log(readdirSync('/mnt', { recursive: true }).sort().join())`

function onSmallDisk(prepare: string, path: string, size: number): string[] {
  const script = `mount -t tmpfs -o size=256k tmpfs /mnt && ${prepare} && exec "$@"`
  const node = [process.execPath, '--input-type=module', '-e', ATTEMPT, door, '/mnt/cases/one', path, String(size)]
  const { stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script, 'sh', ...node], { encoding: 'utf8' })
  assert.equal(stderr, '')
  return stdout.trimEnd().split('\n')
}

test('a disk that is full: one line, and nothing is left on it', needsMount, () => {
  const dir = room()
  const full =
    'store /mnt/cases/one cannot be written: the disk is full. Free some space or choose another folder with --case.'
  const large = source(dir, 'large.ogg', new Uint8Array(300_000))
  const small = source(dir, 'small.ogg', new Uint8Array(30_000))
  assert.deepEqual(onSmallDisk('true', large, 10), [full], 'while the exhibit is copied')
  assert.deepEqual(onSmallDisk('true', small, 300_000), [full], 'while a result is written')
  assert.deepEqual(onSmallDisk('head -c 252k /dev/zero > /mnt/f', small, 1), [full, 'f'], 'while the lock is written')
  assert.match(onSmallDisk('true', small, 10).join(), /^cases,cases\/one,.*custody.jsonl/, 'and with room it works')
})

test('a disk that is read-only: one line', needsMount, () => {
  const path = source(room())
  const [line] = onSmallDisk('mount -o remount,ro /mnt', path, 1)
  assert.equal(
    line,
    'store /mnt/cases/one cannot be written: the disk is read-only. Choose another folder with --case.',
  )
})

test('no permission: one line', { skip: process.platform === 'win32' && 'needs POSIX permissions' }, () => {
  const dir = room()
  const script = `
    const { openCase } = await import(process.argv[1])
    if (process.getuid() === 0) process.setuid(65534)
    await openCase(process.argv[2], { now: () => new Date() }).catch((error) => console.log(error.code, error.message))`
  spawnSync('chmod', ['555', dir])
  const { stdout } = run(script, join(dir, 'case'))
  assert.equal(stdout.trim(), `store ${dir}/case cannot be written: permission is denied`)
})
