import type { Event } from '../../model/index.js'
import { plainWords } from '../words.js'

/** Words written as names: with a capital, or in a script that has none. */
const NAME = /[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\u200c'’ʼʿʾ‘`]+/gu

// The same for a text of ASCII alone, in which a search is several times faster.
const ASCII_NAME = /[A-Z][A-Za-z'`]+/g
const ASCII = /^[\0-\x7f]*$/

/**
 * The words of an event's names, places and actors that are written as names, as they stand there. Quick, because an import asks it of
 * every event; `spellingOf` is for those that were not seen before. A heading made of a sentence's first words is
 * no name, and a dated text names no events.
 */
export function nameWords({ type, names, labels, places, actors }: Event): string[] {
  if (type === 'text') return []
  const found: string[] = []
  const take = (text: string): void => {
    const words = text.endsWith('…') ? null : text.match(ASCII.test(text) ? ASCII_NAME : NAME)
    if (words !== null) found.push(...words)
  }
  for (const name of names) take(name)
  for (const { name } of labels) take(name)
  for (const place of places) take(place)
  for (const actor of actors) take(actor)
  return found
}

/** The plain word of a word of a name; empty where it is none that can be told by its sound. */
export function spellingOf(raw: string): string {
  const [word, ...more] = plainWords(raw)
  return word === undefined || more.length > 0 || word.empty ? '' : word.plain
}
