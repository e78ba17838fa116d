import type { Format, Reader } from '../format.js'
import type { Entry } from '../port.js'
import type { Row } from '../row.js'
import { FORMATS, readRecord } from './formats.js'

type Cells = Readonly<Record<string, string>>

/** Rows of a table, given by their columns: the heading is that of the first. */
export function rowsOfTable(format: Format | string, ...rows: readonly Cells[]): Row[] {
  const heading = Object.keys(rows[0] ?? {})
  const found = formatOf(format)
  if (found.records !== 'csv') return fail(`${found.name} is no table`)
  const reader = found.reader(heading)
  const cellsOf = (row: Cells): string[] => heading.map((column) => row[column] ?? '')
  return rows.flatMap((row, index) => [...readRecord(reader, cellsOf(row), index + 2)])
}

/** What a whole document tells, or a line. */
export function rowsOfText(format: Format | string, text: string): Row[] {
  const found = formatOf(format)
  if (found.records === 'csv') return fail(`${found.name} is a table`)
  const reader: Reader<string> = found.reader(text)
  return [...readRecord(reader, text, 1)]
}

export function entries(rows: readonly Row[]): Entry[] {
  return rows.map((row) => (row.kind === 'entry' ? row.entry : fail(JSON.stringify(row))))
}

export function one(rows: readonly Row[]): Entry {
  const [entry, ...more] = entries(rows)
  return entry === undefined || more.length > 0 ? fail(`${rows.length} rows`) : entry
}

/** `3: when is empty`: what is wrong with the first row that is bad. */
export function wrong(rows: readonly Row[]): string {
  const bad = rows.find((row) => row.kind === 'problem')
  return bad?.kind === 'problem' ? `${bad.line}: ${bad.field} ${bad.problem}` : fail('no row is bad')
}

function formatOf(format: Format | string): Format {
  return typeof format === 'string' ? (FORMATS.find(({ name }) => name === format) ?? fail(format)) : format
}

function fail(why: string): never {
  throw new Error(why)
}
