import type { Segment } from '../model/index.js'

/** A sentence within a segment. Offsets of finds are relative to the sentence; `at` leads back to the segment. */
export interface Sentence {
  readonly segment: Segment
  readonly at: number
  readonly text: string
}

const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|Sen|Gen|Lt|Col|Gov|Rep|Prof|Hon|Sgt|Capt|Messrs|No|vs|Jr|Sr|approx|c)|\b[A-Z]|\b[a-z]\.[a-z])\.$/
const MONTH_ABBREVIATION = /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/
/** Longer stretches without a full stop (speech recognition, markup) are cut, so that no rule sees an endless line. */
const MAX_LENGTH = 600

/** Cuts a segment into sentences; linear in its length. */
export function sentences(segment: Segment): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  const close = (end: number): void => {
    for (const piece of pieces(segment.text, start, end)) {
      if (piece.text.trim() !== '') found.push({ segment, ...piece })
    }
    start = end
  }
  for (const match of segment.text.matchAll(/[.!?…]+["'”’)\]]*(?=\s)|\n+/g)) {
    const end = match.index + match[0].length
    const before = segment.text.slice(Math.max(start, end - 12), end)
    const next = segment.text.slice(end, end + 3).trimStart()
    const abbreviated =
      match[0] === '.' && (ABBREVIATION.test(before) || (MONTH_ABBREVIATION.test(before) && /^\d/.test(next)))
    if (!abbreviated) close(end)
  }
  close(segment.text.length)
  return found
}

function* pieces(text: string, start: number, end: number): Generator<{ at: number; text: string }> {
  let at = start
  while (end - at > MAX_LENGTH) {
    const space = text.lastIndexOf(' ', at + MAX_LENGTH)
    const cut = space > at ? space + 1 : at + MAX_LENGTH
    yield { at, text: text.slice(at, cut) }
    at = cut
  }
  yield { at, text: text.slice(at, end) }
}
