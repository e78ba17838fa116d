import { hash } from 'node:crypto'

/** 56 bits of SHA-256 over an entry's own content: its event packed, and its text. Sums of these do not depend on the order in which entries came. */
export function contentHash(body: string, text: string): bigint {
  return BigInt(`0x${hash('sha256', `${body}\n${text}`, 'hex').slice(0, 14)}`)
}

/** The digest of a chronology: how many entries, the sum of their hashes, and how many of them were merged into others. */
export function contentDigest(entries: number, sum: bigint, merged = 0): string {
  return [entries, sum.toString(16), ...(merged === 0 ? [] : [merged])].join('-')
}
