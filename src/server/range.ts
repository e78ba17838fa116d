/** A part of a file, both ends included. */
export interface Part {
  readonly from: number
  readonly to: number
}

/**
 * The part that a `Range` header asks for (RFC 9110, 14.2): needed to move about in a recording. The whole file where the header is
 * absent, not understood, or asks for several parts; null where it asks for what lies beyond the end.
 */
export function partOf(header: string | undefined, bytes: number): Part | null {
  const whole = { from: 0, to: bytes - 1 }
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return whole
  const [first, last] = [match[1] ?? '', match[2] ?? '']
  if (first === '') {
    const length = Math.min(Number(last), bytes)
    return length === 0 ? null : { from: bytes - length, to: bytes - 1 }
  }
  if (last !== '' && Number(last) < Number(first)) return whole
  if (Number(first) >= bytes) return null
  return { from: Number(first), to: last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1) }
}
