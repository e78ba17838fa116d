import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { spans } from '../testing/arbitraries.js'
import { counted, grouped, listed, percent, plainEdtf, plainSpan, shortDay, shortMonths, timeCode } from './words.js'

const EDTF: readonly (readonly [string, string])[] = [
  ['2017-07-09', '9 July 2017'],
  ['2017-07', 'July 2017'],
  ['2017', '2017'],
  ['201X', 'the 2010s'],
  ['20XX', '2000–2099'],
  ['2017-22', 'summer 2017'],
  ['2017-07-09~', 'about 9 July 2017'],
  ['2017?', '2017 (uncertain)'],
  ['2017-07%', 'about July 2017 (uncertain)'],
  ['2017-07-09/2017-07-10', '9–10 July 2017'],
  ['2017-07-09/2017-08-03', '9 July to 3 August 2017'],
  ['2017-12-30/2018-01-02', '30 December 2017 to 2 January 2018'],
  ['2017-07-01/2017-07-31', 'July 2017'],
  ['2017-07-09/..', '9 July 2017 or later'],
  ['../2017-07-09', '9 July 2017 or earlier'],
  ['../..', 'any time'],
  ['0987-01-02', '2 January 987'],
  ['last week', 'last week'],
  ['2017-02-30', '2017-02-30'],
]
for (const [edtf, words] of EDTF) test(`${edtf} is read as ${words}`, () => assert.equal(plainEdtf(edtf), words))

test('a span in words names no year that it does not touch', () => {
  fc.assert(
    fc.property(spans(), (span) => {
      const years = (plainSpan(span).match(/\d{4}/g) ?? []).map(Number)
      const ends = [span.from, span.to].filter((day) => day !== null).map((day) => Number(day.slice(0, 4)))
      assert.ok(
        years.every((year) => ends.includes(year)),
        `${plainSpan(span)} for ${span.from}/${span.to}`,
      )
      assert.equal(years.length > 0, ends.length > 0)
    }),
  )
})

test('time codes', () => {
  assert.deepEqual([0, 59.99, 60, 74.2, 3599, 3600, 36_610].map(timeCode), [
    '00:00',
    '00:59',
    '01:00',
    '01:14',
    '59:59',
    '1:00:00',
    '10:10:10',
  ])
})

test('a probability is never rounded to a certainty', () => {
  assert.deepEqual([0, 0.001, 0.5, 0.974, 0.995, 1].map(percent), [
    '0 %',
    'under 1 %',
    '50 %',
    '97 %',
    'over 99 %',
    '100 %',
  ])
})

test('numbers and lists', () => {
  assert.equal(counted(1, 'rumour'), 'one rumour')
  assert.equal(counted(0, 'rumour'), 'no rumours')
  assert.equal(counted(1200, 'rumour'), '1,200 rumours')
  assert.equal(grouped(25_312_000), '25,312,000')
  assert.equal(listed(['a', 'b', 'c']), 'a, b and c')
  assert.equal(shortMonths('9 July to 3 September 2017'), '9 Jul to 3 Sep 2017')
  assert.equal(shortDay('2017-09-28'), '28 Sep 2017')
})
