import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, dayAt, EVENT_KINDS, type Event, noun, parseEdtf } from '../model/index.js'
import { readRecord } from './formats/formats.js'
import { postquem } from './formats/postquem.js'
import { packEvent, unpackEvent } from './pack.js'

// Objects as JSON makes them.
const PLAIN = { noNullPrototype: true } as const
const day = fc.integer({ min: -10_000, max: 25_000 }).map(dayAt)
const name = fc.stringMatching(/^[A-Za-zé]{1,8}( [A-Za-z]{1,8})?$/)
const where = fc.record(
  {
    country: fc.option(fc.constantFrom('IQ', 'FR')),
    latitude: fc.integer({ min: -90, max: 90 }),
    longitude: fc.integer({ min: -180, max: 180 }),
  },
  PLAIN,
)
const source = fc
  .record({ source: name, url: fc.option(fc.webUrl()), licence: fc.option(name), on: fc.option(day) }, PLAIN)
  .map(({ licence, on, ...rest }) => ({ ...rest, ...(licence && { licence }), ...(on && { on }) }))
const event: fc.Arbitrary<Event> = fc
  .record(
    {
      id: name,
      names: fc.array(name, { minLength: 1, maxLength: 3 }),
      labels: fc.array(fc.record({ language: fc.constantFrom('ar', 'ru'), name }, PLAIN), { maxLength: 2 }),
      type: fc.constantFrom(...EVENT_KINDS),
      places: fc.array(name, { maxLength: 2 }),
      actors: fc.array(name, { maxLength: 2 }),
      where: fc.option(where),
      first: day,
      length: fc.integer({ min: 0, max: 400 }),
      reported: fc.boolean(),
      began: fc.option(day),
      known: fc.option(day),
      foreseenFrom: fc.option(day),
      sources: fc.array(source, { maxLength: 2 }),
      outlets: fc.nat({ max: 500 }),
      follows: fc.option(name),
    },
    PLAIN,
  )
  .map(({ first, length, known, ...fields }) => {
    const when = length === 0 ? first : `${first}/${addDays(first, length)}`
    return noun('event', { ...fields, when, days: parseEdtf(when)!, knownFrom: known ?? first })
  })

test('what is packed comes back', () => {
  fc.assert(fc.property(event, (one) => assert.deepEqual(unpackEvent(packEvent(one)), one)))
})

test('a packed event is a line that can be imported', () => {
  const reader = postquem.reader('')
  fc.assert(
    fc.property(event, (one) => {
      const [told] = readRecord(reader, packEvent(one), 1)
      assert.deepEqual(told?.kind === 'entry' ? told.entry.event : told, one)
    }),
  )
})
