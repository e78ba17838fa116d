import type { Event } from './event.js'
import type { Noun } from './noun.js'

/** A Reference tied to an Event. Rivals are the other events the words may mean, kept with their probabilities. */
export type Link = Noun<
  'link',
  {
    /** Id of the Reference. */
    readonly reference: string
    readonly event: Event
    /** Probability that the words mean this event (0 to 1). Those of the link and its rivals sum to at most 1. */
    readonly probability: number
    readonly rivals: readonly Rival[]
    /** How the link was made, in words a reader can check: "named outright: Recapture of Mosul". */
    readonly why: string
    /** Named, unambiguous: beyond reasonable dispute. Only such links carry firm bounds. */
    readonly firm: boolean
    /** Could this have been said before the event happened? `no`, or `foreseen` from `event.foreseenFrom`. */
    readonly earlier: 'no' | 'foreseen'
  }
>

export interface Rival {
  readonly event: Event
  readonly probability: number
}
