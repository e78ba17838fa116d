/** What COPY takes: a null is an empty field there, `\\N`. */
export type Cell = string | number | Uint8Array | null

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** Rows in the text format of PostgreSQL's COPY. */
export function copyText(rows: readonly (readonly Cell[])[]): string {
  return `${rows.map((row) => row.map(cellText).join('\t')).join('\n')}\n`
}

function cellText(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'string') return cell.replace(/[\\\t\n\r]/g, (one) => ESCAPES[one] as string)
  return `\\\\x${Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString('hex')}`
}
