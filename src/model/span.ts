import { type Day, dayAt, dayNumberOf, isDay } from './day.js'

/** A stretch of days, both ends included; null is an end that is open or unknown. */
export interface DaySpan {
  readonly from: Day | null
  readonly to: Day | null
}

const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  '21': [3, 5],
  '22': [6, 8],
  '23': [9, 11],
  '24': [12, 14], // winter runs into the next year
}

/**
 * The earliest and latest day that an EDTF expression allows (ISO 8601-2, levels 0 and 1 without time of day):
 * years, months, days, seasons (northern), unspecified digits (`201X`, `2004-XX`), intervals, open and unknown ends, and the
 * qualifiers `?`, `~`, `%`, which do not move the ends. Returns null where the text is none of these.
 */
export function parseEdtf(text: string): DaySpan | null {
  const parts = text.trim().split('/')
  if (parts.length === 1) return parsePoint(parts[0] ?? '')
  if (parts.length !== 2) return null
  const [start, end] = parts as [string, string]
  const from = isOpen(start) ? OPEN : parsePoint(start)
  const to = isOpen(end) ? OPEN : parsePoint(end)
  if (!from || !to) return null
  if (from.from !== null && to.to !== null && from.from > to.to) return null
  return Object.freeze({ from: from.from, to: to.to })
}

const OPEN: DaySpan = Object.freeze({ from: null, to: null })

function isOpen(text: string): boolean {
  return text === '' || text === '..'
}

function parsePoint(text: string): DaySpan | null {
  const match = /^([0-9]{1,4}X{0,3})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?$/.exec(text)
  if (match?.[1]?.length !== 4) return null
  const [, year, month, day] = match as unknown as [string, string, string | undefined, string | undefined]
  const [firstYear, lastYear] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))]
  if (year.includes('X')) return month === undefined ? months(firstYear, 1, lastYear, 12) : null
  if (month === undefined || month === 'XX')
    return day === undefined || day === 'XX' ? months(firstYear, 1, lastYear, 12) : null
  const season = SEASONS[month]
  if (season) return day === undefined ? months(firstYear, season[0], firstYear, season[1]) : null
  if (Number(month) < 1 || Number(month) > 12) return null
  if (day === undefined || day === 'XX') return months(firstYear, Number(month), firstYear, Number(month))
  return isDay(`${year}-${month}-${day}`)
    ? Object.freeze({ from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` })
    : null
}

/** Null where the stretch leaves the calendar: the winter of 9999 ends in the year 10000. */
function months(fromYear: number, fromMonth: number, toYear: number, toMonth: number): DaySpan | null {
  const from = dayNumberOf(fromYear, fromMonth, 1) ?? 0
  const wrapped = toMonth > 12
  if (wrapped && toYear === 9999) return null
  const after =
    dayNumberOf(
      toMonth === 12 || wrapped ? toYear + 1 : toYear,
      toMonth === 12 ? 1 : wrapped ? toMonth - 11 : toMonth + 1,
      1,
    ) ?? 0
  return Object.freeze({ from: dayAt(from), to: dayAt(after - 1) })
}

/** The shortest EDTF for a stretch of days: a day, a whole month, a whole year, else an interval; an open end is `..`. */
export function formatEdtf(span: DaySpan): string {
  const { from, to } = span
  if (from === null || to === null) return `${from ?? '..'}/${to ?? '..'}`
  if (from === to) return from
  for (const whole of [from.slice(0, 4), from.slice(0, 7)]) {
    const all = parsePoint(whole)
    if (all?.from === from && all.to === to) return whole
  }
  return `${from}/${to}`
}
