import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '../../model/index.js'
import { BadFile } from '../row.js'
import { delimiterOf } from './cells.js'
import { detectFormat } from './formats.js'
import { ownFormats } from './own.js'
import { type OwnMap, readMap } from './own-map.js'
import { entries, one, rowsOfTable, rowsOfText, wrong } from './reading.test.kit.js'

const MAP = `
source: city-desk
licence: CC-BY-4.0
columns:
  when: Datum
  end: Tot
  names: [Titel, Ook bekend als]
  places: Plaats
  actors: Wie
  kind: Soort
  link: Link
  latitude: lat
  longitude: lon
  foreseenFrom: Aangekondigd
  text: Notities
constants:
  country: NL
dates: D/M/Y
separators: { places: ";", actors: "," }
kinds:
  Opening: ceremony
  Betoging: protest
`

const ROW = {
  Datum: '03/04/2017',
  Tot: '',
  Titel: 'Opening of the <i>dyke</i>',
  'Ook bekend als': 'Dyke day',
  Plaats: 'Zwolle; Overijssel',
  Wie: 'Anna Maras, Dyke Board',
  Soort: 'opening',
  Link: 'https://zwolle.example/dyke',
  lat: '52,5168',
  lon: '6.083',
  Aangekondigd: '1/2/2016',
  Notities: 'A fine day.',
}

const named = (name: string, map: OwnMap | null = null) =>
  ownFormats(map, map?.source ?? 'own').find((format) => format.name === name) ?? assert.fail(name)
const mapped = named('csv', readMap(MAP, 'map.yaml'))
const event = (change: Partial<typeof ROW>) => one(rowsOfTable(mapped, { ...ROW, ...change })).event
const bad = (change: Partial<typeof ROW>) => wrong(rowsOfTable(mapped, { ...ROW, ...change }))

test('a table is read by its map', () => {
  const { event, text } = one(rowsOfTable(mapped, ROW))
  assert.match(event.id, /^city-desk:2017-04-03-[0-9a-f]{12}$/)
  assert.deepEqual(event.names, ['Opening of the dyke', 'Dyke day'])
  assert.deepEqual([event.when, event.foreseenFrom, event.type], ['2017-04-03', '2016-02-01', 'ceremony'])
  assert.deepEqual(
    [event.places, event.actors],
    [
      ['Zwolle', 'Overijssel'],
      ['Anna Maras', 'Dyke Board'],
    ],
  )
  assert.deepEqual(event.where, { country: 'NL', latitude: 52.5168, longitude: 6.083 })
  assert.deepEqual(event.sources, [{ source: 'city-desk', url: 'https://zwolle.example/dyke', licence: 'CC-BY-4.0' }])
  assert.equal(text, 'A fine day.')
  assert.equal(event.id, one(rowsOfTable(mapped, { ...ROW, Notities: 'Later.' })).event.id)
})

test('an end makes a stretch', () => {
  assert.equal(event({ Tot: '5/4/2017' }).when, '2017-04-03/2017-04-05')
  assert.equal(event({ Tot: '3/4/2017' }).when, '2017-04-03')
  assert.equal(event({ Datum: '2017-04', Tot: '2017-06' }).when, '2017-04/2017-06')
  assert.equal(bad({ Tot: '2/4/2017' }), '2: end is before the beginning: 2017-04-02')
})

test('bad cells are told', () => {
  assert.equal(bad({ Datum: '' }), '2: when is empty')
  assert.equal(bad({ Datum: '29/2/2017' }), '2: when is no day of the calendar: 29/2/2017')
  assert.equal(bad({ Titel: '', 'Ook bekend als': ' ' }), '2: names is empty')
  assert.equal(bad({ Soort: 'feest' }), '2: kind is not among the kinds of the map: feest')
  assert.equal(bad({ Link: 'javascript:alert(1)' }), '2: link is not an http or https address: javascript:alert(1)')
  assert.equal(bad({ Aangekondigd: '2016' }), '2: foreseenFrom is not a day: 2016')
  assert.equal(bad({ lat: '91' }), '2: latitude is out of range: 91')
})

test('rows of empty cells are no rows, and empty cells beyond the heading are let pass', () => {
  const read =
    mapped.records === 'csv'
      ? mapped.reader(['Datum', 'Titel', ...Object.keys(ROW).slice(3), 'Tot', 'Ook bekend als'])
      : null
  assert.ok(read)
  assert.deepEqual([...read.read(['', ' ', ''])], [])
})

test('usual columns are taken without a map, and what was guessed is told', () => {
  const csv = named('csv')
  assert.ok(csv.records === 'csv')
  const heading = ['Event Date', 'Headline', 'City', 'Country Code', 'Colour', 'ID']
  assert.deepEqual(csv.reader(heading).notes, [
    'guessed: when from "Event Date", names from "Headline", places from "City", country from "Country Code", id from "ID"; not read: Colour',
  ])
  const rows = rowsOfTable(csv, {
    'Event Date': '4 May 2021',
    Headline: 'Dyke opens',
    City: 'Zwolle|Kampen',
    'Country Code': 'nld',
    Colour: 'red',
    ID: '7',
  })
  const { id, when, places, where, reported } = one(rows).event
  assert.deepEqual(
    [id, when, places, where?.country, reported],
    ['own:7', '2021-05-04', ['Zwolle', 'Kampen'], 'NL', false],
  )
})

test('a column of days of publishing makes the events reported ones', () => {
  const csv = named('csv')
  assert.ok(csv.records === 'csv')
  assert.match(csv.reader(['Published', 'Title']).notes?.[0] ?? '', /; the days are those of reports$/)
  assert.equal(one(rowsOfTable(csv, { Published: '2021-05-04', Title: 'Dyke opens' })).event.reported, true)
})

test('a date that can be read in two ways stops the import, with its line', () => {
  const [row] = rowsOfTable(named('csv'), { date: '03/04/2017', title: 'Dyke opens' })
  assert.deepEqual(row, {
    kind: 'problem',
    line: 2,
    field: 'when',
    problem: 'can be read in two ways: 03/04/2017',
    hint: 'Say `dates: D/M/Y` or `dates: M/D/Y` in a map, and give it with --map',
  })
})

test('a column that the map names and the table lacks', () => {
  assert.ok(mapped.records === 'csv')
  assert.throws(
    () => mapped.reader(['Datum', 'Titel']),
    (error) => error instanceof BadFile && error.problem === 'has no column "Tot", which the map names',
  )
})

const JSON_MAP = readMap('{columns: {when: at.day, names: title, actors: who, reported: seen}, dates: epoch}', 'm')

test('JSON Lines, a list in JSON and YAML tell the same by the same map', () => {
  const object = '{"title": "Dyke opens", "at": {"day": 1620086400}, "who": ["Anna Maras", "Dyke Board"], "seen": true}'
  const yaml = '# ours\n- title: Dyke opens\n  at: { day: 1620086400 }\n  who: [Anna Maras, Dyke Board]\n  seen: true\n'
  for (const [name, text] of [
    ['jsonl', object],
    ['json', `[\n${object}\n]`],
    ['yaml', yaml],
  ] as const) {
    const { event } = one(rowsOfText(named(name, JSON_MAP), text))
    assert.deepEqual(
      [event.names, event.when, event.actors, event.reported],
      [['Dyke opens'], '2021-05-04', ['Anna Maras', 'Dyke Board'], true],
      name,
    )
    assert.equal(detectFormat(text.split('\n')[0] ?? '', text, ownFormats(JSON_MAP, 'x'))?.name, name)
  }
})

test('a bad item of a list is told with its line, and the rest is kept', () => {
  const json =
    '[\n {"date": "2021-05-04", "title": "A"},\n {"date": "2021-13-04",\n  "title": "B"}, 3,\n {"date": "2021-05-06", "title": "C"}\n]'
  const rows = rowsOfText('json', json)
  assert.deepEqual(
    rows.map((row) => (row.kind === 'problem' ? `${row.line} ${row.field}` : 'entry')),
    ['entry', '3 when', '4 line', 'entry'],
  )
  const yaml = '- date: 2021-05-04\n  title: A\n\n- date: 2021-13-04\n  title: B\n- just words\n'
  assert.deepEqual(
    rowsOfText('yaml', yaml).map((row) => (row.kind === 'problem' ? `${row.line} ${row.field}` : 'entry')),
    ['entry', '4 when', '6 line'],
  )
})

test('a list in which nothing has a column of the map, and what is no list', () => {
  assert.match(wrong(rowsOfText(named('json', JSON_MAP), '[{"title": "A", "at": {"day": 1}}]')), /nothing has "who"/)
  for (const text of ['title: A', '- a: [1', '- &a [*a]']) assert.throws(() => rowsOfText('yaml', text), BadFile, text)
})

test('aliases that multiply are given up', () => {
  const levels = Array.from(
    { length: 12 },
    (_, n) => `  a${n}: &a${n} [${n === 0 ? 'x' : Array(9).fill(`*a${n - 1}`)}]`,
  )
  const bomb = ['- date: 2021-05-04', '  title: A', '- date: 2021-05-05', '  title: B', ...levels].join('\n')
  const rows = rowsOfText('yaml', bomb)
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['entry', 'problem'],
  )
  assert.match(wrong(rows), /^3: line cannot be read: /)
})

test('files of usual columns are told, others are not', () => {
  const firsts: Readonly<Record<string, string>> = {
    'Date;Title;Place': 'csv',
    '"When"\t"What"': 'csv',
    '{"start":"2021-05-04","name":"Dyke opens"}': 'jsonl',
  }
  for (const [first, name] of Object.entries(firsts)) assert.equal(detectFormat(first)?.name, name, first)
  for (const first of [
    'Title;Place',
    'date',
    '<html>',
    '{"a":1}',
    'A letter, of 3 May, by hand',
    'Dear date, dear title',
  ])
    assert.equal(detectFormat(first), null, first)
})

test('a heading is divided by what stands in it most often', () => {
  assert.deepEqual(['a,b;c,d', 'a;b;c,d', 'a\tb,c\td', 'a', '"x,y,z";b'].map(delimiterOf), [',', ';', '\t', '\t', ';'])
})

test('a map that is wrong is refused in one line that names the key', () => {
  const refused = (yaml: string): string => {
    try {
      return JSON.stringify(readMap(yaml, 'map.yaml'))
    } catch (error) {
      assert.ok(error instanceof Failure, String(error))
      assert.doesNotMatch(error.line, /\n/)
      return `${error.code}: ${error.line}`
    }
  }
  const both = 'columns: {when: a, names: b}'
  assert.match(
    refused('columns: {wen: a, names: b}'),
    /^input: map\.yaml: columns has an unknown key: wen\. Keys: when, end,/,
  )
  assert.match(refused(`${both}\ncolour: red`), /^input: map\.yaml: the map has an unknown key: colour\. Keys: source,/)
  assert.match(refused('columns: {when: a}'), /^input: map\.yaml: columns has no names\. Name the column/)
  assert.match(refused(`${both}\ndates: D-M-Y`), /^input: map\.yaml: dates: .*D\/M\/Y/)
  assert.match(refused(`${both}\nkinds: {Riot: party}`), /^input: map\.yaml: kinds\.Riot: /)
  assert.match(refused(`${both}\nsource: two words`), /^input: map\.yaml: source: /)
  assert.match(refused('columns: [when'), /^input: map\.yaml is not YAML: /)
  assert.match(refused(''), /^input: map\.yaml: the map: /)
  assert.match(refused(`${both}\nconstants: {party: 1}`), /constants has an unknown key: party\. Keys: when/)
  assert.match(refused(both), /^\{/)
})

test('what a map says for all rows counts where a cell is empty', () => {
  const map = readMap(
    '{columns: {when: d, names: n, country: c}, constants: {country: NL, reported: yes, kind: sport}}',
    'm',
  )
  const rows = rowsOfTable(
    named('csv', map),
    { d: '2021-05-04', n: 'Run', c: '' },
    { d: '2021-05-05', n: 'Walk', c: 'Belgium' },
  )
  assert.deepEqual(
    entries(rows).map(({ event }) => [event.where?.country, event.reported, event.type]),
    [
      ['NL', true, 'sport'],
      ['BE', true, 'sport'],
    ],
  )
})
