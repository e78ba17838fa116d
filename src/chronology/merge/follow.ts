import { noun } from '../../model/index.js'
import type { Entry } from '../port.js'
import { nearPairs } from './pairs.js'
import { likeness } from './same-event.js'
import { mergeable, sum, type Traits, traitsOf } from './traits.js'

/** A story is seldom told on for longer. */
const LATER = 30
const SHARED_RARE = 3
const NAMES_ALIKE = 0.6
const CALLED_WEIGHT = 11

/**
 * Later reports of a story get the id of its first event as `follows`: those that name it, or share most of its rare names, within 30 days. What
 * follows something already stays as it is. Entries are taken as merged; their order is kept.
 */
export function followUps(entries: readonly Entry[]): Entry[] {
  const all = traitsOf(entries.filter(mergeable))
  const before = new Map<string, { readonly id: string; readonly alike: number }>()
  for (const [a, b] of nearPairs(all, LATER)) {
    const [first, later] = inOrder(all[a] as Traits, all[b] as Traits)
    const { id } = later.entry.event
    const alike = goesOn(first, later)
    const known = before.get(id)
    const given = first.entry.event.id
    if (alike === null || (known && (known.alike > alike || (known.alike === alike && known.id <= given)))) continue
    before.set(id, { id: given, alike })
  }
  const known = new Map(entries.map(({ event }) => [event.id, event.follows]))
  // Merging may have changed which of two is the earlier: such a pair is not followed in a circle.
  const firstOf = (id: string, passed: ReadonlySet<string> = new Set()): string => {
    const earlier = known.get(id) ?? before.get(id)?.id
    return earlier === undefined || passed.has(earlier) ? id : firstOf(earlier, new Set([...passed, id]))
  }
  return entries.map((entry) => {
    const { event } = entry
    if (event.follows !== null || !before.has(event.id)) return entry
    const follows = firstOf(event.id)
    return follows === event.id ? entry : { ...entry, event: noun('event', { ...event, follows }) }
  })
}

function inOrder(a: Traits, b: Traits): readonly [Traits, Traits] {
  return a.first <= b.first ? [a, b] : [b, a]
}

/** How alike they are where the later one, a report, goes on from the first; null where it does not. */
function goesOn(first: Traits, later: Traits): number | null {
  if (!later.reported || later.first <= first.first) return null
  const { alike, names, rare } = likeness(first, later)
  const goes = isNamed(first, later) || (rare.length >= SHARED_RARE && names >= NAMES_ALIKE)
  return goes ? alike : null
}

/** The later one's words hold all of a name of the first. */
function isNamed({ called, said: own }: Traits, { said }: Traits): boolean {
  return called.some((name) => {
    const weight = sum(name.map((term) => own.get(term) ?? 0))
    return weight >= CALLED_WEIGHT && name.every((term) => said.has(term))
  })
}
