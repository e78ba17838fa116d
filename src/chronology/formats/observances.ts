import type { Observance } from '../../model/index.js'
import { isTable, orNull, parts, tableReader } from './table.js'

/** The table of annual observances: names, rule, country. @throws Error naming the line where a row has no name or no rule. */
export function readObservanceRows(heading: string, rows: readonly string[]): Observance[] {
  if (!isTable(heading, 'names', 'rule')) throw new Error(`line 1: no columns names and rule`)
  const cellsOf = tableReader(heading)
  return rows.map((row, index) => {
    const cell = cellsOf(row)
    const [names, rule] = [parts(cell('names')), cell('rule')]
    if (names.length === 0 || rule === '') throw new Error(`line ${index + 2}: no name or no rule`)
    return { names, rule, country: orNull(cell('country')) }
  })
}
