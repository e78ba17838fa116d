import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, dayAt, dayNumber, formatEdtf, type Message, noun, type Silence } from '../model/index.js'
import { aMessage } from '../testing/builders.js'
import { silencesOf } from './silences.js'

const named = (...dates: readonly string[]): Message[] => dates.map((date) => aMessage(date, date))
const told = (silences: readonly Silence[]): string[] =>
  silences.map(({ after, before, days }) => `${after} > ${before}: ${days.from} to ${days.to}`)

test('messages of known days are counted both ways', () => {
  assert.deepEqual(told(silencesOf(named('2016-11-02', '2014-11-13', '2015-05-14'))), [
    '2014-11-13 > 2015-05-14: 181 to 182',
    '2015-05-14 > 2016-11-02: 537 to 538',
  ])
  assert.deepEqual([silencesOf([]), silencesOf(named('2016'))], [[], []])
})

test('messages of one day have no silence between them and do not shorten the one before', () => {
  const twice = [aMessage('a', '2016-01-01'), aMessage('b', '2016-01-11'), aMessage('c', '2016-01-11')]
  assert.deepEqual(told(silencesOf(twice)), ['a > b: 9 to 10', 'b > c: 0 to 0'])
})

test('stretches give what their ends allow', () => {
  assert.deepEqual(told(silencesOf(named('2016-01', '2016-03'))), ['2016-01 > 2016-03: 29 to 90'])
  assert.deepEqual(told(silencesOf(named('2016-01', '2016-02'))), ['2016-01 > 2016-02: 0 to 59'])
})

test('a message whose order cannot be told leaves the least that holds for each order', () => {
  assert.deepEqual(told(silencesOf(named('2015-12-01', '2016-03-01', '2016-01-01/2016-04-01'))), [
    '2015-12-01 > 2016-03-01: 30 to 91',
    '2016-03-01 > 2016-01-01/2016-04-01: 0 to 91',
  ])
})

test('a message with an open end may lie within a silence, and bounds none', () => {
  const [first, second] = ['2016-01-01', '2017-01-01']
  assert.deepEqual(told(silencesOf(named(first, second, '../2016-06'))), [`${first} > ${second}: 0 to 366`])
  assert.deepEqual(told(silencesOf(named(first, second, '../2015'))), [`${first} > ${second}: 365 to 366`])
  assert.deepEqual(told(silencesOf(named(first, second, '2017-02/..', '../..'))), [`${first} > ${second}: 365 to 366`])
})

const DAY = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2000-12-31') }).map(dayAt)
const STRETCH = fc.tuple(DAY, fc.nat(60)).map(([from, more]) => ({ from, to: addDays(from, more) }))
const MESSAGES = fc
  .array(STRETCH, { minLength: 2, maxLength: 6 })
  .map((all) => all.map((days, index) => aMessage(`m${index}`, formatEdtf(days))))

/** Days that the messages can really have been made on, one each. */
const MADE = MESSAGES.chain((messages) =>
  fc
    .tuple(
      ...messages.map(({ days }) => fc.integer({ min: dayNumber(days.from as Day), max: dayNumber(days.to as Day) })),
    )
    .map((made) => ({ messages, made: made.toSorted((a, b) => a - b) })),
)

test('law: whatever the true days, each silence lies within what is said of it', () => {
  fc.assert(
    fc.property(MADE, ({ messages, made }) => {
      for (const [index, { days }] of silencesOf(messages).entries()) {
        const gap = (made[index + 1] ?? 0) - (made[index] ?? 0)
        assert.ok(days.from <= Math.max(0, gap - 1) && gap <= days.to, `${gap} is not in ${days.from} to ${days.to}`)
      }
    }),
    { numRuns: 500 },
  )
})

test('law: the order plays no part, and the least is no more than the most', () => {
  fc.assert(
    fc.property(MESSAGES, (messages) => {
      const silences = silencesOf(messages)
      assert.deepEqual(silencesOf(messages.toReversed()), silences)
      for (const { days } of silences) assert.ok(days.from >= 0 && days.from <= days.to)
    }),
  )
})

test('law: a wider stretch never narrows a silence', () => {
  fc.assert(
    fc.property(MESSAGES, fc.nat(), fc.nat(90), fc.nat(90), (messages, at, before, after) => {
      const wide = messages.map((message, index) =>
        index === at % messages.length ? widened(message, before, after) : message,
      )
      const now = silencesOf(wide)
      for (const [index, { days }] of silencesOf(messages).entries())
        assert.ok((now[index]?.days.from ?? -1) <= days.from && (now[index]?.days.to ?? 0) >= days.to)
    }),
    { numRuns: 500 },
  )
})

function widened(message: Message, before: number, after: number): Message {
  const days = { from: addDays(message.days.from as Day, -before), to: addDays(message.days.to as Day, after) }
  return noun('message', { ...message, days, date: formatEdtf(days) })
}

test('law: a later message changes nothing of what is said of earlier ones', () => {
  fc.assert(
    fc.property(MESSAGES, fc.nat(200), fc.boolean(), (messages, more, open) => {
      const day = addDays('2001-03-15', more)
      const before = silencesOf(messages)
      const after = silencesOf([...messages, aMessage('later', open ? `${day}/..` : day)])
      assert.deepEqual(after.slice(0, before.length), before)
      assert.equal(after.length, before.length + (open ? 0 : 1))
    }),
  )
})
