import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries, one, rowsOfText, wrong } from './reading.test.kit.js'

const ROW = {
  item: 'http://www.wikidata.org/entity/Q4242',
  kind: 'offensive',
  start: '2017-07-09T00:00:00Z',
  precision: '11',
  labels: 'en|Battle of Strelsau\nar|معركة',
  aliases: 'en|Strelsau offensive\nen|Battle of Strelsau',
}

function results(...rows: readonly Readonly<Record<string, string>>[]): string {
  const bindings = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, { type: 'literal', value }])),
  )
  return JSON.stringify({
    family: 'events',
    head: { vars: ['item', 'kind', 'start', 'precision'] },
    results: { bindings },
  })
}

const read = (fields: Readonly<Record<string, string>>) => rowsOfText('wikidata', results({ ...ROW, ...fields }))

test('an event with its names by language, its place and its licence', () => {
  const { event } = one(read({ country: 'IQ', countryName: 'Iraq', coordinates: 'Point(43.13 36.34)' }))
  assert.deepEqual(
    [event.id, event.when, event.type, event.reported],
    ['wikidata:Q4242', '2017-07-09', 'offensive', false],
  )
  assert.deepEqual(event.names, ['Battle of Strelsau', 'Strelsau offensive'])
  assert.deepEqual(event.labels, [{ language: 'ar', name: 'معركة' }])
  assert.deepEqual(event.where, { country: 'IQ', latitude: 36.34, longitude: 43.13 })
  assert.deepEqual(event.sources, [
    { source: 'wikidata', url: 'https://www.wikidata.org/entity/Q4242', licence: 'CC0-1.0' },
  ])
  assert.deepEqual(event.places, ['Iraq'])
})

test('a day is no more exact than Wikidata says', () => {
  const when = (precision: string) => one(read({ precision })).event.when
  assert.deepEqual(['14', '11', '10', '9', '8'].map(when), ['2017-07-09', '2017-07-09', '2017-07', '2017', '201X'])
  assert.equal(wrong(read({ precision: '7' })), '1: start is less exact than a decade')
  assert.equal(wrong(read({ start: 't12345' })), '1: start is not a time: t12345')
})

test('an end makes an interval, a death is of a person, a term is of an office', () => {
  const until = (end: string, endPrecision: string, precision = '11') =>
    one(read({ end, endPrecision, precision })).event.when
  assert.equal(until('2017-07-21T00:00:00Z', '11'), '2017-07-09/2017-07-21')
  assert.equal(until('2018-01-01T00:00:00Z', '9'), '2017-07-09/2018', 'an end is no more exact than Wikidata says')
  assert.equal(until('2017-01-01T00:00:00Z', '9', '9'), '2017')
  const death = one(read({ kind: 'death', labels: 'en|Rudolf Rassendyll', aliases: '' })).event
  assert.deepEqual([death.names, death.actors], [['Death of Rudolf Rassendyll'], ['Rudolf Rassendyll']])
  const office = {
    kind: 'term',
    office: 'http://www.wikidata.org/entity/Q9',
    officeLabel: 'King of Ruritania',
    labels: 'en|Rudolf',
  }
  const term = one(read(office)).event
  assert.deepEqual(
    [term.id, term.when, term.actors],
    ['wikidata:Q4242-Q9-2017-07-09', '2017-07-09/..', ['King of Ruritania']],
  )
})

test('a broken row is told and the others are read; what is no answer at all is refused', () => {
  const rows = rowsOfText(
    'wikidata',
    results(ROW, { ...ROW, item: 'nonsense' }, { ...ROW, labels: '', aliases: '' }, { ...ROW, item: 'x/Q1' }),
  )
  assert.deepEqual(
    entries(rows.filter(({ kind }) => kind === 'entry')).map(({ event }) => event.id),
    ['wikidata:Q4242', 'wikidata:Q1'],
  )
  assert.equal(rows.length, 4)
  assert.match(wrong(rowsOfText('wikidata', '{"head":{}}')), /results has no bindings/)
})
