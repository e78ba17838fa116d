import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectFormat } from './formats.js'
import { one, rowsOfTable, wrong } from './reading.test.kit.js'

const ROW = {
  event_id_cnty: 'NLD123',
  event_date: '31 January 2023',
  year: '2023',
  time_precision: '1',
  disorder_type: 'Demonstrations',
  event_type: 'Protests',
  sub_event_type: 'Peaceful protest',
  actor1: 'Protesters (Netherlands)',
  assoc_actor_1: 'Farmers Union; Dyke Board (2019-)',
  inter1: '6',
  actor2: '',
  assoc_actor_2: '',
  iso: '528',
  region: 'Europe',
  country: 'Netherlands',
  admin1: 'Overijssel',
  admin2: 'Zwolle',
  admin3: '',
  location: 'Zwolle',
  latitude: '52.5168',
  longitude: '6.083',
  geo_precision: '1',
  source: 'De Stentor; RTV Oost',
  source_scale: 'Subnational',
  notes: 'Farmers met at the dyke &amp; left <b>in peace</b>.',
  fatalities: '0',
  tags: '',
  timestamp: '1675700000',
}

const event = (change: Partial<typeof ROW>) => one(rowsOfTable('acled', { ...ROW, ...change })).event

test('an event of ACLED', () => {
  const { event, text } = one(rowsOfTable('acled', ROW))
  assert.deepEqual([event.id, event.type, event.when, event.reported], ['acled:NLD123', 'protest', '2023-01-31', false])
  assert.deepEqual(event.names, ['Peaceful protest…'])
  assert.deepEqual(event.places, ['Zwolle', 'Overijssel', 'Netherlands'])
  assert.deepEqual(event.actors, ['Farmers Union', 'Dyke Board'])
  assert.deepEqual(event.where, { country: 'NL', latitude: 52.5168, longitude: 6.083 })
  assert.deepEqual(
    event.sources.map(({ source, licence }) => [source, licence]),
    [
      ['acled', 'ACLED terms of use'],
      ['De Stentor', undefined],
      ['RTV Oost', undefined],
    ],
  )
  assert.equal(event.outlets, 2)
  assert.equal(text, 'Farmers met at the dyke & left in peace.')
})

test('how well the day is known makes the stretch', () => {
  assert.equal(event({ event_date: '2023-01-31' }).when, '2023-01-31')
  assert.equal(event({ time_precision: '' }).when, '2023-01-31')
  const week = event({ time_precision: '2' })
  assert.deepEqual([week.when, week.knownFrom], ['2023-01-25/2023-02-06', '2023-01-25'])
  assert.equal(event({ time_precision: '3' }).when, '2023-01')
  assert.match(wrong(rowsOfTable('acled', { ...ROW, time_precision: '4' })), /^2: time_precision is not 1, 2 or 3/)
})

test('the kind follows the sub-event, else the event', () => {
  assert.equal(event({ sub_event_type: 'Government regains territory' }).type, 'capture')
  assert.equal(event({ sub_event_type: '', event_type: 'Explosions/Remote violence' }).type, 'attack')
  assert.equal(event({ sub_event_type: 'Something new', event_type: 'Something new' }).type, 'news')
})

test('a country without a number is known by its name', () => {
  assert.equal(event({ iso: '0', country: 'Kosovo' }).where?.country, 'XK')
})

test('the old columns and names in capitals are read too', () => {
  const old = {
    DATA_ID: '1',
    ISO: '528',
    EVENT_ID_CNTY: '5NLD',
    EVENT_DATE: '04-June-2018',
    EVENT_TYPE: 'Riots/Protests',
    ACTOR1: 'Rioters',
  }
  const { id, when, type, actors, where } = one(rowsOfTable('acled', old)).event
  assert.deepEqual([id, when, type, actors, where?.country], ['acled:5NLD', '2018-06-04', 'protest', [], 'NL'])
})

test('it is told by its heading, in any case and with quotes', () => {
  const heading = Object.keys(ROW)
  assert.equal(detectFormat(heading.join(','))?.name, 'acled')
  assert.equal(detectFormat(heading.map((name) => `"${name.toUpperCase()}"`).join(';'))?.name, 'acled')
  assert.notEqual(detectFormat('event_id_cnty,event_date')?.name, 'acled')
})

test('bad rows', () => {
  const bad = (change: Partial<typeof ROW>) => wrong(rowsOfTable('acled', { ...ROW, ...change }))
  assert.equal(bad({ event_date: '29 February 2023' }), '2: event_date is no day of the calendar: 29 February 2023')
  assert.equal(bad({ event_date: '2023' }), '2: event_date is not a day: 2023')
  assert.equal(bad({ event_id_cnty: '' }), '2: event_id_cnty is empty')
  assert.equal(bad({ latitude: 'north' }), '2: latitude is not a number: north')
  assert.equal(bad({ longitude: '200' }), '2: longitude is out of range: 200')
  assert.equal(bad({ longitude: '' }), '2: latitude and longitude come together')
})
