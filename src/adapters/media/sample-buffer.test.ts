import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { SampleBuffer } from './sample-buffer.js'

test('law: what comes in any pieces comes out in order, whatever length was expected', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 50_001 }), { maxLength: 8 })
  fc.assert(
    fc.property(pieces, fc.double({ min: 0, max: 3, noNaN: true }), (chunks, expected) => {
      const buffer = new SampleBuffer(expected)
      for (const chunk of chunks) buffer.push(chunk)
      const all = Buffer.concat(chunks)
      const samples = buffer.samples()
      assert.equal(samples.length, all.length >> 1)
      assert.equal(buffer.seconds, all.length / 32_000)
      assert.ok(
        all
          .subarray(0, samples.length * 2)
          .equals(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)),
      )
    }),
    { numRuns: 50 },
  )
})

test('room that a header asked for and the sound did not need is given back', () => {
  const buffer = new SampleBuffer(6 * 3600)
  buffer.push(new Uint8Array(32_000))
  assert.equal(buffer.samples().buffer.byteLength, 32_000)
})
