import type { TextKey } from './keys.js'
import type { KeyHit } from './port.js'

/**
 * The hits that stand in the words on their own: a key that stands only within a longer hit is left out (`Sudan` in
 * `South Sudan`). Names of events are compared with names, places and actors with each other.
 */
export function longestHits(held: readonly TextKey[], hits: readonly KeyHit[]): KeyHit[] {
  const names = hits.filter(({ role }) => role === 'name')
  const things = hits.filter(({ role }) => role !== 'name')
  return [names, things].flatMap((some) => {
    const keys = new Set(some.map(({ key }) => key))
    const places = held.filter(({ key }) => keys.has(key))
    const free = new Set(places.filter((place) => !places.some((other) => within(place, other))).map(({ key }) => key))
    return some.filter(({ key }) => free.has(key))
  })
}

function within(inner: TextKey, outer: TextKey): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from
}
