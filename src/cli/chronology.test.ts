import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Found } from '../chronology/index.js'

const main = fileURLToPath(new URL('./main.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'postquem-cli-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function postquem(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, POSTQUEM_DATA: join(folder, 'data'), DATABASE_URL: '' }
  return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env })
}

test('a file is imported, found and counted', () => {
  const file = join(folder, 'own.jsonl')
  writeFileSync(
    file,
    '{"id":"own:1","when":"2021-05-04","names":["Opening of the Zwolle dyke"],"places":["Zwolle"]}\n{"id":"own:2","when":"2021-13-01","names":["X"]}\n',
  )
  const filled = postquem('chronology', 'import', file)
  assert.equal(
    filled.stdout,
    '1 events (postquem) are in the chronology, 1 of them new or changed, 1 bad rows left out\n',
  )
  assert.match(filled.stderr, /own\.jsonl, line 2: when is not a date \(EDTF\): 2021-13-01\n/)
  assert.equal(filled.status, 0)

  const found = postquem('chronology', 'search', 'Zwolle', 'dyke', '--from', '2021-01-01', '--json')
  const [first] = JSON.parse(found.stdout) as { event: { id: string } }[]
  assert.deepEqual([first?.event.id, found.status], ['own:1', 0])

  const stats = JSON.parse(postquem('chronology', 'stats', '--json').stdout) as { bySource: Record<string, number> }
  assert.equal(stats.bySource.postquem, 1)
  assert.ok((stats.bySource.starter ?? 0) > 3_000)
})

test('a table of usual columns is imported without a map; what was guessed is told', () => {
  const file = join(folder, 'desk.csv')
  writeFileSync(file, 'date,title,colour\n2021-05-06,Zwolle bridge opens,red\n2021-02-29,Never,blue\n')
  const filled = postquem('chronology', 'import', file, '--licence', 'ours')
  assert.equal(
    filled.stdout,
    '1 events (csv, as desk) are in the chronology, 1 of them new or changed, 1 bad rows left out\n',
  )
  assert.match(filled.stderr, /desk\.csv: guessed: when from "date", names from "title"; not read: colour\n/)
  assert.match(filled.stderr, /desk\.csv, line 3: when is no day of the calendar: 2021-02-29\n/)
  const strict = postquem('chronology', 'import', file, '--bad', '0')
  assert.deepEqual([strict.status, strict.stdout], [3, ''])
  assert.match(strict.stderr, /1 of 2 rows are bad \(first line 3: .*\); nothing was imported/)
})

test('searching and counting need no import, and make no store', () => {
  const data = join(folder, 'fresh')
  const found = postquem('chronology', 'search', 'recapture of Mosul', '--data', data, '--limit', '1')
  assert.match(found.stdout, /^2017-07-\S+ {2}Recapture of Mosul \(capture, Mosul, /)
  assert.match(
    postquem('chronology', 'stats', '--data', data).stdout,
    /\d+ events, \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\n/,
  )
  assert.equal(existsSync(data), false)
})

test('what goes wrong is one line and an exit status', () => {
  const cases: readonly (readonly [readonly string[], number, RegExp])[] = [
    [['import', join(folder, 'absent')], 3, /absent does not exist\. Check the name/],
    [['import', main, '--format', 'xml'], 2, /There is no format xml\. Formats: /],
    [['import', main, '--bad', 'few'], 2, /--bad: no such limit: few\. Give a number of rows, as 5, or a share/],
    [['import', main, '--bad', '101%'], 2, /--bad: no such limit: 101%/],
    [['import', main, '--source', 'two words'], 2, /--source: not a name: two words/],
    [['import', main, '--map', join(folder, 'absent')], 3, /The map .*absent cannot be read/],
    [['import', main, '--map', main], 3, /main\.js(: the map: | is not YAML: )/],
    [['search', 'Mosul', '--from', '2017'], 2, /--from: no such day: 2017/],
    [['search', 'Mosul', '--limit', '0'], 2, /--limit: no such number: 0/],
    [['search'], 2, /There is nothing to search for\. Give words, or --place/],
    [['search', ' '], 2, /There is nothing to search for/],
    [['search', '--kind', 'strike'], 2, /--kind: unknown value "strike"\. Choose attack, killing, /],
    [['pull', 'wikipedia'], 2, /--from is missing/],
    [['pull', 'nowhere'], 2, /There is no source nowhere\. Sources: wikipedia/],
  ]
  for (const [args, status, line] of cases) {
    const said = postquem('chronology', ...args)
    assert.equal(said.status, status, said.stderr)
    assert.match(said.stderr, line)
    assert.equal(said.stdout, '')
  }
})

test('a result says by what it was found, in words and as JSON', () => {
  const told = postquem('chronology', 'search', 'Qadhafi', 'killing', '--kind', 'killing', '--limit', '1')
  assert.match(told.stdout, /^2011-10-20 {2}Killing of Gaddafi \(killing, .*\n {4}.*Qadhafi ~ Gaddafi\n$/)
  const [one] = JSON.parse(postquem('chronology', 'search', 'Зеленский', '--limit', '1', '--json').stdout) as Found[]
  assert.deepEqual(Object.keys(one ?? {}), ['event', 'score', 'why'])
  assert.equal(one?.why.alike[0]?.asked, 'Зеленский')
})

test('place, actor, kind and days choose without words, by day', () => {
  const quake = postquem('chronology', 'search', '--place', 'Hayti', '--kind', 'disaster', '--from', '2010-01-01')
  assert.match(quake.stdout, /^2010-01-12 .*\n {4}place Haiti\n/)
  const days = ['--from', '2016-06-23', '--to', '2016-06-23', '--kind', 'election']
  assert.match(postquem('chronology', 'search', ...days).stdout, /^2016-06-23 .*\(election, /m)
  const cairo = postquem('chronology', 'search', 'speech', '--actor', 'Barak Obama', '--place', 'Cairo', '--limit', '1')
  assert.match(cairo.stdout, /^2009-06-04 .*\n {4}named Barack Obama; place Cairo; words speech\n$/)
})

test('where nothing is found, what may have been meant', () => {
  const said = postquem('chronology', 'search', 'Chernokyl')
  assert.deepEqual([said.status, said.stdout], [0, ''])
  assert.match(said.stderr, /^postquem: nothing found for "Chernokyl"; did you mean Chernobyl.* \(for Chernokyl\)\?\n$/)
  assert.equal(postquem('chronology', 'search', 'Chernokyl', '--json').stdout, '[]\n')
  const none = postquem('chronology', 'search', '--place', 'Mosul', '--from', '1800-01-01', '--to', '1800-12-31')
  assert.equal(none.stderr, 'postquem: nothing found for "Mosul"\n')
})

test('nothing found is a result', () => {
  const said = postquem('chronology', 'search', 'qwertzuiop')
  assert.deepEqual([said.status, said.stdout, said.stderr], [0, '', 'postquem: nothing found for "qwertzuiop"\n'])
})
