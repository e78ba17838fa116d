import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Division, type Link, type Meant, noun, parseEdtf, type Reference, type Value } from '../model/index.js'
import { anEvent } from '../testing/events.js'
import type { DatingContext } from './context.js'
import { date } from './date.js'

const WORLD: DatingContext = {
  provenance: { attributedTo: null, surfaced: null, spoken: true },
  medium: 'transcript',
  vocabulary: [],
  observances: [],
  horizon: { from: '1930-01-01', to: '2026-03-31' },
  claims: [],
  captivity: [anEvent({ id: 'Kidnapping', when: '2010-10-14', type: 'kidnapping' })],
  deaths: [],
}

const told: Value = { type: 'event', names: [], kinds: [], told: true, lasted: null }
const day = (edtf: string): Value => ({
  type: 'absolute',
  span: parseEdtf(edtf) ?? { from: null, to: null },
  weekdays: [],
})
const count = (days: number): Value => ({
  type: 'count',
  days: { from: days - 1, to: days },
  since: 'captivity',
  anchorDay: null,
})

/** Words of one segment: what they say, and of which event (its day) where they tell one. */
interface Said {
  readonly segment: string
  readonly value: Value
  readonly meant?: Meant
  readonly event?: string
}

function dated(...all: readonly Said[]) {
  const references = all.map(
    ({ segment, value, meant = 'past' }, index): Reference =>
      noun('reference', {
        id: `r${index + 1}`,
        of: value.type === 'event' ? 'event' : value.type === 'count' ? 'count' : 'time',
        text: `r${index + 1}`,
        segment,
        from: index * 500,
        to: index * 500 + 10,
        start: null,
        end: null,
        meant,
        by: 'test',
        value,
      }),
  )
  const links = all.flatMap(({ event }, index): Link[] =>
    event === undefined
      ? []
      : [
          noun('link', {
            reference: `r${index + 1}`,
            event: anEvent({ id: `event of ${event}`, when: event }),
            probability: 0.98,
            rivals: [],
            why: 'named',
            firm: true,
            earlier: 'no',
          }),
        ],
  )
  return date(references, links, WORLD)
}

const sides = (all: readonly Division[]) =>
  all.map(({ basis, earlier, later }) => [basis, earlier.segments, earlier.date, later.segments, later.date])

test('a stated present against a later event: both parts are named, and it is a conflict too', () => {
  const { divisions, conflicts, parts } = dated(
    { segment: 's1', value: day('2011-05-05'), meant: 'ongoing' },
    { segment: 's2', value: told, event: '2009-01-20' },
    { segment: 's3', value: told, event: '2013-04-15' },
  )
  assert.deepEqual(sides(divisions), [['proof', ['s1'], '2011-05-05', ['s3'], '2013-04-15']])
  assert.match(
    divisions[0]?.why ?? '',
    /^No single date fits all: segment s1 .*2011-05-05, and segment s3 not before 2013-04-15/,
  )
  assert.deepEqual(conflicts[0]?.references, ['r1', 'r3'])
  assert.deepEqual(
    parts.map(({ from, to, window }) => [from, to, window]),
    [
      ['s1', 's2', '2011-05-05/..'],
      ['s3', 's3', '2013-04-15/..'],
    ],
  )
})

test('counts of days that are years apart, and a count against a later event', () => {
  assert.equal(
    dated({ segment: 's1', value: count(203), meant: 'ongoing' }, { segment: 's2', value: told, event: '2013-04-15' })
      .divisions.length,
    1,
  )
})

const misses: readonly (readonly [string, readonly Said[]])[] = [
  [
    'older history, however much of it, beside a stated present',
    [
      { segment: 's1', value: told, event: '1939-09-01' },
      { segment: 's2', value: day('1945-05-08') },
      { segment: 's3', value: day('1969-07-20') },
      { segment: 's4', value: day('2011-05-05'), meant: 'ongoing' },
    ],
  ],
  [
    'an old date told as the present of a quotation',
    [
      { segment: 's1', value: day('1941-12-07'), meant: 'quoted' },
      { segment: 's2', value: told, event: '2011-05-02' },
    ],
  ],
  [
    'later things that are still to come',
    [
      { segment: 's1', value: day('2011-05-05'), meant: 'ongoing' },
      { segment: 's2', value: day('2014-06-06'), meant: 'ahead' },
    ],
  ],
  [
    'an event of the next day, by another clock',
    [
      { segment: 's1', value: day('2011-05-01'), meant: 'ongoing' },
      { segment: 's2', value: told, event: '2011-05-02' },
    ],
  ],
  [
    'a contradiction within one segment is a conflict, not a part',
    [
      { segment: 's1', value: day('2011-05-05'), meant: 'ongoing' },
      { segment: 's1', value: told, event: '2013-04-15' },
    ],
  ],
  [
    'a count of years is too rough to prove anything',
    [
      {
        segment: 's1',
        value: {
          type: 'count',
          days: { from: 3286, to: 3653 },
          since: null,
          anchorDay: { from: '2001-09-11', to: '2001-09-11' },
        },
        meant: 'ongoing',
      },
      { segment: 's2', value: told, event: '2013-04-15' },
    ],
  ],
]

for (const [name, said] of misses) {
  test(`near miss: ${name}`, () => assert.deepEqual(dated(...said).divisions, []))
}

test('several soft signs of an earlier present against several later events: two dates fit far better', () => {
  const { divisions } = dated(
    { segment: 's1', value: day('2008'), meant: 'ongoing' },
    { segment: 's2', value: day('2008-11-04'), meant: 'ahead' },
    { segment: 's3', value: day('2009-01-20'), meant: 'ahead' },
    { segment: 's4', value: day('2010'), meant: 'ahead' },
    { segment: 's5', value: told, event: '2016-06-23' },
    { segment: 's6', value: told, event: '2016-11-08' },
    { segment: 's7', value: day('2017-01-20') },
  )
  const [found] = divisions
  assert.equal(found?.basis, 'likelihood')
  assert.deepEqual(found?.later.segments, ['s5', 's6', 's7'])
  assert.ok(found.earlier.segments.every((id) => ['s1', 's2', 's3', 's4'].includes(id)))
})

test('one of them is not enough', () => {
  const { divisions } = dated(
    { segment: 's1', value: day('2010'), meant: 'ahead' },
    { segment: 's2', value: told, event: '2016-06-23' },
    { segment: 's3', value: told, event: '2016-11-08' },
  )
  assert.deepEqual(divisions, [])
})

test('each stretch of a longer text has its own answer; a short one has none', () => {
  const said = Array.from({ length: 12 }, (_, index): Said => {
    return { segment: `s${index + 1}`, value: told, event: index < 6 ? '2009-01-20' : '2013-04-15' }
  })
  const { parts } = dated(...said)
  assert.deepEqual(
    parts.map(({ from, to, window }) => [from, to, window]),
    [
      ['s1', 's4', '2009-01-20/..'],
      ['s5', 's8', '2013-04-15/..'],
      ['s9', 's12', '2013-04-15/..'],
    ],
  )
  assert.deepEqual(dated(...said.slice(0, 5)).parts, [])
})
