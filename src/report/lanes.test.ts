import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { texts } from '../testing/arbitraries.js'
import { crossings, type Item, type Placed, place, placeLines, textWidth } from './lanes.js'

const SIZE = 12

function items(width: number, maxLength: number): fc.Arbitrary<Item[]> {
  const item = fc.record({ x: fc.integer({ min: 0, max: width }), long: fc.nat({ max: width }), label: texts() })
  return fc.array(
    item.map(({ x, long, label }) => ({ x0: x, x1: Math.min(width, x + long), label })),
    { maxLength },
  )
}

function overlap(a: Placed<Item>, b: Placed<Item>): boolean {
  return a !== b && a.lane === b.lane && a.box[0] < b.box[1] && b.box[0] < a.box[1]
}

test('no mark or label covers another', () => {
  const drawings = fc
    .constantFrom(320, 400, 820)
    .chain((width) => fc.record({ width: fc.constant(width), all: items(width, 10) }))
  fc.assert(
    fc.property(drawings, fc.constantFrom('start', 'end'), ({ width, all }, side) => {
      const placed = place(all, width, SIZE, () => side)
      assert.equal(placed.length, all.length)
      for (const a of placed) for (const b of placed) assert.ok(!overlap(a, b))
    }),
  )
})

test('a label that fits nowhere is shortened, and stays inside the drawing', () => {
  const mark = { x0: 190, x1: 210, label: 'Recapture of Mosul, told at length', short: 'Recapture of Mosul' }
  const [full] = place([mark], 800, SIZE)
  assert.equal(full?.text, mark.label)
  const [narrow] = place([mark], 400, SIZE)
  assert.equal(narrow?.text, mark.short)
  const [cut] = place([{ ...mark, x0: 100, x1: 140 }], 240, SIZE)
  assert.match(cut?.text ?? '', /^Recapt.*…$/)
  assert.ok((cut?.box[0] ?? -1) >= 0 && (cut?.box[1] ?? 999) <= 240)
})

test('lines go past labels where an order allows it', () => {
  const all = [
    { x0: 690, x1: 690, label: 'Soft: not before 15 Sep 2017' },
    { x0: 750, x1: 750, label: 'Soft: not after 24 Sep 2017' },
    { x0: 776, x1: 776, label: 'Not after 28 Sep 2017' },
  ]
  assert.equal(crossings(placeLines(all, 820, SIZE, () => 'start')), 0)
  assert.ok(crossings(place(all, 820, SIZE)) > 0, 'the given order does not, so the choice of order is tested')
})

test('wide characters are given more room than narrow ones', () => {
  assert.ok(textWidth('摩蘇爾', SIZE) > textWidth('ill', SIZE))
})
