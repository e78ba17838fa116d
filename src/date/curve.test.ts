import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayNumber } from '../model/index.js'
import { credible, mixed, mostLikely, normalise, points, shareBefore } from './curve.js'
import { releaseLag, unreleased, within } from './likelihood.js'

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

test('law: the most likely day has weight', () => {
  fc.assert(
    fc.property(logs, (values) => {
      const curve = normalise(15_000, Float64Array.from(values))
      assert.ok(points(curve).length > 0)
      assert.ok((curve.weights[mostLikely(curve) - 15_000] ?? 0) > 0)
    }),
  )
})

test('the most likely day: the middle of equally good ones, and a likely month rather than a lone likelier day', () => {
  const flat = normalise(15_000, new Float64Array(31))
  assert.equal(mostLikely(flat), 15_015)
  const spiky = Float64Array.from({ length: 1000 }, (_, index) =>
    index === 10 ? 3 : index > 800 && index < 860 ? 1.5 : -4,
  )
  assert.ok(mostLikely(normalise(15_000, spiky)) > 15_800)
})

test('law: mixing keeps the sum and gives every day its share of the other', () => {
  const [one, other] = [normalise(0, Float64Array.from([0, -60])), normalise(0, Float64Array.from([0, 0]))]
  const { weights } = mixed(one, other, 0.1)
  assert.deepEqual(
    [...weights].map((weight) => Number(weight.toFixed(6))),
    [0.95, 0.05],
  )
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

test('without a release: recent years before old ones, half as likely thirty years before', () => {
  const prior = unreleased(20_000)
  assert.ok(Math.abs(prior(20_000) - prior(20_000 - 30 * 365.25) - Math.LN2) < 1e-9)
})
