import { type EventSource, type Handle, nameKey, type SearchQuery, terms, textKeys } from '../chronology/index.js'
import type { Event } from '../index.js'

/** What search was before it knew spellings: words and names as they are written, by inverse document frequency, a name first. */
export async function plainSearch(store: EventSource, query: SearchQuery): Promise<readonly Event[]> {
  const words = [query.words, query.place ?? '', query.actor ?? ''].join(' ').trim()
  const scores = new Map<Handle, number>()
  const add = (handles: readonly Handle[], weight: number): void => {
    for (const handle of handles) scores.set(handle, (scores.get(handle) ?? 0) + weight)
  }
  const { events } = await store.state()
  for (const hit of await store.byTerms(terms(words))) add(hit.events, Math.log(1 + events / hit.events.length))
  const keys = new Set([nameKey(words), ...textKeys(words).map(({ key }) => key)])
  for (const hit of await store.byKeys([...keys], 50_000)) if (hit.role === 'name') add(hit.events, 20)
  const found = await store.events([...scores.keys()])
  return [...scores]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .flatMap(([handle]) => found.get(handle) ?? [])
    .filter((event) => passes(event, query))
    .slice(0, query.limit)
}

function passes({ type, days }: Event, { kind, from = '', to = '9999' }: SearchQuery): boolean {
  return (kind === undefined || type === kind) && (days.from ?? '') <= to && (days.to ?? '9999') >= from
}
