import { dayNumber, type EventKind } from '../../model/index.js'
import { nameKey, terms } from '../keys.js'
import type { Entry } from '../port.js'
import { rarity } from '../rank.js'
import { TALK } from '../talk.js'
import { type Aspect, aspectsOf } from './aspects.js'
import { firstSentence, mainClause } from './main-clause.js'

/** What two entries are compared by. */
export interface Traits {
  readonly entry: Entry
  readonly source: string
  readonly kind: EventKind
  readonly reported: boolean
  /** Days since 1970-01-01. */
  readonly first: number
  readonly last: number
  /** Terms of its words, names, places and actors with their weight (idf). */
  readonly said: ReadonlyMap<string, number>
  /** Sum of the weights. */
  readonly weight: number
  /** The terms of what it tells as new; of an entry without words all. */
  readonly main: ReadonlySet<string>
  /** The terms of its whole first sentence: with the occasion, an older event. */
  readonly sentence: ReadonlySet<string>
  /** Its first words, as a key. */
  readonly heading: string
  /** Terms that stand in a place or an actor, or in a name of its own. */
  readonly names: ReadonlySet<string>
  /** The terms of each name of its own, years and numbers left out; empty for a news item, whose heading is no name. */
  readonly called: readonly (readonly string[])[]
  /** The terms of each place. */
  readonly places: readonly (readonly string[])[]
  /** Numbers of the words: `integers` that are no year, `decimals` such as the strength of an earthquake. */
  readonly integers: ReadonlySet<string>
  readonly decimals: ReadonlySet<string>
  /** Which moment of a story it tells of: a funeral, a second round. */
  readonly aspects: ReadonlySet<Aspect>
  /** The Wikipedia article that a source names, as a key; empty where none does. */
  readonly link: string
}

/** Weights learnt from few entries would make every word rare or none. */
const LEAST_ENTRIES = 2_000
/** A word of talk says little of one event even where it is rare. */
const TALK_SHARE = 0.3
const YEAR = /^(19|20)\d\d$/
const NUMBER = /^\d+$/
const INTEGERS = /(?<![\d.,:–-])\d{1,3}(?:,?\d{3})*(?![\d:]|[.,–-]\d)/g

/** Terms of office, dated texts and events without a day are never told twice: null. */
export function mergeable({ event }: Entry): boolean {
  return event.type !== 'term' && event.type !== 'text' && event.days.from !== null && event.days.to !== null
}

/** The traits of entries, with weights by how rare a term is among them. All must be mergeable. */
export function traitsOf(entries: readonly Entry[]): Traits[] {
  const all = entries.map(unweighedOf)
  const sizes = new Map<string, number>()
  for (const { terms } of all) for (const term of terms) sizes.set(term, (sizes.get(term) ?? 0) + 1)
  const many = Math.max(entries.length, LEAST_ENTRIES)
  const weigh = (term: string): number => rarity(sizes.get(term) ?? 1, many) * (TALK.has(term) ? TALK_SHARE : 1)
  return all.map(({ terms, ...traits }) => {
    const said = new Map(terms.map((term) => [term, weigh(term)]))
    return { ...traits, said, weight: sum(said.values()) }
  })
}

/** What does not depend on the entries around it. */
type Unweighed = Omit<Traits, 'said' | 'weight'> & { readonly terms: readonly string[] }

const known = new WeakMap<Entry, Unweighed>()

/** Entries are compared within several stretches of days, and their words are read once. */
function unweighedOf(entry: Entry): Unweighed {
  const found = known.get(entry) ?? unweighed(entry)
  known.set(entry, found)
  return found
}

function unweighed(entry: Entry): Unweighed {
  const { event, text } = entry
  const own = event.names.filter((name) => !name.endsWith('…'))
  // A heading is the beginning of the text, where there is a text.
  const heads = text === '' ? event.names : own
  const said = terms([...heads, ...event.places, ...event.actors, text].join(' \n '))
  const words = text === '' ? event.names.join(' \n ') : text
  return {
    entry,
    terms: said,
    source: event.sources[0]?.source ?? '',
    kind: event.type,
    reported: event.reported,
    first: dayNumber(event.days.from as string),
    last: dayNumber(event.days.to as string),
    main: new Set(text === '' ? said : named(mainClause(text))),
    sentence: new Set(text === '' ? said : named(firstSentence(text))),
    heading: nameKey(event.names[0] ?? ''),
    names: new Set(terms([...own, ...event.places, ...event.actors].join(' \n ')).filter((term) => !NUMBER.test(term))),
    called: own.map((name) => terms(name).filter((term) => !NUMBER.test(term))).filter((name) => name.length > 0),
    places: event.places.map((place) => terms(place)).filter((place) => place.length > 0),
    integers: new Set(words.match(INTEGERS)?.filter((number) => !YEAR.test(number))),
    decimals: new Set(words.match(/\d+\.\d+/g)),
    aspects: aspectsOf(firstSentence(words)),
    link: articleOf(event.sources.find(({ url }) => url?.includes('wikipedia.org/wiki/'))?.url ?? ''),
  }
}

const DIES = /\b(dies|died|dead|commits suicide)\b/i
const IS_KILLED = /\b(killed|shot dead|murdered|assassinated|executed)\b/i

/** Terms of a sentence, with the nouns that name an event whose verb it has: `dies` is the death of someone. */
function named(words: string): string[] {
  const nouns = [
    ...(DIES.test(words) || IS_KILLED.test(words) ? ['death'] : []),
    ...(IS_KILLED.test(words) ? ['killing'] : []),
  ]
  return terms([words, ...nouns].join(' \n '))
}

/** The article that an address names, as a key. */
function articleOf(url: string): string {
  return nameKey((url.split('/wiki/')[1] ?? '').replaceAll('_', ' '))
}

export function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
