import { createHash } from 'node:crypto'
import type { CustodyEntry } from '../../ingest/index.js'

/** A line of `custody.jsonl`: an entry with its number and the SHA-256 of the line before it (null for the first). */
export interface CustodyLine extends CustodyEntry {
  readonly n: number
  readonly previous: string | null
}

export interface Custody {
  readonly lines: readonly CustodyLine[]
  /** SHA-256 of the last line: who has kept it can tell that no line was cut off later. Null where there is none. */
  readonly head: string | null
  /** The first line that is not as it was written, and what is wrong; null where all hold. */
  readonly broken: { readonly line: number; readonly what: string } | null
}

/** The text with one more line. Earlier bytes stay as they are. */
export function appendCustody(text: string, entry: CustodyEntry): string {
  const before = text === '' ? [] : text.trimEnd().split('\n')
  const last = before.at(-1)
  const { step, at, detail, sha256 } = entry
  const line = { n: before.length + 1, at, step, detail, sha256, previous: last === undefined ? null : sha256Of(last) }
  return `${text}${JSON.stringify(line)}\n`
}

/**
 * Checks the chain: each line holds the SHA-256 of the bytes of the line before it, without its line feed, so it can be
 * checked by hand: `sed -n 1p custody.jsonl | tr -d '\n' | sha256sum`. A chain shows changes and gaps; that its last lines
 * were cut off shows only against a `head` kept elsewhere.
 */
export function verifyCustody(text: string): Custody {
  const lines: CustodyLine[] = []
  const rows = text === '' ? [] : text.replace(/\n$/, '').split('\n')
  let head: string | null = null
  let broken: Custody['broken'] =
    text === '' || text.endsWith('\n') ? null : { line: rows.length, what: 'it is cut off' }
  for (const [index, row] of rows.entries()) {
    const line = parse(row)
    const what =
      line === null
        ? 'it is not a custody line'
        : line.n !== index + 1
          ? `it has the number ${line.n}`
          : line.previous !== head
            ? 'the line before it was changed'
            : null
    if (line === null || what !== null) {
      broken = { line: index + 1, what: what ?? '' }
      break
    }
    lines.push(line)
    head = sha256Of(row)
  }
  return { lines, head, broken }
}

function parse(row: string): CustodyLine | null {
  try {
    const line = JSON.parse(row) as Partial<CustodyLine> | null
    const texts = [line?.at, line?.step, line?.detail].every((value) => typeof value === 'string')
    return texts && typeof line?.n === 'number' ? (line as CustodyLine) : null
  } catch {
    return null
  }
}

export function sha256Of(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
