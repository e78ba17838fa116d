import { type Days, mondayOf, monthsFrom, nthOf, shifted, unitAt, weekdayOf, yearOf } from './calendar.js'
import { type Day, dayAt, dayNumber } from './day.js'
import type { DaySpan } from './span.js'
import type { Amount, Between, OneSided, PartOf, Stretch, When } from './when.js'
import { type Context, dateDays, feastDays, one, type Saying } from './when-dates.js'

export type { Saying } from './when-dates.js'

const [FIRST, LAST] = [dayNumber('0000-01-01'), dayNumber('9999-12-31')]

/** The days that words mean by the calendar, an end null where it is open; null where there are no such days or they can't be told. */
export function whenDays(when: When, saying: Saying): DaySpan | null {
  const found = daysOf(when, { ...saying, today: dayNumber(saying.on) })
  if (!found || !(found.from <= found.to)) return null
  const ends = [found.from, found.to].filter(Number.isFinite)
  if (Number.isNaN(found.from + found.to) || ends.some((day) => day < FIRST || day > LAST)) return null
  const end = (day: number): Day | null => (Number.isFinite(day) ? dayAt(day) : null)
  return { from: end(found.from), to: end(found.to) }
}

function daysOf(when: When, context: Context): Days | null {
  const { today } = context
  switch (when.is) {
    case 'now':
      return { from: today, to: today }
    case 'date':
      return dateDays(when, context)
    case 'years':
      return monthsFrom(when.from, 1, 12 * (when.to - when.from + 1))
    case 'unit':
      return unitAt(when.unit, today, when.offset)
    case 'feast':
      return feastDays(when, context)
    case 'between':
      return between(when, context)
    case 'stretch':
      return stretch(when, context)
    default: {
      const of = daysOf(when.is === 'shift' ? when.from : when.of, context)
      return of && fromOther(when, of, today)
    }
  }
}

type OfOther = Exclude<When, { readonly is: 'now' | 'date' | 'years' | 'unit' | 'feast' | 'between' | 'stretch' }>

function fromOther(when: OfOther, of: Days, today: number): Days | null {
  switch (when.is) {
    case 'nth':
      return nthOf(when.unit, when.number, when.many, of)
    case 'part':
      return part(when, of, today)
    case 'shift': {
      const day = shifted(of.from, when.amounts, when.sign)
      return { from: day, to: day }
    }
    case 'weekday':
      return one(mondayOf(of.from) + ((when.weekday + 6) % 7))
    case 'around':
      return when.unit === 'weekend' ? weekendAround(of) : unitAt(when.unit, of.from)
    case 'one-sided':
      return oneSided(when, of)
  }
}

/** Thirds: of a year by months, else by days. */
function part({ part: name }: PartOf, of: Days, today: number): Days {
  if (name === 'earlier') return { from: of.from, to: today - 1 }
  if (name === 'later') return { from: today, to: of.to }
  const third = { early: 0, mid: 1, late: 2 }[name]
  const length = of.to - of.from + 1
  if (length > 360 && length < 367) return monthsFrom(yearOf(of.from), 1 + 4 * third, 4)
  const at = (share: number): number => of.from + Math.round((length * share) / 3)
  return { from: at(third), to: at(third + 1) - 1 }
}

/** A feast next to a weekend makes it longer: Labour Day on a Monday, Thanksgiving on a Thursday. */
function weekendAround({ from, to }: Days): Days {
  const weekday = weekdayOf(from)
  const saturday = weekday === 1 ? from - 2 : mondayOf(from) + 5
  return weekday === 1 || weekday >= 4
    ? { from: Math.min(from, saturday), to: Math.max(to, saturday + 1) }
    : { from: saturday, to: saturday + 1 }
}

function oneSided({ side }: OneSided, of: Days): Days {
  switch (side) {
    case 'before':
      return { from: Number.NEGATIVE_INFINITY, to: of.from - 1 }
    case 'until':
      return { from: Number.NEGATIVE_INFINITY, to: of.to }
    case 'since':
      return { from: of.from, to: Number.POSITIVE_INFINITY }
    case 'after':
      return { from: of.to + 1, to: Number.POSITIVE_INFINITY }
  }
}

/** Quarters and decades are counted whole, days, weeks, months and years from day to day. */
function stretch({ amounts, sign, from }: Stretch, context: Context): Days | null {
  const start = from && daysOf(from, context)
  if (from && !start) return null
  const at = start?.from ?? context.today
  const whole = start ? null : wholeUnits(amounts, sign, at)
  if (whole) return whole
  if (start) return { from: at, to: shifted(at, amounts, 1) - 1 }
  const end = shifted(at, amounts, sign)
  return sign > 0 ? { from: at + 1, to: end } : { from: end, to: at - 1 }
}

function wholeUnits([amount]: readonly Amount[], sign: 1 | -1, today: number): Days | null {
  if (amount?.unit !== 'quarter' && amount?.unit !== 'decade') return null
  return unitAt(amount.unit, today, sign > 0 ? 1 : -amount.count, amount.count)
}

/** From the first day of the one to the last of the other. The end is looked for after the beginning. */
function between(when: Between, context: Context): Days | null {
  const found = stretchOf(when, { ...context, lean: 'past' })
  if (context.lean === 'past' || when.to.is === 'now' || (found && found.to >= context.today)) return found
  return stretchOf(when, context)
}

function stretchOf({ from, to }: Between, context: Context): Days | null {
  const first = daysOf(edge(from), context)
  if (!first) return null
  const start = from.is === 'part' ? partEdge(from, first, 'start') : first.from
  const floats = to.is === 'date' && to.year === null && to.which === null
  const last = daysOf(edge(to), floats ? { ...context, today: start, lean: 'ahead' } : context)
  if (!last) return null
  return { from: start, to: to.is === 'part' ? partEdge(to, last, 'end') : last.to }
}

/** As an end of a stretch, "the end of May" is its last day, not its last third. */
function edge(when: When): When {
  return when.is === 'part' ? when.of : when
}

function partEdge({ part: name }: PartOf, { from, to }: Days, end: 'start' | 'end'): number {
  const half = from + Math.floor((to - from + 1) / 2)
  if (name === 'mid') return half
  return end === 'start' ? (name === 'early' ? from : to + 1) : name === 'early' ? from : to
}
