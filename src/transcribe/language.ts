import { francAll } from 'franc-min'
import { CODES, ENGLISH_NAMES, SCRIPTS } from './language-codes.js'

export interface DetectedLanguage {
  /** BCP 47; `und` where it cannot be told. */
  readonly language: string
  /** 0 (a guess) to 1. */
  readonly certainty: number
}

const PIECES = 4
const PIECE = 3000
const ENOUGH = 60
/** Up to so many letters a few foreign names outweigh all other trigrams: "Killing of Sheikh Yassin by Israel" is no Uzbek. */
const BRIEF = 300

/** Words that make up a third of running English and of no other language. */
const ENGLISH = new Set(
  'the of and to a in that is was it for on with as be at by this have from or had not but what all were we when there can an your which their if will they i you he his are our my has been would'.split(
    ' ',
  ),
)

/** Those that neighbouring languages do not write alike: German has `in`, `an` and `will`, Dutch `is` and `had`. */
const ONLY_ENGLISH = new Set(
  'the of and that it for with by this have from or but what were when there which your their they you his her'.split(
    ' ',
  ),
)

/** BCP 47 for a code or an English name that a file gives ("en", "en-US", "english"); null where it is neither. */
export function languageCode(told: string): string | null {
  const plain = told.trim().toLowerCase()
  const known = ENGLISH_NAMES.get(plain) ?? CODES.get(plain)
  if (known) return known
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(plain) && plain !== 'und' ? plain.replace(/-.*/, '') : null
}

/**
 * The language of a text by its script, its trigrams (franc) and, for English, its function words. Looks at samples, so the length of
 * the text costs nothing. A text of a few words is `en` only where its words speak for it, else `und`.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const pieces = sampled(text)
  const whole = pieces.join(' ')
  const letters = whole.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return { language: 'und', certainty: 0 }
  const english = shareOf(ENGLISH, whole)
  if (letters < ENOUGH) return short(whole, english)
  const votes = pieces.map(best)
  const language = mostFrequent(votes)
  const certainty = votes.filter((vote) => vote === language).length / votes.length
  // Trigrams of names can point elsewhere: the function words decide for English.
  const brief = letters < BRIEF && shareOf(ONLY_ENGLISH, whole) >= 0.12
  if ((english >= 0.3 || brief) && language !== 'en') return { language: 'en', certainty: 0.8 }
  if (language === 'en')
    return english >= 0.15 ? { language, certainty } : { language: english >= 0.06 ? 'en' : 'und', certainty: 0.4 }
  return { language, certainty: letters < 200 ? certainty / 2 : certainty }
}

/** Of text in a language of its own letters or length, this share of English function words says that it is none. */
const NOT_ENGLISH = 0.04
/** Letters that trigrams need to tell a language of Latin letters. */
const MANY = 200

/**
 * The language of a passage where it is surely another than that of the whole; null where it is the same or cannot be told. Judged
 * with care: a passage full of foreign names is still English.
 */
export function otherLanguage(text: string, whole: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < ENOUGH) return null
  const english = shareOf(ENGLISH, text)
  if (whole !== 'en' && whole !== 'und') return english >= 0.2 ? 'en' : null
  if (english > NOT_ENGLISH) return null
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin > letters / 2 && letters < MANY) return null
  const { language } = detectLanguage(text)
  return language === whole || language === 'und' || language === 'en' ? null : language
}

function short(text: string, english: number): DetectedLanguage {
  if (english >= 0.2) return { language: 'en', certainty: 0.6 }
  const script = best(text)
  // Few scripts are used by one language alone; trigrams of a few Latin words say nothing.
  return /^\P{Script=Latin}+$/u.test(text) && script !== 'und'
    ? { language: script, certainty: 0.3 }
    : { language: 'und', certainty: 0 }
}

function best(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  for (const [script, language] of SCRIPTS) if ((text.match(script)?.length ?? 0) > letters / 2) return language
  return CODES.get(francAll(text, { minLength: 3 })[0]?.[0] ?? 'und') ?? 'und'
}

function shareOf(known: ReadonlySet<string>, text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length
}

function sampled(text: string): readonly string[] {
  if (text.length <= PIECE) return [text]
  const step = Math.max(PIECE, Math.floor((text.length - PIECE) / (PIECES - 1)))
  const starts = Array.from({ length: PIECES }, (_, index) => index * step).filter(
    (start) => start < text.length - PIECE / 2,
  )
  return starts.map((start) => text.slice(start, start + PIECE))
}

function mostFrequent(votes: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const vote of votes) counts.set(vote, (counts.get(vote) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'und'
}
