import type { Traits } from './traits.js'

/** How many of its rarest terms an entry is looked for by: one sentence told twice shares them all. */
const KEYS = 8
/** A term that more entries of the same days have tells no two of them from the others. */
const CROWD = 40

/**
 * Pairs of entries (as indices, the lower first) whose first days lie at most `days` apart and that share one of the rarest terms of each or
 * their first words, or their id: the work grows with the entries, not with their square.
 */
export function* nearPairs(all: readonly Traits[], days: number): Generator<readonly [number, number]> {
  const order = [...all.keys()].sort((a, b) => (all[a] as Traits).first - (all[b] as Traits).first || a - b)
  const recent = new Map<string, number[]>()
  for (const index of order) {
    const one = all[index] as Traits
    const met = new Set<number>()
    for (const term of [...rarest(one), `=${one.heading}`, `#${one.entry.event.id}`]) {
      const list = (recent.get(term) ?? []).filter((other) => one.first - (all[other] as Traits).first <= days)
      if (list.length <= CROWD) for (const other of list) met.add(other)
      list.push(index)
      recent.set(term, list)
    }
    for (const other of met) yield index < other ? [index, other] : [other, index]
  }
}

function rarest({ said }: Traits): string[] {
  return [...said]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, KEYS)
    .map(([term]) => term)
}
