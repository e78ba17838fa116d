import type { Word } from '../model/index.js'

const WORD = /\S+/gu
const BEGINS = /[\p{L}\p{N}\p{S}]/u
const ENDS = /[\p{L}\p{N}\p{S}\p{M}%]$/u

/** Seconds at a character of a stretch of `length` characters spoken from `start` to `end`, to the millisecond. */
export function interpolated(length: number, start: number, end: number): (character: number) => number {
  const perCharacter = length === 0 ? 0 : (end - start) / length
  return (character) => Math.round((start + character * perCharacter) * 1000) / 1000
}

/** A word without the punctuation around it, and where it begins in the raw one; null where it is all punctuation. */
export function bareWord(raw: string): { readonly text: string; readonly lead: number } | null {
  const lead = raw.search(BEGINS)
  if (lead < 0) return null
  let end = raw.length
  while (!ENDS.test(raw.slice(Math.max(lead, end - 2), end))) end -= 1
  return { text: raw.slice(lead, end), lead }
}

/** The words of a text as written, timed by their share of the characters. */
export function timedWords(text: string, start: number, end: number): Word[] {
  const time = interpolated(text.length, start, end)
  const words: Word[] = []
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    const bare = bareWord(raw)
    if (!bare) continue
    const at = index + bare.lead
    words.push({ at, text: bare.text, start: time(at), end: time(at + bare.text.length) })
  }
  return words
}
