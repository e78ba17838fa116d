import assert from 'node:assert/strict'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type Entry, type EventStore, readMap } from '../../chronology/index.js'
import { Failure } from '../../model/index.js'
import { MemoryStore } from '../store/memory.js'
import { type ImportOptions, importFile } from './import.js'

const folder = mkdtempSync(join(tmpdir(), 'postquem-import-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function aFile(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function failureOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => null).catch((thrown: unknown) => thrown)
  assert.ok(error instanceof Failure, String(error))
  assert.doesNotMatch(error.line, /\n/)
  return `${error.code}: ${error.line.replaceAll(folder, '')}`
}

/** Keeps what it is given, as a store would. */
async function told(path: string, options: ImportOptions = {}): Promise<Entry[]> {
  const store = new MemoryStore()
  const entries: Entry[] = []
  const put: EventStore['put'] = async (source, batches, more) => {
    async function* copied() {
      for await (const batch of batches) {
        entries.push(...batch)
        yield batch
      }
    }
    return store.put(source, copied(), more)
  }
  await importFile(path, Object.assign(Object.create(store), { put }), options)
  return entries
}

const TABLE = 'Date;Title;Place\r\n2021-05-04;"Dyke; opens";Zwolle\r\n\r\n2021-05-05;"Bridge\r\nopens";Kampen\r\n'

test('a table of a desk, in any encoding that says what it is, packed or not', async () => {
  for (const bytes of [
    Buffer.from(TABLE),
    Buffer.from(`\ufeff${TABLE}`),
    Buffer.from(`\ufeff${TABLE}`, 'utf16le'),
    gzipSync(Buffer.from(`\ufeff${TABLE}`, 'utf16le').swap16()),
  ]) {
    const entries = await told(aFile('City desk.csv.gz', bytes))
    assert.deepEqual(
      entries.map(({ event }) => [event.id.slice(0, 20), event.names[0], event.when]),
      [
        ['city-desk:2021-05-04', 'Dyke; opens', '2021-05-04'],
        ['city-desk:2021-05-05', 'Bridge opens', '2021-05-05'],
      ],
    )
  }
})

test('the name of the source, its licence, and what was guessed are told', async () => {
  const path = aFile('wires.csv', TABLE)
  const store = new MemoryStore()
  const result = await importFile(path, store)
  assert.deepEqual([result.format, result.source, result.stored], ['csv', 'wires', 2])
  assert.deepEqual(result.notes, ['guessed: when from "Date", names from "Title", places from "Place"'])
  const [first] = await told(path, { source: 'agency', licence: 'by agreement' })
  assert.match(first?.event.id ?? '', /^agency:/)
  assert.deepEqual(first?.event.sources, [{ source: 'agency', url: null, licence: 'by agreement' }])
})

test('two files of a desk with the same ids do not replace each other', async () => {
  const store = new MemoryStore()
  await importFile(aFile('north.csv', 'id,date,title\n1,2021-05-04,Dyke opens\n'), store)
  await importFile(aFile('south.csv', 'id,date,title\n1,2021-05-05,Bridge opens\n'), store)
  const { coverage } = await store.stats()
  assert.deepEqual(
    coverage.map(({ source, events }) => [source, events]),
    [
      ['north', 1],
      ['south', 1],
    ],
  )
})

test('a stated licence does not replace the one that the file states', async () => {
  const line = JSON.stringify({ id: 'a', when: '2021', names: ['A'], sources: [{ source: 's', licence: 'CC0-1.0' }] })
  const [entry] = await told(aFile('own.jsonl', line), { source: 'mine', licence: 'ours' })
  assert.deepEqual(entry?.event.sources, [{ source: 'mine', url: null, licence: 'CC0-1.0' }])
})

test('a map reads what has no usual names; it is for files of your own', async () => {
  const map = readMap('{columns: {when: Dag, names: Wat}, dates: D/M/Y}', 'map.yaml')
  const [entry] = await told(aFile('sheet.tsv', 'Dag\tWat\n03/04/2021\tDyke opens\n'), { map })
  assert.deepEqual([entry?.event.when, entry?.event.id.split(':')[0]], ['2021-04-03', 'sheet'])
  const store = new MemoryStore()
  assert.match(
    await failureOf(importFile(aFile('sheet.tsv', 'Day\tWat\n'), store, { map })),
    /^input: \/sheet\.tsv, line 1: line has no column "Dag", which the map names\. Columns: Day, Wat/,
  )
  assert.match(
    await failureOf(importFile(aFile('sheet.tsv', ''), store, { map, format: 'acled' })),
    /^usage: A map cannot be used with the format acled/,
  )
})

test('a date that can be read in two ways stops the import, however many rows are good', async () => {
  const rows = Array.from({ length: 5_000 }, (_, n) => `20/04/2021,Day ${n}`)
  const path = aFile('dates.csv', ['date,title', ...rows, '03/04/2021,Which', ...rows].join('\n'))
  const store = new MemoryStore()
  assert.equal(
    await failureOf(importFile(path, store)),
    'input: /dates.csv, line 5002: when can be read in two ways: 03/04/2021; nothing was imported. Say `dates: D/M/Y` or `dates: M/D/Y` in a map, and give it with --map',
  )
  assert.equal((await store.state()).events, 0)
})

test('ragged rows are told with their line, and the limit on bad rows is as stated', async () => {
  const path = aFile(
    'ragged.csv',
    'date,title\n2021-05-04,A\n2021-05-05\n2021-05-06,C,\n2021-05-07,D,more\n2021-02-29,E\n',
  )
  const store = new MemoryStore()
  const { stored, problems } = await importFile(path, store)
  assert.equal(stored, 2)
  assert.deepEqual(
    problems.map(({ line, field, problem }) => `${line}: ${field} ${problem}`),
    [
      '3: line has 1 cells, the heading 2',
      '5: line has 3 cells, the heading 2',
      '6: when is no day of the calendar: 2021-02-29',
    ],
  )
  const limited = (rows: number, share: number) => importFile(path, new MemoryStore(), { bad: { rows, share } })
  assert.match(await failureOf(limited(2, 0)), /: 3 of 5 rows are bad \(first line 3: .*; nothing was imported/)
  assert.match(await failureOf(limited(0, 0.5)), /: 3 of 5 rows are bad/)
  assert.equal((await limited(3, 0)).stored, 2)
  assert.equal((await limited(0, 0.6)).stored, 2)
})

test('a file with a heading and nothing else has no events; one with nothing at all is refused', async () => {
  assert.equal((await importFile(aFile('head.csv', 'date,title\n'), new MemoryStore())).stored, 0)
  assert.match(await failureOf(importFile(aFile('blank.csv', '\r\n \n\n'), new MemoryStore())), /^input: /)
  assert.match(
    await failureOf(importFile(aFile('mark.csv', '\ufeff'), new MemoryStore())),
    /blank|mark\.csv has no lines/,
  )
})

test('what a person may take for a file of events', async () => {
  const refused = (name: string, content: string | Buffer) =>
    failureOf(importFile(aFile(name, content), new MemoryStore()))
  assert.match(
    await refused('a.zip', Buffer.from('PK\x03\x04\x14\0', 'latin1')),
    /\/a\.zip is a ZIP archive\. Unpack it,/,
  )
  assert.match(await refused('a.csv', '<!DOCTYPE html>\n<html><body>Log in</body></html>'), /\/a\.csv is a web page\./)
  assert.match(
    await refused('b.csv', Buffer.from('date,title\n2021-05-04,Caf\xe9\n', 'latin1')),
    /is not UTF-8 text \(line 2\)\. Save it as UTF-8 \(spreadsheets: CSV UTF-8\)/,
  )
})

test('a feed and a calendar are read whole', async () => {
  const feed =
    '<rss><channel><item><title>Dyke opens</title><pubDate>Tue, 04 May 2021 10:00:00 GMT</pubDate></item></channel></rss>'
  const calendar =
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Dyke day\r\nDTSTART:20210504T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
  assert.deepEqual(
    (await told(aFile('a.xml', feed))).map(({ event }) => event.when),
    ['2021-05-04'],
  )
  assert.deepEqual(
    (await told(aFile('a.ics', calendar))).map(({ event }) => event.names),
    [['Dyke day']],
  )
})

test('memory does not grow with a table', async () => {
  const path = join(folder, 'large.csv')
  const file = openSync(path, 'w')
  writeSync(file, 'date,title,notes\n')
  const block = Buffer.from(`2021-05-04,Dyke opens,"${'x'.repeat(180)}"\n`.repeat(10_000))
  for (let n = 0; n < 40; n += 1) writeSync(file, block)
  closeSync(file)
  const before = process.memoryUsage().rss
  let [count, most] = [0, 0]
  const counting = Object.assign(Object.create(new MemoryStore()), {
    put: async (_: string, batches: AsyncIterable<readonly Entry[]>) => {
      for await (const batch of batches) {
        count += batch.length
        most = Math.max(most, process.memoryUsage().rss)
      }
      return { stored: count, changed: count }
    },
  })
  await importFile(path, counting)
  assert.equal(count, 400_000)
  assert.ok(most - before < 150_000_000, `a table of 86 MB took ${Math.round((most - before) / 1e6)} MB`)
})
