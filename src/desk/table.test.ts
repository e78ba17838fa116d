import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHistory } from '../history/index.js'
import { asJsonLines } from './table.js'

const TABLE =
  'date;medium;length;addressees;title\r\n2016-11-02;audio;31:23;the donors, the press;"Of two\nlines; and a quote"\r\n\r\n2017;;;;\r\n'

test('a table is read as JSON Lines are, whatever its delimiter', () => {
  for (const text of [TABLE, `\uFEFF${TABLE}`, TABLE.replaceAll(';', '\t').replace('lines\t', 'lines;')]) {
    const [first, second] = parseHistory('h.csv', asJsonLines('h.csv', text)).messages
    assert.deepEqual(
      [first?.date, first?.medium, first?.seconds, first?.addressees, first?.title],
      ['2016-11-02', 'audio', 1883, ['the donors', 'the press'], 'Of two\nlines; and a quote'],
    )
    assert.deepEqual([second?.date, second?.medium, second?.seconds], ['2017', null, null])
  }
})

test('what is wrong in a table is told with its line', () => {
  const read = (row: string) => () => {
    const text = asJsonLines('h.csv', `date,title\n\n2016,"two\nlines"\n${row}\n`)
    return parseHistory('h.csv', text)
  }
  for (const [row, message] of [
    ['2016-13,A title', 'h.csv, line 5: field "date" is no EDTF date: "2016-13"'],
    ['2016,A title, with a comma', 'h.csv, line 5: the row has more cells than the heading'],
  ] as const)
    assert.throws(read(row), { code: 'input', message })
  assert.throws(read('2016,"A title'), { code: 'input', message: /^h\.csv: Quote Not Closed/ })
  assert.equal(read('2016,A title,')().messages.length, 2)
})

test('JSON stays as it is, and words are no table', () => {
  for (const json of ['[{"date":"2016"}]', ' {"date":"2016"}\n', '']) assert.equal(asJsonLines('h', json), json)
  assert.throws(() => asJsonLines('h', 'words without rows'), { code: 'input' })
})
