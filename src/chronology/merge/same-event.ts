import type { EventKind } from '../../model/index.js'
import type { Aspect } from './aspects.js'
import { sum, type Traits } from './traits.js'

/** A report may come so many days after what it reports; and one before it, by the clock of another place. */
const LATE = 2
const EARLY = 1
/** A longer event is the same as another only where their ends agree too. */
const LONG = 5
/** Weight (idf) from which a term is known by few stories. */
const RARE = 6
/** Two entries that share this share of their weight are one sentence told twice. */
const COPY = 0.8
const ALIKE = 0.34
/** Two reports have words enough to be compared by; of two with different numbers so much has to agree. */
const REPORTS_ALIKE = 0.6
const NUMBERS_APART = 0.5
/** One collection of reports tells a thing again only in the same words. */
const AGAIN = 0.95
/** So much of the weight of the shorter one: its words with others added. */
const WITHIN = 0.97
const WITHIN_TERMS = 5
const NAMES_ALIKE = 0.5
const CALLED = 0.9
const CALLED_WEIGHT = 11

/** Kinds that one event may be filed under by two sources. */
const GROUPS: readonly (readonly EventKind[])[] = [
  ['attack', 'killing', 'offensive', 'war', 'capture'],
  ['death', 'killing', 'attack', 'accident'],
  ['death', 'disaster'],
  ['attack', 'kidnapping'],
  ['attack', 'accident'],
  ['accident', 'disaster'],
  ['ceasefire', 'agreement', 'talks', 'withdrawal', 'release'],
  ['agreement', 'talks', 'law', 'statement', 'economy'],
  ['election', 'office'],
  ['office', 'coup', 'statement', 'law'],
  ['arrest', 'law', 'capture'],
  ['protest', 'attack', 'offensive'],
  ['test', 'launch'],
  ['launch', 'discovery', 'accident'],
  ['sport', 'ceremony'],
]

export interface Likeness {
  /** Weighted Jaccard of all terms, 0 to 1. */
  readonly alike: number
  /** Weighted share of all terms of the one that has fewer, 0 to 1. */
  readonly within: number
  /** Weighted share of the smaller set of names, 0 to 1. */
  readonly names: number
  /** Rare names that they share. */
  readonly rare: readonly string[]
}

export function likeness(a: Traits, b: Traits): Likeness {
  const [small, large] = a.said.size <= b.said.size ? [a, b] : [b, a]
  const shared = [...small.said].filter(([term]) => large.said.has(term))
  const weight = sum(shared.map(([, one]) => one))
  const names = shared.filter(([term]) => a.names.has(term) || b.names.has(term))
  const least = Math.min(namesWeight(a), namesWeight(b))
  return {
    alike: weight / (a.weight + b.weight - weight),
    within: weight / Math.min(a.weight, b.weight),
    names: least === 0 ? 0 : Math.min(1, sum(names.map(([, one]) => one)) / least),
    rare: names.filter(([term, one]) => one >= RARE && !/^\d/.test(term)).map(([term]) => term),
  }
}

function namesWeight({ names, said }: Traits): number {
  return sum([...names].map((term) => said.get(term) ?? 0))
}

/**
 * Whether two entries tell of one event: nothing speaks against it, and the words, the names or one's own name speak for it. A report that has the
 * name only in its occasion ("after the fall of ...") tells of something later.
 */
export function sameEvent(a: Traits, b: Traits): boolean {
  if (isOne(a, b)) return true
  const like = likeness(a, b)
  if (!mayBeSame(a, b, like)) return false
  if (isCopy(a, b, like)) return true
  if (!compatible(a.kind, b.kind) || apart(a.aspects, b.aspects)) return false
  if (a.link !== '' && a.link === b.link && like.rare.length > 0) return true
  if (isCalled(a, b.main) || isCalled(b, a.main)) return true
  if (isCalled(a, b.sentence) || isCalled(b, a.sentence)) return false
  const names = like.alike >= NUMBERS_APART ? 1 : 2
  return like.alike >= wanted(a, b) && like.names >= NAMES_ALIKE && like.rare.length >= names
}

/** How alike two entries must be. Reports of one event differ in their numbers while it is new, and two of them in one collection are two events. */
function wanted(a: Traits, b: Traits): number {
  if (a.reported && b.reported) return disjoint(a.integers, b.integers) ? COPY : REPORTS_ALIKE
  return disjoint(a.integers, b.integers) ? NUMBERS_APART : ALIKE
}

/** Nothing speaks against it: neither the days nor a place nor a number, and no source has told them apart. */
export function mayBeSame(a: Traits, b: Traits, like = likeness(a, b)): boolean {
  if (isOne(a, b)) return true
  if (!near(a, b) || disjoint(a.decimals, b.decimals)) return false
  // Who lists events by their own days lists each once.
  if (a.source === b.source) return a.reported && b.reported && like.alike >= AGAIN && alike(a.integers, b.integers)
  return isCopy(a, b, like) || !elsewhere(a, b)
}

/** A collection gives an item the same id wherever it is told: in the file that was imported, and in the shipped facts. */
function isOne(a: Traits, b: Traits): boolean {
  return a.entry.event.id === b.entry.event.id
}

function isCopy(a: Traits, b: Traits, like: Likeness): boolean {
  if (!a.reported || !b.reported || disjoint(a.integers, b.integers)) return false
  const within = like.within >= WITHIN && Math.min(a.said.size, b.said.size) >= WITHIN_TERMS
  return like.alike >= COPY || (within && a.first === b.first)
}

function near(a: Traits, b: Traits): boolean {
  const [earlier, later] = a.reported === b.reported ? [1, 1] : a.reported ? [EARLY, LATE] : [LATE, EARLY]
  const long = Math.max(a.last - a.first, b.last - b.first) > LONG
  if (long) return Math.abs(a.first - b.first) <= LATE && Math.abs(a.last - b.last) <= LONG
  return a.first - b.last <= later && b.first - a.last <= earlier
}

function compatible(a: EventKind, b: EventKind): boolean {
  return a === b || a === 'news' || b === 'news' || GROUPS.some((group) => group.includes(a) && group.includes(b))
}

/** One tells of a moment of the story that the other does not. */
function apart(a: ReadonlySet<Aspect>, b: ReadonlySet<Aspect>): boolean {
  return [...a].some((one) => !b.has(one)) || [...b].some((one) => !a.has(one))
}

/** Both have some, and none in common. */
function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one))
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}

/** Both know a place, and neither's words have one of the other's. */
function elsewhere(a: Traits, b: Traits): boolean {
  if (a.places.length === 0 || b.places.length === 0) return false
  const told = (places: Traits['places'], { said }: Traits): boolean =>
    places.some((place) => place.every((term) => said.has(term)))
  return !told(a.places, b) && !told(b.places, a)
}

/** Words of the other hold nearly all of a name that is its own. */
function isCalled({ called, said }: Traits, words: ReadonlySet<string>): boolean {
  return called.some((name) => {
    const whole = sum(name.map((term) => said.get(term) ?? 0))
    const held = sum(name.filter((term) => words.has(term)).map((term) => said.get(term) ?? 0))
    return whole >= CALLED_WEIGHT && held >= CALLED * whole
  })
}
