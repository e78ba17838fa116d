import type { Reference } from '../model/index.js'

/** A length in characters, a few sentences: a cell of text holds few references however long the text is. */
const CELL = 512

/** For each reference those of its segment within `reach` characters, in the order given. Time grows with the references, not with their square. */
export function beside(
  references: readonly Reference[],
  reach: number,
): (reference: Reference) => readonly Reference[] {
  const cells = new Map<string, Reference[]>()
  const place = new Map(references.map((reference, index) => [reference.id, index]))
  for (const reference of references) {
    for (const cell of cellsOf(reference, 0)) {
      const held = cells.get(cell)
      if (held) held.push(reference)
      else cells.set(cell, [reference])
    }
  }
  return (reference) => {
    const found = new Set(cellsOf(reference, reach).flatMap((cell) => cells.get(cell) ?? []))
    return [...found]
      .filter(({ id, from, to }) => id !== reference.id && from < reference.to + reach && to > reference.from - reach)
      .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  }
}

function cellsOf({ segment, from, to }: Reference, reach: number): string[] {
  const [first, last] = [Math.floor((from - reach) / CELL), Math.floor((to + reach) / CELL)]
  return Array.from({ length: last - first + 1 }, (_, index) => `${segment}:${first + index}`)
}
