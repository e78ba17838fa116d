import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Bound, type Dating, type Day, dayAt, dayNumber, type Message } from '../model/index.js'
import { aBound, aDating, aMessage } from '../testing/builders.js'
import { history } from './history.js'

function message(date: string, medium: string | null = 'audio'): Message {
  return aMessage(`m-${date}-${medium}`, date, { medium })
}

interface Known {
  readonly from?: Day
  readonly softFrom?: Day
  readonly to?: Day
  readonly softTo?: Day
}

function dated({ from, softFrom, to, softTo }: Known): Dating {
  const soft = { strength: 'soft' as const }
  const softLower = softFrom === undefined ? null : aBound('not-before', softFrom, ['r2'], soft)
  return aDating({
    notBefore: from === undefined ? softLower : aBound('not-before', from, ['r1']),
    softNotBefore: softLower,
    notAfter: to ? aBound('not-after', to, ['r3']) : softTo ? aBound('not-after', softTo, ['r4'], soft) : null,
  })
}

function gap(messages: readonly Message[], known: Known, surfaced: Day | null = null): ReturnType<typeof history> {
  return history(messages, dated(known), { attributedTo: null, surfaced, spoken: true })
}

const NOVEMBER = message('2016-11-02')

test('two days that are known give both ways of counting', () => {
  const { previous, days, sentence } = gap([message('2014-11-13'), NOVEMBER], { from: '2017-09-28', to: '2017-09-28' })
  assert.equal(previous, NOVEMBER)
  assert.deepEqual(days, { from: 329, to: 330 })
  assert.equal(sentence, 'First message known in 329 to 330 days, since the audio message of 2016-11-02.')
})

test('a window gives the silence that its ends allow', () => {
  const { days, sentence } = gap([message('2016-11', null)], { from: '2017-07-09' }, '2017-09-28')
  assert.deepEqual(days, { from: 220, to: 331 })
  assert.equal(sentence, 'First message known in 220 to 331 days, since the message of 2016-11.')
})

test('short silences read well', () => {
  const on = (day: Day): string => gap([NOVEMBER], { from: day, to: day }).sentence
  assert.equal(on('2016-11-02'), 'No message given is known to lie before this one.')
  assert.equal(on('2016-11-03'), 'Made at most 1 day after the audio message of 2016-11-02.')
  assert.equal(on('2016-11-04'), 'First message known in 1 to 2 days, since the audio message of 2016-11-02.')
  assert.equal(
    gap([NOVEMBER], { from: '2016-11-03' }, '2016-11-12').sentence,
    'Made at most 10 days after the audio message of 2016-11-02.',
  )
})

test('without a firm lower bound the message may be the older one; soft evidence is named as such', () => {
  const released = gap([NOVEMBER], {}, '2017-09-28')
  assert.deepEqual(released.days, { from: 0, to: 330 })
  assert.equal(
    released.sentence,
    'Made at most 330 days after the audio message of 2016-11-02, or before it: no firm bound says how old it is.',
  )
  const soft = gap([NOVEMBER], { softFrom: '2017-07-09' }, '2017-09-28')
  assert.deepEqual(soft.days, { from: 0, to: 330 })
  assert.equal(
    soft.sentence,
    'Made at most 330 days after the audio message of 2016-11-02; soft evidence puts 248 days or more in between.',
  )
  assert.match(gap([NOVEMBER], { softFrom: '2016-11-01' }, '2017-09-28').sentence, /, or before it/)
})

test('a message within the window may be the later of the two', () => {
  const { previous, days, sentence } = gap(
    [NOVEMBER, message('2017-08-01', 'video')],
    { from: '2017-07-09' },
    '2017-09-28',
  )
  assert.equal(previous?.date, '2017-08-01')
  assert.deepEqual(days, { from: 0, to: 58 })
  assert.equal(sentence, 'Made at most 58 days after the video message of 2017-08-01, or before it.')
})

test('a message of the first possible day may be the later of the two', () => {
  const { days, sentence } = gap([NOVEMBER], { from: '2016-11-02' }, '2016-11-20')
  assert.deepEqual(days, { from: 0, to: 18 })
  assert.equal(sentence, 'Made at most 18 days after the audio message of 2016-11-02, or before it.')
})

test('overlapping messages: the one that ends last is the previous one, the one that begins last bounds the silence', () => {
  const all = [message('2016'), message('2016-11'), NOVEMBER]
  const { previous, days } = gap(all, { from: '2017-07-09' }, '2017-09-28')
  assert.equal(previous?.date, '2016')
  assert.deepEqual(days, { from: 189, to: 330 })
})

test('later messages, the message itself and undated ones are no earlier messages', () => {
  const itself = message('2017-09-28')
  const later = message('2018-08-22')
  const undated = message('../..')
  assert.equal(gap([later, NOVEMBER, itself, undated], { from: '2017-07-09' }, '2017-09-28').previous, NOVEMBER)
  const none = gap([later, itself], { from: '2017-07-09' }, '2017-09-28')
  assert.equal(none.previous, null)
  assert.equal(none.days, null)
  assert.equal(none.sentence, 'No message given is known to lie before this one.')
  assert.equal(gap([undated], {}, '2017-09-28').sentence, 'No message given has a date.')
  assert.equal(gap([], {}, '2017-09-28').sentence, 'No earlier message was given.')
})

test('half-open messages never give more than they know', () => {
  const until = gap([message('../2016-11')], { from: '2017-07-09' }, '2017-09-28')
  assert.equal(until.days, null)
  assert.equal(
    until.sentence,
    'The last message known to be older is the audio message of ../2016-11; how long the silence was cannot be told from the dates.',
  )
  assert.deepEqual(gap([message('2016-11-02/..')], { from: '2017-07-09' }, '2017-09-28').days, { from: 0, to: 330 })
})

test('without a last possible day only what lies before the first one is earlier', () => {
  const { previous, days } = gap([NOVEMBER, message('2018-08-22')], { from: '2017-07-09' })
  assert.equal(previous, NOVEMBER)
  assert.equal(days, null)
  assert.equal(
    gap([NOVEMBER], {}).sentence,
    'Which message came before this one cannot be told: nothing firm says when it was made or released.',
  )
  assert.equal(gap([NOVEMBER], { softTo: '2017-09-28' }).days, null)
})

const DAY = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2002-12-31') }).map(dayAt)
const MESSAGE = fc
  .oneof(
    DAY,
    DAY.map((day) => day.slice(0, 7)),
    fc.tuple(DAY, fc.nat(300)).map(([day, more]) => `${day}/${addDays(day, more)}`),
    DAY.map((day) => `${day}/..`),
    DAY.map((day) => `../${day}`),
    fc.constant('../..'),
  )
  .chain((date) => fc.constantFrom(null, 'audio', 'video').map((medium) => message(date, medium)))
const BOUND = (side: Bound['side']): fc.Arbitrary<Bound | null> =>
  fc
    .option(fc.tuple(DAY, fc.constantFrom<Bound['strength']>('firm', 'soft')))
    .map((given) => (given === null ? null : aBound(side, given[0], ['r1'], { strength: given[1] })))
const DATING = fc
  .record({ notBefore: BOUND('not-before'), notAfter: BOUND('not-after') })
  .filter(({ notBefore, notAfter }) => !notBefore || !notAfter || notBefore.date <= notAfter.date)
  .map(aDating)
/** As the dating room gives them: a firm lower bound after the release is a conflict and no bound. */
const CASE = fc
  .record({ messages: fc.array(MESSAGE, { maxLength: 5 }), dating: DATING, surfaced: fc.option(DAY) })
  .filter(({ dating, surfaced }) => !dating.notBefore || surfaced === null || dating.notBefore.date <= surfaced)

test('law: never negative, the least is no more than the most, and only a firm bound makes it more than 0', () => {
  fc.assert(
    fc.property(CASE, ({ messages, dating, surfaced }) => {
      const { previous, days, sentence } = history(messages, dating, { attributedTo: null, surfaced, spoken: true })
      assert.match(sentence, /^[A-Z][^\n]*\.$/)
      assert.doesNotMatch(sentence, /null|NaN|undefined|-\d+ days?\b|\b1 days/)
      if (!days) return
      assert.ok(previous)
      assert.ok(days.from >= 0 && days.from <= days.to, `${days.from} to ${days.to}`)
      const ends = [surfaced, dating.notAfter?.strength === 'firm' ? dating.notAfter.date : null]
      const latest = Math.min(...ends.filter((day) => day !== null).map(dayNumber))
      assert.ok(previous.days.from === null || days.to <= latest - dayNumber(previous.days.from))
      if (days.from > 0) {
        assert.equal(dating.notBefore?.strength, 'firm')
        assert.ok(previous.days.to !== null && addDays(previous.days.to, days.from) < (dating.notBefore?.date ?? ''))
      }
    }),
    { numRuns: 500 },
  )
})

test('law: the order of the messages plays no part', () => {
  fc.assert(
    fc.property(CASE, ({ messages, dating, surfaced }) => {
      const provenance = { attributedTo: null, surfaced, spoken: true }
      assert.deepEqual(history(messages.toReversed(), dating, provenance), history(messages, dating, provenance))
    }),
    { numRuns: 200 },
  )
})

test('law: one more message never lengthens the least silence', () => {
  fc.assert(
    fc.property(CASE, MESSAGE, ({ messages, dating, surfaced }, more) => {
      const provenance = { attributedTo: null, surfaced, spoken: true }
      const [before, after] = [history(messages, dating, provenance), history([...messages, more], dating, provenance)]
      if (before.days && after.days) assert.ok(after.days.from <= before.days.from)
    }),
    { numRuns: 300 },
  )
})

test('law: a wider stretch of a message that stays the earlier one never narrows the silence', () => {
  const stretch = fc.tuple(DAY, fc.nat(200)).map(([from, more]) => ({ from, to: addDays(from, more) }))
  const made = aDating({ notBefore: aBound('not-before', '2004-06-01', ['r1']) })
  const silence = (
    stretches: readonly { readonly from: Day; readonly to: Day }[],
  ): ReturnType<typeof history>['days'] =>
    history(
      stretches.map(({ from, to }, index) => aMessage(`m${index}`, `${from}/${to}`)),
      made,
      { attributedTo: null, surfaced: '2004-07-01', spoken: true },
    ).days
  fc.assert(
    fc.property(
      fc.array(stretch, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(300),
      fc.nat(300),
      (all, at, a, b) => {
        const wide = all.map((days, index) =>
          index === at % all.length ? { from: addDays(days.from, -a), to: addDays(days.to, b) } : days,
        )
        const [before, after] = [silence(all), silence(wide)]
        assert.ok(before && after && after.from <= before.from && after.to >= before.to)
      },
    ),
    { numRuns: 300 },
  )
})
