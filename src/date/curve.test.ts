import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayNumber } from '../model/index.js'
import { credible, mostLikely, normalise, points, quantile, shareBefore } from './curve.js'
import { mention, releaseLag, within } from './likelihood.js'

const logs = fc.array(fc.double({ min: -30, max: 5, noNaN: true }), { minLength: 1, maxLength: 400 })

test('law: a curve sums to one, the 50 % interval is no longer than the 90 % one, and both hold what they say', () => {
  fc.assert(
    fc.property(logs, (values) => {
      const curve = normalise(15_000, Float64Array.from(values))
      assert.ok(Math.abs(curve.weights.reduce((sum, one) => sum + one, 0) - 1) < 1e-9)
      const [half, nine] = [credible(curve, 0.5), credible(curve, 0.9)]
      const length = (one: typeof half): number => dayNumber(one.to) - dayNumber(one.from)
      assert.ok(length(half) <= length(nine))
      const held = shareBefore(curve, dayNumber(nine.to) + 1) - shareBefore(curve, dayNumber(nine.from))
      assert.ok(held >= 0.9 - 1e-9)
    }),
  )
})

test('law: a quantile leaves no more than its share before it, and the most likely day has weight', () => {
  fc.assert(
    fc.property(logs, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (values, share) => {
      const curve = normalise(15_000, Float64Array.from(values))
      assert.ok(shareBefore(curve, quantile(curve, share)) <= share + 1e-9)
      assert.ok(points(curve).length > 0)
      assert.ok((curve.weights[mostLikely(curve) - 15_000] ?? 0) > 0)
    }),
  )
})

test('a mention: hardly before, most likely soon after, for ever possible', () => {
  const shape = mention(1000, 1000, { wrong: 0.01, fresh: 0.5, half: 30 })
  assert.ok(shape(999) < shape(1000) - 5)
  assert.ok(shape(1000) > shape(1030) && shape(1030) > shape(2000))
  assert.ok(shape(20_000) > shape(999))
})

test('a day given outright is a density: a single day weighs more than a month', () => {
  assert.ok(within(1000, 1000, 1, 0.01)(1000) > within(990, 1020, 1, 0.01)(1000))
  assert.ok(within(1000, 1000, 1, 0.01)(5000) < within(1000, 1000, 1, 0.01)(1001))
})

test('the release lag: nothing after the release, days are likelier than years, years stay possible', () => {
  const lag = releaseLag(20_000)
  assert.ok(lag(20_001) < -50)
  assert.ok(lag(19_995) > lag(19_900) && lag(19_900) > lag(19_000) && lag(10_000) > -50)
})
