import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FITTED } from './fitted.js'
import { KNOTS, knotsAt, type LawName, lagAt, lawAt } from './laws.js'

const names = Object.keys(FITTED) as LawName[]

test('law: between two knots the weights sum to one, and at a knot it stands alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (lag) => {
      const sum = knotsAt(lag).reduce((total, [, weight]) => total + weight, 0)
      assert.ok(Math.abs(sum - 1) < 1e-9)
    }),
  )
  for (const [index, knot] of KNOTS.entries()) {
    const heaviest = [...knotsAt(knot)].sort(([, a], [, b]) => b - a)[0]
    assert.equal(heaviest?.[0], index)
  }
})

test('each law has a finite value at each knot', () => {
  for (const name of names) {
    assert.equal(FITTED[name].length, KNOTS.length, name)
    assert.ok(FITTED[name].every(Number.isFinite), name)
  }
})

test('what was learnt: a thing told of is named soon after, not before; beyond the last knot a law stays', () => {
  assert.ok(lawAt('told firm', 5) > lawAt('told firm', 3000))
  assert.ok(lawAt('told firm', 5) > lawAt('told firm', -60) + 2)
  assert.ok(lawAt('told firm', 5) > lawAt('told firm', -400) + 3)
  assert.ok(lawAt('day past', 0) > lawAt('day past', -30) + 3)
  assert.ok(lawAt('in office', 0) > lawAt('in office', -1000) + 1)
  assert.equal(lawAt('told firm', 50_000), lawAt('told firm', 7300))
  assert.equal(lawAt('told firm', Number.NEGATIVE_INFINITY), lawAt('told firm', -7300))
})

test('the lag to several spans is that to the nearest, nothing within one', () => {
  const spans = [
    [100, 200],
    [400, Number.POSITIVE_INFINITY],
  ] as const
  assert.deepEqual(
    [50, 150, 210, 390, 500].map((day) => lagAt(spans, day)),
    [-50, 0, 10, -10, 0],
  )
})
