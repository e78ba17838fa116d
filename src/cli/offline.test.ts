import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runCli } from '../testing/cli.js'
import { EXAMPLE } from '../testing/example.js'
import { needs } from '../testing/needs.js'

const room = mkdtempSync(join(tmpdir(), 'postquem-offline-'))
after(() => rmSync(room, { recursive: true, force: true }))

/** A network namespace of its own: not even loopback is up. */
const NAMESPACE = ['unshare', '-rn']
const permitted = spawnSync('unshare', ['-rn', 'true']).status === 0

test('the main job needs no network', needs(permitted, 'unshare -rn'), async () => {
  const devices = spawnSync('unshare', ['-rn', 'cat', '/proc/net/dev'], { encoding: 'utf8' }).stdout
  assert.deepEqual(
    devices.match(/^ *\w+(?=:)/gm)?.map((name) => name.trim()),
    ['lo'],
    'there is a network to hide from',
  )

  const dir = join(room, 'case')
  const said = await runCli([...EXAMPLE, '--case', dir, '--json'], { inside: NAMESPACE })
  assert.equal(said.status, 0, said.stderr)
  assert.equal(said.stdout, readFileSync(join(dir, 'assessment.json'), 'utf8'))
  const { dating } = JSON.parse(said.stdout) as { dating: { mostLikely: string | null } }
  assert.match(dating.mostLikely ?? '', /^2023-0[89]-/)
})
