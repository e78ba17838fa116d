import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { generated, whiteNoise } from '../../testing/sounds.js'
import { agreement, disturbed, edits, isCredible, isDoubtful, levelRange, loops, wordsOf } from './trust.js'

test('phrases over and over are loops; the repetitions of a speaker are not', () => {
  for (const text of [
    'yeah yeah yeah yeah',
    'we go on we go on we go on we go on',
    'i am going to leave i am going to leave i am going to leave',
  ])
    assert.equal(loops(wordsOf(text)), true, text)
  for (const text of [
    'never never never',
    'no no',
    'we will fight we will fight and we will win',
    'ask what you can ask what you can',
    '',
  ])
    assert.equal(loops(wordsOf(text)), false, text)
})

test('more words than can be said in the time are not credible', () => {
  assert.equal(isCredible('some words', 40, 10), true)
  assert.equal(isCredible('some words', 100, 10), false)
})

test('agreement is the share of words heard alike', () => {
  assert.equal(agreement('Good evening, all.', 'good evening all'), 1)
  assert.equal(agreement('good evening', ''), 0)
  assert.equal(agreement('', ''), 1)
  assert.equal(agreement('a b c d', 'a b x d'), 0.75)
})

test('law: edits are a distance', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
  fc.assert(
    fc.property(words, words, words, (a, b, c) => {
      assert.equal(edits(a, a), 0)
      assert.equal(edits(a, b), edits(b, a))
      assert.ok(edits(a, c) <= edits(a, b) + edits(b, c))
    }),
  )
})

test('a disturbed sound is softer, a little noisy, and the same each time', () => {
  const sound = Float32Array.from({ length: 1000 }, (_, index) => Math.sin(index / 20))
  const [one, two] = [disturbed(sound), disturbed(sound)]
  assert.deepEqual(one, two)
  assert.ok(one.every((sample, index) => Math.abs(sample - (sound[index] ?? 0) * 0.3) <= 0.0011))
})

test('speech that hardly stands above its noise, or a strange tempo, is doubtful', () => {
  const noise = whiteNoise()
  const bursts = Float32Array.from(
    generated(4, (index) => (index % 16_000 < 8000 ? 0.5 : 0.001) * noise()),
    (sample) => sample / 32_768,
  )
  const hiss = Float32Array.from(
    generated(4, () => 0.3 * noise()),
    (sample) => sample / 32_768,
  )
  assert.ok(levelRange(bursts) > 40 && levelRange(hiss) < 3)
  assert.equal(isDoubtful(bursts, 12), false)
  assert.equal(isDoubtful(bursts, 30), true)
  assert.equal(isDoubtful(bursts, 2), true)
  assert.equal(isDoubtful(hiss, 12), true)
})
