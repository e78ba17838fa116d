import { dayNumberOf } from './day.js'
import type { Amount, CalendarUnit } from './when.js'

/** A stretch of days by number, both ends included; an end may be infinite. */
export interface Days {
  readonly from: number
  readonly to: number
}

const DAY_MS = 86_400_000

// Not by `dayAt`: a distance may lead beyond the calendar, and is then NaN here and no day in the end.
export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear()
}

export function monthOf(day: number): number {
  return new Date(day * DAY_MS).getUTCMonth() + 1
}

function dayOf(day: number): number {
  return new Date(day * DAY_MS).getUTCDate()
}

/** 0 = Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** The Monday of the week that holds the day. */
export function mondayOf(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7)
}

/** Whole months, counted from January of a year; `month` may lie outside of 1 to 12. */
export function monthsFrom(year: number, month: number, many: number): Days {
  return { from: firstOf(year, month), to: firstOf(year, month + many) - 1 }
}

function firstOf(year: number, month: number): number {
  const years = Math.floor((month - 1) / 12)
  return dayNumberOf(year + years, month - years * 12, 1) ?? Number.NaN // beyond the calendar
}

const MONTHS: Partial<Record<CalendarUnit, number>> = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 }
const DAYS: Partial<Record<CalendarUnit, number>> = { day: 1, week: 7, fortnight: 14 }

/** The unit that holds the day, or one `offset` units off; `many` units together. */
export function unitAt(unit: CalendarUnit, day: number, offset = 0, many = 1): Days {
  const months = MONTHS[unit]
  if (months !== undefined) {
    const index = yearOf(day) * 12 + monthOf(day) - 1
    const start = Math.floor(index / months) * months + offset * months
    return monthsFrom(0, start + 1, many * months)
  }
  if (unit === 'day' || unit === 'working day') return { from: day + offset, to: day + offset + many - 1 }
  const monday = mondayOf(day) + 7 * offset * (unit === 'fortnight' ? 2 : 1)
  if (unit === 'weekend') return { from: monday + 5, to: monday + 6 + 7 * (many - 1) }
  if (unit === 'working week') return { from: monday, to: monday + 4 + 7 * (many - 1) }
  return { from: monday, to: monday + (DAYS[unit] ?? 7) * many - 1 }
}

/** The day so far off: months keep the day of the month, or the month's last. */
export function shifted(day: number, amounts: readonly Amount[], sign: 1 | -1): number {
  return amounts.reduce((at, { count, unit }) => shiftedBy(at, count * sign, unit), day)
}

function shiftedBy(day: number, count: number, unit: CalendarUnit): number {
  if (unit === 'working day') return workingDay(day, count)
  const months = MONTHS[unit]
  if (months === undefined) return day + Math.round(count * (DAYS[unit] ?? 7))
  const whole = Math.trunc(count * months)
  const rest = Math.round((count * months - whole) * 30)
  const { from, to } = monthsFrom(yearOf(day), monthOf(day) + whole, 1)
  return Math.min(to, from + dayOf(day) - 1) + rest
}

function workingDay(day: number, count: number): number {
  const step = Math.sign(count)
  let [at, left] = [day, Math.min(Math.abs(count), 1000)]
  while (left > 0) {
    at += step
    if (weekdayOf(at) % 6 !== 0) left -= 1
  }
  return at
}

/** The n-th unit of a stretch; weeks belong to the month or year that holds their Thursday (ISO 8601). */
export function nthOf(unit: CalendarUnit, number: number, many: number, whole: Days): Days | null {
  const first = firstUnit(unit, whole.from)
  const last = unitAt(unit, unit === 'week' ? weekBy(whole.to) : whole.to)
  const found =
    number > 0 ? unitAt(unit, first.from, number - 1, many) : unitAt(unit, last.from, number + 1 - (many - 1), many)
  const inside = found.from >= first.from && found.to <= last.to
  return inside ? found : null
}

function firstUnit(unit: CalendarUnit, day: number): Days {
  const held = unitAt(unit, day)
  return unit === 'week' && held.from + 3 < day ? unitAt(unit, day, 1) : held
}

/** A day in the last week whose Thursday is no later. */
function weekBy(day: number): number {
  return mondayOf(day) + 3 > day ? day - 7 : day
}
