import { type Division, dayAt, dayNumber } from '../model/index.js'
import { byNumber } from './conflicts.js'
import type { DatingContext, Item } from './context.js'
import type { Evidence } from './evidence.js'
import { gather } from './gather.js'
import { named } from './named.js'

/**
 * By how much, in natural logarithms, two dates must explain the words better than one. Whole training speeches stay below 8 with some
 * hundred ways to cut them; it stands for the second date and for the choice among the cuts.
 */
const CLEAR = 10
/** Pieces of evidence that must speak on each side. */
const LEAST = 2
/** Groups of segments that cuts are tried between. */
const GROUPS = 24
/** One reading may be wrong: none counts for more than this. */
const MOST = 6

/**
 * The one contiguous group of segments whose evidence, dated by itself, fits so much better that one date for all is out of the question.
 * Old history costs nothing here: a mention speaks against the days before it only. What speaks against later days is what
 * the words say of their own present and future.
 */
export function changePoint(items: readonly Item[], context: DatingContext): Division | null {
  const groups = groupsOf(items.filter(tells)).map((some) => gather(some))
  if (groups.length < 2 || groups.flat().length < 2 * LEAST) return null
  const days = daysOf(groups.flat(), context)
  const sums = groups.map((some) => total(some, days))
  const all = added(sums)
  const [best] = [...runs(groups.length)]
    .map(([from, to]) => {
      const inside = added(sums.slice(from, to))
      const outside = all.map((sum, index) => sum - (inside[index] ?? 0))
      return {
        from,
        to,
        inside: top(inside),
        outside: top(outside),
        gain: highest(inside) + highest(outside) - highest(all),
      }
    })
    .sort((a, b) => b.gain - a.gain || a.from - b.from || a.to - b.to)
  if (!best || best.gain < CLEAR) return null
  const within = groups.slice(best.from, best.to).flat()
  const without = [...groups.slice(0, best.from), ...groups.slice(best.to)].flat()
  const [at, other] = [days[best.inside] ?? 0, days[best.outside] ?? 0]
  const mine = speaking(within, at, other)
  const theirs = speaking(without, other, at)
  if (mine.length < LEAST || theirs.length < LEAST) return null
  const segmentOf = new Map(items.map(({ reference }) => [reference.id, reference.segment]))
  const side = (some: readonly Evidence[], day: number) => {
    const references = some.flatMap((one) => one.references).sort(byNumber)
    return {
      references,
      segments: [...new Set(references.map((id) => segmentOf.get(id) ?? ''))].sort(byNumber),
      date: dayAt(day),
    }
  }
  const [earlier, later] = at < other ? [side(mine, at), side(theirs, other)] : [side(theirs, other), side(mine, at)]
  return {
    basis: 'likelihood',
    earlier,
    later,
    why: `One date hardly fits all: taken alone, ${named(earlier)} would be of about ${earlier.date} and ${named(later)} of about ${later.date}. It may have been put together from parts, or some readings are wrong.`,
  }
}

/** What has a firm lower bound, or says something of the speaker's present or future. */
function tells({ reference: { meant, value }, link }: Item): boolean {
  if (value.type === 'absolute') return meant === 'past' || meant === 'ongoing' || meant === 'ahead'
  if (value.type === 'event') return link?.firm === true
  if (value.type === 'office') return link !== null && link.probability >= 0.9
  return value.type === 'count' && value.anchorDay !== null
}

/** Consecutive segments, so that there are at most GROUPS. */
function groupsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const segments = [...new Set(items.map(({ reference }) => reference.segment))]
  const count = Math.min(GROUPS, segments.length)
  const place = new Map(segments.map((id, index) => [id, Math.floor((index * count) / segments.length)]))
  return Array.from({ length: count }, (_, group) =>
    items.filter(({ reference }) => place.get(reference.segment) === group),
  )
}

/** Every run of groups that leaves something outside; a run and the rest are one cut, so only those from the first or within. */
function* runs(count: number): Generator<readonly [number, number]> {
  for (let from = 0; from < count; from += 1)
    for (let to = from + 1; to <= count; to += 1) if (from > 0 ? to < count : to < count) yield [from, to]
}

const STEP = 30

/** Each month of the horizon, and the days on which a piece of evidence turns. */
function daysOf(evidence: readonly Evidence[], { horizon }: DatingContext): readonly number[] {
  const [from, to] = [dayNumber(horizon.from), dayNumber(horizon.to)]
  const months = Array.from({ length: Math.floor((to - from) / STEP) + 1 }, (_, index) => from + index * STEP)
  const turns = evidence
    .flatMap(({ mentions, bounds }) => [
      ...mentions.flatMap(({ spans }) => spans.map(([first]) => first)),
      ...bounds.map(({ date }) => dayNumber(date)),
    ])
    .flatMap((day) => [day - 1, day, day + 1, day + STEP])
  return [...new Set([...months, ...turns.filter((day) => day >= from && day <= to), to])].sort((a, b) => a - b)
}

function total(evidence: readonly Evidence[], days: readonly number[]): readonly number[] {
  return added(evidence.map((one) => shapeOf(one, days)))
}

/** Relative to its best day, no lower than MOST; a mention of the past never speaks against later days. */
function shapeOf(one: Evidence, days: readonly number[]): readonly number[] {
  const { logLikelihood } = one
  if (logLikelihood === null) return days.map(() => 0)
  const raw = days.map(logLikelihood)
  const best = highest(raw)
  const since = isOfPast(one) ? raw.indexOf(best) : days.length
  return raw.map((value, index) => (index >= since ? 0 : Math.max(-MOST, value - best)))
}

/** Of what had happened, not of what is coming; who holds an office holds it no longer after. */
function isOfPast({ family, mentions }: Evidence): boolean {
  return (family === 'event' || family === 'time') && mentions.every(({ law }) => !/^coming|ahead$/.test(law))
}

function added(all: readonly (readonly number[])[]): readonly number[] {
  const sums = [...(all[0] ?? [])]
  for (const one of all.slice(1))
    for (let index = 0; index < sums.length; index += 1) sums[index] = (sums[index] ?? 0) + (one[index] ?? 0)
  return sums
}

function highest(values: readonly number[]): number {
  return values.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY)
}

function top(values: readonly number[]): number {
  return values.indexOf(highest(values))
}

/** Those that prefer their own part's date to the other's. */
function speaking(evidence: readonly Evidence[], own: number, other: number): readonly Evidence[] {
  return evidence.filter((one) => {
    const [mine, theirs] = shapeOf(
      one,
      [own, other].sort((a, b) => a - b),
    )
    const gain = own < other ? (mine ?? 0) - (theirs ?? 0) : (theirs ?? 0) - (mine ?? 0)
    return gain > 0.5
  })
}
