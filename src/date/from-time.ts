import {
  type AbsoluteTime,
  addDays,
  type Bound,
  type Day,
  dayAt,
  dayNumber,
  dayNumberOf,
  daysBetween,
  noun,
  type RecurringTime,
  type RelativeTime,
  weekdayOf,
} from '../model/index.js'
import { ends, type Item } from './context.js'
import { type Evidence, type Mention, mentioning } from './evidence.js'
import { anchoring } from './from-link.js'
import type { LawName } from './laws.js'
import { within } from './likelihood.js'

/** Reason of the bound that a bare year gives. */
export const YEAR_AS_PAST = 'speaks of that year as past'

/** A date named outright. Only one that is precise to the month and past bounds firmly; a bare year needs company, see `years`. */
export function fromAbsolute({ reference, context }: Item, value: AbsoluteTime): Evidence | null {
  const span = ends(narrowed(value))
  if (!span || span.from > context.horizon.to) return null
  const [from, to] = [dayNumber(span.from), dayNumber(span.to)]
  // A season may be a southern one, half a year off: too coarse to bind, as a year is.
  const precise = to - from <= 31
  const base = { references: [reference.id], story: `${span.from}/${span.to}`, mentions: [] }
  const mentioned = (how: 'past' | 'ahead' | 'unclear' | 'hypothetical') => {
    const mentions: Mention[] = [{ law: lawOf(to - from, how), spans: [[from, to]], share: 1 }]
    return { ...base, family: 'time' as const, mentions, logLikelihood: mentioning(mentions) }
  }
  const bound = (side: Bound['side'], date: Day, strength: Bound['strength'], why: string): Bound =>
    noun('bound', { side, date, strength, because: [reference.id], why })
  switch (reference.meant) {
    case 'past':
      return {
        ...mentioned('past'),
        bounds: [
          bound(
            'not-before',
            span.from,
            precise ? 'firm' : 'soft',
            precise ? 'speaks of that date as past' : YEAR_AS_PAST,
          ),
        ],
      }
    case 'ongoing':
      return {
        ...base,
        family: 'constraint',
        bounds: [
          bound('not-before', span.from, precise ? 'firm' : 'soft', 'gives that date as the present'),
          bound('not-after', span.to, 'soft', 'gives that date as the present'),
        ],
        logLikelihood: within(from, to, precise ? 1.5 : 0.02, 0.005),
      }
    case 'quoted':
      return {
        ...base,
        family: 'constraint',
        bounds: [bound('not-before', span.from, 'soft', 'that date is shown or told by others')],
        logLikelihood: (day) => (day < from ? -5 : Math.max(-3, -0.03 * Math.max(0, day - to))),
      }
    case 'ahead':
    case 'unclear':
    case 'hypothetical':
      return { ...mentioned(reference.meant), bounds: [] }
    default:
      return null
  }
}

function lawOf(length: number, how: 'past' | 'ahead' | 'unclear' | 'hypothetical'): LawName {
  const precision = length === 0 ? 'day' : length <= 31 ? 'month' : length >= 364 && length <= 366 ? 'year' : 'span'
  return `${precision} ${how}`
}

/** "A weekend in the second half of August": the first and last day in the span that fall on the named weekdays. */
function narrowed({ span, weekdays }: AbsoluteTime): AbsoluteTime['span'] {
  if (weekdays.length === 0 || span.from === null || span.to === null) return span
  const days = []
  for (let day = dayNumber(span.from); day <= dayNumber(span.to); day += 1)
    if (weekdays.includes(weekdayOf(day))) days.push(day)
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? span : { from: dayAt(first), to: dayAt(last) }
}

/** A day or month without its year: the latest one before the speaking if past, the next one if ahead. Weekdays alone say nothing here. */
export function fromRecurring({ reference, floor, context }: Item, value: RecurringTime): Evidence | null {
  if (value.month === null) return null
  const { month } = value
  const { surfaced } = context.provenance
  const length = value.day === null ? 30 : 0
  const startIn = (year: number): number | null => dayNumberOf(year, month, value.day ?? 1)
  const sinceLast = (day: number): number => {
    const year = Number(dayAt(day).slice(0, 4))
    const starts = [year, year - 1, year - 4].flatMap((one) => startIn(one) ?? [])
    return Math.min(...starts.filter((start) => start <= day).map((start) => Math.max(0, day - start - length)))
  }
  const base = {
    references: [reference.id],
    story: `recurring ${month}-${value.day ?? ''}`,
    mentions: [],
    family: 'constraint' as const,
  }
  if (reference.meant === 'ongoing' && value.day !== null) {
    const last = surfaced === null ? null : dayAt(dayNumber(surfaced) - sinceLast(dayNumber(surfaced)))
    const bounds =
      last === null
        ? []
        : [
            noun('bound', {
              side: 'not-before' as const,
              date: last,
              strength: isOnlyOne(last, floor) ? ('firm' as const) : ('soft' as const),
              because: [reference.id],
              why: 'gives that day as the present',
            }),
          ]
    return {
      ...base,
      bounds,
      logLikelihood: (day) => Math.max(-6, -0.5 * Math.min(sinceLast(day), 365 - sinceLast(day))),
    }
  }
  if (reference.meant === 'past' && value.day !== null)
    return { ...base, bounds: [], logLikelihood: (day) => -0.25 * Math.log1p(sinceLast(day) / 20) }
  if (reference.meant === 'ahead')
    return { ...base, bounds: [], logLikelihood: (day) => -0.25 * Math.log1p((365 - sinceLast(day)) / 40) }
  return null
}

/** Every year has such a day, but no more than one lies between a firm lower bound less than a year before it and the release. */
function isOnlyOne(last: Day, floor: Day | null): boolean {
  return floor !== null && floor <= last && daysBetween(floor, last) < 365
}

/** A distance from the speaking, the release, or an event in the same words. */
export function fromRelative(item: Item, value: RelativeTime): Evidence | null {
  const { reference, anchor, context } = item
  const { surfaced } = context.provenance
  if (value.anchor === 'release')
    return surfaced === null ? null : around(reference.id, surfaced, surfaced, value.days, 'counted from the release')
  const event = anchor?.event
  const probability = anchoring(item)
  const days = event && ends(event.days)
  if (!event || !days || probability === 0 || reference.meant === 'hypothetical' || reference.meant === 'absent')
    return null
  // What lasts for months or lives on gives no day to count from.
  if (event.type === 'term' || event.days.to === null || daysBetween(days.from, days.to) > 60) return null
  const slack = event.reported ? 2 : 0
  // The event lies `days` from the speaking; so the speaking lies as far on the other side of the event.
  const distance = value.anchor === 'speech' ? { from: -value.days.to, to: -value.days.from } : value.days
  return around(
    reference.id,
    addDays(days.from, -slack),
    days.to,
    distance,
    `${reference.text}: counted from ${event.names[0] ?? event.id}`,
    probability,
  )
}

function around(
  id: string,
  from: Day,
  to: Day,
  days: { from: number; to: number },
  why: string,
  probability = 0.9,
): Evidence {
  const [first, last] = [dayNumber(from) + days.from, dayNumber(to) + days.to]
  return {
    references: [id],
    bounds: [],
    story: `relative ${first} ${last} ${why}`,
    mentions: [],
    family: 'constraint',
    logLikelihood: within(first, last, 0.7, Math.max(0.05, 1 - probability)),
  }
}
