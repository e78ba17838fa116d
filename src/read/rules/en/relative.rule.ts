import type { DayRange, Meant, RelativeTime } from '../../../model/index.js'
import type { Find, Rule } from '../../rule.js'
import { asDistance, STRETCH, stretch } from './amounts.js'
import { ANY_FIXED, FIXED } from './fixed-distances.js'
import { isNarrative } from './narrative.js'

const AGO = new RegExp(`\\b${STRETCH} (ago|earlier|before|back|prior)\\b`, 'gi')
const AFTER = new RegExp(`\\b${STRETCH} (after|later|following)\\b`, 'gi')
const IN_TIME = new RegExp(`\\b(?:in )?${STRETCH}(?:['’]s?)? (?:time\\b|from (?:now|today)\\b|hence\\b)`, 'gi')
const PAST = new RegExp(
  `\\b(?:in|over|for|during|within|these)?(?: the| these)? ?\\b(?:past|last|previous) ${STRETCH}`,
  'gi',
)
/** The account counts from the release, not from the speaking: "filmed two days ago". */
const RELEASE = /\b(?:filmed|recorded|made|taped|shot|videotaped)\b[^.]{0,12}$/i
/** "Before" and "earlier" count from something that is named next, or else from the speaking. */
const OBJECT = /^ (?:than |the |a |an |that |this |his |her |its |their |our |my |it |he |she |they |we |I |\p{Lu})/u
/** "Two weeks before polls closed", "five days before new year". */
const BARE_OBJECT = /^ (?!(?:and|but|or|in|on|at|when|as|because|with|from|by|for|also|then)\b)\p{Ll}/u
const POSSESSIVE = /^['’]s\b/ // "today's youth", "yesterday's men": no time of an event

/** Distances from the time of speaking, from the release, or from an event in the same words. */
export const relative: Rule = {
  name: 'en/relative',
  *find(sentence) {
    yield* fixed(sentence)
    if (!/\b(?:day|night|week|fortnight|month|year|decade)s?\b/i.test(sentence)) return
    if (/\b(?:ago|earlier|before|back|prior)\b/i.test(sentence)) yield* ago(sentence)
    if (!/\b(?:after|later|following|time|now|today|hence|past|last|previous)\b/i.test(sentence)) return
    for (const match of sentence.matchAll(AFTER)) {
      const range = rangeOf(match)
      if (range && !isNarrative(sentence, match.index, match.index + match[0].length))
        yield time(match, range, 'event', 'ongoing')
    }
    for (const match of sentence.matchAll(IN_TIME)) {
      const range = rangeOf(match)
      if (range) yield time(match, range, 'speech', 'ahead')
    }
    for (const match of sentence.matchAll(PAST)) {
      const range = rangeOf(match)
      if (range) yield time(match, { from: -range.to, to: 0 }, 'speech')
    }
  },
}

function* fixed(sentence: string): Generator<Find> {
  if (!ANY_FIXED.test(sentence)) return
  for (const [pattern, days, anchor = 'speech'] of FIXED) {
    for (const match of sentence.matchAll(pattern)) {
      if (POSSESSIVE.test(sentence.slice(match.index + match[0].length))) continue
      const meant = anchor === 'event' ? 'ongoing' : days.to < 0 ? 'past' : days.from > 0 ? 'ahead' : undefined
      yield time(match, days, anchor, meant)
    }
  }
}

function* ago(sentence: string): Generator<Find> {
  for (const match of sentence.matchAll(AGO)) {
    const range = rangeOf(match)
    const word = match[5]?.toLowerCase()
    const [before, after] = [sentence.slice(0, match.index), sentence.slice(match.index + match[0].length)]
    const named =
      ((word === 'before' || word === 'earlier' || word === 'prior') && (OBJECT.test(after) || /^ to\b/.test(after))) ||
      (word === 'before' && BARE_OBJECT.test(after))
    const release = RELEASE.test(before)
    if (!range || (named && !release)) continue // "two weeks before the vote": a story's time, not the speaking's
    const back = { from: -range.to, to: -range.from }
    yield time(match, back, named ? 'event' : release ? 'release' : 'speech', 'past')
  }
}

function rangeOf([, hedge, quantity, unit, half]: RegExpMatchArray): DayRange | null {
  const found = stretch(hedge, quantity, unit, half)
  return found && asDistance(found)
}

function time(match: RegExpMatchArray, days: DayRange, anchor: RelativeTime['anchor'], meant?: Meant): Find {
  const lead = /^ */.exec(match[0])?.[0].length ?? 0
  const from = (match.index ?? 0) + lead
  return {
    of: 'time',
    from,
    to: from + match[0].length - lead,
    value: { type: 'relative', days, anchor },
    ...(meant && { meant }),
  }
}
