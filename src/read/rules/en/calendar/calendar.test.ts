import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type DaySpan,
  formatEdtf,
  observanceDays,
  type Reference,
  type Saying,
  whenDays,
} from '../../../../model/index.js'
import { readText } from '../../../testing.js'
import { examples, misses, noDays } from './calendar.corpus.js'

const FEASTS: Readonly<Record<string, string>> = { christmas: '12-25', easter: 'easter' }
const ON: Omit<Saying, 'lean'> = {
  on: '2019-03-20',
  feastDays: (name, year) => observanceDays({ names: [name], rule: FEASTS[name] ?? '', country: null }, year),
}

function daysOf({ said }: Reference, more: Partial<Saying> = {}): DaySpan | null {
  return said ? whenDays(said.when, { ...ON, lean: said.meant === 'ahead' ? 'ahead' : 'past', ...more }) : null
}

for (const { says, text, days } of examples) {
  test(`the calendar reads "${text}" in: ${says}`, () => {
    const found = readText(says).flatMap((one) =>
      one.said ? [{ words: says.slice(one.said.from, one.said.to), days: daysOf(one) }] : [],
    )
    const one = found.find(({ words }) => words === text)
    assert.ok(one, `found instead: ${found.map(({ words }) => words).join(', ')}`)
    assert.equal(one.days && formatEdtf(one.days), days)
  })
}

for (const miss of misses) {
  test(`the calendar adds nothing to: ${miss}`, () => {
    const found = readText(miss).filter(({ by }) => by === 'en/calendar')
    assert.deepEqual(
      found.map(({ text }) => text),
      [],
    )
  })
}

for (const sentence of noDays) {
  test(`no day is made up of: ${sentence}`, () => {
    for (const one of readText(sentence)) {
      for (const order of ['month-first', 'day-first'] as const)
        assert.equal(daysOf(one, { order }), null, `${one.text}: ${JSON.stringify(one.said)}`)
      assert.notEqual(one.value.type, 'absolute', one.text)
    }
  })
}

test('"5/6/2011" is no date until it is known how the speaker writes', () => {
  const [one] = readText('It was on 5/6/2011.')
  assert.ok(one)
  assert.equal(one.value.type, 'calendar')
  assert.equal(daysOf(one), null)
  assert.equal(daysOf(one, { order: 'month-first' })?.from, '2011-05-06')
  assert.equal(daysOf(one, { order: 'day-first' })?.from, '2011-06-05')
})

test('part of a longer time: each of its references holds the whole', () => {
  const found = readText('It went on from November 2015 to February 2017.').filter(({ said }) => said)
  assert.deepEqual(
    found.map((one) => [one.text, daysOf(one)]),
    [
      ['November 2015', { from: '2015-11-01', to: '2017-02-28' }],
      ['February 2017', { from: '2015-11-01', to: '2017-02-28' }],
    ],
  )
})

const word = fc.constantFrom(
  ...'from to between and the 5 31 2017 99999 february may 2/29 -  / , monday next last week of first third q1 year years ago in before after since 9th end christmas now 12-2015 two thousand'.split(
    ' ',
  ),
)

test('whatever is said on whatever day, the days are in order and of the calendar, or none', () => {
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 14 }),
      fc.constantFrom('0000-01-01', '2019-03-20', '2020-02-29', '9999-12-31'),
      fc.constantFrom('past', 'ahead'),
      (words, on, lean) => {
        for (const { said } of readText(words.join(' '))) {
          const days = said && whenDays(said.when, { ...ON, on, lean: lean as 'past' | 'ahead', order: 'month-first' })
          if (days?.from != null && days.to !== null) assert.ok(days.from <= days.to)
          for (const day of [days?.from, days?.to]) assert.match(day ?? '2000-01-01', /^\d{4}-\d\d-\d\d$/)
        }
      },
    ),
    { numRuns: 2000 },
  )
})
