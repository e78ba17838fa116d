import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Link, noun, parseEdtf, type Reference, type Value } from '../model/index.js'
import { anEvent } from '../testing/events.js'
import type { DatingContext } from './context.js'
import { date } from './date.js'

const WORLD: DatingContext = {
  provenance: { attributedTo: null, surfaced: '2017-09-28', spoken: true },
  medium: 'transcript',
  vocabulary: [],
  observances: [],
  horizon: { from: '1930-01-01', to: '2017-09-28' },
  claims: [],
  captivity: [],
  deaths: [],
}

const told: Value = { type: 'event', names: [], kinds: [], told: true, lasted: null }
const day = (edtf: string): Value => ({
  type: 'absolute',
  span: parseEdtf(edtf) ?? { from: null, to: null },
  weekdays: [],
})

function reference(id: string, value: Value, fields: Partial<Reference> = {}): Reference {
  return noun('reference', {
    id,
    of: value.type === 'event' ? ('event' as const) : ('time' as const),
    text: id,
    segment: `s${id}`,
    from: 0,
    to: 10,
    start: null,
    end: null,
    meant: 'past' as const,
    by: 'test',
    value,
    ...fields,
  })
}

function linked(id: string, name: string, when: string): { reference: Reference; link: Link } {
  const event = anEvent({ id: name, when, type: 'capture' })
  const link: Link = noun('link', {
    reference: id,
    event,
    probability: 0.98,
    rivals: [],
    why: 'named',
    firm: true,
    earlier: 'no',
  })
  return { reference: reference(id, told), link }
}

const MOSUL = linked('r1', 'Recapture of Mosul', '2017-07-10')
const AGAIN = linked('r4', 'Recapture of Mosul', '2017-07-10')
const OLDER = linked('r2', 'Fall of Aleppo', '2016-12-22')
const OLDEST = linked('r3', 'Fall of Mosul', '2014-06-10')

function dated(...all: readonly { reference: Reference; link?: Link }[]) {
  return date(
    all.map((one) => one.reference),
    all.flatMap(({ link }) => link ?? []),
    WORLD,
  )
}

test('only what carries the answer is a driver: an older event that bounds less is none', () => {
  const { drivers, sufficient } = dated(OLDEST, OLDER, MOSUL)
  assert.deepEqual(
    drivers.map(({ reference: id, windowWithout }) => [id, windowWithout]),
    [['r1', '2016-12-22/2017-09-28']],
  )
  assert.equal(sufficient, true)
})

test('what is told twice is carried by either: the other would do in its place', () => {
  const { drivers } = dated(OLDER, MOSUL, AGAIN)
  assert.deepEqual(
    drivers.map(({ reference: id, also, windowWithout }) => [id, also, windowWithout]),
    [['r1', ['r4'], '2016-12-22/2017-09-28']],
  )
})

test('a year that binds only because it is named twice needs both', () => {
  const { drivers } = dated({ reference: reference('r1', day('2015')) }, { reference: reference('r2', day('2015')) })
  assert.deepEqual(
    drivers.map(({ reference: id, also }) => [id, also]),
    [
      ['r1', []],
      ['r2', []],
    ],
  )
})

test('a distance is carried together with the event that it is counted from', () => {
  const event = reference('r1', told, { segment: 's' })
  const ago = reference(
    'r2',
    { type: 'relative', days: { from: -3, to: -3 }, anchor: 'speech' },
    { segment: 's', from: 12, to: 26 },
  )
  const { drivers, mostLikely } = date([event, ago], [MOSUL.link], WORLD)
  assert.equal(mostLikely, '2017-07-13')
  assert.deepEqual(
    drivers.map((one) => one.reference),
    ['r1', 'r2'],
  )
})

test('no driver where the release alone gives the most likely day, and none where nothing is said', () => {
  const vague = reference('r1', day('1950'), { meant: 'unclear' })
  assert.deepEqual(date([vague], [], WORLD).drivers, [])
  assert.deepEqual(date([], [], WORLD).drivers, [])
})

const references = fc.uniqueArray(
  fc.record({
    value: fc.oneof(
      fc.constantFrom('2014-05-05', '2015', '2016-03', '2017-02-11', '2017-08').map(day),
      fc.constant(told),
    ),
    meant: fc.constantFrom('past' as const, 'ongoing' as const, 'unclear' as const),
    event: fc.constantFrom('2013-04-01', '2015-11-13', '2017-05-05'),
  }),
  { minLength: 1, maxLength: 7, selector: ({ value, meant, event }) => JSON.stringify([value, meant, event]) },
)

test('law: the drivers alone give the same firm bounds, and without any one of them and its like the set no longer does', () => {
  fc.assert(
    fc.property(references, (some) => {
      const all = some.map(({ value, meant }, index) => reference(`r${index + 1}`, value, { meant }))
      const links = some.flatMap(({ value, event }, index) =>
        value.type === 'event' ? [linked(`r${index + 1}`, `event of ${event}`, event).link] : [],
      )
      const answer = date(all, links, WORLD)
      if (!answer.sufficient) return
      const ids = answer.drivers.map((one) => one.reference)
      const withOnly = (kept: readonly string[]) =>
        date(
          all.filter(({ id }) => kept.includes(id)),
          links.filter(({ reference: id }) => kept.includes(id)),
          WORLD,
        )
      if (ids.length > 0) {
        const same = withOnly(ids)
        if (answer.notBefore?.strength === 'firm') assert.equal(same.notBefore?.date, answer.notBefore.date)
        assert.equal(same.notAfter?.date, answer.notAfter?.date)
      }
      for (const id of ids)
        assert.notDeepEqual(
          pick(withOnly(ids.filter((one) => one !== id))),
          pick(answer),
          `${id} of ${ids} is not needed`,
        )
    }),
    { numRuns: 60 },
  )
})

function pick({ window, softNotBefore, softNotAfter, mostLikely }: ReturnType<typeof date>) {
  return { window, soft: [softNotBefore?.date, softNotAfter?.date], mostLikely }
}
