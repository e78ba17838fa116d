import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runCli } from '../testing/cli.js'

const room = mkdtempSync(join(tmpdir(), 'postquem-export-'))
after(() => rmSync(room, { recursive: true, force: true }))

const postquem = (...args: readonly string[]) => runCli(args, { env: { POSTQUEM_DATA: join(room, 'data') }, cwd: room })

const CLAIM = '{"id":"a","subject":"Idris Valmorane","what":"died","when":"2017-05-28"}'

test('a case is handed on in every format, written whole, and nothing is replaced unasked', async () => {
  writeFileSync(join(room, 'words.txt'), 'On 9 July 2017 Mosul was recaptured from the Islamic State.')
  writeFileSync(join(room, 'claims.json'), CLAIM)
  const made = await postquem('examine', 'words.txt', '--claims', 'claims.json', '--case', 'one.case')
  assert.equal(made.status, 0, made.stderr)
  const listed = await postquem('export', 'one.case')
  const names = [...listed.stdout.matchAll(/^([a-z]+) {2,}/gm)].map(([, name = '']) => name)
  assert.ok(names.length >= 7)
  for (const name of names.filter((one) => one !== 'cap')) {
    const file = `out.${name}`
    const result = await postquem('export', 'one.case', '--as', name, '--out', file, '--date', '2017-09-29')
    assert.deepEqual([result.status, result.stdout], [0, `Written: ${file}\n`], result.stderr)
    assert.ok(readFileSync(join(room, file)).length > 100, name)
  }
  const review = await postquem('export', 'one.case/assessment.json', '--as', 'claimreview', '--date', '2017-09-29')
  assert.equal(review.stdout, readFileSync(join(room, 'out.claimreview'), 'utf8'))
  assert.equal(JSON.parse(review.stdout)['@graph'][0].reviewRating.alternateName, 'Refuted, if authentic')

  const nobody = await postquem('export', 'one.case', '--as', 'cap', '--out', 'alert.xml')
  assert.deepEqual([nobody.status, existsSync(join(room, 'alert.xml'))], [0, false])
  assert.match(nobody.stderr, /nothing to export as cap: there is nobody to warn/)
  const again = await postquem('export', 'one.case', '--as', 'stix', '--out', 'out.stix')
  assert.equal(again.status, 2)
  assert.match(again.stderr, /out\.stix exists\. Name another file/)
  assert.equal((await postquem('export', 'one.case', '--as', 'stix', '--out', 'out.stix', '--force')).status, 0)
})

test('what cannot be exported is one line', async () => {
  writeFileSync(join(room, 'broken.json'), '{"format":"postquem/assessment@1"}')
  const bad: readonly (readonly [args: readonly string[], status: number, line: RegExp])[] = [
    [['nowhere.case', '--as', 'stix'], 3, /nowhere\.case: no such file/],
    [['.', '--as', 'stix'], 3, /is no case: it holds no assessment\.json/],
    [['broken.json', '--as', 'stix'], 3, /broken\.json cannot be read as an assessment/],
    [['broken.json', '--as', 'fax'], 2, /--as: unknown value "fax"\. Choose html, /],
  ]
  for (const [args, status, line] of bad) {
    const result = await postquem('export', ...args)
    assert.equal(result.status, status)
    assert.match(result.stderr, line)
    assert.equal(result.stderr.trim().split('\n').length, 1)
  }
})
