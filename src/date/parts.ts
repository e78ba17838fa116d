import type { Part } from '../model/index.js'
import type { Solved } from './drivers.js'

/** Parts that a reader can take in, and below which many references a part is too little to date by itself. */
const MOST = 6
const LEAST = 4

/** What each stretch of the words would give by itself: consecutive segments, with about as many references in each. None for short texts. */
export function parts({ items, answerOf }: Pick<Solved, 'items' | 'answerOf'>): readonly Part[] {
  const count = Math.min(MOST, Math.floor(items.length / LEAST))
  if (count < 2) return []
  const places = new Map<string, number>()
  const groups = new Map<number, { segments: string[]; ids: string[] }>()
  for (const [index, { reference }] of items.entries()) {
    const known = places.get(reference.segment)
    const place = known ?? Math.floor((index * count) / items.length)
    const group = groups.get(place) ?? { segments: [], ids: [] }
    places.set(reference.segment, place)
    groups.set(place, group)
    if (known === undefined) group.segments.push(reference.segment)
    group.ids.push(reference.id)
  }
  if (groups.size < 2) return []
  return [...groups.values()].map(({ segments, ids }) => {
    const { window, mostLikely, credible } = answerOf(new Set(ids))
    const wide = credible.find(({ level }) => level === 0.9)
    return {
      from: segments[0] ?? '',
      to: segments.at(-1) ?? '',
      references: ids.length,
      window,
      mostLikely,
      credible: wide ? { from: wide.from, to: wide.to } : null,
    }
  })
}
