import type { Handle } from '../handle.js'
import { nameKey, textKeys } from '../keys.js'
import type { EventSource, KeyRole, SearchQuery } from '../port.js'
import { type AskedWord, spelledOut, type Variant } from './asked.js'
import { MOST_EVENTS } from './filter.js'

/** What the index alone tells of an event. */
export interface Indexed {
  score: number
  /** For each word of the query the variant that the event was found by. */
  readonly words: Map<number, Variant>
  /** The longest of its own names, places and actors in the words. */
  readonly keys: Map<KeyRole, Held>
}

interface Held {
  readonly key: string
  readonly bonus: number
}

/** The rarest spellings decide: those that together have more events than this are not followed. */
const MOST_FOLLOWED = 200_000
/**
 * What a name is worth that is all of the words; one that is a part of them falls with the square of its share. An office or place said in
 * full tells a president from a candidate.
 */
const WHOLE: Readonly<Record<KeyRole, number>> = { name: 20, actor: 8, place: 5 }
/** The name in another spelling. */
const RESPELT = 0.6

/** Events that share the rarer words with the query or are named by it, by inverse document frequency; a whole name counts most. */
export async function scoresOf(
  words: readonly AskedWord[],
  query: SearchQuery,
  source: EventSource,
): Promise<Map<Handle, Indexed>> {
  const found = new Map<Handle, Indexed>()
  const at = (handle: Handle): Indexed => {
    const one = found.get(handle) ?? { score: 0, words: new Map(), keys: new Map() }
    found.set(handle, one)
    return one
  }
  for (const { index, variant, events } of await followed(words, source)) {
    for (const handle of events) {
      const one = at(handle)
      const before = one.words.get(index)
      if (before !== undefined && before.weight >= variant.weight) continue
      one.words.set(index, variant)
      one.score += variant.weight - (before?.weight ?? 0)
    }
  }
  for (const { role, held, events } of await named(words, query, source)) {
    for (const handle of events) {
      const known = found.get(handle)
      // An office or a place alone names no event.
      if (known === undefined && role !== 'name') continue
      const one = known ?? at(handle)
      const before = one.keys.get(role)?.bonus ?? 0
      if (before >= held.bonus) continue
      one.keys.set(role, held)
      one.score += held.bonus - before
    }
  }
  return found
}

interface Followed {
  readonly index: number
  readonly variant: Variant
  readonly events: readonly Handle[]
}

/** A common word is not followed to its events, unless there is no rarer one. */
async function followed(words: readonly AskedWord[], source: EventSource): Promise<Followed[]> {
  const all = words
    .flatMap(({ variants }, index) => variants.map((variant) => ({ index, variant })))
    .sort((a, b) => a.variant.events - b.variant.events)
  let sum = 0
  const some = all.filter(({ variant: { events } }, place) => {
    sum += events
    return place === 0 || (events <= MOST_EVENTS && sum <= MOST_FOLLOWED)
  })
  const hits = await source.byTerms([...new Set(some.map(({ variant }) => variant.term))])
  const events = new Map(hits.map((hit) => [hit.term, hit.events]))
  return some.map((one) => ({ ...one, events: events.get(one.variant.term) ?? [] }))
}

async function named(
  words: readonly AskedWord[],
  { words: text }: SearchQuery,
  source: EventSource,
): Promise<{ readonly role: KeyRole; readonly held: Held; readonly events: readonly Handle[] }[]> {
  const own = new Set([nameKey(text), ...textKeys(text).map(({ key }) => key)].filter((key) => key !== ''))
  const respelt = spelledOut(words).flatMap((spelling) => textKeys(spelling).map(({ key }) => key))
  const hits = await source.byKeys([...new Set([...own, ...respelt])], MOST_EVENTS)
  return hits.map(({ key, role, events }) => {
    const share = Math.min(1, key.split(' ').length / Math.max(1, nameKey(text).split(' ').length))
    return { role, held: { key, bonus: WHOLE[role] * share ** 2 * (own.has(key) ? 1 : RESPELT) }, events }
  })
}
