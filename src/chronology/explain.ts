import type { Event } from '../model/index.js'
import { placeOfCapital, placeOfDemonym } from './demonyms.js'
import { terms } from './keys.js'
import type { Told, Words } from './rank.js'
import { plainWords } from './words.js'

const known = new WeakMap<Event, ReadonlySet<string>>()

/** The stems of all words that name the event, its places and its actors. */
function stemsOf(event: Event): ReadonlySet<string> {
  const stems = known.get(event) ?? new Set(terms([...event.names, ...event.places, ...event.actors].join(' \n ')))
  known.set(event, stems)
  return stems
}

/**
 * Words written as names that nothing of the event accounts for. A people, or a capital for its government, is accounted for by
 * its country. A word at the beginning of a text that no
 * event has as a name is a common word.
 */
export function unexplained({ reference, opens }: Words, event: Event, told: Told): string[] {
  if (reference.value.type !== 'event') return []
  const stems = stemsOf(event)
  return reference.value.names.flatMap((name) => {
    const words = plainWords(name).filter((word) => !word.empty && /^\p{Lu}/u.test(name.slice(word.from)))
    const common = name.split(' ')[0] === opens && isCommon(words[0]?.plain ?? '', told) ? 1 : 0
    return words.flatMap(({ plain }, index) =>
      index < common || isExplained(plain, words[index - 1]?.plain, stems) ? [] : [plain],
    )
  })
}

/** No name that the chronology knows, and no people: "Meets Riek Machar". */
function isCommon(word: string, { hits }: Told): boolean {
  return !hits.has(word) && placeOfDemonym(word) === null && placeOfCapital(word) === null
}

/** `korean` after `north` is of North Korea. */
function isExplained(word: string, before: string | undefined, stems: ReadonlySet<string>): boolean {
  if (terms(word).every((term) => stems.has(term))) return true
  const places = [word, `${before} ${word}`].flatMap((key) => [placeOfDemonym(key), placeOfCapital(key)])
  return places.some((place) => place !== null && terms(place).every((term) => stems.has(term)))
}
