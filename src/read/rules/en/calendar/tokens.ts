import type { When } from '../../../../model/index.js'

export interface Token {
  /** In small letters. */
  readonly text: string
  readonly capital: boolean
  readonly from: number
  readonly to: number
}

interface Feasts {
  readonly names: ReadonlySet<string>
  readonly openings: ReadonlySet<string>
}

/** A sentence in pieces: words, figures, ordinals, single marks. */
export interface Tokens {
  readonly sentence: string
  readonly list: readonly Token[]
  /** Names of feasts in small letters, and their first words. */
  readonly feasts: Feasts
  /** What has been read at a place already, see `once`. */
  readonly known: Map<Parser, Map<number, Parsed | null>>
}

/** What a part of the grammar has read; `end` is the place of the next token. */
export interface Parsed {
  readonly when: When
  readonly end: number
  /** The words are a time whatever stands around them. "May", "2010" and "the 5th" are one only beside others. */
  readonly sure: boolean | 'ahead'
}

const PIECE = /\d+(?:st|nd|rd|th)\b|\d+|\p{L}+|['’]s?(?!\p{L})|[^\s]/giu

export function tokensOf(sentence: string, feasts: Feasts): Tokens {
  const list = [...sentence.matchAll(PIECE)].map((match) => ({
    text: match[0].toLowerCase(),
    capital: /^\p{Lu}/u.test(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))
  return { sentence, list, feasts, known: new Map() }
}

export function wordAt({ list }: Tokens, at: number): string {
  return list[at]?.text ?? ''
}

/** The place after one of these words (a phrase is words with blanks between); null where none stands here. Longest first. */
export function after(tokens: Tokens, at: number, ...phrases: readonly string[]): number | null {
  const here = wordAt(tokens, at)
  for (const phrase of phrases) {
    if (!phrase.startsWith(here) || here === '') continue // nearly always: spares the rest
    const words = wordsOf(phrase)
    if (words.every((word, index) => wordAt(tokens, at + index) === word)) return at + words.length
  }
  return null
}

const split = new Map<string, readonly string[]>()

function wordsOf(phrase: string): readonly string[] {
  const known = split.get(phrase) ?? phrase.split(' ')
  split.set(phrase, known)
  return known
}

/** The place after any of these, or the same place. */
export function past(tokens: Tokens, at: number, ...phrases: readonly string[]): number {
  return after(tokens, at, ...phrases) ?? at
}

/** Whether two tokens touch. */
export function touches({ list }: Tokens, at: number): boolean {
  return list[at - 1]?.to === list[at]?.from
}

export type Parser = (tokens: Tokens, at: number) => Parsed | null

/** The first of these that reads something here. */
export function first(...parsers: readonly Parser[]): Parser {
  return (tokens, at) => {
    for (const parser of parsers) {
      const found = parser(tokens, at)
      if (found) return found
    }
    return null
  }
}

/** A parser that reads a place only once, however many forms begin with it. */
export function once(parser: Parser): Parser {
  return (tokens, at) => {
    const known = tokens.known.get(parser) ?? new Map<number, Parsed | null>()
    tokens.known.set(parser, known)
    const before = known.get(at)
    if (before !== undefined) return before
    const found = parser(tokens, at)
    known.set(at, found)
    return found
  }
}

/** The last characters before a token. */
export function textBefore({ sentence, list }: Tokens, at: number, length: number): string {
  const from = list[at]?.from ?? sentence.length
  return sentence.slice(Math.max(0, from - length), from)
}
