import { type Bound, type Dating, type Day, type DaySpan, dayNumber, type Interval, type Link } from '../model/index.js'
import { boundsOf, SIDES } from './bounds.js'
import type { Grounds } from './grounds.js'
import { eventName } from './names.js'
import type { Figure, Mark } from './page.js'
import { plainDay, plainEdtf, plainSpan } from './words.js'

/** Marks further from the answer than this many times its own width are left out of the drawing. */
const REACH = 1.2
const LEAST_REACH = 60
const MOST_EVENTS = 8
const MOST_RUMOURS = 10

/** Null where there is nothing to draw: rumours alone make no time line. */
export function figureOf(grounds: Grounds): Figure | null {
  const { dating, provenance } = grounds.assessment
  const bounds = [...boundsOf(dating, 'firm'), ...boundsOf(dating, 'soft')]
  const events = eventMarks(grounds)
  const rumours = rumourMarks(grounds)
  const core = coreDays(dating, bounds, provenance.surfaced)
  const days = core.length > 0 ? core : events.flatMap(({ span }) => (span ? [span.from, span.to] : []))
  if (days.length === 0) return null
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const reach = core.length > 0 ? Math.max(LEAST_REACH, (last - first) * REACH) : Number.POSITIVE_INFINITY
  const near = ({ span }: Mark): boolean => span !== null && span.to >= first - reach && span.from <= last + reach
  const drawn = {
    events: byDay(events.filter(near).slice(0, MOST_EVENTS)),
    rumours: byDay(rumours.filter(near).slice(0, MOST_RUMOURS)),
  }
  const all = [...drawn.events, ...drawn.rumours]
  const reached = all.flatMap(({ span }) =>
    span ? [Math.max(span.from, first - reach), Math.min(span.to, last + reach)] : [],
  )
  return {
    ...domain([...days, ...reached], dating),
    curve: filled(dating),
    bounds,
    credible: dating.credible,
    mostLikely: dating.mostLikely,
    release: provenance.surfaced,
    ...drawn,
    undrawn: [...events, ...rumours].filter((mark) => !all.includes(mark)),
    description: description(dating, bounds, provenance.surfaced, all),
  }
}

/** The days that the drawing must show. */
function coreDays(dating: Dating, bounds: readonly Bound[], surfaced: Day | null): number[] {
  const peak = Math.max(0, ...dating.curve.map(({ weight }) => weight))
  const days = [
    ...bounds.map(({ date }) => date),
    ...dating.credible.flatMap(({ from, to }) => [from, to]),
    ...dating.curve.filter(({ weight }) => weight > peak / 50).map(({ day }) => day),
  ]
  return [...days, dating.mostLikely, surfaced].filter((day) => day !== null).map(dayNumber)
}

/** Some air on both sides, more where an end is open. */
function domain(days: readonly number[], { notBefore, notAfter }: Dating): { from: number; to: number } {
  const [first, last] = [Math.min(...days), Math.max(...days) + 1]
  const air = Math.max(1, (last - first) * 0.06)
  const open = Math.max(3, (last - first) * 0.14)
  return { from: first - (notBefore ? air : open), to: last + (notAfter ? air : open) }
}

/** Days that the curve leaves out weigh nothing: they are put in where its line would otherwise bridge them. */
function filled({ curve }: Dating): Figure['curve'] {
  const points = curve.map(({ day, weight }) => ({ at: dayNumber(day), weight }))
  return points.flatMap((point, index) => {
    const next = points[index + 1]
    if (!next || next.at === point.at + 1) return [point]
    const zeros = [{ at: point.at + 1, weight: 0 }]
    return next.at > point.at + 2 ? [point, ...zeros, { at: next.at - 1, weight: 0 }] : [point, ...zeros]
  })
}

/** Events once each: those that carry the answer first, then the most probable. */
function eventMarks({ assessment: { links, dating } }: Grounds): Mark[] {
  const carrying = new Set([
    ...[dating.notBefore, dating.notAfter, dating.softNotBefore, dating.softNotAfter].flatMap(
      (bound) => bound?.because ?? [],
    ),
    ...dating.drivers.map(({ reference }) => reference),
  ])
  const rank = (link: Link): number => (carrying.has(link.reference) ? 2 : 0) + link.probability
  const sorted = [...links].sort((a, b) => rank(b) - rank(a))
  const best = new Map<string, Link>()
  for (const link of sorted) if (!best.has(link.event.id)) best.set(link.event.id, link)
  return [...best.values()].map(({ event, firm }) => ({
    label: eventName(event),
    when: plainEdtf(event.when),
    span: numbered(event.days),
    tone: firm ? 'firm' : 'weak',
  }))
}

function rumourMarks({ assessment: { verdicts } }: Grounds): Mark[] {
  return verdicts.map(({ claim, outcome }) => ({
    label: `${OUTCOMES[outcome]}: ${claim.what}`,
    when: claim.when === null ? 'no day given' : plainEdtf(claim.when),
    span: claim.days && numbered(claim.days),
    tone: outcome,
  }))
}

const OUTCOMES = { refuted: 'Refuted', supported: 'Supported', unsettled: 'Not settled' } as const

function byDay(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => (a.span?.from ?? 0) - (b.span?.from ?? 0))
}

function numbered({ from, to }: DaySpan): Mark['span'] {
  const [start, end] = [from ?? to, to ?? from]
  return start === null || end === null ? null : { from: dayNumber(start), to: dayNumber(end) }
}

/** The drawing told in words, for those who do not see it. */
function description(dating: Dating, bounds: readonly Bound[], surfaced: Day | null, marks: readonly Mark[]): string {
  const interval = ({ level, from, to }: Interval): string =>
    `${level * 100} percent interval: ${plainSpan({ from, to })}.`
  return [
    ...bounds.map(({ side, strength, date }) => `${SIDES[side]} ${plainDay(date)}, ${strength}.`),
    ...(dating.mostLikely === null ? [] : [`Most likely day: ${plainDay(dating.mostLikely)}.`]),
    ...dating.credible.map(interval),
    ...(surfaced === null ? [] : [`Released ${plainDay(surfaced)}.`]),
    ...marks.map(({ label, when }) => `${label}, ${when}.`),
  ].join(' ')
}
