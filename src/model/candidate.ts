import type { Event } from './event.js'

/** An event that a Reference may mean, with what the two have in common. Weighed by `link`. */
export interface Candidate {
  readonly event: Event
  /** Keys of the event that stand in the words, as normalised: its own names, its places, its actors. */
  readonly names: readonly SharedKey[]
  readonly places: readonly SharedKey[]
  readonly actors: readonly SharedKey[]
  /** Rare terms that the two share, with the share of all events that have the term (0 to 1). */
  readonly terms: readonly SharedTerm[]
  /** Words that are written as names and that nothing of the event accounts for: who or where else the words speak of. */
  readonly unexplained: readonly string[]
  /** Names in the words that the chronology does not know, and what of the event sounds like them. Only where nothing else finds the event. */
  readonly alike: readonly AlikeName[]
}

export interface AlikeName {
  /** The plain word that the text has. */
  readonly said: string
  /** The plain word that the event has. */
  readonly found: string
  /** Share of all events that have it (0 to 1). */
  readonly share: number
}

export interface SharedTerm {
  readonly term: string
  readonly share: number
  /** It stands in a shared place or actor, or is that place's people: `french` beside `france`. */
  readonly ofKey: boolean
}

export interface SharedKey {
  readonly key: string
  /** Share of all events that have the key in this role (0 to 1). */
  readonly share: number
}
