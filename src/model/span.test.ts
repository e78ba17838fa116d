import assert from 'node:assert/strict'
import { test } from 'node:test'
import edtf from 'edtf'
import fc from 'fast-check'
import { type DaySpan, dayAt, formatEdtf, parseEdtf } from './index.js'

const DAY_MS = 86_400_000
const two = (number: number): string => String(number).padStart(2, '0')
const four = (number: number): string => String(number).padStart(4, '0')

const years = fc.integer({ min: 0, max: 9999 }).map(four)
const months = fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${two(month)}`)
const days = fc.integer({ min: -719_528, max: 2_932_896 }).map(dayAt)
const coarse = fc.oneof(
  years.map((year) => `${year.slice(0, 3)}X`),
  years.map((year) => `${year.slice(0, 2)}XX`),
  years.map((year) => `${year}-XX`),
  months.map((month) => `${month}-XX`),
)
const exact = fc.oneof(years, months, days)
const qualified = fc.tuple(exact, fc.constantFrom('', '?', '~', '%')).map(([text, mark]) => `${text}${mark}`)
const point = fc.oneof(qualified, coarse)
const interval = fc.tuple(exact, exact).map(([a, b]) => `${a}/${b}`)
const open = fc.oneof(
  exact.map((text) => `${text}/..`),
  exact.map((text) => `../${text}`),
)

/** What the edtf package makes of it; null where it refuses. */
function oracle(text: string): DaySpan | null {
  try {
    const { min, max } = edtf(text)
    return { from: dayOf(min), to: dayOf(max) }
  } catch {
    return null
  }
}

function dayOf(ms: number | null): string | null {
  return ms === null || !Number.isFinite(ms) ? null : dayAt(Math.floor(ms / DAY_MS))
}

test('points and open intervals are read as the edtf package reads them', () => {
  fc.assert(fc.property(fc.oneof(point, open), (text) => assert.deepEqual(parseEdtf(text), oracle(text), text)))
})

test('an interval runs from the first day of its start to the last day of its end, and not backwards', () => {
  fc.assert(
    fc.property(interval, (text) => {
      const [start = '', end = ''] = text.split('/')
      const [from, to] = [parseEdtf(start)?.from ?? '', parseEdtf(end)?.to ?? '']
      assert.deepEqual(parseEdtf(text), from <= to ? { from, to } : null)
    }),
  )
})

test('what is formatted reads back as the same days', () => {
  const end = fc.option(days, { nil: null })
  fc.assert(
    fc.property(end, end, (a, b) => {
      const span = a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }
      assert.deepEqual(parseEdtf(formatEdtf(span)), span)
    }),
  )
})

test('the shortest form: a whole year or month is written as one, and stays as it is', () => {
  fc.assert(
    fc.property(exact, (text) => {
      const span = parseEdtf(text)
      assert.ok(span)
      assert.equal(formatEdtf(span), text)
    }),
  )
})

test('seasons are those of the north, not quarters; winter runs into the next year', () => {
  assert.deepEqual(parseEdtf('2017-21'), { from: '2017-03-01', to: '2017-05-31' })
  assert.deepEqual(parseEdtf('2017-23'), { from: '2017-09-01', to: '2017-11-30' })
  assert.deepEqual(parseEdtf('2015-24'), { from: '2015-12-01', to: '2016-02-29' })
  assert.deepEqual(oracle('2017-21'), { from: '2017-01-01', to: '2017-03-31' })
})

test('29 February, the year 0 and the year 9999', () => {
  assert.deepEqual(parseEdtf('2016-02'), { from: '2016-02-01', to: '2016-02-29' })
  assert.deepEqual(parseEdtf('1900-02'), { from: '1900-02-01', to: '1900-02-28' })
  assert.deepEqual(parseEdtf('0000'), { from: '0000-01-01', to: '0000-12-31' })
  assert.deepEqual(parseEdtf('9999'), { from: '9999-01-01', to: '9999-12-31' })
  assert.deepEqual(parseEdtf('9999-12'), { from: '9999-12-01', to: '9999-12-31' })
  assert.equal(parseEdtf('9999-24'), null, 'ends in the year 10000')
  assert.deepEqual(parseEdtf('9998-24'), { from: '9998-12-01', to: '9999-02-28' })
  assert.deepEqual(parseEdtf('9999-24/..'), null)
  assert.equal(parseEdtf('2017-02-29'), null)
  assert.deepEqual(oracle('2017-02-29'), { from: '2017-03-01', to: '2017-03-01' })
})

test('what is no EDTF of ours', () => {
  for (const text of [
    '',
    '17',
    '2017-13',
    '2017-00',
    '2017-25',
    '2017-5',
    '20170528',
    '2017-05-28T10:00',
    '2017-05-32',
    '-0001',
    'Y20000',
    '2017/2016',
    '2017/2018/2019',
    '2017 to 2018',
    '28 May 2017',
    'XXXX',
    '201X-05',
    '2017-21-XX',
  ])
    assert.equal(parseEdtf(text), null, text)
})
