import { dayAt, dayNumberOf, isDay, parseEdtf } from '../../model/index.js'
import { BadFile, BadRow } from '../row.js'

/** How a source writes its days; `auto` takes what can be read in one way only. */
export const DATE_STYLES = ['auto', 'D/M/Y', 'M/D/Y', 'Y/M/D', 'epoch'] as const

export type DateStyle = (typeof DATE_STYLES)[number]

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LONG =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec'
const MONTH = `(${LONG})\\.?`
const CLOCK = '(?:[T ,]+(?:at )?\\d{1,2}:\\d{2}.*)?'
const ISO_TIME = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})${CLOCK}$`)
const DAY_FIRST = new RegExp(
  `^(?:[a-z]{3,9}\\.?,? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -](\\d{2,4})${CLOCK}$`,
  'i',
)
const MONTH_FIRST = new RegExp(`^(?:[a-z]{3,9}\\.?,? )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{2,4})${CLOCK}$`, 'i')
const MONTH_ONLY = new RegExp(`^${MONTH},? (\\d{4})$`, 'i')
const NUMBERS = new RegExp(`^(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})${CLOCK}$`)

/**
 * The EDTF of a date as tables write it: EDTF itself, ISO 8601 with a time of day, `20170709`, `9 July 2017`, `July 9, 2017`, `July 2017`,
 * numbers in the order of the style, seconds or milliseconds since 1970. A time of day is left out: the day is as written.
 * @throws BadRow where it is not understood or no such day exists. @throws BadFile where it can be read in two ways.
 */
export function edtfOf(field: string, text: string, style: DateStyle = 'auto'): string {
  const date = text.trim()
  if (date === '') throw new BadRow(field, 'is empty')
  const edtf =
    style === 'epoch' ? epoch(field, date) : (named(field, date) ?? numbers(field, date, style) ?? iso(field, date))
  if (/^0000/.test(edtf)) throw new BadRow(field, `is in the year 0: ${date}`)
  return edtf
}

/** The same, where nothing but a day will do. @throws BadRow, BadFile */
export function dayOf(field: string, text: string, style: DateStyle = 'auto'): string {
  const day = edtfOf(field, text, style)
  if (!isDay(day)) throw new BadRow(field, `is not a day: ${text.trim()}`)
  return day
}

function iso(field: string, date: string): string {
  const text = ISO_TIME.exec(date)?.[1] ?? date.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  if (parseEdtf(text) === null) throw new BadRow(field, `is not a date: ${date.slice(0, 60)}`)
  return text
}

function named(field: string, date: string): string | null {
  const only = MONTH_ONLY.exec(date)
  if (only) return `${only[2]}-${two(monthOf(only[1]))}`
  const day = DAY_FIRST.exec(date)
  if (day) return made(field, date, day[3], monthOf(day[2]), day[1])
  const month = MONTH_FIRST.exec(date)
  return month ? made(field, date, month[3], monthOf(month[1]), month[2]) : null
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function numbers(field: string, date: string, style: DateStyle): string | null {
  const match = NUMBERS.exec(date)
  if (!match) return null
  const [, a = '', , b = '', c = ''] = match
  if (a.length === 4) return made(field, date, a, Number(b), c)
  if (style === 'Y/M/D') throw new BadRow(field, `is not year, month, day: ${date}`)
  if (style === 'D/M/Y') return made(field, date, c, Number(b), a)
  if (style === 'M/D/Y') return made(field, date, c, Number(a), b)
  return undeclared(field, date, a, b, c)
}

function undeclared(field: string, date: string, a: string, b: string, year: string): string {
  if (year.length !== 4 || Number(a) > 12) return made(field, date, year, Number(b), a)
  if (Number(b) > 12 || a === b) return made(field, date, year, Number(a), b)
  throw new BadFile(
    field,
    `can be read in two ways: ${date}`,
    'Say `dates: D/M/Y` or `dates: M/D/Y` in a map, and give it with --map',
  )
}

function made(field: string, date: string, year = '', month: number, day = ''): string {
  if (year.length !== 4) throw new BadRow(field, `has no year of four digits: ${date}`)
  const number = dayNumberOf(Number(year), month, Number(day))
  if (number === null) throw new BadRow(field, `is no day of the calendar: ${date}`)
  return `${year}-${two(month)}-${two(Number(day))}`
}

/** Seconds, or milliseconds where there are more than eleven digits: seconds of eleven digits end in the year 5138. */
function epoch(field: string, date: string): string {
  const value = /^-?\d{1,15}(\.\d+)?$/.test(date) ? Number(date) : Number.NaN
  const day = Math.floor((Math.abs(value) >= 1e11 ? value / 1000 : value) / 86_400)
  const [first, last] = [dayNumberOf(1, 1, 1) ?? 0, dayNumberOf(9999, 12, 31) ?? 0]
  if (!(day >= first && day <= last)) throw new BadRow(field, `is not a time since 1970: ${date.slice(0, 60)}`)
  return dayAt(day)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
