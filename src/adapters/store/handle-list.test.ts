import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eachHandle, packHandles, unpackHandles } from './handle-list.js'

const LEAST = -(2 ** 31)
const MOST = 2 ** 31 - 1
const handles = fc.uniqueArray(fc.oneof(fc.integer({ min: LEAST, max: MOST }), fc.constantFrom(LEAST, -1, 0, MOST)))

test('handles come back from their bytes in ascending order, whatever order they came in', () => {
  fc.assert(
    fc.property(handles, (all) => {
      const ascending = [...all].sort((a, b) => a - b)
      const bytes = packHandles([...all])
      assert.deepEqual(unpackHandles([bytes]), ascending)
      const told: number[] = []
      eachHandle(bytes, (handle) => told.push(handle))
      assert.deepEqual(told, ascending)
    }),
  )
})

test('several lists become one', () => {
  fc.assert(
    fc.property(handles, fc.nat(), (all, seed) => {
      const [one, other] = [all.filter((_, at) => (at + seed) % 3 === 0), all.filter((_, at) => (at + seed) % 3 !== 0)]
      assert.deepEqual(
        unpackHandles([packHandles(other), packHandles(one)]),
        [...all].sort((a, b) => a - b),
      )
    }),
  )
})

test('neighbours take a byte each', () => {
  assert.equal(packHandles(Array.from({ length: 1_000 }, (_, n) => n * 100)).length, 5 + 999)
})
