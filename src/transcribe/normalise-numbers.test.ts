import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MATCHES, NEAR_MISSES } from './normalise-numbers.corpus.js'
import { normaliseNumbers } from './normalise-numbers.js'
import { isNumberWord } from './number-words.js'

for (const [spoken, written] of MATCHES)
  test(`"${spoken}" is written "${written}"`, () => assert.equal(normaliseNumbers(spoken).text, written))

for (const words of NEAR_MISSES)
  test(`"${words}" stays as it is`, () => assert.equal(normaliseNumbers(words).text, words))

test('what was heard is kept with each word', () => {
  const { words } = normaliseNumbers('on september eleventh two thousand and one, I')
  assert.deepEqual(
    words.map(({ text, spoken }) => [text, spoken]),
    [
      ['on', undefined],
      ['September', 'september'],
      ['11', 'eleventh'],
      ['2001', 'two thousand and one'],
      ['I', undefined],
    ],
  )
})

const VOCABULARY =
  'september may march july the of and a hundred thousand million one two nine eleven twenty seventeen ninety first ninth percent point o’clock people day or to — “no” 2001 5th , . in'.split(
    ' ',
  )
const speech = fc
  .array(fc.tuple(fc.constantFrom(...VOCABULARY), fc.constantFrom(' ', '-', ', ', '. ', '  ')), { maxLength: 25 })
  .map((pairs) => pairs.flat().join(''))

test('law: words slice the text exactly, in order, and their origins follow each other', () => {
  fc.assert(
    fc.property(fc.oneof(speech, fc.string({ unit: 'grapheme' })), (text) => {
      const result = normaliseNumbers(text)
      let [at, from] = [0, 0]
      for (const word of result.words) {
        assert.equal(result.text.slice(word.at, word.at + word.text.length), word.text)
        assert.ok(word.at >= at && word.from >= from && word.to > word.from && word.to <= text.length)
        assert.equal(word.spoken === undefined, text.slice(word.from, word.to) === word.text)
        at = word.at + word.text.length
        from = word.to
      }
    }),
    { numRuns: 2000 },
  )
})

test('law: a text without number words is unchanged', () => {
  const plain = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !(text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []).some((word) => isNumberWord(word.toLowerCase())))
  fc.assert(fc.property(plain, (text) => normaliseNumbers(text).text === text))
})

test('law: writing numbers twice is writing them once', () => {
  fc.assert(
    fc.property(speech, (text) => {
      const once = normaliseNumbers(text).text
      assert.equal(normaliseNumbers(once).text, once)
    }),
    { numRuns: 2000 },
  )
})

test('two million words take seconds', () => {
  const text = 'on september eleventh two thousand and one we met again and again with no one else there '.repeat(
    120_000,
  )
  const before = performance.now()
  assert.equal(normaliseNumbers(text).words.length, 120_000 * 14)
  assert.ok(performance.now() - before < 30_000)
})
