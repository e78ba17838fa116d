import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectFormat } from './formats.js'
import { one, rowsOfTable, wrong } from './reading.test.kit.js'

const ROW = {
  id: '244657',
  relid: 'XXX-2017-1-1',
  year: '2017',
  active_year: 'True',
  code_status: 'Clear',
  type_of_violence: '1',
  conflict_name: 'Ruritania: Government',
  dyad_name: 'Government of Ruritania - Northern Front',
  side_a: 'Government of Ruritania',
  side_b: 'Northern Front',
  number_of_sources: '2',
  source_article: '"Gazette,2017-07-31,Clashes at the bridge"',
  source_office: 'Gazette;Radio',
  source_date: '2017-07-31;2017-07-31',
  source_headline: 'Clashes at the bridge;The bridge',
  source_original: 'police',
  where_prec: '1',
  where_coordinates: 'Strelsau city',
  where_description: 'At the bridge',
  adm_1: 'Strelsau province',
  adm_2: '',
  latitude: '34.531094',
  longitude: '69.162796',
  country: 'Yemen (North Yemen)',
  country_id: '678',
  region: 'Middle East',
  event_clarity: '1',
  date_prec: '1',
  date_start: '2017-07-31 00:00:00.000',
  date_end: '2017-07-31 00:00:00.000',
  best: '6',
}

const event = (change: Partial<typeof ROW>) => one(rowsOfTable('ucdp', { ...ROW, ...change })).event

test('an event of UCDP GED', () => {
  const found = event({})
  assert.deepEqual([found.id, found.type, found.when, found.outlets], ['ucdp:244657', 'offensive', '2017-07-31', 2])
  assert.deepEqual(found.names, ['Fighting…'])
  assert.deepEqual(found.places, ['Strelsau', 'Yemen'])
  assert.deepEqual(found.actors, ['Ruritania', 'Northern Front'])
  assert.deepEqual(found.where, { country: 'YE', latitude: 34.531094, longitude: 69.162796 })
  assert.deepEqual(found.sources[0], { source: 'ucdp', url: null, licence: 'CC-BY-4.0' })
})

test('how well the day is known makes the stretch', () => {
  const when = (date_prec: string, from: string, to = from) => event({ date_prec, date_start: from, date_end: to }).when
  assert.equal(when('2', '2017-07-03', '2017-07-05'), '2017-07-03/2017-07-05')
  assert.equal(when('3', '2017-07-03'), '2017-06-27/2017-07-09')
  assert.equal(when('4', '2017-07-01', '2017-07-31'), '2017-07-01/2017-07-31')
  assert.equal(when('4', '2017-07-15'), '2017-07')
  assert.equal(when('5', '2017-07-15'), '2017')
})

test('violence against civilians names nobody as a side', () => {
  const found = event({ type_of_violence: '3', side_a: 'XXX12', side_b: 'Civilians' })
  assert.deepEqual([found.type, found.actors, found.names], ['attack', [], ['Attack on civilians…']])
})

test('it is told by its heading', () => {
  assert.equal(detectFormat(Object.keys(ROW).join(','))?.name, 'ucdp')
  assert.notEqual(detectFormat('id,date_start,date_end')?.name, 'ucdp')
})

test('bad rows', () => {
  const bad = (change: Partial<typeof ROW>) => wrong(rowsOfTable('ucdp', { ...ROW, ...change }))
  assert.equal(bad({ date_end: '2017-07-30' }), '2: date_end is before date_start')
  assert.equal(bad({ date_start: '2017-02-29' }), '2: date_start is no day of the calendar: 2017-02-29')
  assert.equal(bad({ date_prec: '6' }), '2: date_prec is not 1 to 5: 6')
  assert.equal(bad({ type_of_violence: '4' }), '2: type_of_violence is not 1, 2 or 3')
  assert.equal(bad({ id: ' ' }), '2: id is empty')
})
