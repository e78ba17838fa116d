import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectFormat } from './formats.js'
import { one, rowsOfText, wrong } from './reading.test.kit.js'

const CELLS: Readonly<Record<number, string>> = {
  0: '410412345',
  1: '20230131',
  2: '202301',
  3: '2023',
  4: '2023.0849',
  6: 'UNITED KINGDOM',
  7: 'GBR',
  16: 'FARMERS-UNION',
  25: '1',
  26: '042',
  28: '04',
  31: '10',
  32: '3',
  33: '10',
  52: 'Zwolle, Overijssel, Netherlands',
  53: 'NL',
  56: '52.5168',
  57: '6.083',
  59: '20230201001500',
  60: 'https://gazette.example/dyke',
}

function line(change: Readonly<Record<number, string>> = {}): string {
  return Array.from({ length: 61 }, (_, index) => change[index] ?? CELLS[index] ?? '').join('\t')
}

const event = (change: Readonly<Record<number, string>>) => one(rowsOfText('gdelt', line(change))).event

test('an event of GDELT counts as reported on its day', () => {
  const found = event({})
  assert.deepEqual([found.id, found.type, found.when], ['gdelt:410412345', 'talks', '2023-01-31'])
  assert.deepEqual([found.reported, found.knownFrom, found.outlets], [true, '2023-01-29', 3])
  assert.deepEqual(found.names, ['United Kingdom consults with Farmers-Union, Zwolle…'])
  assert.deepEqual(found.places, ['Zwolle', 'Overijssel', 'Netherlands'])
  assert.deepEqual(found.actors, ['United Kingdom', 'Farmers-Union'])
  assert.deepEqual(found.where, { country: 'NL', latitude: 52.5168, longitude: 6.083 })
  assert.deepEqual(found.sources, [
    { source: 'gdelt', url: 'https://gazette.example/dyke', licence: 'GDELT terms of use', on: '2023-02-01' },
  ])
})

test('countries are written after FIPS 10-4: AU is Austria, AS is Australia', () => {
  const country = (fips: string) => event({ 53: fips }).where?.country
  assert.deepEqual(['AU', 'AS', 'GM', 'CH', 'UP', 'RS', 'SF', 'OS'].map(country), [
    'AT',
    'AU',
    'DE',
    'CN',
    'UA',
    'RU',
    'ZA',
    null,
  ])
})

test('the CAMEO code gives the kind, an exact one before its root', () => {
  const kind = (code: string) => event({ 26: code, 28: code.slice(0, 2) }).type
  assert.deepEqual(['190', '173', '1241', '0871', '145', '181'].map(kind), [
    'offensive',
    'arrest',
    'statement',
    'ceasefire',
    'protest',
    'kidnapping',
  ])
})

test('one side may be missing, and an address that is none is left out', () => {
  assert.deepEqual(event({ 16: '', 60: 'BBC Monitoring', 52: '', 53: '', 56: '', 57: '' }).names, [
    'United Kingdom consults…',
  ])
  assert.equal(event({ 60: 'javascript:alert(1)' }).sources[0]?.url, null)
})

test('it is told by its columns', () => {
  assert.equal(detectFormat(line())?.name, 'gdelt')
  assert.equal(detectFormat(line().slice(0, -40).split('\t').slice(0, 58).join('\t')), null)
})

test('bad rows', () => {
  assert.equal(wrong(rowsOfText('gdelt', `${line()}\tmore`)), '1: line has 62 cells, not 61')
  assert.equal(wrong(rowsOfText('gdelt', line({ 1: '20230229' }))), '1: Day is not a date: 20230229')
  assert.equal(
    wrong(rowsOfText('gdelt', line({ 28: '21', 26: '210' }))),
    '1: EventRootCode is not a CAMEO root code: 21',
  )
  assert.equal(wrong(rowsOfText('gdelt', line({ 32: '' }))), '1: NumSources is not a count')
})
