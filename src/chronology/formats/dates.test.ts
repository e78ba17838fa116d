import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayAt } from '../../model/index.js'
import { BadFile, BadRow } from '../row.js'
import { type DateStyle, edtfOf } from './dates.js'

function read(text: string, style?: DateStyle): string {
  try {
    return edtfOf('when', text, style)
  } catch (error) {
    assert.ok(error instanceof BadRow, String(error))
    return `${error instanceof BadFile ? 'file' : 'row'}: ${error.problem}`
  }
}

test('dates that can be read in one way', () => {
  const same: Readonly<Record<string, readonly string[]>> = {
    '2017-07-09': [
      '2017-07-09',
      '20170709',
      '2017-07-09T23:30:00-05:00',
      '2017-07-09 10:00',
      '2017/7/9',
      '9 July 2017',
      '09-Jul-2017',
    ],
    '2017-07-29': [
      'July 29, 2017',
      'Sat, 29 Jul 2017 04:00:00 GMT',
      '29/07/2017',
      '07/29/2017',
      '29.7.2017',
      'Jul. 29th 2017',
      'Saturday, 29 July 2017 at 10:15',
    ],
    '2017-05-05': ['5/5/2017', '05.05.2017'],
    '2017-07': ['2017-07', 'July 2017'],
    '2017': ['2017'],
    '2017-07-09/2017-07-10': ['2017-07-09/2017-07-10'],
    '201X': ['201X'],
  }
  for (const [edtf, texts] of Object.entries(same)) for (const text of texts) assert.equal(read(text), edtf, text)
})

test('a date that can be read in two ways is never guessed', () => {
  for (const text of ['03/04/2017', '3.4.2017', '03-04-2017'])
    assert.equal(read(text), `file: can be read in two ways: ${text}`)
  assert.equal(read('03/04/2017', 'D/M/Y'), '2017-04-03')
  assert.equal(read('03/04/2017', 'M/D/Y'), '2017-03-04')
  assert.equal(read('2017/03/04', 'D/M/Y'), '2017-03-04')
})

test('what is no date', () => {
  assert.equal(read(''), 'row: is empty')
  assert.equal(read('29/02/2023'), 'row: is no day of the calendar: 29/02/2023')
  assert.equal(read('2023-02-29'), 'row: is no day of the calendar: 2023-02-29')
  assert.equal(read('2024-02-29'), '2024-02-29')
  assert.equal(read('31/04/2017', 'M/D/Y'), 'row: is no day of the calendar: 31/04/2017')
  assert.equal(read('0000-01-01'), 'row: is in the year 0: 0000-01-01')
  assert.equal(read('0000-00-00'), 'row: is no day of the calendar: 0000-00-00')
  assert.equal(read('03/04/17'), 'row: has no year of four digits: 03/04/17')
  assert.equal(read('3/4/17', 'D/M/Y'), 'row: has no year of four digits: 3/4/17')
  assert.equal(read('soon'), 'row: is not a date: soon')
  assert.equal(read('4 Foo 2017'), 'row: is not a date: 4 Foo 2017')
  assert.equal(read('12', 'epoch'), '1970-01-01')
  assert.equal(read('2017-07-09', 'epoch'), 'row: is not a time since 1970: 2017-07-09')
})

test('a time since 1970 is read in seconds and in milliseconds', () => {
  const second = fc.integer({ min: 200_000_000, max: 99_999_999_999 })
  fc.assert(
    fc.property(second, (seconds) => {
      const day = dayAt(Math.floor(seconds / 86_400))
      assert.deepEqual([read(String(seconds), 'epoch'), read(String(seconds * 1000 + 999), 'epoch')], [day, day])
    }),
  )
})

test('a day written in any declared order comes back', () => {
  const day = fc.integer({ min: -700_000, max: 2_900_000 }).map(dayAt)
  fc.assert(
    fc.property(day, (iso) => {
      const [year, month, dayOfMonth] = iso.split('-') as [string, string, string]
      fc.pre(year !== '0000')
      assert.equal(read(`${dayOfMonth}.${month}.${year}`, 'D/M/Y'), iso)
      assert.equal(read(`${Number(month)}/${Number(dayOfMonth)}/${year}`, 'M/D/Y'), iso)
      assert.equal(read(`${year}/${month}/${dayOfMonth}`, 'Y/M/D'), iso)
    }),
  )
})
