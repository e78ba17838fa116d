import type { Division, Part } from '../model/index.js'
import type { Item } from './context.js'
import type { Solved } from './drivers.js'

/** Parts that a reader can take in, and below which many references a part is too little to date by itself. */
const MOST = 6
const LEAST = 4

/**
 * What each stretch of the words would give by itself: consecutive segments, cut where a division cuts them, else with about as many
 * references in each. None for short texts that nothing divides.
 */
export function parts(
  { items, answerOf }: Pick<Solved, 'items' | 'answerOf'>,
  divisions: readonly Division[],
): readonly Part[] {
  const [division] = divisions
  const stretches = division ? bySide(items, division) : bySize(items)
  if (stretches.length < 2) return []
  return stretches.map((some) => {
    const ids = some.map(({ reference }) => reference.id)
    const { window, mostLikely, credible } = answerOf(new Set(ids))
    const wide = credible.find(({ level }) => level === 0.9)
    return {
      from: some[0]?.reference.segment ?? '',
      to: some.at(-1)?.reference.segment ?? '',
      references: ids.length,
      window,
      mostLikely,
      credible: wide ? { from: wide.from, to: wide.to } : null,
    }
  })
}

type Which = 'earlier' | 'later'

/** A segment that is on neither side goes with the one before it. */
function bySide(items: readonly Item[], { earlier, later }: Division): readonly (readonly Item[])[] {
  const sides = new Map<string, Which>([
    ...earlier.segments.map((id) => [id, 'earlier'] as const),
    ...later.segments.map((id) => [id, 'later'] as const),
  ])
  const stretches: Item[][] = []
  let side: Which | null = null
  for (const item of items) {
    const own: Which | null = sides.get(item.reference.segment) ?? side
    const last = stretches.at(-1)
    if (last && (side === null || own === side)) last.push(item)
    else stretches.push([item])
    side = own
  }
  return stretches
}

function bySize(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.min(MOST, Math.floor(items.length / LEAST))
  const places = new Map<string, number>()
  const stretches = new Map<number, Item[]>()
  for (const [index, item] of items.entries()) {
    const { segment } = item.reference
    const place = places.get(segment) ?? Math.floor((index * count) / items.length)
    places.set(segment, place)
    const stretch = stretches.get(place)
    if (stretch) stretch.push(item)
    else stretches.set(place, [item])
  }
  return [...stretches.values()]
}
