import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('./main.js', import.meta.url))

let dir: string
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'postquem-serve-'))
})
after(() => rm(dir, { recursive: true, force: true }))

function start(
  ...words: readonly string[]
): ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream } {
  return spawn(process.execPath, [MAIN, 'serve', ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
}

async function failing(...words: readonly string[]): Promise<{ code: number | null; line: string }> {
  const child = start(...words)
  const [line, [code]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number | null]>])
  return { code, line }
}

test('serve prints its address, answers there, refuses a second on its port, and ends on Ctrl-C', async () => {
  const child = start(dir, '--port', '0')
  try {
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
    const url = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(line)
    assert.ok(url, line)
    assert.equal(line.trimEnd().split('\n').length, 1)
    const page = await fetch(url[0])
    assert.match(await page.text(), /No case folder is here yet/)
    const second = await failing(dir, '--port', url[1] ?? '')
    assert.deepEqual(second, {
      code: 5,
      line: `postquem: port ${url[1]} is in use by another program. Choose another with --port.\n`,
    })
    child.kill('SIGINT')
    const [code] = (await once(child, 'exit')) as [number | null]
    assert.equal(code, 0)
  } finally {
    child.kill('SIGKILL')
  }
})

test('a wrong folder or port is one line', async () => {
  await writeFile(join(dir, 'file.txt'), '')
  assert.deepEqual(await failing(join(dir, 'gone')), {
    code: 3,
    line: `postquem: ${join(dir, 'gone')}: no such folder. Name a folder that holds case folders.\n`,
  })
  assert.equal((await failing(join(dir, 'file.txt'))).code, 3)
  for (const port of ['x', '70000', '-1', '1.5']) assert.equal((await failing(dir, `--port=${port}`)).code, 2, port)
})
