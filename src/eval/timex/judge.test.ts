import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DaySpan, parseEdtf } from '../../index.js'
import { needsShared } from '../../testing/needs.js'
import { isRight } from './judge.js'
import { chronoNode, recognizers } from './readers.js'
import { type Expected, type SpecCase, select, spanOf, specs } from './specs.js'

const US = { order: 'month-first', country: 'United States' } as const

/** As a spec has it: `start/end` with the end left out of the range, `..` for an open end. */
function expected(text: string, ...values: readonly string[]): Expected {
  const type = values[0]?.includes('/') ? 'daterange' : 'date'
  const spans = values.map((value): DaySpan => {
    const [from = '', to = from] = value.split('/').map((end) => (end === '..' ? null : end))
    return { from, to }
  })
  return { sentence: text, on: '2018-09-07', from: 0, to: text.length, text, type, values: spans, claimed: true }
}

function judged(one: Expected, edtf: string, from = 0, to = one.to): boolean {
  const days = parseEdtf(edtf)
  assert.ok(days, edtf)
  return isRight(one, [{ from, to, days: [days] }])
}

test('a day is right to the day, and one of two readings is enough', () => {
  const friday = expected('Friday', '2018-08-31', '2018-09-07')
  assert.ok(judged(friday, '2018-08-31') && judged(friday, '2018-09-07'))
  assert.ok(!judged(friday, '2018-09-14') && !judged(friday, '2018-08-31/2018-09-07') && !judged(friday, '2018-09'))
  assert.ok(!isRight(friday, []) && !isRight(friday, [{ from: 0, to: 6, days: [] }]))
})

test('a range ends on the day before the end in the spec', () => {
  const month = expected('next month', '2018-10-01/2018-11-01')
  assert.ok(judged(month, '2018-10'))
  for (const wrong of [
    '2018-10-01/2018-11-01',
    '2018-10-02/2018-10-31',
    '2018-10-01',
    '2018-10/2018-11',
    '2018-10-01/..',
  ])
    assert.ok(!judged(month, wrong), wrong)
})

test('a range with two named ends may end with the second or where it begins', () => {
  const months = expected('from May to July', '2018-05-01/2018-07-01')
  for (const right of ['2018-05-01/2018-06-30', '2018-05-01/2018-07-01', '2018-05/2018-07'])
    assert.ok(judged(months, right), right)
  for (const wrong of [
    '2018-05/2018-08',
    '2018-05-01/2018-07-02',
    '2018-05-01/2018-06-29',
    '2018-05',
    '2018-06/2018-07',
  ])
    assert.ok(!judged(months, wrong), wrong)
  const days = expected('10/1 - 11/7', '2018-10-01/2018-11-07')
  assert.ok(judged(days, '2018-10-01/2018-11-07') && judged(days, '2018-10-01/2018-11-06'))
  assert.ok(!judged(days, '2018-10-01/2018-11-08') && !judged(days, '2018-10-01/2018-11-30'))
})

test('at an open end the day named may belong to it or not; the other end is open', () => {
  const after = expected('after 1 January 2007', '2007-01-01/..')
  assert.ok(judged(after, '2007-01-01/..') && judged(after, '2007-01-02/..'))
  assert.ok(!judged(after, '2007-01-03/..') && !judged(after, '2007-01-01') && !judged(after, '../2007-01-01'))
})

test('the answer that covers most of the words counts, and one elsewhere does not', () => {
  const one = expected('Tuesday of last week', '2018-08-28')
  const answer = (from: number, to: number, day: string) => ({ from, to, days: [{ from: day, to: day }] })
  assert.ok(!isRight(one, [answer(0, 7, '2018-08-28'), answer(0, 20, '2018-09-04')]))
  assert.ok(isRight(one, [answer(11, 20, '2018-09-04'), answer(0, 20, '2018-08-28')]))
  assert.ok(!isRight(one, [answer(20, 30, '2018-08-28')]))
})

test(
  'the spec itself, read as its answers are to be, is right; a day later it is wrong',
  needsShared('timex/recognizers-datetime.json.gz'),
  () => {
    const { taken } = select(specs('English'))
    assert.ok(taken.length > 550)
    for (const one of taken) {
      for (const { from, to } of one.values) {
        const last = one.type === 'daterange' && to !== null ? before(to) : to
        assert.ok(isRight(one, [{ from: one.from, to: one.to, days: [{ from, to: last }] }]), one.text)
        const astray = { from: from && later(from), to: last && later(last) }
        const open = from === null || to === null
        if (!open)
          assert.ok(one.values.length > 1 || !isRight(one, [{ from: one.from, to: one.to, days: [astray] }]), one.text)
      }
    }
  },
)

function before(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

function later(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

test('the choice goes by type, days and mark, never by words', () => {
  const result = (TypeName: string, value: object) => ({
    Text: 'x',
    TypeName: `datetimeV2.${TypeName}`,
    Resolution: { values: [{ timex: '', type: '', ...value }] },
  })
  const spec: SpecCase = {
    Input: 'x x x x x',
    Context: { ReferenceDateTime: '2018-09-07T12:00:00' },
    Results: [
      result('date', { value: '2018-09-07' }),
      result('date', { value: 'not resolved' }),
      result('datetime', { value: '2018-09-07 10:00:00' }),
      result('daterange', { start: '2018-09-01', end: '2018-10-01', Mod: 'end' }),
      result('daterange', { end: '2018-10-01', Mod: 'before' }),
    ],
  }
  const { taken, left } = select([spec, { Input: 'none', Results: [] }])
  assert.deepEqual(
    taken.map(({ from, values }) => [from, values]),
    [
      [0, [{ from: '2018-09-07', to: '2018-09-07' }]],
      [8, [{ from: null, to: '2018-10-01' }]],
    ],
  )
  assert.equal(
    [...left.values()].reduce((sum, count) => sum + count, 0),
    3,
  )
  assert.equal(spanOf({ timex: '', type: 'time', value: '10:00:00' }), null)
})

test('the rivals are given their due: what they are known to read is judged right', () => {
  const right = (reader: typeof chronoNode, text: string, ...values: readonly string[]): boolean => {
    const one = expected(text, ...values)
    return isRight(one, reader(US).read(one.sentence, one.on))
  }
  for (const reader of [chronoNode, recognizers]) {
    assert.ok(right(reader, 'tomorrow', '2018-09-08'), reader.name)
    assert.ok(right(reader, 'May 5, 2011', '2011-05-05'), reader.name)
    assert.ok(right(reader, 'May 2011', '2011-05-01/2011-06-01'), reader.name)
    assert.ok(right(reader, '11/20/2018', '2018-11-20'), reader.name)
  }
  assert.ok(right(recognizers, 'next month', '2018-10-01/2018-11-01'))
})
