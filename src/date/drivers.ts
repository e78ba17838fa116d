import { type Bound, type Dating, type Day, type Driver, dayNumber, daysBetween } from '../model/index.js'
import type { DatingContext, Item } from './context.js'
import type { Evidence } from './evidence.js'

/** What dating answers, without what is said about the answer. */
export type Answered = Pick<
  Dating,
  'window' | 'notBefore' | 'notAfter' | 'softNotBefore' | 'softNotAfter' | 'mostLikely' | 'credible'
>

type Horizon = DatingContext['horizon']

export interface Solved {
  readonly horizon: Horizon
  readonly items: readonly Item[]
  readonly evidence: readonly Evidence[]
  readonly answer: Answered
  /** The answer where words say nothing: what the release and the speaker's own dates give. */
  readonly silent: Answered
  /** The answer that the references of these ids alone would give. */
  readonly answerOf: (kept: ReadonlySet<string>) => Answered
}

export interface Drivers {
  readonly drivers: readonly Driver[]
  /** Whether these references alone give the same answer; false where more than a reader can follow share in it. */
  readonly sufficient: boolean
}

/** A reader follows a handful of references by hand, and each costs a reckoning over all days. */
const MOST = 6
/** References tried in the place of one of the same weight. */
const MOST_ALSO = 8
/** From so many pieces of evidence on, each reckoning takes a second and more: fewer drivers are shown. */
const MANY = 2000
const FEW = 2

/**
 * The fewest references that carry the answer: with these alone it stays the same, without any one of them it does not. Found by adding
 * the strongest until it does (forward), then dropping what is not needed (backward): smallest in that nothing more can go, which is
 * what a reader needs; the smallest of all such sets would cost a search over all subsets. None where the release alone gives the answer.
 */
export function drivers(solved: Solved): Drivers {
  const found = sufficientSet(solved)
  const chosen = found ?? strongest(solved)
  const all = solved.items.map(({ reference }) => reference.id)
  return {
    drivers: chosen.map((id) => {
      const also = found === null ? [] : substitutes(id, found, solved)
      const gone = new Set([id, ...also])
      const without = solved.answerOf(new Set(all.filter((one) => !gone.has(one))))
      return { reference: id, also, windowWithout: without.window, mostLikelyWithout: without.mostLikely }
    }),
    sufficient: found !== null,
  }
}

/** In the order of the words; null where more than MOST are needed. */
function sufficientSet(solved: Solved): readonly string[] | null {
  const { answer, answerOf, silent } = solved
  const most = mostOf(solved)
  const same = (ids: readonly string[]): boolean => isSame(ids.length === 0 ? silent : answerOf(new Set(ids)), answer)
  const set: string[] = []
  for (const unit of ranked(solved)) {
    if (same(set)) break
    set.push(...unit.filter((id) => !set.includes(id)))
    if (set.length > most + 2) return null
  }
  if (!same(set)) return null
  const kept = needed(set, same)
  return kept.length > most ? null : inOrder(kept, solved)
}

/** The last ones first; again and again, since what is needed beside one reference may not be needed without it. */
function needed(set: readonly string[], same: (ids: readonly string[]) => boolean): readonly string[] {
  const idle = [...set].reverse().find((id) => same(set.filter((one) => one !== id)))
  return idle === undefined
    ? set
    : needed(
        set.filter((one) => one !== idle),
        same,
      )
}

/** Where no small set gives the answer: what bounds it, and what speaks most for the most likely day. */
function strongest(solved: Solved): readonly string[] {
  const most = mostOf(solved)
  const ids: string[] = []
  for (const unit of ranked(solved)) {
    const more = unit.filter((id) => !ids.includes(id))
    if (ids.length + more.length <= most) ids.push(...more)
  }
  return inOrder(ids, solved)
}

function mostOf({ evidence }: Solved): number {
  return evidence.length < MANY ? MOST : FEW
}

function inOrder(ids: readonly string[], { items }: Solved): readonly string[] {
  return items.map(({ reference }) => reference.id).filter((id) => ids.includes(id))
}

/** References with what they count from, those that bound first, then those that speak most for the most likely day. */
function ranked({ items, evidence, answer, horizon }: Solved): readonly (readonly string[])[] {
  const words = new Map(items.map((item) => [item.reference.id, item]))
  const unit = (id: string): readonly string[] => {
    const anchor = words.get(id)?.anchor?.reference
    return anchor === undefined || anchor === id || words.get(id)?.link ? [id] : [id, anchor]
  }
  const bounding = boundsOf(answer).flatMap(({ because }) => because.slice(0, 2))
  const speaking = byWeight(evidence, answer, horizon).map(({ references }) => references[0] ?? '')
  return [...new Set([...bounding, ...speaking])].filter((id) => words.has(id)).map(unit)
}

function boundsOf({ notBefore, notAfter, softNotBefore, softNotAfter }: Answered): readonly Bound[] {
  return [notBefore, notAfter, softNotBefore, softNotAfter].filter((bound) => bound !== null)
}

/** Days at which evidence is compared: some hundred over the whole horizon, and the days around the answer. */
const SAMPLES = 100

/** How much a piece of evidence prefers the most likely day to other days. */
function byWeight(evidence: readonly Evidence[], { mostLikely }: Answered, horizon: Horizon): readonly Evidence[] {
  if (mostLikely === null) return []
  const [peak, from, to] = [mostLikely, horizon.from, horizon.to].map(dayNumber) as [number, number, number]
  const step = (to - from) / SAMPLES
  const others = Array.from({ length: SAMPLES + 1 }, (_, index) => Math.round(from + index * step))
  const gain = ({ logLikelihood: shape }: Evidence): number =>
    shape ? others.reduce((sum, day) => sum + shape(peak) - shape(day), 0) / others.length : 0
  return evidence
    .map((one) => ({ one, gain: gain(one) }))
    .filter((each) => each.gain > 0)
    .sort((a, b) => b.gain - a.gain || (a.one.story < b.one.story ? -1 : 1))
    .map(({ one }) => one)
}

/** Other references that would do in the place of one: they tell the same story, or bound at the same day. */
function substitutes(id: string, set: readonly string[], solved: Solved): readonly string[] {
  const { evidence, answer, answerOf, items } = solved
  const alike = [...boundsOf(answer).map(({ because }) => because), ...evidence.map(({ references }) => references)]
  const others = new Set(alike.filter((ids) => ids.includes(id)).flat())
  return items
    .map(({ reference }) => reference.id)
    .filter((other) => others.has(other) && !set.includes(other))
    .slice(0, MOST_ALSO)
    .filter((other) => isSame(answerOf(new Set([...set.filter((one) => one !== id), other])), answer))
}

/** The most likely day may move this far, or a tenth of the days that hold half of the probability. */
const NEAR = 3
/** A soft bound that the curve gives may move this far, in days. */
const SOFT_NEAR = 31

function isSame(a: Answered, b: Answered): boolean {
  const half = b.credible[0]
  const near = Math.max(NEAR, half ? daysBetween(half.from, half.to) / 10 : 0)
  return (
    isBoundedAlike(a.notBefore, b.notBefore) &&
    isBoundedAlike(a.notAfter, b.notAfter) &&
    isBoundedAlike(a.softNotBefore, b.softNotBefore) &&
    isBoundedAlike(a.softNotAfter, b.softNotAfter) &&
    isNear(a.mostLikely, b.mostLikely, near)
  )
}

function isBoundedAlike(a: Bound | null, b: Bound | null): boolean {
  if (a === null || b === null) return a === b
  return a.strength === b.strength && isNear(a.date, b.date, a.strength === 'firm' ? 0 : SOFT_NEAR)
}

function isNear(a: Day | null, b: Day | null, days: number): boolean {
  return a === null || b === null ? a === b : Math.abs(daysBetween(a, b)) <= days
}
