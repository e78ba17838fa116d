import type { Reference } from '../model/index.js'
import type { Handle } from './handle.js'
import { terms } from './keys.js'
import type { EventSource } from './port.js'
import { ALIKE } from './sounds/alike.js'
import { plainWords } from './words.js'

/** A word of a name that the chronology does not know, as it would spell it. */
export interface Misheard {
  readonly said: string
  readonly found: string
  readonly term: string
  readonly likeness: number
  readonly events: readonly Handle[]
}

/** How many things the words and an event have in common by sound: loose ones count where another one confirms them. */
export function confirmed(words: Iterable<Misheard>): number {
  const all = [...words]
  return all.some(({ likeness }) => likeness >= ALIKE) ? all.length : 0
}

/** By the word that the text has. */
export type MisheardWords = ReadonlyMap<string, readonly Misheard[]>

const SPELLINGS = 4

/**
 * Speech recognition misspells names: for those of the references that have no word which the chronology knows, the spellings that
 * sound alike, with their events. A spelling in
 * more than `common` events tells too little.
 */
export async function misheard(
  references: readonly Reference[],
  sizes: ReadonlyMap<string, number>,
  common: number,
  source: EventSource,
): Promise<MisheardWords> {
  const words = new Set(references.flatMap((reference) => strangers(reference, sizes)))
  if (words.size === 0) return new Map()
  const alike = await source.alike([...words], 'loose')
  const some = [...alike].flatMap(([said, spellings]) =>
    spellings
      .filter(({ events }) => events <= common)
      .slice(0, SPELLINGS)
      .flatMap(({ spelling, likeness }) => terms(spelling).map((term) => ({ said, found: spelling, term, likeness }))),
  )
  const hits = await source.byTerms([...new Set(some.map(({ term }) => term))])
  const events = new Map(hits.map((hit) => [hit.term, hit.events]))
  const found = new Map<string, Misheard[]>()
  for (const one of some) {
    const list = found.get(one.said) ?? []
    list.push({ ...one, events: events.get(one.term) ?? [] })
    found.set(one.said, list)
  }
  return found
}

/** The words of its names of which no word is known. */
export function strangers({ value }: Reference, sizes: ReadonlyMap<string, number>): string[] {
  if (value.type !== 'event') return []
  return value.names
    .filter((name) => terms(name).every((term) => !sizes.has(term)))
    .flatMap((name) => plainWords(name).flatMap(({ plain, empty }) => (empty ? [] : [plain])))
}
