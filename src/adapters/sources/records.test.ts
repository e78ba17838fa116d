import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Failure } from '../../model/index.js'
import { csvRecords } from './csv.js'
import { lineRecords } from './lines.js'
import type { Placed } from './text.js'
import { wholeRecord } from './whole.js'

async function* pieces(...all: readonly string[]): AsyncGenerator<string> {
  yield* all
}

async function all<T>(batches: AsyncIterable<readonly Placed<T>[]>): Promise<Placed<T>[]> {
  const found: Placed<T>[] = []
  for await (const batch of batches) found.push(...batch)
  return found
}

const rowsOf = (...text: readonly string[]) => all(csvRecords('f.csv', pieces(...text)))

async function lineOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((thrown: unknown) => thrown)
  return error instanceof Failure ? error.line : assert.fail(String(error))
}

test('rows of a table with the line on which each begins', async () => {
  const text = 'a,b\r\n\r\n1,"x\r\n\r\ny, ""z"""\r\n\n3,4,5\n6\n"st" ay,b"c\n'
  assert.deepEqual(await rowsOf(text), [
    { record: ['a', 'b'], line: 1 },
    { record: ['1', 'x\n\ny, "z"'], line: 3 },
    { record: ['3', '4', '5'], line: 7 },
    { record: ['6'], line: 8 },
    { record: ['"st" ay', 'b"c'], line: 9 },
  ])
})

test('the heading says what separates the cells; a separator in a quoted name does not count', async () => {
  for (const text of ['a;b\n"1;";2,5', 'a\tb\n"1;"\t2,5', '"a,,,";b\n"1;";2,5'])
    assert.deepEqual((await rowsOf(text))[1]?.record, ['1;', '2,5'], text)
})

test('what is written as RFC 4180 comes back, however it is cut', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', 'é', '😀', '\t') })
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 })
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), fc.nat(), async (table, end, at) => {
      const text = `x,y,z${end}${table.map((row) => row.map(quoted).join(',')).join(end)}${end}`
      const letters = [...text]
      const cut = 6 + (at % (letters.length - 6))
      const found = await rowsOf(letters.slice(0, cut).join(''), letters.slice(cut).join(''))
      assert.deepEqual(
        found.slice(1).map(({ record }) => record),
        table,
      )
      for (const { record, line } of found.slice(1))
        assert.ok(text.split(/\r?\n/)[line - 1]?.startsWith(quoted(record[0] as string).split('\n')[0] as string))
    }),
  )
})

test('a table that cannot be divided into rows is refused, with the line on which the trouble begins', async () => {
  assert.equal(
    await lineOf(rowsOf('a,b\n1,2\n3,"4\n5,6\n')),
    'f.csv has a quotation mark that is never closed (from line 3). Correct the quotation marks of that row',
  )
  assert.match(await lineOf(rowsOf('a,b\n1,2\n3,"4\n', '5,6\n'.repeat(400_000))), /does not end \(from line 3\)/)
})

test('an endless line is given up, whatever it is cut into', async () => {
  async function* endless(): AsyncGenerator<string> {
    for (;;) yield 'x'.repeat(100_000)
  }
  assert.match(await lineOf(all(lineRecords('f', endless()))), /more than a million characters \(line 1\)/)
  assert.match(await lineOf(all(csvRecords('f', endless()))), /does not end \(from line 1\)/)
  assert.match(await lineOf(all(wholeRecord('f', endless()))), /more than 200 million characters/)
})

test('a document is one record', async () => {
  assert.deepEqual(await all(wholeRecord('f', pieces('a\n', 'b'))), [{ record: 'a\nb', line: 1 }])
})
