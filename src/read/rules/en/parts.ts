import { type DaySpan, dayAt, dayNumber, parseEdtf } from '../../../model/index.js'

/** Source of a pattern for a part of a month or year, one capturing group: "early", "the second half of", "mid-", "the turn of". */
export const PART = `(?:the )?((?:very )?(?:early|mid|late|beginning of|start of|turn of|middle of|end of|close of|(?:first|second|last) half of|(?:first|second|third|fourth|last|final) quarter of|(?:first|second|third|fourth|last|final) week of|first (?:few )?days of|last (?:few )?days of|early (?:part|days|months) of|latter (?:part|half) of|spring of|summer of|autumn of|fall of|winter of|spring|summer|autumn|winter))(?: in)?[ -]`

const SEASON: ReadonlyMap<string, string> = new Map([
  ['spring', '21'],
  ['summer', '22'],
  ['autumn', '23'],
  ['fall', '23'],
  ['winter', '24'],
])

/** Which share of the whole the words mean, first and last as fractions. Loose on purpose: "early" is two fifths. */
const SHARE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 0.4]],
  ['beginning of', [0, 0.4]],
  ['start of', [0, 0.4]],
  ['early part of', [0, 0.4]],
  ['early days of', [0, 0.4]],
  ['early months of', [0, 0.4]],
  ['first days of', [0, 0.25]],
  ['first few days of', [0, 0.25]],
  ['mid', [0.25, 0.75]],
  ['middle of', [0.25, 0.75]],
  ['late', [0.6, 1]],
  ['end of', [0.6, 1]],
  ['close of', [0.6, 1]],
  ['last days of', [0.75, 1]],
  ['last few days of', [0.75, 1]],
  ['latter part of', [0.5, 1]],
  ['latter half of', [0.49, 1]],
  ['first half of', [0, 0.51]],
  ['second half of', [0.49, 1]],
  ['last half of', [0.49, 1]],
  ['first quarter of', [0, 0.26]],
  ['second quarter of', [0.24, 0.51]],
  ['third quarter of', [0.49, 0.76]],
  ['fourth quarter of', [0.74, 1]],
  ['last quarter of', [0.74, 1]],
  ['final quarter of', [0.74, 1]],
])
/** First and last day of the month that the n-th week may hold. */
const WEEK: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['first', [1, 10]],
  ['second', [6, 17]],
  ['third', [13, 24]],
  ['fourth', [20, 31]],
  ['last', [20, 31]],
  ['final', [20, 31]],
])
/** The turn of a year lasts from the middle of December to the end of January. */
const TURN_BEFORE = 17

/** The part of a whole month or year that the words mean; null where the whole has no such part. */
export function partOf(words: string, whole: DaySpan | null): DaySpan | null {
  if (!whole?.from || !whole.to) return null
  const part = words.toLowerCase().replace(/^very /, '')
  const season = SEASON.get(part.replace(/ of$/, ''))
  if (season !== undefined) return parseEdtf(`${whole.from.slice(0, 4)}-${season}`)
  const [from, to] = [dayNumber(whole.from), dayNumber(whole.to)]
  if (part === 'turn of')
    return from < FIRST + TURN_BEFORE ? null : { from: dayAt(from - TURN_BEFORE), to: dayAt(from + 30) }
  const week = WEEK.get(part.replace(/ week of$/, ''))
  if (week && part.endsWith('week of'))
    return to - from > 31 ? null : { from: dayAt(from + week[0] - 1), to: dayAt(Math.min(to, from + week[1] - 1)) }
  const [first, last] = SHARE.get(part) ?? [0, 1]
  const length = to - from + 1
  return { from: dayAt(from + Math.floor(length * first)), to: dayAt(from + Math.ceil(length * last) - 1) }
}

const FIRST = dayNumber('0000-01-01')
