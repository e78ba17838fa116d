import { type Bound, type Day, type Division, daysBetween, type Side } from '../model/index.js'
import { changePoint } from './change-point.js'
import { byNumber, canHold } from './conflicts.js'
import type { DatingContext, Item } from './context.js'
import { gather } from './gather.js'
import { named } from './named.js'

/**
 * Parts of the words that no single day fits: spliced, compiled, or added later. History told in one part never makes a division: only a
 * part that cannot be older than some day is set against one that states its own, earlier present.
 */
export function divisions(items: readonly Item[], context: DatingContext): readonly Division[] {
  const proof = proven(items)
  if (proof) return [proof]
  const likely = changePoint(items, context)
  return likely ? [likely] : []
}

interface Placed {
  readonly segment: string
  readonly bound: Bound
}

/** One part's firm 'not before' lies after another part's stated present. */
function proven(items: readonly Item[]): Division | null {
  const segmentOf = new Map(items.map(({ reference }) => [reference.id, reference.segment]))
  const placed = (some: readonly Item[], wanted: (bound: Bound) => boolean): readonly Placed[] =>
    gather(some)
      .flatMap(({ bounds }) => bounds)
      .filter(wanted)
      .flatMap((bound) =>
        bound.because.map((id) => ({ segment: segmentOf.get(id) ?? '', bound: { ...bound, because: [id] } })),
      )
  const uppers = placed(items.filter(statesPresent), ({ side }) => side === 'not-after')
  const lowers = placed(items, ({ side, strength }) => side === 'not-before' && strength === 'firm')
  const [present, latest] = [extreme(uppers, 'earliest'), extreme(lowers, 'latest')]
  if (present === null || latest === null || canHold(latest, present)) return null
  const later = lowers.filter(({ bound }) => !canHold(bound.date, present))
  const earlier = uppers.filter(({ bound }) => !canHold(latest, bound.date))
  // A segment that contradicts itself is a conflict, not a part: it is on neither side.
  const both = new Set(
    later.map(({ segment }) => segment).filter((one) => earlier.some(({ segment }) => segment === one)),
  )
  return division(
    earlier.filter(({ segment }) => !both.has(segment)),
    later.filter(({ segment }) => !both.has(segment)),
  )
}

function division(earlier: readonly Placed[], later: readonly Placed[]): Division | null {
  const [to, from] = [extreme(earlier, 'earliest'), extreme(later, 'latest')]
  if (to === null || from === null || canHold(from, to)) return null
  const [first, last] = [sideOf(earlier, to), sideOf(later, from)]
  const whyNot = later.find(({ bound }) => bound.date === from)?.bound.why ?? ''
  return {
    basis: 'proof',
    earlier: first,
    later: last,
    why: `No single date fits all: ${named(first)} is said to be spoken by ${to}, and ${named(last)} not before ${from} (${whyNot}). Parts of it were spoken at different times, or one of these readings is wrong.`,
  }
}

function sideOf(placed: readonly Placed[], date: Day): Side {
  return {
    segments: [...new Set(placed.map(({ segment }) => segment))].sort(byNumber),
    references: [...new Set(placed.flatMap(({ bound }) => bound.because))].sort(byNumber),
    date,
  }
}

function extreme(placed: readonly Placed[], which: 'earliest' | 'latest'): Day | null {
  const days = placed.map(({ bound }) => bound.date).sort()
  return (which === 'earliest' ? days[0] : days.at(-1)) ?? null
}

/** The longest stretch that states a present rather than an age, in days. */
const PRECISE = 31
/** Both readings of a day count, the first day counted or not. */
const EXACT = 2

/** The words give their own day: "today is 5 May 2011", "day 203 since 7 October". Counts of years are too rough, and what they count from too doubtful. */
function statesPresent({ reference: { meant, value } }: Item): boolean {
  if (meant !== 'ongoing') return false
  if (value.type === 'absolute')
    return value.span.from !== null && value.span.to !== null && daysBetween(value.span.from, value.span.to) < PRECISE
  return (
    value.type === 'count' &&
    (value.anchorDay !== null || value.since === 'captivity') &&
    value.days.to - value.days.from <= EXACT
  )
}
