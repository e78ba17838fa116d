import type { Event } from '../../model/index.js'
import { nameKey, terms } from '../keys.js'
import type { Found, Why } from '../port.js'
import type { AskedWord, Variant } from './asked.js'
import type { Passed } from './filter.js'
import type { Indexed } from './scores.js'

/** What the event itself adds to what the index told of it. */
const ADDS = {
  /** A word in a name of the event, as a share of its weight; in its places and actors. The rest is the source's sentence. */
  inName: 0.5,
  inKeys: 0.25,
  /** Each further word of the query in one and the same name, and how much of that name the query has. */
  together: 1.5,
  covered: 2,
  /** All words of the query; some, by the square of their share. */
  all: 8,
  /** A year of the query in which the event was; less where it went on for long. A month beside it. */
  year: 4,
  yearOfLong: 1,
  month: 3,
  /** How widely it was told: breaks ties between like events. */
  outlets: 0.3,
  sources: 0.3,
} as const

/** Scores an event that the index found, and says by what it was found. */
export function fit(event: Event, index: Indexed, words: readonly AskedWord[], passed: Passed): Found {
  const found = withOwn(event, index.words, words)
  const keyTerms = new Set(terms([...event.places, ...event.actors].join(' \n ')))
  const name = bestName(event, found)
  const inKeys = [...found.values()].filter(({ term }) => !name.terms.has(term) && keyTerms.has(term))
  const years = words.filter(({ plain }) => touchesYear(event, plain))
  const months = years.length === 0 ? [] : words.filter(({ plain }) => isMonth(event, plain))
  const matched = words.filter((word, at) => found.has(at) || years.includes(word) || months.includes(word))
  const score =
    index.score +
    name.score +
    weightOf(inKeys) * ADDS.inKeys +
    years.length * (isLong(event) ? ADDS.yearOfLong : ADDS.year) +
    months.length * ADDS.month +
    (matched.length / words.length) ** 2 * ADDS.all +
    salience(event)
  return { event, score, why: whyOf(event, index, found, words, [...years, ...months], passed) }
}

/** How widely the event was told of. */
export function salience({ outlets, sources }: Event): number {
  return Math.log1p(outlets) * ADDS.outlets + Math.log(Math.max(1, sources.length)) * ADDS.sources
}

/** Common words are not followed by the index, but the event may have them. */
function withOwn(
  event: Event,
  indexed: ReadonlyMap<number, Variant>,
  words: readonly AskedWord[],
): Map<number, Variant> {
  const found = new Map(indexed)
  const own = new Set(terms([...event.names, ...event.places, ...event.actors].join(' \n ')))
  for (const [index, { variants }] of words.entries()) {
    const variant = variants.find(({ term }) => own.has(term))
    if (variant !== undefined && !found.has(index)) found.set(index, variant)
  }
  return found
}

function bestName(event: Event, found: ReadonlyMap<number, Variant>): { score: number; terms: ReadonlySet<string> } {
  let best = { score: 0, terms: new Set<string>() }
  for (const name of [...event.names, ...event.labels.map((label) => label.name)]) {
    const own = new Set(terms(name))
    const held = [...found.values()].filter(({ term }) => own.has(term))
    if (held.length === 0) continue
    const score =
      weightOf(held) * ADDS.inName + (held.length - 1) * ADDS.together + (held.length / own.size) * ADDS.covered
    if (score > best.score) best = { score, terms: own }
  }
  return best
}

function weightOf(variants: readonly Variant[]): number {
  return variants.reduce((sum, { weight }) => sum + weight, 0)
}

function touchesYear({ days }: Event, word: string): boolean {
  if (!/^\d{4}$/.test(word) || days.from === null) return false
  return days.from.slice(0, 4) <= word && (days.to ?? '9999').slice(0, 4) >= word
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

function isMonth(event: Event, word: string): boolean {
  return !isLong(event) && MONTHS[Number(event.days.from?.slice(5, 7)) - 1] === word
}

function isLong({ days }: Event): boolean {
  return days.from?.slice(0, 4) !== days.to?.slice(0, 4)
}

function whyOf(
  event: Event,
  { keys }: Indexed,
  found: ReadonlyMap<number, Variant>,
  words: readonly AskedWord[],
  times: readonly AskedWord[],
  passed: Passed,
): Why {
  const told = new Set([...keys.values()].flatMap(({ key }) => key.split(' ')))
  const matched = words.flatMap((word, index) => ({ word, variant: found.get(index) }))
  return {
    names: written(keys.get('name')?.key, [...event.names, ...event.labels.map(({ name }) => name)]),
    places: [...new Set([...written(keys.get('place')?.key, event.places), ...passed.places])],
    actors: [...new Set([...written(keys.get('actor')?.key, event.actors), ...passed.actors])],
    words: matched.flatMap(({ word, variant }) =>
      (variant?.exact || times.includes(word)) && !told.has(word.plain) ? [word.plain] : [],
    ),
    alike: matched.flatMap(({ word, variant }) =>
      variant === undefined || variant.exact ? [] : [{ asked: word.typed, found: variant.spelling }],
    ),
  }
}

/** The name of a key as the event writes it. */
function written(key: string | undefined, names: readonly string[]): string[] {
  if (key === undefined) return []
  return [names.find((name) => nameKey(name) === key) ?? key]
}
