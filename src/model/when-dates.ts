import { type Days, mondayOf, monthOf, monthsFrom, weekdayOf, yearOf } from './calendar.js'
import { type Day, dayNumber, dayNumberOf } from './day.js'
import type { DaySpan } from './span.js'
import type { CalendarDate, FeastDay, Which } from './when.js'

/** What has to be known to say which days words mean. */
export interface Saying {
  /** The day on which the words are said. */
  readonly on: Day
  /** Where a time comes round again ("in May", "on Tuesday"): the last one that had begun, or the next that is not over. */
  readonly lean: 'past' | 'ahead'
  /** How the speaker writes "5/6/2011"; null where that is not known: then it is no date. */
  readonly order?: 'month-first' | 'day-first' | null
  /** The days of a feast in a year; without it feasts have none. */
  feastDays?(feast: string, year: number): readonly DaySpan[]
}

export interface Context extends Saying {
  readonly today: number
}

export function one(day: number): Days {
  return { from: day, to: day }
}

export function dateDays(date: CalendarDate, context: Context): Days | null {
  const known = ordered(date, context)
  if (!known) return null
  const { month, day, weekday, year, which } = known
  if (month === null && day === null && weekday !== null) return onWeekday(weekday, which, context)
  if (month === null && day === null) return year === null ? null : monthsFrom(year, 1, 12)
  if (year !== null) return inYear(year, known)
  return month === null ? dayOfSomeMonth(known, context) : inSomeYear(known, context)
}

/** "5/6/2011" as the speaker writes it; null where that is not known. */
function ordered(date: CalendarDate, { order }: Context): CalendarDate | null {
  if (!date.eitherOrder || order === 'month-first') return date
  return order === 'day-first' ? { ...date, month: date.day, day: date.month } : null
}

function inYear(year: number, { month, day }: CalendarDate): Days | null {
  if (month === null) return null
  if (day === null) return monthsFrom(year, month, 1)
  const number = dayNumberOf(year, month, day)
  return number === null ? null : one(number)
}

/** A 29 February may be eight years off (1896 to 1904). */
const FAR = 8

function inSomeYear(date: CalendarDate, context: Context): Days | null {
  const year = yearOf(context.today)
  if (date.which === 'this') return inYear(year, date)
  const next = date.which === 'next' || date.which === 'last'
  if (next && date.day !== null) return inYear(year + (date.which === 'next' ? 1 : -1), date)
  return nearest((offset) => inYear(year + offset, date), leaning(date.which, context))
}

function leaning(which: Which | null, context: Context): Context {
  if (which === null) return context
  return { ...context, lean: which === 'next' || which === 'coming' ? 'ahead' : 'past' }
}

/** The last that has begun, or the next that is not over, of times that come round. */
function nearest(at: (offset: number) => Days | null, { today, lean }: Context, far = FAR): Days | null {
  for (let offset = -1; offset <= far; offset += 1) {
    const found = at(lean === 'past' ? -offset : offset)
    if (found && (lean === 'past' ? found.from <= today : found.to >= today)) return found
  }
  return null
}

/** "The 18th", "Monday the 21st": of this month if its weekday fits, else of the nearest that does. */
function dayOfSomeMonth({ day, weekday }: CalendarDate, context: Context): Days | null {
  const { today } = context
  const at = (offset: number): Days | null => {
    const month = monthsFrom(yearOf(today), monthOf(today) + offset, 1)
    const number = month.from + (day ?? 1) - 1
    return number <= month.to && (weekday === null || weekdayOf(number) === weekday) ? one(number) : null
  }
  return (weekday === null ? null : at(0)) ?? nearest(at, context, 40)
}

function onWeekday(weekday: number, which: Which | null, { today, lean }: Context): Days {
  const inWeek = mondayOf(today) + ((weekday + 6) % 7)
  if (which === 'last' || which === 'this' || which === 'next')
    return one(inWeek + 7 * (which === 'next' ? 1 : which === 'last' ? -1 : 0))
  if (which === 'coming') return one(inWeek > today ? inWeek : inWeek + 7)
  if (which === 'past') return one(inWeek < today ? inWeek : inWeek - 7)
  const back = lean === 'past' && inWeek > today ? 7 : 0
  return one(inWeek - back + (lean === 'ahead' && inWeek < today ? 7 : 0))
}

export function feastDays({ feast, year, which }: FeastDay, context: Context): Days | null {
  const inFeastYear = (one: number): Days | null => {
    const [span] = one < 0 || one > 9999 ? [] : (context.feastDays?.(feast, one) ?? [])
    return span?.from != null && span.to !== null ? { from: dayNumber(span.from), to: dayNumber(span.to) } : null
  }
  if (year !== null) return inFeastYear(year)
  const thisYear = yearOf(context.today)
  return which === 'this'
    ? inFeastYear(thisYear)
    : nearest((offset) => inFeastYear(thisYear + offset), leaning(which, context))
}
