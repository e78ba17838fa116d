import { weekdayOf } from './calendar.js'
import { dayAt, dayNumberOf } from './day.js'
import type { Observance } from './event.js'
import type { DaySpan } from './span.js'

/**
 * The days of an observance in a Gregorian year (those that begin in it; a Hijri feast can begin twice), from its rule:
 * `MM-DD`, `easter+N`, `orthodox-easter+N`, `hijri MM-DD` (Umm al-Qura), `hebrew Month DD`, `nth MM Weekday N`, `days D|D|...`,
 * each with an optional ` xN` for a feast of N days. An unknown rule gives none.
 */
export function observanceDays(observance: Observance, year: number): readonly DaySpan[] {
  const [, rule = '', length = '1'] = /^(.*?)(?: x(\d+))?$/.exec(observance.rule.trim()) ?? []
  return firstDays(rule, year).map((first) => ({ from: dayAt(first), to: dayAt(first + Number(length) - 1) }))
}

function firstDays(rule: string, year: number): number[] {
  const [head = '', ...rest] = rule.split(' ')
  if (/^\d\d-\d\d$/.test(head)) return some(dayNumberOf(year, Number(head.slice(0, 2)), Number(head.slice(3))))
  const easter = /^(orthodox-)?easter([+-]\d+)?$/.exec(head)
  if (easter) return [(easter[1] ? orthodoxEaster(year) : westernEaster(year)) + Number(easter[2] ?? 0)]
  if (head === 'hijri') return byCalendar('islamic-umalqura', rest[0] ?? '', year)
  if (head === 'hebrew') return byCalendar('hebrew', `${rest[0]}-${(rest[1] ?? '').padStart(2, '0')}`, year)
  if (head === 'nth') return some(nthWeekday(year, Number(rest[0]), rest[1] ?? '', Number(rest[2])))
  if (head === 'days') return listed(rest.join(''), year)
  return []
}

function some(day: number | null): number[] {
  return day === null ? [] : [day]
}

function listed(days: string, year: number): number[] {
  return days
    .split('|')
    .filter((day) => day.startsWith(`${year}-`))
    .flatMap((day) => some(dayNumberOf(year, Number(day.slice(5, 7)), Number(day.slice(8, 10)))))
}

/** Anonymous Gregorian algorithm (Nature, 1876; Meeus, Astronomical Algorithms, ch. 8). */
function westernEaster(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return dayNumberOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32) ?? 0
}

/** Meeus's Julian algorithm; the Julian calendar is 13 days behind from 1900 to 2099. */
function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const month = Math.floor((d + e + 114) / 31)
  return (dayNumberOf(year, month, ((d + e + 114) % 31) + 1) ?? 0) + 13
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** The n-th weekday of a month, counted from its end where n is negative. */
function nthWeekday(year: number, month: number, weekdayName: string, n: number): number | null {
  const weekday = WEEKDAYS.indexOf(weekdayName)
  const first = dayNumberOf(year, month, 1)
  if (weekday < 0 || first === null) return null
  if (n > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1)
  const last = (month === 12 ? (dayNumberOf(year + 1, 1, 1) ?? 0) : (dayNumberOf(year, month + 1, 1) ?? 0)) - 1
  return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (n + 1)
}

const calendars = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** First days in a Gregorian year that carry a month and day of another calendar, by ICU's tables. */
function byCalendar(calendar: string, monthDay: string, year: number): number[] {
  const key = `${calendar} ${year}`
  const known = calendars.get(key) ?? yearIn(calendar, year)
  calendars.set(key, known)
  return [...(known.get(monthDay) ?? [])]
}

function yearIn(calendar: string, year: number): ReadonlyMap<string, readonly number[]> {
  const numeric = calendar !== 'hebrew'
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    month: numeric ? '2-digit' : 'long',
    day: '2-digit',
    timeZone: 'UTC',
  })
  const days = new Map<string, number[]>()
  const first = dayNumberOf(year, 1, 1) ?? 0
  for (let day = first; day < first + 366; day += 1) {
    const parts = format.formatToParts(day * 86_400_000)
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
    const month = part('month')
    const key = `${month === 'Adar II' ? 'Adar' : month}-${part('day')}`
    days.set(key, [...(days.get(key) ?? []), day])
  }
  return days
}
