import type { TextKey } from './keys.js'
import type { KeyHit, KeyRole } from './port.js'

/** By role, the keys that stand in the words on their own. */
export type Standing = Readonly<Record<KeyRole, ReadonlySet<string>>>

/**
 * A key that stands only within a longer known one of the same role is left out: `Sudan` in `South Sudan`. Roles are apart,
 * because an event's name may hold its place, and so may an actor: `Iraqi army`.
 */
export function standing(held: readonly TextKey[], hits: readonly KeyHit[]): Standing {
  const free = (role: KeyRole): Set<string> => {
    const known = new Set(hits.filter((hit) => hit.role === role).map(({ key }) => key))
    const stretches = held.filter(({ key }) => known.has(key))
    return new Set(held.filter((one) => !stretches.some((other) => within(one, other))).map(({ key }) => key))
  }
  return { name: free('name'), place: free('place'), actor: free('actor') }
}

function within(inner: TextKey, outer: TextKey): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from
}
