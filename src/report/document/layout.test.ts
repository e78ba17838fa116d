import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { texts } from '../../testing/arbitraries.js'
import { visible } from '../visible.js'
import { forShaper, inSight, levelsOf } from './bidi.js'
import { type Line, linesOf } from './layout.js'
import { BOX, type Face, inFaces, type Styled } from './letters.js'

const LOOK = { face: 'regular', size: 1, colour: '#000000' } as const

/** Every letter is one point wide. */
const wide = (text: string): number => text.length

function set(width: number, ...words: readonly Partial<Styled>[]): Line[] {
  return linesOf(
    words.map((one) => [{ ...LOOK, text: '', ...one }]),
    width,
    wide,
  )
}

function seen(lines: readonly Line[]): string[] {
  return lines.map((line) => line.map(({ text }) => text).join('|'))
}

test('a line is broken between words, whatever their looks, and before no comma or after no bracket', () => {
  assert.deepEqual(seen(set(9, { text: 'one two three' })), ['one two', 'three'])
  assert.deepEqual(seen(set(9, { text: 'one two' }, { text: ', three', face: 'bold' })), ['one two|,', 'three'])
  assert.deepEqual(seen(set(9, { text: 'seen on (' }, { text: 'post', url: 'https://post.example/' }, { text: ')' })), [
    'seen on',
    '(|post|)',
  ])
})

test('a citation stays whole, and a command is broken at its spaces alone', () => {
  assert.deepEqual(seen(set(9, { text: 'said ' }, { text: '[r3 00:34]', to: 'r3' })), ['said', '[r3 00:34', ']'])
  assert.deepEqual(seen(set(12, { text: 'said ' }, { text: '[r3 00:34]', to: 'r3' })), ['said', '[r3 00:34]'])
  assert.deepEqual(seen(set(9, { text: 'run x --json', face: 'mono' })), ['run x', '--json'])
})

test('a word that is wider than the line is cut, between whole characters', () => {
  assert.deepEqual(seen(set(4, { text: 'a bcdefghij' })), ['a', 'bcde', 'fghi', 'j'])
  assert.deepEqual(seen(set(1, { text: '👍👍' })), ['👍', '👍'])
})

test('words from right to left are seen in their order, their numbers turned back, and turn nothing around them', () => {
  const [line = []] = set(99, { text: 'He said ' }, { text: '“אבא (12) אמא”.' }, { text: ' twice.' })
  const inPlace = line.toSorted((a, b) => a.x - b.x)
  assert.deepEqual(
    inPlace.map(({ text, said }) => [text, said]),
    [
      ['He said ', 'He said '],
      // The shaper turns these, as they hold letters from right to left; brackets are mirrored already.
      ['( אמא”.', ') אמא”.'],
      ['12', '12'],
      ['“אבא )', '“אבא ('],
      [' twice.', ' twice.'],
    ],
  )
  assert.deepEqual(
    inPlace.map(({ x }) => x),
    [0, 8, 15, 17, 23],
  )
  // They are drawn in the order in which they are read.
  assert.equal(line.map(({ said }) => said).join(''), 'He said “אבא (12) אמא”. twice.')
})

test('a name from right to left does not turn the sentence that begins with it', () => {
  const [line = []] = set(99, { text: 'אבי said so.' })
  assert.deepEqual(
    line.map(({ text }) => text),
    ['אבי', ' said so.'],
  )
})

test('what the shaper would not turn is turned for it', () => {
  assert.equal(forShaper('.(', 1), ').')
  assert.equal(forShaper('abc', 0), 'abc')
  assert.equal(forShaper('אבא', 1), 'אבא')
  // Persian digits are written from left to right, and the shaper takes them for Arabic letters.
  assert.equal(forShaper('۱۲۳', 2), '۳۲۱')
})

test('pieces stand as rule L2 of the algorithm puts them', () => {
  const order = (...levels: readonly number[]): number[] =>
    inSight(levels.map((level, at) => ({ level, at }))).map(({ at }) => at)
  assert.deepEqual(order(0, 0), [0, 1])
  assert.deepEqual(order(0, 1, 2, 1, 0), [0, 3, 2, 1, 4])
  assert.deepEqual(order(1, 2, 2, 1), [3, 1, 2, 0])
})

test('nothing is lost or doubled, and no line is wider than it may be', () => {
  fc.assert(
    fc.property(fc.array(texts().map(visible), { maxLength: 5 }), fc.integer({ min: 2, max: 60 }), (all, width) => {
      const lines = set(width, ...all.map((text) => ({ text })))
      const said = lines.flatMap((line) => line.map((piece) => piece.said)).join('')
      const letters = (text: string): string => Array.from(text.replaceAll(/\s+/g, '')).sort().join('')
      assert.equal(letters(said), letters(all.join('')))
      for (const line of lines) {
        const total = line.reduce((sum, piece) => sum + piece.width, 0)
        assert.ok(
          total <= width ||
            Array.from(new Intl.Segmenter('und').segment(line.map((piece) => piece.said).join(''))).length === 1,
        )
      }
    }),
  )
})

test('a level for each unit of the texts', () => {
  fc.assert(
    fc.property(fc.array(texts().map(visible)), (all) => {
      assert.equal(levelsOf(all).length, all.join('').length)
    }),
  )
})

const HAS: Readonly<Record<Face, RegExp>> = { regular: /[a-zא-ת □]/, bold: /[a-z ]/, italic: /[a-z ]/, mono: /[a-z ]/ }
const has = (face: Face, code: number): boolean => HAS[face].test(String.fromCodePoint(code))

test('another face helps out where one lacks a letter, and what none has is a box that knows its words', () => {
  const cut = (text: string) =>
    inFaces({ ...LOOK, text, face: 'italic' }, has).map((one) => [one.face, one.text, one.lost])
  assert.deepEqual(cut('said אבא אמא so'), [
    ['italic', 'said ', undefined],
    ['regular', 'אבא אמא ', undefined],
    ['italic', 'so', undefined],
  ])
  assert.deepEqual(cut('in 中文 it'), [
    ['italic', 'in ', undefined],
    ['regular', BOX + BOX, '中文'],
    ['regular', ' ', undefined],
    ['italic', 'it', undefined],
  ])
  assert.deepEqual(cut('a\u00ADb\uFE0F'), [['italic', 'ab', undefined]])
})

test('boxes that are cut into lines know their own words each', () => {
  const boxed = inFaces({ ...LOOK, text: '中文字' }, has)
  const lines = linesOf([boxed], 2, wide)
  assert.deepEqual(
    lines.map((line) => line.map(({ text, said }) => [text, said])),
    [[[BOX + BOX, '中文']], [[BOX, '字']]],
  )
})
