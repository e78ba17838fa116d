import type { Reference } from '../model/index.js'
import { placeOfDemonym } from './demonyms.js'
import type { Handle } from './handle.js'
import { surnameKey } from './indexed.js'
import { nameKey, type TextKey, terms, textKeys } from './keys.js'
import { type Standing, standing } from './longest.js'
import { confirmed, type Misheard, type MisheardWords, strangers } from './misheard.js'
import type { KeyHit } from './port.js'
import { TALK } from './talk.js'

/** A single shared term, place or actor is enough only where the words write it as a name and few events have it. */
const LONE_NAME_EVENTS = 100
/** What a word that only sounds like one of the event's is worth beside the word itself. */
const MISHEARD = 0.5
/** A name of the event outweighs any number of shared words. */
const NAME_WEIGHT = 100

/** What the words of one reference can be looked up by. */
export interface Words {
  readonly reference: Reference
  readonly held: readonly TextKey[]
  readonly terms: readonly string[]
  /** Terms that the words write as names. */
  readonly proper: ReadonlySet<string>
  /** The first word where the words begin a text; else empty. */
  readonly opens: string
  /** The name, as a key, of whom the words leave out. */
  readonly subject: string | null
}

/** What a chronology told of the words of a whole document. */
export interface Told {
  readonly events: number
  readonly hits: ReadonlyMap<string, readonly KeyHit[]>
  readonly sizes: ReadonlyMap<string, number>
  /** Events of the terms that are not common. */
  readonly postings: ReadonlyMap<string, ReadonlySet<Handle>>
  /** A term in more events than this is not rare: it adds weight, but makes no candidate. */
  readonly rare: number
  /** Spellings of names that no event has as the words spell them. */
  readonly misheard: MisheardWords
}

/** An event that shares something with the words. */
export interface Ranked {
  readonly handle: Handle
  readonly weight: number
  readonly terms: readonly string[]
  /** Empty where the event is found without them. */
  readonly misheard: readonly Misheard[]
}

/**
 * In a `condensed` text each word was chosen: none is mere talk. Of a `subject` whom the words leave out only the whole name counts: its parts are not
 * words that were said.
 */
export function wordsOf(reference: Reference, text: string, subject: string | null, condensed = false): Words {
  const names = reference.value.type === 'event' ? reference.value.names : []
  const proper = new Set(terms(names.join(' \n ')))
  return {
    reference,
    held: [
      ...textKeys(text).flatMap(withPlace),
      ...surname(reference, text),
      ...(subject === null ? [] : wholeName(subject, text.length)),
    ],
    terms: terms(text).filter((term) => condensed || !TALK.has(term) || proper.has(term)),
    proper,
    opens: /^\S+/.exec(text)?.[0] ?? '',
    subject: subject === null ? null : nameKey(subject),
  }
}

/** Who is named by the surname alone is looked for by it. */
function surname({ value }: Reference, text: string): TextKey[] {
  const alone = value.type === 'office' && !value.holder.includes(' ')
  return alone ? [{ key: surnameKey(value.holder), from: text.length - value.holder.length, to: text.length }] : []
}

/** Beyond the end of the text, where no other key stands. */
function wholeName(name: string, at: number): TextKey[] {
  const key = nameKey(name)
  return key.includes(' ') ? [{ key, from: at + 1, to: at + 1 + name.length }] : []
}

/** A people's name says its place too: "the Iraqi army" is of Iraq. */
function withPlace(key: TextKey): TextKey[] {
  const place = placeOfDemonym(key.key)
  return place === null ? [key] : [key, { ...key, key: place }]
}

/** The keys in the words that the chronology knows, and all that stand on their own. */
export function hitsOf(words: Words, told: Told): { readonly hits: readonly KeyHit[]; readonly alone: Standing } {
  const all = [...new Set(words.held.flatMap(({ key }) => told.hits.get(key) ?? []))]
  const alone = standing(words.held, all)
  return { hits: all.filter(({ key, role }) => alone[role].has(key)), alone }
}

/** Inverse document frequency (Spärck Jones 1972), smoothed so that it stays positive: ln(1 + N / n). */
export function rarity(size: number, events: number): number {
  return Math.log(1 + events / Math.max(size, 1))
}

/**
 * In how many events a place or an actor occurs: those that are found by it, and no fewer than its rarest word occurs in, which
 * counts the news too.
 */
export function sizeOfKey(key: string, told: Told): number {
  const found = told.hits.get(key)?.filter(({ role }) => role !== 'name') ?? []
  const words = terms(key).flatMap((term) => told.sizes.get(term) ?? [])
  return Math.max(words.length > 0 ? Math.min(...words) : 1, ...found.map(({ size }) => size))
}

interface Evidence {
  weight: number
  /** Rare terms and keys of several words. */
  shares: number
  enough: boolean
  readonly terms: string[]
  /** By the word that was said; not counted in the above. */
  readonly misheard: Map<string, Misheard>
}

/**
 * Events with a name in the words, or two rare things in common, or one that is written as a name; weightiest first. A name that sounds like
 * the event's counts as one thing in common where nothing else finds the event.
 */
export function rank(words: Words, hits: readonly KeyHit[], told: Told, limit: number): Ranked[] {
  const all = new Map<Handle, Evidence>()
  const note = (handle: Handle, weight: number, enough: boolean, share = 1): Evidence => {
    const one = all.get(handle) ?? { weight: 0, shares: 0, enough: false, terms: [], misheard: new Map() }
    one.weight += weight
    one.shares += share
    one.enough ||= enough
    all.set(handle, one)
    return one
  }
  for (const { key, role, size, events } of hits) {
    const named = role === 'name'
    const own = words.reference.of === 'rumour' && key === words.subject
    const lone = own || (size <= LONE_NAME_EVENTS && terms(key).every((term) => words.proper.has(term)))
    const weight = named ? NAME_WEIGHT + rarity(size, told.events) : rarity(sizeOfKey(key, told), told.events)
    // A single word is a shared term already.
    const share = named || key.includes(' ') ? 1 : 0
    for (const handle of events) note(handle, weight, named || lone, share)
  }
  const merely: { readonly term: string; readonly weight: number; readonly holds: ReadonlySet<Handle> }[] = []
  for (const term of words.terms) {
    const posting = told.postings.get(term)
    if (posting === undefined) continue
    const { size } = posting
    const lone = size <= LONE_NAME_EVENTS && words.proper.has(term)
    const weight = rarity(size, told.events)
    if (size > told.rare && !lone) merely.push({ term, weight, holds: posting })
    else for (const handle of posting) note(handle, weight, lone, size <= told.rare ? 1 : 0).terms.push(term)
  }
  for (const one of strangers(words.reference, told.sizes).flatMap((word) => told.misheard.get(word) ?? [])) {
    for (const handle of one.events) {
      const { misheard } = note(handle, 0, false, 0)
      if ((misheard.get(one.said)?.likeness ?? 0) < one.likeness) misheard.set(one.said, one)
    }
  }
  const kept = [...all].filter(([, one]) => isFound(one) || one.shares + confirmed(one.misheard.values()) > 1)
  for (const [handle, one] of kept) {
    for (const { term, weight, holds } of merely) {
      if (!holds.has(handle)) continue
      one.weight += weight
      one.terms.push(term)
    }
  }
  return kept
    .map(([handle, one]) => {
      const misheard = isFound(one) ? [] : [...one.misheard.values()]
      return { handle, weight: one.weight + weightOf(misheard, told), terms: one.terms, misheard }
    })
    .sort((a, b) => b.weight - a.weight || a.handle - b.handle)
    .slice(0, limit)
}

/** By what the words and the event have in common as it is written. */
function isFound({ enough, shares }: Evidence): boolean {
  return enough || shares > 1
}

function weightOf(misheard: readonly Misheard[], told: Told): number {
  return misheard.reduce(
    (sum, { events, likeness }) => sum + MISHEARD * likeness * rarity(events.length, told.events),
    0,
  )
}
