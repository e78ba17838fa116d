import type { CalendarDate, Which } from '../../../../model/index.js'
import { monthNumber, weekdayNumber } from '../words.js'
import { dayOfMonth, type Numeral, ordinal, year } from './numbers.js'
import { after, first, type Parsed, past, type Tokens, touches, wordAt } from './tokens.js'

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/
const WEEKDAY = /^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|sun|mon|tues?|wed|thu|thurs?|fri|sat)$/
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

export function date(fields: Partial<CalendarDate>): CalendarDate {
  return { is: 'date', year: null, month: null, day: null, weekday: null, which: null, eitherOrder: false, ...fields }
}

export function month(tokens: Tokens, at: number): Numeral | null {
  const word = wordAt(tokens, at)
  if (!MONTH.test(word)) return null
  return {
    value: monthNumber(word),
    end: word.length <= 4 && word !== 'june' && word !== 'july' && word !== 'may' ? past(tokens, at + 1, '.') : at + 1,
  }
}

export function weekday(tokens: Tokens, at: number): Numeral | null {
  const word = wordAt(tokens, at)
  if (!WEEKDAY.test(word) || (!word.endsWith('day') && !tokens.list[at]?.capital)) return null
  return { value: weekdayNumber(WEEKDAYS.find((name) => name.toLowerCase().startsWith(word)) ?? ''), end: at + 1 }
}

/** A mark or small word between the parts of a date. */
function joint(tokens: Tokens, at: number): number {
  return past(tokens, at, ', of the', 'of the', ', of', ', the', ', in', 'of', 'the', 'in', '-', '/', ',', '.')
}

/** In a date that is written with marks and no blanks all marks are the same: "2019-aug-01". */
function tight(tokens: Tokens, at: number, mark: string): number | null {
  return wordAt(tokens, at) === mark && touches(tokens, at) && touches(tokens, at + 1) ? at + 1 : null
}

type Reads = (tokens: Tokens, at: number) => Numeral | null
type DatePart = 'year' | 'month' | 'day'

/** Three parts between equal marks: "23/Sep/2020", "2020/23/Sep", "2019-aug-01". */
function marked(...parts: readonly (readonly [DatePart, Reads])[]) {
  return (tokens: Tokens, at: number): Parsed | null => {
    const fields: Partial<Record<DatePart, number>> = {}
    let end = at
    let mark = ''
    for (const [index, [name, reads]] of parts.entries()) {
      if (index === 1) mark = wordAt(tokens, end)
      const start = index === 0 ? at : /^[-/]$/.test(mark) ? tight(tokens, end, mark) : null
      const found = start === null ? null : reads(tokens, start)
      if (!found) return null
      fields[name] = found.value
      end = found.end
    }
    return dated(fields, end)
  }
}

export function dated(fields: Partial<CalendarDate>, end: number): Parsed {
  return { when: date(fields), end, sure: fields.day != null || fields.year != null }
}

const writtenWithMarks = first(
  marked(['day', dayOfMonth], ['month', month], ['year', year]),
  marked(['year', year], ['month', month], ['day', dayOfMonth]),
  marked(['month', month], ['day', dayOfMonth], ['year', year]),
  marked(['year', year], ['day', dayOfMonth], ['month', month]),
  marked(['month', month], ['year', year], ['day', dayOfMonth]),
  marked(['day', dayOfMonth], ['year', year], ['month', month]),
)

/** "26 June (2020)", "the twenty-third day of September", "15 April of ’87". */
function dayFirst(tokens: Tokens, at: number): Parsed | null {
  const start = past(tokens, at, 'the')
  const day = /^[$£€]$/.test(wordAt(tokens, start - 1)) ? null : dayOfMonth(tokens, start)
  if (!day) return null
  const named = month(tokens, past(tokens, day.end, 'day of', 'of the', 'of', '-'))
  // "One may ask": a small "may" or "march" needs a figure or an ordinal before it.
  const verb = named && /^(?:may|march)$/.test(wordAt(tokens, named.end - 1)) && !tokens.list[named.end - 1]?.capital
  if (!named || (verb && !/^\d/.test(wordAt(tokens, start)) && !ordinal(tokens, start))) return null
  return withYear(tokens, named.end, { day: day.value, month: named.value })
}

/** "June 26th (2020)", "April the ninth", "May twenty nine", "Oct/2". */
function monthFirst(tokens: Tokens, at: number): Parsed | null {
  const named = month(tokens, past(tokens, at, 'the'))
  if (!named) return null
  const start = past(tokens, named.end, ', the', 'the', ',', '/', '-')
  const day = after(tokens, start, 'two thousand') === null ? dayOfMonth(tokens, start) : null
  if (!day || /^(?:%|percent|per|million|billion|people|years?|weeks?|days?|times|o)$/.test(wordAt(tokens, day.end)))
    return null
  if (
    /^[.:]$/.test(wordAt(tokens, day.end)) &&
    touches(tokens, day.end) &&
    /^\d/.test(wordAt(tokens, day.end + 1)) &&
    touches(tokens, day.end + 1)
  )
    return null
  const comma = wordAt(tokens, start - 1) === ','
  if (comma && !ordinal(tokens, start)) return null
  return withYear(tokens, day.end, { day: day.value, month: named.value })
}

/** "1 May 99999" and "5 May 0000" are no dates. */
function withYear(tokens: Tokens, at: number, fields: Partial<CalendarDate>): Parsed | null {
  const found = year(tokens, joint(tokens, at)) ?? shortYear(tokens, at)
  if (found) return dated({ ...fields, year: found.value }, found.end)
  return /^\d{3,}$/.test(wordAt(tokens, at)) ? null : dated(fields, at)
}

/** "’87", "of 87": the century that is nearer. */
function shortYear(tokens: Tokens, at: number): Numeral | null {
  const start = after(tokens, at, "'", '’', 'of')
  if (start === null || !/^\d\d$/.test(wordAt(tokens, start))) return null
  const two = Number(wordAt(tokens, start))
  return { value: two + (two < 40 ? 2000 : 1900), end: start + 1 }
}

/** "2017 April", "April (of) 2017". */
function yearAndMonth(tokens: Tokens, at: number): Parsed | null {
  const lead = year(tokens, at)
  const late = lead && month(tokens, past(tokens, lead.end, '-', '/'))
  if (late) return dated({ year: lead.value, month: late.value }, late.end)
  const named = month(tokens, past(tokens, at, 'the'))
  const found = named && (year(tokens, joint(tokens, named.end)) ?? shortYear(tokens, named.end))
  return named && found && dated({ year: found.value, month: named.value }, found.end)
}

const BEFORE_MONTH =
  /^(?:in|since|last|this|next|by|of|during|until|till|from|before|after|through|throughout|and|or|to|between|early|late|mid|earlier|later|-)$/

/** "In May" says a month; a small "may" or "march" says it only beside others, see `Parsed.sure`. */
export function bareMonth(tokens: Tokens, at: number): Parsed | null {
  const start = past(tokens, at, 'the')
  const named = month(tokens, start)
  if (!named) return null
  const word = wordAt(tokens, start)
  const plain = tokens.list[start]?.capital || !/^(?:may|march|mar)$/.test(word)
  return {
    when: date({ month: named.value }),
    end: named.end,
    sure: plain && BEFORE_MONTH.test(wordAt(tokens, at - 1)),
  }
}

export const namedDate = first(writtenWithMarks, dayFirst, monthFirst, yearAndMonth)

/** "The 18th", "the ninth": a day of some month. */
export function dayAlone(tokens: Tokens, at: number, told = false): Parsed | null {
  const start = past(tokens, at, 'the')
  const found = told ? dayOfMonth(tokens, start) : ordinal(tokens, start)
  if (!found || found.value > 31) return null
  const on = wordAt(tokens, at - 1) === 'on' && /\d|the/.test(wordAt(tokens, at))
  const alone = !/^\p{L}/u.test(wordAt(tokens, found.end))
  return { when: date({ day: found.value }), end: found.end, sure: on && alone }
}

export function withWhich(parsed: Parsed | null, which: Which | null): Parsed | null {
  return parsed?.when.is === 'date' ? { ...parsed, when: { ...parsed.when, which } } : parsed
}
