import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BANDS, likelihoodWord } from './likelihood.js'

test('the words and ranges are those of ICD 203 (2015)', () => {
  assert.deepEqual(
    BANDS.map(({ word, from, to }) => `${word} ${from}-${to}`),
    [
      'almost no chance 1-5',
      'very unlikely 5-20',
      'unlikely 20-45',
      'roughly even chance 45-55',
      'likely 55-80',
      'very likely 80-95',
      'almost certain 95-99',
    ],
  )
})

test('a probability gets its word; where two bands meet, the upper one', () => {
  const words = [0, 0.01, 0.049, 0.05, 0.2, 0.449, 0.45, 0.5, 0.55, 0.8, 0.949, 0.95, 0.99, 1, 1 + 1e-9, -1e-9]
  assert.deepEqual(
    words.map((probability) => likelihoodWord(probability).word),
    [
      'almost no chance',
      'almost no chance',
      'almost no chance',
      'very unlikely',
      'unlikely',
      'unlikely',
      'roughly even chance',
      'roughly even chance',
      'likely',
      'very likely',
      'very likely',
      'almost certain',
      'almost certain',
      'almost certain',
      'almost certain',
      'almost no chance',
    ],
  )
})

test('what is no probability is a defect, not a word', () => {
  for (const wrong of [Number.NaN, -0.1, 1.1, Number.POSITIVE_INFINITY])
    assert.throws(() => likelihoodWord(wrong), RangeError)
})

test('law: a word stands for its range, and a higher probability never for a lower one', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(probability, probability, (a, b) => {
      const { from, to } = likelihoodWord(a)
      if (a >= 0.01 && a <= 0.99) assert.ok(from <= a * 100 + 1e-9 && a * 100 <= to)
      if (a <= b) assert.ok(from <= likelihoodWord(b).from)
    }),
  )
})
