import type { Candidate, Described, Event, Reference, Segment, SharedKey } from '../model/index.js'
import { placeOfDemonym } from './demonyms.js'
import { unexplained } from './explain.js'
import type { Handle } from './handle.js'
import { eventKeys, type Indexed } from './indexed.js'
import { terms } from './keys.js'
import type { Standing } from './longest.js'
import { misheard } from './misheard.js'
import type { EventSource, KeyHit } from './port.js'
import { hitsOf, type Ranked, rank, sizeOfKey, type Told, type Words, wordsOf } from './rank.js'

/** A key that more events hold than this says little, and is not followed to its events. */
const MAX_KEY_EVENTS = 200
/** Up to which share and number of events a term is rare, and up to which it is not yet common; in a small chronology all are. */
const RARE = { share: 0.01, most: 600, least: 20 }
const UNCOMMON = { share: 0.025, most: 3_000, least: 50 }
const BEST = 30
/** Where many events share a place, those of the kind that the words speak of come first. */
const KIND_BONUS = 3
/** Ranked before the events are known: those that turn out to be of the wrong kind fall out. */
const SPARE = 70

/**
 * The events that each reference's words may mean, at most 30, the likeliest first by a plain idf-weighted overlap: events with a
 * name in the words, and events that share at least two rare terms, or one that the words write as a name. References of the kind
 * `event` (and `count` with an anchor) find events; those of the kind `office` find terms of office. All references are looked up
 * together, so that the cost grows with the words and not with the chronology. `described` gives the words of references that more
 * words describe than their own span.
 */
export async function lookUp(
  references: readonly Reference[],
  segments: readonly Segment[],
  source: EventSource,
  described: ReadonlyMap<string, Described> = new Map(),
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const texts = new Map(segments.map((segment) => [segment.id, segment.text]))
  const wanted = references
    .filter((one) => canMeanEvents(one, described))
    .map((one) => {
      const more = described.get(one.id)
      const own = texts.get(one.segment)?.slice(one.from, one.to) ?? one.text
      return wordsOf(one, more?.words ?? own, more?.subject ?? null, more !== undefined)
    })
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
      const kinds = words.reference.value.type === 'event' ? words.reference.value.kinds : []
      const kindBonus = ({ handle }: Ranked): number =>
        kinds.includes(events.get(handle)?.type ?? '') ? KIND_BONUS : 0
      const candidates = best
        .filter(({ handle }) => fits(words, events.get(handle), keys.get(handle)))
        .sort((a, b) => b.weight + kindBonus(b) - a.weight - kindBonus(a))
        .slice(0, BEST)
        .map((one) => candidateOf(one, events.get(one.handle)!, keys.get(one.handle)!, alone, words, told))
      return [words.reference.id, candidates]
    }),
  )
}

function canMeanEvents({ id, of, value }: Reference, described: ReadonlyMap<string, Described>): boolean {
  if (of === 'rumour') return described.get(id)?.subject != null
  return of === 'event' || of === 'office' || (value.type === 'count' && value.since !== null)
}

/** Talk of a fate can mean only what concerns its subject. */
function fits({ reference, subject }: Words, event: Event | undefined, keys: Keys | undefined): boolean {
  if (event === undefined || event.type === 'text' || (event.type === 'term') !== (reference.of === 'office'))
    return false
  return reference.of !== 'rumour' || (subject !== null && (keys?.actor.includes(subject) ?? false))
}

async function ask(wanted: readonly Words[], source: EventSource): Promise<Told> {
  const { totals } = await source.calendar()
  // Terms of office and texts are not what news is rare among.
  const events = totals.news.reduce((sum, one) => sum + one, 0)
  const keys = new Set(wanted.flatMap(({ held }) => held.map(({ key }) => key)))
  const hits = new Map<string, KeyHit[]>()
  for (const hit of await source.byKeys([...keys], MAX_KEY_EVENTS)) {
    const known = hits.get(hit.key)
    if (known) known.push(hit)
    else hits.set(hit.key, [hit])
  }
  // Of the keys too: news about a place count for how common its name is, though they are not found by it.
  const asked = new Set([
    ...wanted.flatMap((words) => [...words.terms, ...words.proper]),
    ...[...hits.keys()].flatMap(terms),
  ])
  const sizes = await source.frequencies([...asked])
  const limit = limitOf(UNCOMMON, events)
  const sought = new Set(wanted.flatMap((words) => words.terms))
  const uncommon = [...sizes].filter(([term, size]) => size <= limit && sought.has(term)).map(([term]) => term)
  const postings = new Map<string, ReadonlySet<Handle>>()
  for (const hit of await source.byTerms(uncommon)) postings.set(hit.term, new Set(hit.events))
  const rare = limitOf(RARE, events)
  const references = wanted.map(({ reference }) => reference)
  return { events, hits, sizes, postings, rare, misheard: await misheard(references, sizes, rare, source) }
}

function limitOf({ share, most, least }: typeof RARE, events: number): number {
  return Math.min(most, Math.max(least, share * events))
}

type Keys = Pick<Indexed, 'name' | 'place' | 'actor'>

function candidateOf(ranked: Ranked, event: Event, keys: Keys, alone: Standing, words: Words, told: Told): Candidate {
  const shareOf = (size: number): number => size / Math.max(told.events, 1)
  const shared = (role: 'place' | 'actor'): SharedKey[] =>
    keys[role].filter((key) => alone[role].has(key)).map((key) => ({ key, share: shareOf(sizeOfKey(key, told)) }))
  const names = keys.name.filter((key) => alone.name.has(key))
  const [places, actors] = [shared('place'), shared('actor')]
  const ofKeys = termsOf(
    [...places, ...actors].map(({ key }) => key),
    words,
  )
  const found = ranked.terms.map((term) => ({
    term,
    share: shareOf(told.sizes.get(term) ?? 0),
    ofKey: ofKeys.has(term),
  }))
  const alike = ranked.misheard.map(({ said, found, events }) => ({ said, found, share: shareOf(events.length) }))
  const said = new Set(alike.map((one) => one.said))
  return {
    event,
    names: names.map((key) => ({ key, share: shareOf(sizeOfName(key, told)) })),
    places,
    actors,
    terms: found.sort((a, b) => a.share - b.share || (a.term < b.term ? -1 : 1)),
    unexplained: unexplained(words, event, told).filter((word) => !said.has(word)),
    alike,
  }
}

/** The terms of keys, and of the peoples that the words name them by. */
function termsOf(keys: readonly string[], { held }: Words): ReadonlySet<string> {
  const peoples = held.filter(({ key }) => keys.includes(placeOfDemonym(key) ?? '')).map(({ key }) => key)
  return new Set([...keys, ...peoples].flatMap(terms))
}

function sizeOfName(key: string, told: Told): number {
  return told.hits.get(key)?.find(({ role }) => role === 'name')?.size ?? 1
}
