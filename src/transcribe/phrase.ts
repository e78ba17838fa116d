import type { Edit } from './edits.js'
import type { Reader } from './number-words.js'
import type { Words } from './words-in.js'

/** What a rule found at a word: its edits in order, and the word to go on with. */
export interface Found {
  readonly end: number
  readonly edits: readonly Edit[]
}

export type PhraseRule = (words: Words, at: number) => Found | null

export function found(end: number, ...edits: readonly (Edit | null)[]): Found {
  return { end, edits: edits.filter((edit) => edit !== null) }
}

/** Words `start` to `end` (one past the last) become `text`. */
export function replace(words: Words, start: number, end: number, text: string): Edit {
  return { from: words.from(start), to: words.to(end - 1), text }
}

export function readerAt(words: Words, start: number): Reader {
  return (index) => (index === start || words.follows(index - 1) ? words.lower(index) : null)
}

export function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${suffix}`
}
