import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { monthNumber, NUMBER, numberOf, ORDINAL, weekdayNumber } from './words.js'

const NUMBERS: readonly (readonly [string, number | null])[] = [
  ['7', 7],
  ['1,500', 1500],
  ['2.5', 2.5],
  ['seven', 7],
  ['Nineteen', 19],
  ['twenty-one', 21],
  ['ninety nine', 99],
  ['a hundred', 100],
  ['two hundred and fifteen', 215],
  ['one hundred twenty', 120],
  ['a thousand', 1000],
  ['two thousand and eleven', 2011],
  ['twelve thousand three hundred and four', 12304],
  ['5th', 5],
  ['22nd', 22],
  ['fifth', 5],
  ['twelfth', 12],
  ['twentieth', 20],
  ['sixty-second', 62],
  ['hundredth', 100],
  ['', null],
  ['many', null],
  ['seven eleven', null],
  ['twenty twenty', null],
  ['hundred', null],
  ['and', null],
  ['-5', null],
]

for (const [text, value] of NUMBERS) {
  test(`numberOf("${text}") is ${value}`, () => {
    assert.equal(numberOf(text), value)
  })
}

test('figures with and without commas, and their ordinals, have their value', () => {
  fc.assert(
    fc.property(fc.nat(999_999), (number) => {
      assert.equal(numberOf(String(number)), number)
      assert.equal(numberOf(number.toLocaleString('en-US')), number)
      assert.equal(numberOf(`${number}th`), number)
    }),
  )
})

test('whatever the patterns take for a number has a value', () => {
  const pattern = new RegExp(`\\b(?:${NUMBER}|${ORDINAL})\\b`, 'gi')
  const words = fc.constantFrom(
    ...'a an and one two nine ten nineteen twenty ninety hundred thousand fifth twentieth 5 5th 1,000 - x'.split(' '),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (list) => {
      for (const match of list.join(' ').matchAll(pattern)) assert.notEqual(numberOf(match[0]), null, match[0])
    }),
  )
})

test('months and weekdays by their names and short forms', () => {
  assert.deepEqual(['January', 'sept.', 'Dec'].map(monthNumber), [1, 9, 12])
  assert.deepEqual(['Sunday', 'saturday'].map(weekdayNumber), [0, 6])
})
