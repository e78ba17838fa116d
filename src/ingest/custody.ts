/** What was done to or with an exhibit. The store chains the entries, so that a later change shows. */
export interface CustodyEntry {
  /** One word: `received`, `verified`, `read`, `transcribed`, `wrote`, ... */
  readonly step: string
  /** ISO 8601 in UTC: `2026-11-22T19:00:00.000Z`. */
  readonly at: string
  /** One line for the reader: names, versions, sizes. */
  readonly detail: string
  /** Lower-case hex SHA-256 of the bytes that the entry speaks of. */
  readonly sha256?: string
}

/** An entry whose text is one line, whatever a file name put into it. Throws a RangeError where `at` is not a time in UTC. */
export function custodyEntry(at: string, step: string, detail: string, sha256?: string): CustodyEntry {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(at)) throw new RangeError(`not a time in UTC: ${at}`)
  const entry = { step: oneLine(step), at, detail: oneLine(detail) }
  return Object.freeze(sha256 === undefined ? entry : { ...entry, sha256 })
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
