import type { Day, Event } from '../model/index.js'

/** What linking and searching ask of a chronology. Adapters: PGlite, a PostgreSQL server (one SQL). */
export interface EventSource {
  /** Events that have one of the keys as a name, place or actor. Keys are normalised by `nameKey`. Keys held by more than `maxEvents` events are left out. */
  byKeys(keys: readonly string[], maxEvents: number): Promise<readonly KeyHit[]>
  /** In how many events each of the terms (normalised by `terms`) occurs; terms that occur in none are left out. */
  frequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** For each term the ids of the events it occurs in. Ask only for rare terms. */
  byTerms(terms: readonly string[]): Promise<readonly TermHit[]>
  events(ids: readonly string[]): Promise<readonly Event[]>
  state(): Promise<ChronologyState>
}

export interface KeyHit {
  readonly key: string
  readonly role: 'name' | 'place' | 'actor'
  readonly event: string
}

export interface TermHit {
  readonly term: string
  readonly events: readonly string[]
}

export interface ChronologyState {
  readonly events: number
  /** Changes whenever the content changes; the same content gives the same digest on every adapter. */
  readonly digest: string
  readonly from: Day | null
  readonly to: Day | null
}

/** A chronology that can be filled and searched by people. */
export interface EventStore extends EventSource {
  /** Stores all of the events or none; an event whose id is there already is replaced. */
  put(source: string, events: AsyncIterable<readonly Event[]>): Promise<{ readonly stored: number }>
  search(query: SearchQuery): Promise<readonly Found[]>
  stats(): Promise<ChronologyStats>
  close(): Promise<void>
}

export interface SearchQuery {
  readonly words: string
  readonly from?: Day
  readonly to?: Day
  readonly limit: number
}

export interface Found {
  readonly event: Event
  readonly score: number
}

export interface ChronologyStats extends ChronologyState {
  readonly bySource: Readonly<Record<string, number>>
  readonly byYear: Readonly<Record<string, number>>
}
