import { type CalendarDate, dayNumberOf } from '../../../../model/index.js'
import { date, dated } from './dates.js'
import { year } from './numbers.js'
import { after, type Parsed, type Tokens, textBefore, wordAt } from './tokens.js'

const NUMERIC: readonly (readonly [RegExp, (parts: readonly number[]) => Partial<CalendarDate> | null])[] = [
  [/(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})(?![\d])/y, ([y, m, d]) => ({ year: y ?? 0, month: m ?? 0, day: d ?? 0 })],
  [/((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/y, ([y, m, d]) => ({ year: y ?? 0, month: m ?? 0, day: d ?? 0 })],
  [/(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/y, ([a, b, y]) => either(a, b, y)],
  [/(\d{1,2})([/])(\d{1,2})\2(\d{2})(?![\d/])/y, ([a, b, y]) => either(a, b, century(y))],
]
const MONTH_AND_YEAR = /(?<![\d./-])(?:(\d{1,2})[-/](\d{4})|(\d{4})[-/](\d{1,2}))(?![\d/-]|\.\d)/y
const NO_YEAR = /(\d{1,2})([/])(\d{1,2})(?![\d/]|\.\d)/y
const NO_YEAR_MARKED = /(\d{1,2})([-.])(\d{1,2})(?![\d/.-])/y

function century(two = 0): number {
  return two + (two < 40 ? 2000 : 1900)
}

/** The American reading, and whether the other is a date too. Only one is one where a number is no month. */
function either(a = 0, b = 0, year: number | null = null): Partial<CalendarDate> | null {
  const real = (month: number, day: number): boolean => dayNumberOf(year ?? 2000, month, day) !== null
  if (real(a, b)) return { month: a, day: b, year, eitherOrder: a !== b && real(b, a) }
  return real(b, a) ? { month: b, day: a, year } : null
}

/** "2020-07-01", "5/6/2011", "20161016". */
export function numericDate(tokens: Tokens, at: number, joined = false): Parsed | null {
  if (!/^\d/.test(wordAt(tokens, at)) || (!joined && isGlued(tokens, at))) return null
  for (const [pattern, read] of NUMERIC) {
    const match = matchAt(tokens, at, pattern)
    if (!match) continue
    const fields = read(
      match
        .slice(1)
        .filter((part) => /^\d+$/.test(part))
        .map(Number),
    )
    const real = fields && dayNumberOf(fields.year ?? 0, fields.month ?? 0, fields.day ?? 0) !== null
    return real ? { ...dated(fields, tokenAfter(tokens, at, match[0].length)), sure: true } : null
  }
  const monthly = matchAt(tokens, at, MONTH_AND_YEAR)
  return monthly && monthAndYear(tokens, at, monthly)
}

/** After a mark that belongs to figures: "138-2010", "1.5/6". What a stretch joins is not glued. */
function isGlued(tokens: Tokens, at: number): boolean {
  return /\d[-./]$/.test(textBefore(tokens, at, 2))
}

function monthAndYear(tokens: Tokens, at: number, [text, a, b, c, d]: RegExpExecArray): Parsed | null {
  const [year, month] = [Number(b ?? c), Number(a ?? d)]
  const plausible = year >= 1900 && year < 2100 && month >= 1 && month <= 12 && !/[/-]$/.test(textBefore(tokens, at, 1))
  // "2010-11" is a financial year, "2010-12" may be three years: a month is only what is no later year.
  const years = d !== undefined && month > year % 100
  return plausible && !years
    ? { when: date({ year, month }), end: tokenAfter(tokens, at, text.length), sure: true }
    : null
}

const LEADS = /^(?:on|by|from|to|since|until|till|between|before|after|this|next|or|and|for|-)$/

/** "11/20" is a day only where something says so: a weekday or a preposition before it, or the place of a heading. "9/11" is an event. */
export function dayAndMonth(tokens: Tokens, at: number, told = false): Parsed | null {
  if (!/^\d/.test(wordAt(tokens, at))) return null
  const match = matchAt(tokens, at, NO_YEAR) ?? (told ? matchAt(tokens, at, NO_YEAR_MARKED) : null)
  if (!match || (!told && isGlued(tokens, at)) || match[0] === '9/11' || match[0] === '24/7' || match[0] === '7/7')
    return null
  const end = tokenAfter(tokens, at, match[0].length)
  const named = year(tokens, after(tokens, end, ',') ?? end)
  const fields = either(Number(match[1]), Number(match[3]), named?.value)
  const listed = wordAt(tokens, at - 1) === ',' && /^\d/.test(wordAt(tokens, at - 2))
  const opens = at === 0 && fields?.eitherOrder === false && (end >= tokens.list.length || wordAt(tokens, end) === ',')
  const sure = told || listed || opens || LEADS.test(wordAt(tokens, at - 1))
  return fields && { when: date(fields), end: named?.end ?? end, sure }
}

function matchAt({ sentence, list }: Tokens, at: number, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = list[at]?.from ?? sentence.length
  return pattern.exec(sentence)
}

function tokenAfter({ list }: Tokens, at: number, length: number): number {
  const to = (list[at]?.from ?? 0) + length
  let end = at
  while ((list[end]?.from ?? to) < to) end += 1
  return end
}
