import type { Knowledge, TimeWords } from '../../../rule.js'
import { feastNames } from '../feast.rule.js'
import { time } from './compose.js'
import { type Tokens, textBefore, tokensOf } from './tokens.js'

/** A word or a figure that a time may begin with: most sentences hold none, and most words are none. */
const MAY_HOLD =
  /\d|\b(?:to-?day|tomorrow|tmrw|yesterday|now|day|days|week|weeks|weekend|workweek|fortnight|months?|quarters?|years?|decades?|century|(?:sun|mon|tues|wednes|thurs|fri|satur)day|mon|tue|wed|thu|fri|sat|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|day|eve|easter|christmas|halloween|juneteenth|eid|on|to date|last|next|thousand|hundred|nineteen|twenty|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b/i

/** All times of a sentence that the calendar reads, in order, none within another. */
export function timeWords(sentence: string, knowledge: Knowledge): readonly TimeWords[] {
  if (!MAY_HOLD.test(sentence)) return []
  const tokens = tokensOf(sentence, feastNames(knowledge))
  const found: TimeWords[] = []
  for (let at = 0; at < tokens.list.length; ) {
    const parsed = mayBegin(tokens, at) ? time(tokens, at) : null
    const [from, to] = [tokens.list[at]?.from ?? 0, tokens.list[(parsed?.end ?? 0) - 1]?.to ?? 0]
    if (parsed) found.push({ from, to, when: Object.freeze(parsed.when), sure: parsed.sure })
    at = parsed ? Math.max(parsed.end, at + 1) : at + 1
  }
  return found
}

/** No mark begins a time, nor a figure within a longer number ("1,900"). */
function mayBegin(tokens: Tokens, at: number): boolean {
  const text = tokens.list[at]?.text ?? ''
  return /^\p{L}/u.test(text) || (/^\d/.test(text) && !/\d[,.]$/.test(textBefore(tokens, at, 2)))
}
