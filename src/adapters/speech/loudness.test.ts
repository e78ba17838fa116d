import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generated } from '../../testing/sounds.js'
import { loudnessGain } from './loudness.js'

const tone = (loud: number): Int16Array => generated(1, (index) => loud * Math.sin(index / 5))

test('a loud recording stays, a quiet one is lifted within reason, silence is told', () => {
  assert.equal(loudnessGain(tone(0.5)), 1)
  assert.ok(Math.abs(loudnessGain(tone(0.02)) - 25) < 1)
  assert.equal(loudnessGain(tone(0.0001)), 100)
  assert.equal(loudnessGain(new Int16Array(1000)), 0)
  assert.equal(loudnessGain(new Int16Array(0)), 0)
})

test('a click does not hide that the rest is quiet', () => {
  const samples = tone(0.02)
  samples[500] = 32_767
  samples[501] = -32_768
  assert.ok(loudnessGain(samples) > 20)
})
