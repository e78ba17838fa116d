import type { CalendarDate, When } from '../../../../model/index.js'
import { dayAlone, namedDate } from './dates.js'
import { point } from './distances.js'
import { dayAndMonth, numericDate } from './numeric-dates.js'
import { sided, sidedAfter, untilNow } from './sides.js'
import { simple } from './simple.js'
import { after, first, type Parsed, type Parser, past, type Tokens, textBefore, touches, wordAt } from './tokens.js'
import { between, read } from './units.js'
import { now, thisUnit } from './which.js'

const TO = ['to', 'through', 'thru', 'until', 'till', 'til', '-', '–', '~']

/** "From May to July 2020", "between the 9th and the 17th of April", "2014-2018", "18 November - 19 December". */
const stretch: Parser = (tokens, at) => {
  const lead = after(tokens, at, 'during from', 'from', 'between', 'in')
  const bounded = wordAt(tokens, at) === 'between'
  const from = first(partialStart, point, now)(tokens, lead ?? at) ?? (lead === null ? null : loneDay(tokens, lead))
  if (!from || (wordAt(tokens, at) === 'in' && from.when.is !== 'date')) return null
  const joint = after(tokens, past(tokens, from.end, '.'), ...TO, ...(bounded ? ['and'] : []))
  if (joint === null) return null
  const to = endOf(tokens, joint, from.when)
  if (!to) return null
  const ends = reconciled(from.when, to.when)
  return ends && isStretch(tokens, joint, to.end, ends) ? read(between(...ends), to.end) : null
}

/** "5/1-5/7": a day without a word before it. "Between 3 and 12 of September": a number that the end makes a day. */
const partialStart: Parser = (tokens, at) => {
  const marked = dayAndMonth(tokens, at)
  const day = marked ?? dayAlone(tokens, at, true)
  if (!day) return null
  const joint = after(tokens, day.end, ...TO, 'and')
  if (joint === null) return null
  if (marked) return dayAndMonth(tokens, joint) || numericDate(tokens, joint) || simple(tokens, joint) ? marked : null
  const end = namedDate(tokens, joint)
  return end?.when.is === 'date' &&
    end.when.day !== null &&
    /^(?:the|\d|\p{L})/u.test(wordAt(tokens, joint)) &&
    !startsWithMonth(tokens, joint)
    ? day
    : null
}

function startsWithMonth(tokens: Tokens, at: number): boolean {
  return /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(wordAt(tokens, at))
}

function loneDay(tokens: Tokens, at: number): Parsed | null {
  return dayAlone(tokens, at)
}

function endOf(tokens: Tokens, at: number, from: When): Parsed | null {
  const found = first(joinedDate(from), point, now, thisUnit)(tokens, at)
  if (found && !(found.when.is === 'unit' && found.when.unit === 'day' && !found.sure && wordAt(tokens, at) === 'the'))
    return found
  const day = from.is === 'date' && from.day !== null && from.month !== null ? dayAlone(tokens, at, true) : null
  if (!day) return null
  return /^(?:%|percent|per|million|billion|people|years?|weeks?|days?|hours?|am|pm|:)$/.test(wordAt(tokens, day.end))
    ? null
    : day
}

/** The second date of "10/1-11/7", which stands after figures and a mark. */
function joinedDate(from: When): Parser {
  return first(
    (tokens, at) => numericDate(tokens, at, true),
    (tokens, at) => (from.is === 'date' && from.day !== null ? dayAndMonth(tokens, at, true) : null),
  )
}

/** What one end leaves out the other gives: "Nov-Feb 2017" begins in November 2016, "the 9th to 17 April" in April. */
function reconciled(from: When, to: When): [When, When] | null {
  if (from.is !== 'date' || to.is !== 'date') return [from, to]
  if (from.which !== null || from.weekday !== null) return [from, to]
  const start = from.month === null && from.day !== null ? { ...from, month: monthBefore(from.day, to) } : from
  if (start.month === null && start.year === null) return null
  if (start.year !== null && to.year === null && to.month !== null)
    return [start, { ...to, year: start.year + (earlier(to, start) ? 1 : 0) }]
  if (start.year !== null && to.year === null && to.day !== null)
    return [start, { ...to, year: start.year, month: start.month }]
  if (start.year === null && to.year !== null && start.month !== null)
    return [{ ...start, year: to.year - (earlier(to, start) ? 1 : 0) }, to]
  return [start, to]
}

/** "From the 27th to the third of April" begins in March. */
function monthBefore(day: number, { month, day: last }: CalendarDate): number | null {
  return month !== null && last !== null && day > last ? ((month + 10) % 12) + 1 : month
}

function earlier(a: CalendarDate, b: CalendarDate): boolean {
  return (a.month ?? 1) * 100 + (a.day ?? 1) < (b.month ?? 1) * 100 + (b.day ?? 1)
}

/** Two years forward, and no part of a longer number: "138-2010-2015" is a telephone's. */
function isStretch(tokens: Tokens, joint: number, end: number, [from, to]: readonly [When, When]): boolean {
  if (from.is !== 'date' || to.is !== 'date') return true
  if (from.year !== null && to.year !== null && from.year > to.year) return false
  const digits = from.month === null && /\d-$/.test(textBefore(tokens, joint - 2, 2)) && touches(tokens, joint)
  const more = to.month === null && wordAt(tokens, end) === '-' && touches(tokens, end)
  return !digits && !more
}

/** Any time that the calendar reads, the longest first. */
export const time: Parser = first(stretch, untilNow, sidedAfter, sided, point)
