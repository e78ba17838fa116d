import { terms } from '../keys.js'
import type { EventSource } from '../port.js'
import { rarity } from '../rank.js'
import { ALIKE, type Spelling } from '../sounds/alike.js'
import { latin } from '../sounds/latin.js'
import { plainWords } from '../words.js'

/** A word of a query with what it may be found by. */
export interface AskedWord {
  /** As it was typed. */
  readonly typed: string
  readonly plain: string
  /** The word itself first where the chronology has it, then other spellings; empty where nothing is known of it. */
  readonly variants: readonly Variant[]
  /** Looser spellings, and those of a word that is known itself: only what else the query says can tell whether one of them is meant. */
  readonly nearly: readonly Variant[]
}

export interface Variant {
  readonly spelling: string
  readonly term: string
  /** In how many events the term occurs; never 0. */
  readonly events: number
  /** Rarity, less where it is another spelling. */
  readonly weight: number
  readonly exact: boolean
}

const MOST_WORDS = 12
/** What another spelling is worth beside the word itself. */
const OTHER_SPELLING = 0.75
/** How much less of that where the spelling is seldom beside the best known one. */
const SELDOM = 0.2
/** A word that this many events have is spelt as people spell it. */
const WELL_KNOWN = 200
/** A word that few events have is widened only by what sounds the same and is this many times as frequent. */
const MUCH_ALIKE = { likeness: 0.9, times: 3 }
/** A Chinese name is written without a space: the family's name is its first letter. */
const HAN = /^\p{Script=Han}{2,4}$/u

/** The words of a query, each widened by other spellings and scripts where the chronology does not know it or hardly. */
export async function askedWords(text: string, source: EventSource): Promise<readonly AskedWord[]> {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const { events } = await source.state()
  const sizes = await source.frequencies([...new Set(words.flatMap(({ term, other }) => [term, other.term]))])
  const size = (term: string): number => sizes.get(term) ?? 0
  const seldom = words.filter(({ term, plain }) => size(term) <= WELL_KNOWN && !/\d/.test(plain))
  const alike = await source.alike([...new Set(seldom.map(({ plain }) => plain))], 'loose')
  const asked = words.map((word) => {
    const own = size(word.term)
    const latinised = own === 0 ? [{ ...word.other, events: size(word.other.term), likeness: 1 }] : []
    const spellings = [...latinised, ...termsOf(alike.get(word.plain) ?? [])]
    return widened(word, own, spellings, events)
  })
  const parts = await Promise.all(asked.map((word) => inParts(word, source)))
  return parts.flat()
}

interface TermSpelling extends Spelling {
  readonly term: string
}

/** `own`: how many events have the word itself; `all`: how many there are. */
function widened(
  { typed, plain, term }: Word,
  own: number,
  spellings: readonly TermSpelling[],
  all: number,
): AskedWord {
  const others = firstOfEach(spellings.filter((one) => one.term !== term && one.events > 0))
  const worth = others.filter((one) => isWorth(one, own))
  // The spellings are one name, and as rare as they are together: else a seldom one would outweigh it.
  const weight = rarity(
    worth.reduce((sum, one) => sum + one.events, own),
    all,
  )
  const most = Math.max(1, ...others.map((one) => one.events))
  const variants = others.map((one) => ({
    spelling: one.spelling,
    term: one.term,
    events: one.events,
    weight: OTHER_SPELLING * one.likeness * known(one.events, most) * weight,
    exact: false,
  }))
  const exact = own > 0 ? [{ spelling: plain, term, events: own, weight, exact: true }] : []
  return {
    typed,
    plain,
    variants: [...exact, ...variants.filter((_, at) => worth.includes(others[at]!))],
    nearly: variants.filter((_, at) => !worth.includes(others[at]!)),
  }
}

/** Of two names that sound as much like it the one that is spoken of more is likelier meant. */
function known(events: number, most: number): number {
  return 1 - SELDOM * (1 - Math.log1p(events) / Math.log1p(most))
}

interface Word {
  readonly typed: string
  readonly plain: string
  readonly term: string
  /** The word in Latin letters. */
  readonly other: { readonly spelling: string; readonly term: string }
}

function wordsOf(text: string): Word[] {
  const found = new Map<string, Word>()
  for (const { from, to, plain, empty } of plainWords(text)) {
    const [term] = terms(plain)
    if (empty || term === undefined || found.has(term)) continue
    const { letters } = latin(plain)
    const spelling = /^[a-z]+$/.test(letters) ? letters : plain
    found.set(term, { typed: text.slice(from, to), plain, term, other: { spelling, term: terms(spelling)[0] ?? term } })
  }
  return [...found.values()].slice(0, MOST_WORDS)
}

function termsOf(alike: readonly Spelling[]): TermSpelling[] {
  return alike.flatMap((one) => terms(one.spelling).map((term) => ({ ...one, term })))
}

function isWorth({ likeness, events }: Pick<Spelling, 'likeness' | 'events'>, own: number): boolean {
  return (own === 0 && likeness >= ALIKE) || (likeness >= MUCH_ALIKE.likeness && events >= own * MUCH_ALIKE.times)
}

function firstOfEach(spellings: readonly TermSpelling[]): TermSpelling[] {
  const terms = spellings.map(({ term }) => term)
  return spellings.filter(({ term }, at) => terms.indexOf(term) === at)
}

async function inParts(word: AskedWord, source: EventSource): Promise<readonly AskedWord[]> {
  if (word.variants.length > 0 || !HAN.test(word.plain)) return [word]
  const [family = '', ...given] = word.plain
  const parts = await askedWords(`${latin(family).letters} ${latin(given.join('')).letters}`, source)
  if (parts.length < 2 || parts.some(({ variants }) => variants.length === 0)) return [word]
  return parts.map((part) => ({
    ...part,
    typed: word.typed,
    variants: part.variants.map((one) => ({ ...one, weight: one.weight * OTHER_SPELLING, exact: false })),
  }))
}

/** So many spellings of one text are tried as names. */
const MOST_TEXTS = 12
const MOST_SPELLINGS = 3

/** The text in the spellings that the chronology knows; the first is nearest to what was typed. */
export function spelledOut(words: readonly AskedWord[]): readonly string[] {
  let texts = ['']
  for (const { plain, variants, nearly } of words) {
    const known = [...variants, ...nearly].slice(0, MOST_SPELLINGS).map(({ spelling }) => spelling)
    const spellings = known.length === 0 ? [plain] : known
    texts = texts.flatMap((text) => spellings.map((spelling) => `${text} ${spelling}`.trim())).slice(0, MOST_TEXTS)
  }
  return texts
}
