import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { partOf } from './range.js'

test('parts of a file as RFC 9110 has them', () => {
  const whole = { from: 0, to: 99 }
  for (const [header, part] of [
    [undefined, whole],
    ['bytes=0-', whole],
    ['bytes=10-19', { from: 10, to: 19 }],
    ['bytes=90-', { from: 90, to: 99 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-500', whole],
    ['bytes=100-', null],
    ['bytes=-0', null],
    ['bytes=20-10', whole],
    ['bytes=0-1,5-6', whole],
    ['bytes=-', whole],
    ['lines=1-2', whole],
    ['bytes=1e3-', whole],
  ] as const)
    assert.deepEqual(partOf(header, 100), part, String(header))
})

test('law: a part lies within the file', () => {
  fc.assert(
    fc.property(
      fc.option(fc.nat(200), { nil: '' }),
      fc.option(fc.nat(200), { nil: '' }),
      fc.integer({ min: 1, max: 150 }),
      (a, b, bytes) => {
        const part = partOf(`bytes=${a}-${b}`, bytes)
        if (part) assert.ok(0 <= part.from && part.from <= part.to && part.to < bytes)
        else assert.ok(a === '' ? b === 0 : Number(a) >= bytes)
      },
    ),
  )
})
