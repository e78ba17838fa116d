/** A calendar day in the proleptic Gregorian calendar, ISO 8601: `2017-07-09`. Years 0000 to 9999. */
export type Day = string

const DAY_MS = 86_400_000
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day as a number of days since 1970-01-01. Throws a RangeError where `day` is not a real day. */
export function dayNumber(day: Day): number {
  const match = SHAPE.exec(day)
  const number = match ? dayNumberOf(Number(match[1]), Number(match[2]), Number(match[3])) : null
  if (number === null) throw new RangeError(`not a day: ${day}`)
  return number
}

/** Days since 1970-01-01 of a year, month (1-12) and day of the month; null where the calendar has no such day. */
export function dayNumberOf(year: number, month: number, dayOfMonth: number): number | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth) // Date.UTC would read the years 0-99 as 1900-1999
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth
  return exists ? date.getTime() / DAY_MS : null
}

/** The day that lies `number` days after 1970-01-01. */
export function dayAt(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

export function isDay(text: string): text is Day {
  const match = SHAPE.exec(text)
  return match !== null && dayNumberOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null
}

export function addDays(day: Day, days: number): Day {
  return dayAt(dayNumber(day) + days)
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

export function earliest(a: Day, b: Day): Day {
  return a <= b ? a : b
}

export function latest(a: Day, b: Day): Day {
  return a >= b ? a : b
}
