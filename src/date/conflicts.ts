import { addDays, type Bound, type Conflict, type Day, noun } from '../model/index.js'

/**
 * A day begins up to a day earlier elsewhere, and a chronology's day is that of the place or of the report: what lies one day
 * apart can hold together (docs/decisions/011-parts-and-conflicts.md).
 */
const ZONE_DAYS = 1

/** Whether the words may lie on one day: not before the one and not after the other. */
export function canHold(notBefore: Day, notAfter: Day): boolean {
  return notBefore <= addDays(notAfter, ZONE_DAYS)
}

/** A lower bound that holds only by the slack of a day is drawn back to the upper one, so that the window stays a window. */
export function drawnBack(bound: Bound, notAfter: Day): Bound {
  if (bound.date <= notAfter) return bound
  return noun('bound', {
    ...bound,
    date: notAfter,
    why: `${bound.why} (${bound.date}, a day later elsewhere on earth)`,
  })
}

/** All that bounds one side at one day: what is needed for it, and what says the same. */
interface Stated {
  readonly date: Day
  readonly strength: Bound['strength']
  readonly why: string
  readonly needed: readonly string[]
  readonly also: readonly string[]
}

/**
 * The smallest sets of references that cannot all hold. Bounds on one day can only clash in pairs (Helly's theorem in one dimension), so
 * a set is a lower and an upper bound with the references that each needs: two, or three where a bound needs two. What the release
 * forbids is named one by one. Among the words the latest 'not before' is set against the earliest 'not after', then the next to the
 * next, firm ones first, until the rest holds: one wrong reading then makes one set, and not one with each other reference.
 */
export function conflictsAmong(bounds: readonly Bound[]): readonly Conflict[] {
  const lowers = stated(bounds, 'not-before').reverse()
  const uppers = stated(bounds, 'not-after')
  const limit = uppers.find(({ strength }) => strength === 'firm') ?? null
  const allowed = ({ date }: Stated): boolean => limit === null || canHold(date, limit.date)
  const forbidden = limit === null ? [] : lowers.filter((one) => !allowed(one)).map((one) => conflict(one, limit))
  const soft = uppers.filter(({ strength }) => strength === 'soft')
  const firm = lowers.filter((one) => allowed(one) && one.strength === 'firm')
  const first = paired(firm, soft)
  const rest = lowers.filter((one) => allowed(one) && one.strength === 'soft')
  const second = paired(rest, soft.slice(first.length))
  return [...forbidden, ...first, ...second]
}

function paired(lowers: readonly Stated[], uppers: readonly Stated[]): readonly Conflict[] {
  const clashing = lowers.filter((lower, index) => {
    const upper = uppers[index]
    return upper !== undefined && !canHold(lower.date, upper.date)
  })
  return clashing.map((lower, index) => conflict(lower, uppers[index] as Stated))
}

/** By day, earliest first. */
function stated(bounds: readonly Bound[], side: Bound['side']): Stated[] {
  const days = new Map<Day, Bound[]>()
  for (const bound of bounds) {
    if (bound.side !== side) continue
    const same = days.get(bound.date)
    if (same) same.push(bound)
    else days.set(bound.date, [bound])
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, same]) => ({ date, ...leastOf(same) }))
}

/** The references that a bound needs: one, or two of those that bind only together. */
const TOGETHER = 2

function leastOf(same: readonly Bound[]): Omit<Stated, 'date'> {
  const strength = same.some((bound) => bound.strength === 'firm') ? 'firm' : 'soft'
  const [best] = same
    .filter((bound) => bound.strength === strength)
    .map((bound) => ({ why: bound.why, ids: [...bound.because].sort(byNumber) }))
    .map((bound) => ({ ...bound, needed: bound.ids.slice(0, bound.ids.length === 1 ? 1 : TOGETHER) }))
    .sort(
      (a, b) =>
        a.needed.length - b.needed.length || byNumber(a.needed.join(), b.needed.join()) || byNumber(a.why, b.why),
    )
  const needed = best?.needed ?? []
  const also = new Set(same.flatMap(({ because }) => because).filter((id) => !needed.includes(id)))
  return { strength, why: best?.why ?? '', needed, also: [...also].sort(byNumber) }
}

function conflict(lower: Stated, upper: Stated): Conflict {
  const references = [...new Set([...lower.needed, ...upper.needed])].sort(byNumber)
  return {
    references,
    also: [...new Set([...lower.also, ...upper.also])].filter((id) => !references.includes(id)).sort(byNumber),
    strength: lower.strength === 'firm' && upper.strength === 'firm' ? 'firm' : 'soft',
    why: `not before ${lower.date} (${lower.why}) cannot hold together with not after ${upper.date} (${upper.why})`,
  }
}

/** `r2` before `r10`. */
export function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
