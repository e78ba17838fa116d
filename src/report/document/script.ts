/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/

export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

export interface Stretch {
  readonly text: string
  readonly rightToLeft: boolean
}

/** A text cut where its writing direction changes; what has no direction of its own goes with what stands before it. */
export function stretches(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  for (const [piece] of text.matchAll(/\S+\s*|\s+/gu)) {
    const rightToLeft = isRightToLeft(piece)
    const last = found.at(-1)
    const neutral = !/[\p{L}\p{N}]/u.test(piece)
    if (last && (last.rightToLeft === rightToLeft || neutral))
      found[found.length - 1] = { ...last, text: last.text + piece }
    else found.push({ text: piece, rightToLeft })
  }
  return found
}
