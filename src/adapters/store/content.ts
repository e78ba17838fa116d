import { createHash } from 'node:crypto'
import { type Entry, packEvent } from '../../chronology/index.js'

/** 56 bits of SHA-256 over an entry's own content. Sums of these do not depend on the order in which entries came. */
export function contentHash({ event, text }: Entry): bigint {
  const digest = createHash('sha256')
    .update(`${packEvent(event)}\n${text}`)
    .digest()
  return BigInt(`0x${digest.toString('hex', 0, 7)}`)
}

/** The digest of a chronology: how many events, and the sum of their hashes. */
export function contentDigest(events: number, sum: bigint): string {
  return `${events}-${sum.toString(16)}`
}
