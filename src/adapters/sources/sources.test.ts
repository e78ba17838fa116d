import assert from 'node:assert/strict'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Failure, type Progress } from '../../model/index.js'
import { needsShared, sharedData } from '../../testing/needs.js'
import { MemoryStore } from '../store/memory.js'
import { importFile } from './import.js'
import { lineRecords } from './lines.js'
import { readObservances, readStarter } from './starter.js'
import { readText } from './text.js'

const folder = mkdtempSync(join(tmpdir(), 'postquem-sources-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

function aFile(content: string | Buffer): string {
  files += 1
  const path = join(folder, `file-${files}`)
  writeFileSync(path, content)
  return path
}

async function linesOf(path: string): Promise<string[]> {
  const lines: string[] = []
  for await (const batch of lineRecords(path, readText(path)))
    lines.push(...batch.map(({ line, record }) => `${line} ${record}`))
  return lines
}

async function failureOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => null).catch((thrown: unknown) => thrown)
  assert.ok(error instanceof Failure, String(error))
  assert.doesNotMatch(error.line, /\n/)
  return `${error.code}: ${error.line.replaceAll(folder, '')}`
}

test('lines of plain and packed files, with byte order mark, CRLF, empty lines, with and without a last line end', async () => {
  const text = '\ufeffone é\r\n\r\nthree 😀\nfour'
  const expected = ['1 one é', '3 three 😀', '4 four']
  assert.deepEqual(await linesOf(aFile(text)), expected)
  assert.deepEqual(await linesOf(aFile(`${text}\n`)), expected)
  assert.deepEqual(await linesOf(aFile(gzipSync(text))), expected)
})

test('UTF-16 of either order is read where a byte order mark says so', async () => {
  const little = Buffer.from('\ufeffone é\r\n\r\nthree 😀\n', 'utf16le')
  const expected = ['1 one é', '3 three 😀']
  assert.deepEqual(await linesOf(aFile(little)), expected)
  assert.deepEqual(await linesOf(aFile(Buffer.from(little).swap16())), expected)
  assert.deepEqual(await linesOf(aFile(gzipSync(little))), expected)
})

test('a letter that is cut by the end of a read comes whole', async () => {
  const line = `${'é'.repeat(200_001)}x`
  assert.deepEqual(await linesOf(aFile(`x${line}\n${line}\n`)), [`1 x${line}`, `2 ${line}`])
})

test('files that are no text are refused in one line', async () => {
  assert.equal(await failureOf(linesOf(join(folder, 'nothing'))), 'input: /nothing does not exist. Check the name')
  assert.match(await failureOf(linesOf(folder)), /^input: {2}is a folder/)
  assert.match(await failureOf(linesOf(aFile(''))), /is empty/)
  assert.match(
    await failureOf(linesOf(aFile(Buffer.from('caf\xe9\n', 'latin1')))),
    /is not UTF-8 text \(line 1\)\. Save it as UTF-8/,
  )
  assert.match(
    await failureOf(linesOf(aFile(Buffer.from('one\ntwo\nthr\xe9e\nfour\n', 'latin1')))),
    /is not UTF-8 text \(line 3\)/,
  )
  assert.match(await failureOf(linesOf(aFile(Buffer.from('a\n', 'utf16le')))), /is not text \(line 1 has a zero byte\)/)
  assert.match(
    await failureOf(linesOf(aFile(Buffer.from('fffe61000a0000d8', 'hex')))),
    /is not UTF-16LE text \(line 2\)\. Get the file again/,
  )
  assert.match(await failureOf(linesOf(aFile('a\nb\0\n'))), /is not text \(line 2 has a zero byte\)/)
  assert.match(await failureOf(linesOf(aFile(gzipSync('a\n'.repeat(100_000)).subarray(0, 100)))), /is damaged gzip/)
  assert.match(
    await failureOf(linesOf(aFile(`a\n${'x'.repeat(1_000_001)}`))),
    /a line of more than a million characters \(line 2\)/,
  )
})

test('a packed file that unpacks to one endless line is given up early', async () => {
  assert.match(
    await failureOf(linesOf(aFile(gzipSync(Buffer.alloc(100_000_000, 'x'))))),
    /more than a million characters/,
  )
})

test('memory does not grow with the file', async () => {
  const path = join(folder, 'large')
  const file = openSync(path, 'w')
  const block = Buffer.from(`${'x'.repeat(199)}\n`.repeat(50_000))
  for (let n = 0; n < 30; n += 1) writeSync(file, block)
  closeSync(file)
  const before = process.memoryUsage().rss
  let count = 0
  for await (const batch of lineRecords(path, readText(path))) count += batch.length
  assert.equal(count, 1_500_000)
  assert.ok(process.memoryUsage().rss - before < 150_000_000, 'a file of 300 MB')
})

const GOOD = (n: number): string => `{"id":"t:${n}","when":"2020-01-01","names":["Thing ${n}"]}`
const BAD = (n: number): string => `{"id":"t:${n}","when":"2020-02-30","names":["Thing ${n}"]}`

test('a few bad rows are told and left out', async () => {
  const store = new MemoryStore()
  const rows = [GOOD(1), BAD(2), GOOD(3), '{']
  const result = await importFile(aFile(rows.join('\n')), store)
  assert.deepEqual(result, {
    format: 'postquem',
    source: 'postquem',
    rows: 4,
    stored: 2,
    changed: 2,
    bad: 2,
    problems: [
      { kind: 'problem', line: 2, field: 'when', problem: 'is not a date (EDTF): 2020-02-30' },
      { kind: 'problem', line: 4, field: 'line', problem: 'is not JSON' },
    ],
    notes: [],
  })
})

test('more than ten bad rows that are more than one in a hundred stop the import; nothing is stored', async () => {
  const rows = (bad: number, all: number): string =>
    Array.from({ length: all }, (_, n) => (n > 0 && n <= bad ? BAD(n) : GOOD(n))).join('\n')
  const store = new MemoryStore()
  assert.match(
    await failureOf(importFile(aFile(rows(11, 1_000)), store)),
    /^input: .*: 11 of 1000 rows are bad \(first line 2: when is not a date \(EDTF\): 2020-02-30\); nothing was imported/,
  )
  assert.equal((await store.state()).events, 0)
  assert.equal((await importFile(aFile(rows(10, 1_000)), store)).stored, 990)
  assert.equal((await importFile(aFile(rows(11, 1_100)), store)).bad, 11)
})

test('a file of no known format, and a format that is none', async () => {
  const store = new MemoryStore()
  assert.match(
    await failureOf(importFile(aFile('place,event\n'), store)),
    /^input: .* is in no format that is known\. Say which with --format \(postquem, cep,.*\), or which columns to read with --map/,
  )
  assert.match(
    await failureOf(importFile(aFile(GOOD(1)), store, { format: 'xml' })),
    /^usage: There is no format xml\. Formats: postquem, cep,/,
  )
})

test('a format that is named is taken, whatever the file looks like', async () => {
  const result = await importFile(
    aFile(`{"format":"postquem/events@1","made":"2026-01-01"}\n${GOOD(1)}\n`),
    new MemoryStore(),
    { format: 'postquem' },
  )
  assert.deepEqual([result.rows, result.stored, result.bad], [1, 1, 0])
})

test('how far an import has come is told up to the end', async () => {
  const told: Progress[] = []
  await importFile(aFile(`${GOOD(1)}\n`.repeat(20_000)), new MemoryStore(), {
    onProgress: (progress) => told.push(progress),
  })
  assert.equal(told.at(-1)?.done, 1)
})

for (const [file, least] of [
  ['cep_kiwicopple_links.jsonl.gz', 14_170],
  ['onthisday_muffinlabs.jsonl.gz', 17_929],
  ['frontlines_battles.jsonl.gz', 85],
] as const) {
  test(`${file} is imported`, needsShared(`chronology/${file}`), async () => {
    const store = new MemoryStore()
    const { stored, bad } = await importFile(sharedData(`chronology/${file}`), store)
    assert.deepEqual([stored, bad <= 3], [least, true])
  })
}

test('the shipped facts are there: events and terms of office, and no sentence of any source', async () => {
  const store = new MemoryStore()
  const starter = await readStarter()
  for await (const batch of starter.entries()) assert.ok(batch.every(({ text }) => text === ''))
  await store.put('starter', starter.entries())
  const [mosul] = await store.search({ words: 'recapture of Mosul', from: '2017-07-01', to: '2017-07-31', limit: 1 })
  assert.deepEqual([mosul?.event.type, mosul?.event.days.to], ['capture', '2017-07-10'])
  const found = await store.search({ words: 'Barack Obama president of the United States', limit: 5 })
  assert.ok(found.some(({ event }) => event.type === 'term' && event.when === '2009-01-20/2017-01-20'))
})

test('the shipped observances have names and rules', async () => {
  const observances = await readObservances()
  assert.equal(observances.find(({ names }) => names[0] === 'Christmas')?.rule, '12-25')
  assert.match(await failureOf(readObservances(aFile('names\trule\tcountry\nX\t\t\n'))), /line 2: no name or no rule/)
})

test('a starter that is absent or damaged is told', async () => {
  assert.match(
    await failureOf(readStarter(join(folder, 'absent'))),
    /^missing: The shipped chronology \/absent cannot be read .*Install the program again/,
  )
  assert.match(await failureOf(readStarter(aFile('no gzip'))), /^missing: /)
  mkdirSync(join(folder, 'a-folder'))
  assert.match(await failureOf(readStarter(join(folder, 'a-folder'))), /^missing: /)
})
