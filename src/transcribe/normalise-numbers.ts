import { applyEdits, type Edit, type Normalised } from './edits.js'
import { isNumberWord } from './number-words.js'
import type { PhraseRule } from './phrase.js'
import { count } from './spoken-counts.js'
import { dayFirst, monthFirst } from './spoken-dates.js'
import { clock, decade, nineEleven } from './spoken-times.js'
import { Words } from './words-in.js'

/** The more a phrase says, the earlier it is tried. */
const NUMBER_RULES: readonly PhraseRule[] = [clock, decade, nineEleven, dayFirst, count]

/**
 * Inverse text normalisation for English: spoken numbers, years, dates, ordinals, clock times and percentages become figures;
 * everything else, and figures already written, stays as it is. Small numbers stay words where they are no date, time or measure
 * ("one of us", "two or three"). Time and memory grow linearly with the text.
 */
export function normaliseNumbers(text: string): Normalised {
  const words = new Words(text)
  const edits: Edit[] = []
  let at = 0
  while (at < words.count) {
    const hit = monthFirst(words, at) ?? (beginsNumber(words.lower(at)) ? firstHit(words, at) : null)
    if (hit) edits.push(...hit.edits)
    at = hit?.end ?? at + 1
  }
  return applyEdits(text, edits)
}

function beginsNumber(word: string): boolean {
  return isNumberWord(word) || word === 'a'
}

function firstHit(words: Words, at: number): ReturnType<PhraseRule> {
  for (const rule of NUMBER_RULES) {
    const hit = rule(words, at)
    if (hit) return hit
  }
  return null
}
