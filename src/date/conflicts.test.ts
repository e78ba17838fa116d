import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Bound, type Day, dayAt, noun } from '../model/index.js'
import { join } from './bounds.js'
import { conflictsAmong } from './conflicts.js'

function bound(
  side: Bound['side'],
  date: Day,
  because: readonly string[],
  strength: Bound['strength'] = 'firm',
): Bound {
  return noun('bound', { side, date, strength, because, why: `says ${because.join(' and ')}` })
}

const sets = (bounds: readonly Bound[]) => conflictsAmong(bounds).map(({ references, also }) => [references, also])

test('what the release forbids is named one by one, each reference once', () => {
  const release = bound('not-after', '2017-09-28', ['surfaced'])
  const late = ['2018-03-01', '2019-05-05', '2018-03-01'].map((date, at) => bound('not-before', date, [`r${at + 1}`]))
  assert.deepEqual(sets([...late, release]), [
    [['r2', 'surfaced'], []],
    [['r1', 'surfaced'], ['r3']],
  ])
})

test('a count against later events: one set as the count alone is wrong, whatever the number of events', () => {
  const count = bound('not-after', '2011-05-05', ['r1'], 'soft')
  const later = ['2012-01-01', '2013-01-01', '2014-01-01'].map((date, at) => bound('not-before', date, [`r${at + 2}`]))
  assert.deepEqual(sets([count, ...later]), [[['r1', 'r4'], []]])
})

test('a bound that needs two references makes a set of three; a third that says the same is not needed', () => {
  const year = bound('not-before', '2015-01-01', ['r3', 'r1', 'r2'])
  const today = bound('not-after', '2011-05-05', ['r9'], 'soft')
  assert.deepEqual(sets([year, today]), [[['r1', 'r2', 'r9'], ['r3']]])
})

test('near misses: a day apart is a time zone away, and what lies in order holds', () => {
  assert.deepEqual(sets([bound('not-before', '2011-05-06', ['r1']), bound('not-after', '2011-05-05', ['r2'])]), [])
  assert.deepEqual(sets([bound('not-before', '2011-05-04', ['r1']), bound('not-after', '2011-05-05', ['r2'])]), [])
  assert.equal(sets([bound('not-before', '2011-05-07', ['r1']), bound('not-after', '2011-05-05', ['r2'])]).length, 1)
})

test('a bound a day after the release holds at the release, and says why', () => {
  const joined = join([bound('not-before', '2017-09-29', ['r1']), bound('not-after', '2017-09-28', ['surfaced'])])
  assert.deepEqual([joined.firmNotBefore?.date, joined.conflicts], ['2017-09-28', []])
  assert.match(joined.firmNotBefore?.why ?? '', /2017-09-29, a day later elsewhere/)
})

/** Bounds of references that do not contradict themselves: each reference has one, and some bounds need two references. */
const bounds = fc
  .array(
    fc.record({
      side: fc.constantFrom('not-before' as const, 'not-after' as const),
      date: fc.integer({ min: 15_000, max: 15_012 }).map(dayAt),
      strength: fc.constantFrom('firm' as const, 'soft' as const),
      size: fc.constantFrom(1, 1, 1, 2, 3),
    }),
    { maxLength: 9 },
  )
  .map((all) =>
    all.map(({ side, date, strength, size }, index) =>
      bound(
        side,
        date,
        Array.from({ length: size }, (_, at) => `r${index * 3 + at + 1}`),
        strength,
      ),
    ),
  )

/** What the references of these ids state alone: a bound that needs two is kept while two are. */
function stating(all: readonly Bound[], ids: readonly string[]): readonly Bound[] {
  return all.flatMap((one) => {
    const because = one.because.filter((id) => ids.includes(id))
    return because.length >= Math.min(2, one.because.length) ? [noun('bound', { ...one, because })] : []
  })
}

test('law: a set cannot all hold, and without any one member the rest does', () => {
  fc.assert(
    fc.property(bounds, (all) => {
      for (const { references } of conflictsAmong(all)) {
        assert.equal(conflictsAmong(stating(all, references)).length, 1)
        for (const out of references) {
          const rest = references.filter((id) => id !== out)
          assert.deepEqual(conflictsAmong(stating(all, rest)), [])
        }
      }
    }),
  )
})

test('law: no set twice, the same in any order, and none where the bounds hold together', () => {
  fc.assert(
    fc.property(
      bounds.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const found = conflictsAmong(all)
        assert.deepEqual(conflictsAmong(shuffled), found)
        assert.equal(new Set(found.map(({ references }) => references.join())).size, found.length)
        const lowest = all.filter(({ side }) => side === 'not-after').map(({ date }) => date)
        const clash = all.some(
          ({ side, date }) =>
            side === 'not-before' && lowest.some((to) => Date.parse(date) - Date.parse(to) > 86_400_000),
        )
        assert.equal(found.length > 0, clash)
      },
    ),
  )
})
