import type { Segment } from '../model/index.js'

/** A sentence within a segment. Offsets of finds are relative to the sentence; `at` leads back to the segment. */
export interface Sentence {
  readonly segment: Segment
  readonly at: number
  /** The segment's words, character for character, but that every white space is a blank. */
  readonly text: string
}

const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|Sen|Gen|Lt|Col|Gov|Rep|Prof|Hon|Sgt|Capt|Messrs|No|vs|Jr|Sr|approx|c)|\b[A-Z]|\b[a-z]\.[a-z])\.$/
const MONTH_ABBREVIATION = /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/
/** A stop is looked for only where a run of marks begins: a million dots are then read once, not once for each dot. */
const STOP = /(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s)|\n[\n\r\t ]*/g
/** Longer stretches without a full stop (speech recognition, markup) are cut, so that no rule sees an endless line. */
const MAX_LENGTH = 600
/** How far from the longest length a good place to cut is looked for. */
const SEARCH = 200
/** A line shorter than this is a line of its own; a longer one without a stop may have been wrapped. */
const WRAPPED = 50

/** Cuts a segment into sentences; linear in its length. */
export function sentences(segment: Segment): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  let line = 0
  const close = (end: number): void => {
    for (const piece of pieces(segment.text, start, end)) {
      if (piece.text.trim() !== '') found.push({ segment, ...piece })
    }
    start = end
  }
  for (const match of segment.text.matchAll(STOP)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('\n')) {
      if (!isWrap(segment.text, line, match.index, end)) close(end)
      line = end
    } else if (!isAbbreviation(segment.text, start, end, match[0])) {
      close(end)
    }
  }
  close(segment.text.length)
  return found
}

function isAbbreviation(text: string, start: number, end: number, stop: string): boolean {
  if (stop !== '.') return false
  const before = text.slice(Math.max(start, end - 12), end)
  const next = text.slice(end, end + 3).trimStart()
  return ABBREVIATION.test(before) || (MONTH_ABBREVIATION.test(before) && /^[\d\p{Ll}]/u.test(next))
}

/** A single line break within a sentence: the line before it is long and unfinished, and no capital follows. */
function isWrap(text: string, line: number, at: number, next: number): boolean {
  if (at - line < WRAPPED || text.slice(at + 1, next).includes('\n')) return false
  return (
    /^[\p{Ll}\d]/u.test(text.slice(next, next + 2)) &&
    !/[.!?…:;]["'”’)\]]?$/.test(text.slice(Math.max(line, at - 2), at))
  )
}

function* pieces(text: string, start: number, end: number): Generator<{ at: number; text: string }> {
  let at = start
  while (end - at > MAX_LENGTH) {
    const cut = at + cutOf(text.slice(at, at + MAX_LENGTH))
    yield { at, text: plain(text.slice(at, cut)) }
    at = cut
  }
  yield { at, text: plain(text.slice(at, end)) }
}

/** Where to cut an endless line: before a comma's or a conjunction's clause, else at a blank, else anywhere but within a character. */
function cutOf(line: string): number {
  const from = line.length - SEARCH
  const clauses = [...line.slice(from).matchAll(/[,;] |\s(?=(?:and|but|so|because|then)\s)/g)]
  const clause = clauses.at(-1)
  if (clause) return from + clause.index + clause[0].length
  const blank = line.lastIndexOf(' ')
  if (blank > 0) return blank + 1
  return /[\uD800-\uDBFF]$/.test(line) ? line.length - 1 : line.length
}

function plain(text: string): string {
  return text.replace(/\s/g, ' ')
}
