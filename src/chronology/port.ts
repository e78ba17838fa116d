import type { Day, Event, EventKind, OnProgress } from '../model/index.js'
import type { Calendar, Coverage } from './coverage.js'
import type { Handle } from './handle.js'
import type { Reach, Spelling } from './sounds/alike.js'

/** What linking and searching ask of a chronology. Adapters: memory, PGlite, a PostgreSQL server (one SQL for the two). */
export interface EventSource {
  /** Events that can be found by one of the keys (see `nameKey`) as a name, place or actor. A key held by more than `maxEvents` events comes without them. */
  byKeys(keys: readonly string[], maxEvents: number): Promise<readonly KeyHit[]>
  /** In how many events each of the terms (see `terms`) occurs; terms that occur in none are left out. */
  frequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** For each term the events it occurs in. Ask only for rare terms. */
  byTerms(terms: readonly string[]): Promise<readonly TermHit[]>
  /** For each word (see `plainWords`) the spellings in names, places and actors that sound alike, best first, and not the word itself; words without any are left out. */
  alike(words: readonly string[], reach: Reach): Promise<ReadonlyMap<string, readonly Spelling[]>>
  /** Handles that the source does not know are left out. */
  events(handles: readonly Handle[]): Promise<ReadonlyMap<Handle, Event>>
  /** For each term in how many items of each month it occurs, from the calendar's first month on; terms that occur in none are left out. */
  months(terms: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>>
  /** Read once and kept. */
  calendar(): Promise<Calendar>
  state(): Promise<ChronologyState>
}

export const KEY_ROLES = ['name', 'place', 'actor'] as const

export type KeyRole = (typeof KEY_ROLES)[number]

export interface KeyHit {
  readonly key: string
  readonly role: KeyRole
  /** How many events hold it. */
  readonly size: number
  /** Ascending; empty where there are more than were asked for. */
  readonly events: readonly Handle[]
}

export interface TermHit {
  readonly term: string
  /** Ascending. */
  readonly events: readonly Handle[]
}

export interface ChronologyState {
  readonly events: number
  /** Changes whenever the content changes; the same content gives the same digest on every adapter. */
  readonly digest: string
  readonly from: Day | null
  readonly to: Day | null
}

/** An event as a source tells it. */
export interface Entry {
  readonly event: Event
  /** The source's own sentence, for finding the event by its words. It stays in the user's own store and is never shipped. */
  readonly text: string
}

/** A chronology that can be filled and searched by people. */
export interface EventStore extends EventSource {
  /**
   * Stores all of the entries or none; an event whose id is there already is replaced. `whole`: the entries are all that the
   * source has, and what the store holds of it besides is removed.
   * @throws Failure `store`; whatever the entries throw, with the store as it was.
   */
  put(source: string, entries: AsyncIterable<readonly Entry[]>, options?: PutOptions): Promise<PutResult>
  /**
   * Makes one event of those that several sources or several days tell (see merge/), among what was put since the last time and its
   * neighbours. What is put after it is apart until the next time.
   */
  merge(onProgress?: OnProgress): Promise<MergeResult>
  /** Best first; see `search`. */
  search(query: SearchQuery): Promise<readonly Found[]>
  stats(): Promise<ChronologyStats>
  close(): Promise<void>
}

export interface PutOptions {
  readonly whole?: boolean
  /** Each entry is an event of its own: in a month that had none before, `merge` need not look. */
  readonly apart?: boolean
}

/** Distinct events of the import that are in the store now, and those among them that were new or changed. */
export interface PutResult {
  readonly stored: number
  readonly changed: number
}

/** How many entries are no events of their own any more, and how many events are known to go on from another. */
export interface MergeResult {
  readonly merged: number
  readonly following: number
}

/** What people look for. Where there are no words, the rest alone chooses, and the events come by day. */
export interface SearchQuery {
  readonly words: string
  /** The name of a place that the event must have, or of somebody who acts in it; spellings that sound alike will do. */
  readonly place?: string
  readonly actor?: string
  readonly kind?: EventKind
  /** The event touches the days from `from` to `to`. */
  readonly from?: Day
  readonly to?: Day
  readonly limit: number
}

export interface Found {
  readonly event: Event
  /** Higher is better; 0 where no words were asked for. */
  readonly score: number
  readonly why: Why
}

/** What of the query an event was found by. */
export interface Why {
  /** Names of the event, its places and its actors that stand whole in the words, or are what was asked for; as the event writes them. */
  readonly names: readonly string[]
  readonly places: readonly string[]
  readonly actors: readonly string[]
  /** Words of the query that the event or its source's sentence has, beside those of the names. */
  readonly words: readonly string[]
  /** Words that it has in another spelling. */
  readonly alike: readonly SoundsAlike[]
}

export interface SoundsAlike {
  readonly asked: string
  readonly found: string
}

export interface ChronologyStats extends ChronologyState {
  /** By source, then month, region and collection. */
  readonly coverage: readonly Coverage[]
}
