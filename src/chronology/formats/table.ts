import { BadRow, clean } from '../row.js'

export type Cells = (column: string) => string

/** Reads lines of tab-separated cells by the names of their columns. */
export function tableReader(heading: string): (line: string) => Cells {
  const columns = heading.split('\t').map((column) => column.trim())
  return (line) => {
    const cells = line.split('\t')
    if (cells.length > columns.length)
      throw new BadRow('line', `has ${cells.length} cells, the heading ${columns.length}`)
    return (column) => clean(cells[columns.indexOf(column)] ?? '')
  }
}

export function isTable(heading: string, ...columns: readonly string[]): boolean {
  const found = new Set(heading.split('\t').map((column) => column.trim()))
  return columns.every((column) => found.has(column))
}

/** `Mosul|Nineveh|Iraq` -> its parts, each once. */
export function parts(cell: string): string[] {
  return [...new Set(cell.split('|').map((part) => part.trim()))].filter((part) => part !== '')
}

export function orNull(cell: string): string | null {
  return cell === '' ? null : cell
}
