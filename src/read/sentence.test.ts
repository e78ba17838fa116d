import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sentences } from './sentence.js'
import { transcriptOf } from './testing.js'

function cut(text: string): string[] {
  return transcriptOf(text).segments.flatMap((segment) => sentences(segment).map((one) => one.text.trim()))
}

test('a sentence ends at a stop, a question, a line of its own', () => {
  assert.deepEqual(cut('He came. Did he? Yes!'), ['He came.', 'Did he?', 'Yes!'])
  assert.deepEqual(cut('First line\nsecond line'), ['First line', 'second line'])
  assert.deepEqual(cut('“He came.” She left.'), ['“He came.”', 'She left.'])
})

test('a stop within a name, a number or a date ends none', () => {
  assert.deepEqual(cut('Mr. Howard met George W. Bush at 2.5 per cent.'), [
    'Mr. Howard met George W. Bush at 2.5 per cent.',
  ])
  assert.deepEqual(cut('On Sept. 11 they came.'), ['On Sept. 11 they came.'])
  assert.deepEqual(cut('It was in Sept. They came.'), ['It was in Sept.', 'They came.'])
})

test('a wrapped line goes on, a list does not', () => {
  const wrapped = 'A long line of a report that was wrapped by its editor on July\n9, 2017 at noon.'
  assert.equal(cut(wrapped).length, 1)
  assert.equal(cut('Could not celebrate Passover this year, of all the years\nHope to be home').length, 2)
  assert.equal(cut('A long line of a report that was wrapped by its editor there\n\nand another.').length, 2)
})

test('an endless line is cut into pieces that no rule chokes on, at a clause where there is one', () => {
  const text = 'when they came we went on, '.repeat(100)
  const pieces = cut(text)
  assert.ok(pieces.length > 3)
  assert.ok(pieces.every((piece) => piece.length <= 600))
  assert.ok(pieces.slice(0, -1).every((piece) => piece.endsWith(',')))
})

test('no character is lost or moved: the sentences are the segment, but for white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      for (const segment of transcriptOf(text).segments) {
        let end = 0
        for (const one of sentences(segment)) {
          assert.equal(text.slice(end, one.at).trim(), '')
          assert.equal(text.slice(one.at, one.at + one.text.length).replace(/\s/g, ' '), one.text)
          end = one.at + one.text.length
        }
        assert.equal(text.slice(end).trim(), '')
      }
    }),
  )
})

test('no piece ends within a character', () => {
  const pieces = cut('😀'.repeat(1000))
  assert.equal(pieces.join(''), '😀'.repeat(1000))
  assert.ok(pieces.every((piece) => !/[\uD800-\uDBFF]$/.test(piece)))
})
