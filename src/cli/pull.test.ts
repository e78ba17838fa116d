import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { answering, localServer } from '../testing/local-server.js'

const main = fileURLToPath(new URL('./main.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'postquem-cli-pull-'))
after(() => rmSync(folder, { recursive: true, force: true }))

// Not `spawnSync`: the server that it asks is in this process.
function postquem(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const env = {
    ...process.env,
    POSTQUEM_DATA: join(folder, 'data'),
    DATABASE_URL: '',
    POSTQUEM_CONTACT: 'desk@example.org',
  }
  const child = spawn(process.execPath, [main, ...args], { env })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (part) => (said.stdout += part))
  child.stderr.on('data', (part) => (said.stderr += part))
  return new Promise((done) => child.on('close', (status) => done({ status, ...said })))
}

const RSS =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>A regatta opens in Zenda</title><guid>1</guid><pubDate>Sun, 09 Jul 2017 12:00:00 GMT</pubDate></item></channel></rss>'

test('a feed is fetched by its address and found; a server that refuses is told with status 5', async () => {
  const server = await localServer(answering(200, RSS))
  try {
    const pulled = await postquem('chronology', 'pull', 'feed', `${server.url}/rss`, '--rate', '100')
    assert.equal(pulled.status, 0, pulled.stderr)
    assert.match(
      pulled.stdout,
      /^feed: 1 pieces fetched, 0 kept from before; 1 events, 1 of them new or changed(;.*)?\n$/,
    )
    assert.match(server.headers[0]?.['user-agent'] ?? '', /^Postquem\/[\d.]+ \(.*desk@example\.org\)$/)
    const found = await postquem('chronology', 'search', 'regatta', 'Zenda', '--json')
    const [first] = JSON.parse(found.stdout) as { event: { when: string } }[]
    assert.equal(first?.event.when, '2017-07-09')

    server.instead.push(answering(403, 'no'))
    const refused = await postquem('chronology', 'pull', 'feed', `${server.url}/rss`, '--json')
    assert.equal(refused.status, 5)
    assert.equal((JSON.parse(refused.stdout) as { error: { code: string } }).error.code, 'store')
    assert.match(refused.stderr, /answers 403\. What was fetched is kept/)
  } finally {
    await server.stop()
  }
})
