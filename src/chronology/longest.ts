import type { TextKey } from './keys.js'
import type { KeyHit } from './port.js'

/** Keys that stand in the words on their own. */
export interface Standing {
  readonly names: ReadonlySet<string>
  /** Places and actors. */
  readonly things: ReadonlySet<string>
}

/**
 * A key that stands only within a longer known one is left out (`Sudan` in `South Sudan`). Names of events are compared with
 * names, places and actors with each other: an event's name may well hold its place.
 */
export function standing(held: readonly TextKey[], hits: readonly KeyHit[]): Standing {
  return {
    names: free(
      held,
      hits.filter(({ role }) => role === 'name'),
    ),
    things: free(
      held,
      hits.filter(({ role }) => role !== 'name'),
    ),
  }
}

function free(held: readonly TextKey[], hits: readonly KeyHit[]): Set<string> {
  const known = new Set(hits.map(({ key }) => key))
  const places = held.filter(({ key }) => known.has(key))
  return new Set(held.filter((one) => !places.some((other) => within(one, other))).map(({ key }) => key))
}

function within(inner: TextKey, outer: TextKey): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from
}
