import {
  type Day,
  type DayRange,
  type DaySpan,
  dayAt,
  dayNumber,
  parseEdtf,
  type RecurringTime,
  type Reference,
} from '../model/index.js'

/** A 29 February may lie eight years back (1896 to 1904). */
const YEARS = 8

/**
 * The days that a time in an article names; null where it names none. A day or month without its year ("in May") is the latest one
 * that had begun by the day of publication, and where the words look ahead the next one. Distances count from publication.
 */
export function saidDays({ value, meant }: Reference, published: Day): DaySpan | null {
  if (meant === 'absent' || meant === 'hypothetical') return null
  if (value.type === 'absolute') return value.span
  if (value.type === 'recurring') return recurring(value, published, meant === 'ahead')
  if (value.type !== 'relative' || value.anchor === 'event') return null
  return distance(dayNumber(published), value.days)
}

const [FIRST, LAST] = [dayNumber('0000-01-01'), dayNumber('9999-12-31')]

/** Null where the words lead out of the calendar ("a million years ago"). */
function distance(today: number, { from, to }: DayRange): DaySpan | null {
  const inside = today + from >= FIRST && today + to <= LAST
  return inside ? { from: dayAt(today + from), to: dayAt(today + to) } : null
}

function recurring({ month, day, weekday }: RecurringTime, published: Day, ahead: boolean): DaySpan | null {
  if (month !== null) return inSomeYear(`${two(month)}${day === null ? '' : `-${two(day)}`}`, published, ahead)
  return weekday === null || day !== null ? null : onWeekday(weekday, published, ahead)
}

function inSomeYear(rest: string, published: Day, ahead: boolean): DaySpan | null {
  const year = Number(published.slice(0, 4))
  for (let years = 0; years <= YEARS; years += 1) {
    const span = parseEdtf(`${String(year + (ahead ? years : -years)).padStart(4, '0')}-${rest}`)
    if (span?.from != null && span.to !== null && (ahead ? span.to >= published : span.from <= published)) return span
  }
  return null
}

function onWeekday(weekday: number, published: Day, ahead: boolean): DaySpan {
  const today = dayNumber(published)
  const back = (((today + 4 - weekday) % 7) + 7) % 7 // 1970-01-01 was a Thursday
  const day = dayAt(ahead ? today + ((7 - back) % 7) : today - back)
  return { from: day, to: day }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
