import { hash } from 'node:crypto'

/** 56 bits of SHA-256 over an entry's own content: its event packed, and its text. Sums of these do not depend on the order in which entries came. */
export function contentHash(body: string, text: string): bigint {
  return BigInt(`0x${hash('sha256', `${body}\n${text}`, 'hex').slice(0, 14)}`)
}

/** The digest of a chronology: how many events, and the sum of their hashes. */
export function contentDigest(events: number, sum: bigint): string {
  return `${events}-${sum.toString(16)}`
}

/** The sum in a digest. */
export function sumOf(digest: string): bigint {
  return BigInt(`0x${digest.slice(digest.indexOf('-') + 1)}`)
}
