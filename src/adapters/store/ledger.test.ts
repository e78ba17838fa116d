import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Failure } from '../../model/index.js'
import { holdFolder } from './hold.js'
import { openLedger } from './ledger.js'

async function folder(t: TestContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'postquem-ledger-'))
  t.after(() => rm(dir, { recursive: true, force: true }))
  return dir
}

test('lines are added in order, and an empty shelf is no error', async (t) => {
  const ledger = openLedger(await folder(t))
  assert.equal(await ledger.read('claims'), '')
  await ledger.add('claims', () => [{ id: 'a' }, { id: 'b' }])
  await ledger.add('claims', (text) => [{ id: 'c', after: text.split('\n').length - 1 }])
  assert.equal(await ledger.read('claims'), '{"id":"a"}\n{"id":"b"}\n{"id":"c","after":2}\n')
  assert.equal(await ledger.read('messages'), '')
})

test('a last line without its end, written by hand, stays a line of its own', async (t) => {
  const ledger = openLedger(await folder(t))
  await ledger.add('messages', () => [{ id: 'a' }])
  await writeFile(ledger.file('messages'), '{"id":"hand"}')
  await ledger.add('messages', () => [{ id: 'b' }])
  assert.equal(await ledger.read('messages'), '{"id":"hand"}\n{"id":"b"}\n')
})

test('what fails leaves the shelf as it was, and the lock is given back', async (t) => {
  const dir = await folder(t)
  const ledger = openLedger(dir)
  await ledger.add('claims', () => [{ id: 'a' }])
  await assert.rejects(
    ledger.add('claims', () => {
      throw new Failure('input', 'no', 'no')
    }),
    { code: 'input' },
  )
  assert.equal(await readFile(ledger.file('claims'), 'utf8'), '{"id":"a"}\n')
  const release = holdFolder(join(dir, 'ledger'))
  await assert.rejects(
    ledger.add('claims', () => [{ id: 'b' }]),
    { code: 'store' },
  )
  release()
  await ledger.add('claims', () => [])
  assert.deepEqual(await readdir(join(dir, 'ledger')), ['claims.jsonl'])
})
