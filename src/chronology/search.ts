import type { Handle } from './handle.js'
import { nameKey, terms, textKeys } from './keys.js'
import type { EventSource, Found, SearchQuery } from './port.js'
import { rarity } from './rank.js'

/** The rarest terms of a query decide; the others are not followed. */
const MOST_TERMS = 8
const MOST_EVENTS = 50_000
const WHOLE_NAME = 20

/** Keeps the events that touch the days from `from` to `to`. */
export type Between = (handles: readonly Handle[], query: SearchQuery) => Promise<readonly Handle[]>

/** Events that share words with the query, by idf; those that are named by it come first. */
export async function searchEvents(source: EventSource, between: Between, query: SearchQuery): Promise<Found[]> {
  const scores = await scoresOf(source, query.words)
  const bounded = query.from !== undefined || query.to !== undefined
  const kept = bounded ? new Set(await between([...scores.keys()], query)) : null
  const best = [...scores]
    .filter(([handle]) => kept === null || kept.has(handle))
    .sort(([a, score], [b, other]) => other - score || a - b)
    .slice(0, query.limit)
  const events = await source.events(best.map(([handle]) => handle))
  return best.flatMap(([handle, score]) => {
    const event = events.get(handle)
    return event ? [{ event, score }] : []
  })
}

async function scoresOf(source: EventSource, words: string): Promise<Map<Handle, number>> {
  const scores = new Map<Handle, number>()
  const add = (handles: readonly Handle[], weight: number): void => {
    for (const handle of handles) scores.set(handle, (scores.get(handle) ?? 0) + weight)
  }
  const { events } = await source.state()
  const sizes = [...(await source.frequencies(terms(words)))].sort(([, a], [, b]) => a - b)
  const asked = sizes.filter(([, size], index) => index === 0 || size <= MOST_EVENTS).slice(0, MOST_TERMS)
  for (const hit of await source.byTerms(asked.map(([term]) => term)))
    add(hit.events, rarity(hit.events.length, events))
  const keys = new Set([nameKey(words), ...textKeys(words).map(({ key }) => key)])
  for (const hit of await source.byKeys(
    [...keys].filter((key) => key !== ''),
    MOST_EVENTS,
  )) {
    if (hit.role === 'name') add(hit.events, WHOLE_NAME)
  }
  return scores
}
