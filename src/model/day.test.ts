import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, dayAt, dayNumber, dayNumberOf, daysBetween, earliest, isDay, latest } from './index.js'

const FIRST = -719_528
const LAST = 2_932_896
const numbers = fc.integer({ min: FIRST, max: LAST })

test('the first and the last day that can be written', () => {
  assert.equal(dayNumber('0000-01-01'), FIRST)
  assert.equal(dayNumber('9999-12-31'), LAST)
  assert.equal(dayNumber('1970-01-01'), 0)
})

test('ends of months and years, and 29 February', () => {
  for (const [day, next] of [
    ['2016-02-28', '2016-02-29'],
    ['2016-02-29', '2016-03-01'],
    ['2017-02-28', '2017-03-01'],
    ['1900-02-28', '1900-03-01'],
    ['2000-02-28', '2000-02-29'],
    ['0000-02-28', '0000-02-29'],
    ['0099-12-31', '0100-01-01'],
    ['2017-04-30', '2017-05-01'],
    ['2017-12-31', '2018-01-01'],
    ['1969-12-31', '1970-01-01'],
  ] as const) {
    assert.equal(addDays(day, 1), next)
    assert.equal(addDays(next, -1), day)
  }
})

test('what is no day', () => {
  for (const text of [
    '2017-02-29',
    '1900-02-29',
    '2017-04-31',
    '2017-13-01',
    '2017-00-10',
    '2017-01-00',
    '2017-1-1',
    '20170101',
    '2017-01-01T00:00',
    ' 2017-01-01',
    '2017-01-01\n',
    '-0001-01-01',
    '',
  ]) {
    assert.equal(isDay(text), false, text)
    assert.throws(() => dayNumber(text), RangeError, text)
  }
  assert.equal(dayNumberOf(2017, 2, 29), null)
})

test('a day and its number are one', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const day = dayAt(number)
      assert.ok(isDay(day))
      assert.equal(dayNumber(day), number)
    }),
  )
})

test('adding days is adding numbers, and the order of days is that of their text', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [from, to] = [dayAt(a), dayAt(b)]
      assert.equal(daysBetween(from, to), b - a)
      assert.equal(addDays(from, daysBetween(from, to)), to)
      assert.equal(from < to, a < b)
      assert.deepEqual([earliest(from, to), latest(from, to)], [dayAt(Math.min(a, b)), dayAt(Math.max(a, b))])
    }),
  )
})
