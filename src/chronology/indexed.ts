import { type Event, isNews } from '../model/index.js'
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
  if (event.type === 'text') return { name: [], place: [], actor: [], term: terms(text).map(textTerm) }
  const keys = isNews(event) ? { name: nameKeys(event), place: [], actor: [] } : eventKeys(event)
  return {
    ...keys,
    term: terms([...notIn(text, event.names), ...labelsOf(event), ...event.places, ...event.actors, text].join(' \n ')),
  }
}

/** A heading cut from the text (it ends in an ellipsis) adds no word to it. */
function notIn(text: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => !(name.endsWith('…') && text.startsWith(name.slice(0, -1))))
}

/** The keys of an event's own names in any language, its places and actors. A heading made of a sentence's first words (it ends in an ellipsis) is no name. */
export function eventKeys(event: Event): Pick<Indexed, 'name' | 'place' | 'actor'> {
  return {
    name: nameKeys(event),
    place: keysOf(event.places),
    actor: keysOf(event.actors),
  }
}

function nameKeys(event: Event): string[] {
  return [...keysOf([...event.names.filter((name) => !name.endsWith('…')), ...labelsOf(event)]), ...surnameKeys(event)]
}

function labelsOf({ labels }: Event): string[] {
  return labels.map(({ name }) => name)
}

/**
 * A holder of an office is found by the surname alone too, but only where a surname is asked for ("Mr Hill"): hence the mark, which no
 * words of a text have.
 */
export function surnameKey(name: string): string {
  return `@${nameKey(name).split(' ').at(-1) ?? ''}`
}

function surnameKeys({ type, names: [holder = ''] }: Event): string[] {
  return type === 'term' && holder.includes(' ') ? [surnameKey(holder)] : []
}

/** A dated text is found by the names in it only, and only where texts are asked for: hence the mark. */
export function textTerm(term: string): string {
  return `~${term}`
}

function keysOf(names: readonly string[]): string[] {
  if (names.length === 0) return []
  const keys = names.map(nameKey).filter((key) => key !== '' && key.split(' ').length <= LONGEST_NAME)
  return [...new Set(keys)]
}
