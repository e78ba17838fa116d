import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent } from '../testing/events.js'
import { COUNTRIES } from './formats/countries.js'
import { countryCode, NO_REGION, REGIONS, regionOf } from './regions.js'

const event = (fields: object) => anEvent({ id: 'x', when: '2017-07-09', ...fields })

test('the country that a source gives decides, then the places, then the actors', () => {
  const where = { country: 'NG', latitude: null, longitude: null }
  assert.equal(regionOf(event({ where, places: ['France'] })), 'West and Central Africa')
  assert.equal(regionOf(event({ places: ['Mosul', 'Iraq'], actors: ['France'] })), 'Middle East')
  assert.equal(regionOf(event({ places: ['Somewhere'], actors: ['South Korea', 'Japan'] })), 'East Asia')
})

test('where no country is named there is no region, and a town is no country', () => {
  assert.equal(regionOf(event({ places: ['Atlantis'], actors: ['Islamic State'] })), NO_REGION)
  assert.equal(regionOf(event({ where: { country: 'ZZ', latitude: null, longitude: null } })), NO_REGION)
  assert.equal(countryCode('Iraqi army'), null)
})

test('every country that news names is in a region', () => {
  const lost = [...COUNTRIES].filter((name) => regionOf(event({ places: [name] })) === NO_REGION)
  assert.deepEqual(lost, [])
  assert.ok(REGIONS.includes(regionOf(event({ places: ['Ivory Coast'] }))))
})
