import type { Position } from '../../model/index.js'
import { BadFile, BadRow } from '../row.js'
import { plainText } from './plain.js'

const DELIMITERS = ['\t', ',', ';'] as const

export type Delimiter = (typeof DELIMITERS)[number]

/** What separates the cells of a heading: the one of tab, comma and semicolon that stands in it most often outside of quotes. */
export function delimiterOf(heading: string): Delimiter {
  const bare = heading.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((one) => bare.split(one).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** The names of the columns in lower case, for telling a format by them: its heading has no quoted delimiters. */
function columnsOf(heading: string): ReadonlySet<string> {
  return new Set(heading.replaceAll('"', '').split(delimiterOf(heading)).map(columnKey))
}

export function hasColumns(heading: string, ...columns: readonly string[]): boolean {
  const found = columnsOf(heading)
  return columns.every((column) => found.has(column))
}

/**
 * Reads rows by the names of their columns, whatever their case. A cell is given as it is; one of a column that is absent is empty.
 * @throws BadFile where a needed column is absent. The reading throws BadRow for a row that has more or fewer cells than the heading.
 */
export function cellReader(
  heading: readonly string[],
  ...needed: readonly string[]
): (cells: readonly string[]) => Cell {
  const places = new Map(heading.map((column, index) => [columnKey(column), index]))
  const absent = needed.find((column) => !places.has(column))
  if (absent !== undefined) throw new BadFile('line', `has no column ${absent}`, 'Name another format with --format')
  return (cells) => {
    checkLength(cells, heading.length)
    return (column) => cells[places.get(column) ?? -1] ?? ''
  }
}

/** What a row has in a column. */
export type Cell = (column: string) => string

/** Empty cells beyond the heading are let pass: spreadsheets write them. @throws BadRow */
export function checkLength(cells: readonly string[], columns: number): void {
  if (cells.length === columns) return
  if (cells.length < columns || cells.slice(columns).some((cell) => cell.trim() !== ''))
    throw new BadRow('line', `has ${cells.length} cells, the heading ${columns}`)
}

export function columnKey(column: string): string {
  return column.trim().toLowerCase()
}

/** Degrees; null where both are empty. @throws BadRow where one is no number. */
export function positionOf(latitude: string, longitude: string, country: string | null): Position {
  return { country, latitude: degrees('latitude', latitude), longitude: degrees('longitude', longitude) }
}

function degrees(field: string, text: string): number | null {
  const plain = text.trim()
  if (plain === '') return null
  const value = Number(/^-?\d+,\d+$/.test(plain) ? plain.replace(',', '.') : plain)
  if (!Number.isFinite(value)) throw new BadRow(field, `is not a number: ${plain.slice(0, 40)}`)
  return value
}

/** Parts of a cell, plain, each once. */
export function split(cell: string, separator: string | RegExp): string[] {
  return [...new Set(cell.split(separator).map(plainText))].filter((part) => part !== '')
}
