/** Ends a sentence, in which a time speaks of nothing beyond. */
const SENTENCE_END = /[.!?…]["'”’)\]]*\s+["“(]?\p{Lu}/u
const JOINTS = /[;:—–]|\b(?:and|but|while|whereas|although|before|after|when|which|who|since|then|until|nor|or)\b/giu
const JOINT = 60
const COMMA = 10

/**
 * How far two places of a text are apart, in letters; what parts their clauses counts for more, since "the fall of A in May and the
 * fall of B" has May nearer to B. Infinite across sentences.
 */
export function apart(text: string, a: Range, b: Range): number {
  if (a.from < b.to && b.from < a.to) return 0
  const between = a.to <= b.from ? text.slice(a.to, b.from) : text.slice(b.to, a.from)
  // One letter more on either side: the end of a sentence is told by the letter that follows.
  const seen = a.to <= b.from ? text.slice(a.to, b.from + 1) : text.slice(b.to, a.from + 1)
  if (SENTENCE_END.test(seen)) return Number.POSITIVE_INFINITY
  return between.length + JOINT * count(between, JOINTS) + COMMA * count(between, /,/g)
}

/** Where a clause ends between two offsets; null where none does. */
export function clauseEnd(text: string, from: number, to: number): number | null {
  const match = [...text.slice(from, to).matchAll(new RegExp(JOINTS.source, 'giu'))][0]
  return match ? from + match.index : null
}

export interface Range {
  readonly from: number
  readonly to: number
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
