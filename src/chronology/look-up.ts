import type { Candidate, Event, Reference, Segment } from '../model/index.js'
import { eventKeys, type Indexed } from './indexed.js'
import type { Standing } from './longest.js'
import type { EventSource, Handle, KeyHit } from './port.js'
import { hitsOf, type Ranked, rank, type Told, type Words, wordsOf } from './rank.js'

/** A key that more events hold than this says little, and is not followed to its events. */
const MAX_KEY_EVENTS = 200
/** Up to which share and number of events a term is rare, and up to which it is not yet common; in a small chronology all are. */
const RARE = { share: 0.01, most: 600, least: 20 }
const UNCOMMON = { share: 0.025, most: 3_000, least: 50 }
const BEST = 30
/** Ranked before the events are known: those that turn out to be of the wrong kind fall out. */
const SPARE = 10

/**
 * The events that each reference's words may mean, at most 30, the likeliest first by a plain idf-weighted overlap: events with a
 * name in the words, and events that share at least two rare terms, or one that the words write as a name. References of the kind
 * `event` (and `count` with an anchor) find events; those of the kind `office` find terms of office. All references are looked up
 * together, so that the cost grows with the words and not with the chronology.
 */
export async function lookUp(
  references: readonly Reference[],
  segments: readonly Segment[],
  source: EventSource,
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const texts = new Map(segments.map((segment) => [segment.id, segment.text]))
  const wanted = references
    .filter(canMeanEvents)
    .map((one) => wordsOf(one, texts.get(one.segment)?.slice(one.from, one.to) ?? one.text))
  if (wanted.length === 0) return new Map()
  const told = await ask(wanted, source)
  const ranked = wanted.map((words) => {
    const { hits, alone } = hitsOf(words, told)
    return { words, alone, best: rank(words, hits, told, BEST + SPARE) }
  })
  const handles = new Set(ranked.flatMap(({ best }) => best.map(({ handle }) => handle)))
  const events = await source.events([...handles])
  const keys = new Map([...events].map(([handle, event]) => [handle, eventKeys(event)]))
  return new Map(
    ranked.map(({ words, alone, best }) => {
      const candidates = best
        .filter(({ handle }) => fits(words.reference, events.get(handle)))
        .slice(0, BEST)
        .map((one) => candidateOf(one, events.get(one.handle)!, keys.get(one.handle)!, alone, told))
      return [words.reference.id, candidates]
    }),
  )
}

function canMeanEvents({ of, value }: Reference): boolean {
  return of === 'event' || of === 'office' || (value.type === 'count' && value.since !== null)
}

function fits(reference: Reference, event: Event | undefined): boolean {
  return event !== undefined && (event.type === 'term') === (reference.of === 'office')
}

async function ask(wanted: readonly Words[], source: EventSource): Promise<Told> {
  const { events } = await source.state()
  const keys = new Set(wanted.flatMap(({ held }) => held.map(({ key }) => key)))
  const hits = new Map<string, KeyHit[]>()
  for (const hit of await source.byKeys([...keys], MAX_KEY_EVENTS)) {
    const known = hits.get(hit.key)
    if (known) known.push(hit)
    else hits.set(hit.key, [hit])
  }
  const sizes = await source.frequencies([...new Set(wanted.flatMap((words) => words.terms))])
  const uncommon = [...sizes].filter(([, size]) => size <= limitOf(UNCOMMON, events)).map(([term]) => term)
  const postings = new Map<string, ReadonlySet<Handle>>()
  for (const hit of await source.byTerms(uncommon)) postings.set(hit.term, new Set(hit.events))
  return { events, hits, sizes, postings, rare: limitOf(RARE, events) }
}

function limitOf({ share, most, least }: typeof RARE, events: number): number {
  return Math.min(most, Math.max(least, share * events))
}

type Keys = Pick<Indexed, 'name' | 'place' | 'actor'>

function candidateOf({ terms }: Ranked, event: Event, keys: Keys, alone: Standing, told: Told): Candidate {
  const shares = terms.map((term) => ({ term, share: (told.sizes.get(term) ?? 0) / Math.max(told.events, 1) }))
  return {
    event,
    names: keys.name.filter((key) => alone.names.has(key)),
    places: keys.place.filter((key) => alone.things.has(key)),
    actors: keys.actor.filter((key) => alone.things.has(key)),
    terms: shares.sort((a, b) => a.share - b.share || (a.term < b.term ? -1 : 1)),
  }
}
