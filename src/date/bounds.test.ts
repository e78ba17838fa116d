import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Bound, dayAt, noun, parseEdtf } from '../model/index.js'
import { type Bounds, join, windowOf } from './bounds.js'

const bounds = fc
  .record({
    side: fc.constantFrom('not-before' as const, 'not-after' as const),
    date: fc.integer({ min: 15_000, max: 15_400 }).map(dayAt),
    strength: fc.constantFrom('firm' as const, 'soft' as const),
    because: fc.integer({ min: 1, max: 20 }).map((id) => [`r${id}`]),
  })
  .map((fields): Bound => noun('bound', { ...fields, why: `because of ${fields.because}` }))

function firmWindow({ firmNotBefore, firmNotAfter }: Bounds): { from: string; to: string } {
  return { from: firmNotBefore?.date ?? '0000-01-01', to: firmNotAfter?.date ?? '9999-12-31' }
}

test('law: adding a bound never widens the window: it narrows it or a conflict is reported', () => {
  fc.assert(
    fc.property(fc.array(bounds, { maxLength: 8 }), bounds, (before, added) => {
      const [old, now] = [join(before), join([...before, added])]
      const narrower = firmWindow(now).from >= firmWindow(old).from && firmWindow(now).to <= firmWindow(old).to
      assert.ok(narrower || now.conflicts.length > old.conflicts.length || now.conflicts.length > 0)
    }),
  )
})

test('law: the order of bounds does not matter', () => {
  fc.assert(
    fc.property(fc.array(bounds, { maxLength: 8 }), (all) => {
      assert.deepEqual(join([...all].reverse()), join(all))
    }),
  )
})

test('law: what is given as firm holds together', () => {
  fc.assert(
    fc.property(fc.array(bounds, { maxLength: 8 }), (all) => {
      const { from, to } = firmWindow(join(all))
      assert.ok(from <= to)
    }),
  )
})

test('two firm bounds that cannot both hold: the release wins and the pair is named', () => {
  const late: Bound = noun('bound', {
    side: 'not-before',
    date: '2018-01-01',
    strength: 'firm',
    because: ['r2'],
    why: 'speaks of X as past',
  })
  const release: Bound = noun('bound', {
    side: 'not-after',
    date: '2017-09-28',
    strength: 'firm',
    because: ['surfaced'],
    why: 'it was public by then',
  })
  const joined = join([late, release])
  assert.equal(joined.firmNotBefore, null)
  assert.deepEqual(
    joined.conflicts.map(({ references }) => references),
    [['r2', 'surfaced']],
  )
})

test('a window is EDTF, with open ends as ..', () => {
  assert.equal(windowOf(null, null), '../..')
  const bound: Bound = noun('bound', { side: 'not-before', date: '2017-07-10', strength: 'firm', because: [], why: '' })
  assert.equal(windowOf(bound, null), '2017-07-10/..')
  assert.notEqual(parseEdtf(windowOf(bound, bound)), null)
})
