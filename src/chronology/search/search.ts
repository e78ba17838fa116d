import type { Handle } from '../handle.js'
import type { EventSource, Found, SearchQuery } from '../port.js'
import { askedWords } from './asked.js'
import { byDay, type Days, within } from './by-day.js'
import { filterOf, isFiltered } from './filter.js'
import { fit } from './fit.js'
import { scoresOf } from './scores.js'

/** So many of those that the index finds best are looked at themselves, and more where many are asked for. */
const POOL = { least: 100, times: 4 }
const AT_ONCE = 500
/** Where hardly any pass the filter. */
const MOST_READ = 20_000

/**
 * Events that share words with the query, best first: those whose whole name, office or place it says, then those with more of its rarer
 * words (inverse document frequency), in one name rather than in several; words that the chronology does not know by spellings that sound
 * alike, at less weight. A query without words lists what the rest of it chooses by day.
 */
export async function searchEvents(source: EventSource, days: Days, query: SearchQuery): Promise<Found[]> {
  const words = await askedWords(query.words, source)
  if (words.length === 0 && !isFiltered(query)) return []
  const filter = await filterOf(query, source)
  if (words.length === 0) return byDay(source, days, query, filter)
  const scores = await scoresOf(words, query, source)
  const asked = [...scores.keys()].filter((handle) => filter.handles?.has(handle) ?? true)
  const handles = [...(await within(asked, days, query))].sort(
    (a, b) => scores.get(b)!.score - scores.get(a)!.score || a - b,
  )
  const pool = Math.max(POOL.least, query.limit * POOL.times)
  const found: { readonly handle: Handle; readonly one: Found }[] = []
  for (let at = 0; at < Math.min(handles.length, MOST_READ) && found.length < pool; at += AT_ONCE) {
    const some = handles.slice(at, at + AT_ONCE)
    const events = await source.events(some)
    for (const handle of some) {
      const event = events.get(handle)
      const passed = event && filter.passes(event)
      if (passed) found.push({ handle, one: fit(event, scores.get(handle)!, words, passed) })
    }
  }
  return found
    .sort((a, b) => b.one.score - a.one.score || a.handle - b.handle)
    .slice(0, query.limit)
    .map(({ one }) => one)
}
