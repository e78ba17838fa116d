// The entries of a file in one of the formats, gzipped or not. The first bad row stops it, or (`tolerant`) bad rows are left out.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { rowsOf } from '../dist/adapters/sources/rows.js'
import { detectFormat } from '../dist/chronology/index.js'

export async function entriesOf(path, { tolerant = false } = {}) {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const format = detectFormat(text.slice(0, text.indexOf('\n')), text)
  if (format === null) throw new Error(`${path}: unknown columns: ${text.slice(0, 200)}`)
  const entries = []
  const { batches } = await rowsOf(path, format, once(text))
  for await (const rows of batches) {
    for (const row of rows) {
      if (row.kind === 'entry') entries.push(row.entry)
      else if (!tolerant) throw new Error(`${path}:${row.line}: ${row.field} ${row.problem}`)
    }
  }
  return entries
}

async function* once(text) {
  yield text
}
