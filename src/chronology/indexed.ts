import type { Event } from '../model/index.js'
import { nameKey, terms } from './keys.js'
import type { Entry } from './port.js'

/** Longer names are never found in a text: `textKeys` stops there. */
const LONGEST_NAME = 7

/** What an event can be found by. */
export interface Indexed {
  readonly name: readonly string[]
  readonly place: readonly string[]
  readonly actor: readonly string[]
  readonly term: readonly string[]
}

/**
 * Places and actors of news are guessed from capitals and are many: they are found as terms only. So an imported newspaper does not
 * bury the few events whose places and actors are known.
 */
export function indexed({ event, text }: Entry): Indexed {
  return {
    ...eventKeys(event),
    ...(event.reported && { place: [], actor: [] }),
    term: terms([...event.names, ...event.places, ...event.actors, text].join(' \n ')),
  }
}

/** The keys of an event's own names, places and actors. A heading made of a sentence's first words (it ends in an ellipsis) is no name. */
export function eventKeys(event: Event): Pick<Indexed, 'name' | 'place' | 'actor'> {
  return {
    name: keysOf(event.names.filter((name) => !name.endsWith('…'))),
    place: keysOf(event.places),
    actor: keysOf(event.actors),
  }
}

function keysOf(names: readonly string[]): string[] {
  const keys = names.map(nameKey).filter((key) => key !== '' && key.split(' ').length <= LONGEST_NAME)
  return [...new Set(keys)]
}
