import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { observanceDays } from './observance-days.js'

const first = (rule: string, year: number): string | null | undefined =>
  observanceDays({ names: ['x'], rule, country: null }, year)[0]?.from

// Published dates; sighted Hijri feasts may differ from Umm al-Qura by a day.
for (const [rule, year, day] of [
  ['12-25', 2023, '2023-12-25'],
  ['easter+0', 2019, '2019-04-21'],
  ['easter-2', 2024, '2024-03-29'],
  ['easter+0', 2025, '2025-04-20'],
  ['orthodox-easter+0', 2022, '2022-04-24'],
  ['orthodox-easter+0', 2024, '2024-05-05'],
  ['hijri 09-01', 2017, '2017-05-27'],
  ['hijri 10-01', 2015, '2015-07-17'],
  ['hijri 12-10', 2006, '2006-01-10'],
  ['hebrew Nisan 15', 2024, '2024-04-23'],
  ['hebrew Kislev 25', 2023, '2023-12-08'],
  ['nth 11 Thu 4', 2023, '2023-11-23'],
  ['nth 05 Mon -1', 2021, '2021-05-31'],
  ['days 2023-01-22|2024-02-10', 2024, '2024-02-10'],
] as const) {
  test(`${rule} in ${year} is ${day}`, () => assert.equal(first(rule, year), day))
}

test('a feast of several days has its length; an unknown rule, 29 February in a common year and a foreign year give none', () => {
  assert.deepEqual(observanceDays({ names: ['x'], rule: 'hijri 09-01 x30', country: null }, 2017)[0], {
    from: '2017-05-27',
    to: '2017-06-25',
  })
  assert.deepEqual(observanceDays({ names: ['x'], rule: 'moon 3', country: null }, 2017), [])
  assert.deepEqual(observanceDays({ names: ['x'], rule: '02-29', country: null }, 2023), [])
  assert.deepEqual(observanceDays({ names: ['x'], rule: 'days 2023-01-22', country: null }, 2024), [])
})

test('law: Easter is a Sunday between 22 March and 25 April', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2099 }), (year) => {
      const day = first('easter+0', year) ?? ''
      assert.equal(new Date(`${day}T00:00:00Z`).getUTCDay(), 0)
      assert.ok(day.slice(5) >= '03-22' && day.slice(5) <= '04-25')
    }),
  )
})
