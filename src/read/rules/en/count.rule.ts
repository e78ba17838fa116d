import { type Count, type DayRange, type DaySpan, dayNumberOf, parseEdtf } from '../../../model/index.js'
import type { Find, Rule } from '../../rule.js'
import { MONTH, monthNumber, NUMBER, numberOf, ORDINAL } from './words.js'

const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.2425 }
const CAPTIVITY =
  /\b(?:captiv\w+|hostage|held|prisoner|kidnap\w+|abduct\w+|detention|detained|imprison\w+|jail\w*|taken|cell)\b/i
const HEDGE = `(?:(about|around|nearly|almost|over|more than|at least|exactly|already|some) )?`

const DAY_N = new RegExp(
  `\\b(?:day (?:number )?(${NUMBER})|(?:the |its |his |her |our |their )?(${ORDINAL}) day)(?: of (the [a-z' -]{3,40}|captivity|war|[A-Z][\\w' -]{2,40}))?`,
  'gi',
)
const HELD_FOR = new RegExp(
  `\\b${HEDGE}(${NUMBER}) (day|week|month|year)s?\\b(?: (?:already|now))?(?: (?:in|of|as a|since|after) ([a-z' -]{3,40}|[A-Z][\\w' -]{2,40}))?`,
  'gi',
)
const SINCE = new RegExp(
  `\\b${HEDGE}(${NUMBER}) (day|week|month|year)s? (?:have passed |has passed |on )?since (the )?([^.,;:]{3,60})`,
  'gi',
)
const ANNIVERSARY = new RegExp(`\\b(${ORDINAL}) anniversary of (the )?([^.,;:]{3,60})`, 'gi')

/** Days, weeks, months or years counted from a beginning: "day 203", "202 days in captivity", "nine years since the invasion". */
export const count: Rule = {
  name: 'en/count',
  *find(sentence) {
    for (const match of sentence.matchAll(ANNIVERSARY)) {
      const number = numberOf(match[1] ?? '')
      if (number) yield counted(match, aroundYears(number), match[3] ?? null)
    }
    for (const match of sentence.matchAll(SINCE)) {
      const [, hedge = '', amount = '', unit = '', , since = ''] = match
      const days = range(hedge, amount, unit)
      if (days) yield counted(match, days, since)
    }
    for (const match of sentence.matchAll(DAY_N)) {
      const number = numberOf(match[1] ?? match[2] ?? '')
      const about = match[3] ?? (CAPTIVITY.test(sentence) ? 'captivity' : null)
      // Day 203 is 202 days after day 1, or 203 days after the day itself: both readings are kept.
      if (number && number > 5 && about) yield counted(match, { from: number - 1, to: number }, about)
    }
    if (!CAPTIVITY.test(sentence)) return
    for (const match of sentence.matchAll(HELD_FOR)) {
      const [, hedge = '', amount = '', unit = ''] = match
      if (/^ (?:ago|earlier|before|later|after)/.test(sentence.slice(match.index + match[0].length))) continue
      const days = range(hedge, amount, unit)
      if (days && days.to > 5) yield counted(match, days, 'captivity')
    }
  },
}

/** An anniversary is spoken of for some weeks around its day. */
function aroundYears(years: number): DayRange {
  const days = Math.round(years * 365.2425)
  return { from: days - 30, to: days + 30 }
}

/** Both readings of a count (the first day counted or not), widened by the hedge and by the roundness of the unit. */
function range(hedge: string, amount: string, unitName: string): DayRange | null {
  const unit = UNIT_DAYS[unitName.toLowerCase()] ?? 1
  const number = numberOf(amount)
  if (number === null || number === 0 || number * unit > 36_600) return null
  const days = number * unit
  switch (hedge.toLowerCase()) {
    case 'more than':
    case 'over':
    case 'at least':
      return whole(days - 1, days + Math.max(unit * 1.5, days * 0.15))
    case 'nearly':
    case 'almost':
      return whole(days * 0.9 - 1, days)
    case 'about':
    case 'around':
    case 'some':
      return whole(days * 0.85, days * 1.15)
    default:
      return whole(days - 1, days + (unit > 1 ? unit : 0))
  }
}

function whole(from: number, to: number): DayRange {
  return { from: Math.max(0, Math.floor(from)), to: Math.ceil(to) }
}

function counted(match: RegExpMatchArray, days: DayRange, since: string | null): Find {
  const from = match.index ?? 0
  const value: Count = { type: 'count', days, since: since?.trim() ?? null, anchorDay: since ? dayIn(since) : null }
  return { of: 'count', from, to: from + match[0].trimEnd().length, value, meant: 'ongoing' }
}

function dayIn(words: string): DaySpan | null {
  const match = new RegExp(
    `(\\d{1,2})(?:st|nd|rd|th)? ${MONTH} (\\d{4})|${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`,
    'i',
  ).exec(words)
  if (!match) return null
  const [day, month, year] = match[1] ? [match[1], match[2], match[3]] : [match[5], match[4], match[6]]
  const number = monthNumber(month ?? '')
  if (dayNumberOf(Number(year), number, Number(day)) === null) return null
  return parseEdtf(`${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}
