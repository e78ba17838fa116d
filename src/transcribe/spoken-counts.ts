import { isNumberWord, isScale, MONTHS, readNumber, type SpokenNumber, smallCardinal } from './number-words.js'
import { type Found, found, ordinal, readerAt, replace } from './phrase.js'
import type { Words } from './words-in.js'

const BIG = new Set(['million', 'billion', 'trillion'])
const RANGE = new Set(['or', 'to', 'and'])
const NUMBERED = new Set(['day', 'week', 'month', 'year'])
const AFTER_NUMBERED = new Set('of in since after and has is was we i'.split(' '))

/**
 * A number in running words. It is left alone unless the whole run of number words is this one number, is not part of a name, and is
 * worth figures: ten and more, decimals, percentages, and numbered days ("day five").
 */
export function count(words: Words, at: number): Found | null {
  const number = readNumber(readerAt(words, at), at)
  const article = words.lower(at) === 'a'
  if (!number) return article ? null : found(endOfRun(words, at))
  if (number.decimals !== '' && BIG.has(words.lower(number.end)) && words.follows(number.end - 1))
    return found(number.end + 1, replace(words, at, number.end, figures(number)))
  const end = endOfRun(words, number.end - 1)
  if (
    end !== number.end ||
    leansLeft(words, at, number) ||
    leansRight(words, end) ||
    isName(words, at) ||
    !isWorthFigures(words, at, number)
  )
    return found(end)
  const percent = percentAt(words, end)
  if (percent > 0) return found(end + percent, replace(words, at, end + percent, `${figures(number)}%`))
  const kept = keptScale(words, at, number)
  if (kept === null) return found(end, replace(words, at, end, written(words, number)))
  return found(end, replace(words, at, end - 1, figures({ ...number, value: number.value / kept })))
}

function endOfRun(words: Words, at: number): number {
  let end = at + 1
  while (words.follows(end - 1) && isNumberWord(words.lower(end))) end += 1
  return end
}

function isWorthFigures(words: Words, at: number, number: SpokenNumber): boolean {
  const measured = percentAt(words, number.end) > 0
  if (number.decimals !== '') return measured || hasScale(words, at, number) || words.lower(at - 1) !== 'at'
  if (number.value >= 10) return true
  return !number.ordinal && (measured || isNumbered(words, at, number.end))
}

/** "day five of the strike", but not "each day five people came". */
function isNumbered(words: Words, at: number, end: number): boolean {
  if (!NUMBERED.has(words.lower(at - 1)) || !words.follows(at - 1)) return false
  return !words.follows(end - 1) || AFTER_NUMBERED.has(words.lower(end))
}

/** The number belongs to what stands before it: "two or three hundred", "3 thousand twenty", "one nine nine one". */
function leansLeft(words: Words, at: number, number: SpokenNumber): boolean {
  if (!words.follows(at - 1)) return false
  const before = words.lower(at - 1)
  if (/^\p{N}/u.test(before) || isNumberWord(before)) return true
  // "in September eleven people died" must not come to read "September 11".
  if (MONTHS.has(before) && number.value <= 31 && words.follows(number.end - 1)) return true
  return (
    RANGE.has(before) &&
    hasScale(words, at, number) &&
    smallCardinal(words.lower(at - 2)) !== null &&
    words.follows(at - 2)
  )
}

/** The first of a pair that shares its scale: "eleven to nineteen thousand" stays words on both sides. */
function leansRight(words: Words, end: number): boolean {
  if (smallCardinal(words.lower(end - 1)) === null || !words.follows(end - 1) || !RANGE.has(words.lower(end)))
    return false
  const next = words.follows(end) ? readNumber(readerAt(words, end + 1), end + 1) : null
  return next !== null && hasScale(words, end + 1, next)
}

function hasScale(words: Words, at: number, number: SpokenNumber): boolean {
  for (let index = at; index < number.end; index += 1) if (isScale(words.lower(index))) return true
  return false
}

/** A capital inside a sentence: "Twenty One Pilots". */
function isName(words: Words, at: number): boolean {
  return words.isCapital(at) && !words.isSentenceStart(at)
}

/** How many words say "percent" there. */
function percentAt(words: Words, at: number): number {
  if (!words.follows(at - 1)) return 0
  if (words.lower(at) === 'percent') return 1
  return words.lower(at) === 'per' && words.lower(at + 1) === 'cent' && words.follows(at) ? 2 : 0
}

/** Millions and more keep their word where it is the last: "716 billion dollars". */
function keptScale(words: Words, at: number, number: SpokenNumber): number | null {
  const scale = { million: 1e6, billion: 1e9, trillion: 1e12 }[words.lower(number.end - 1)]
  if (scale === undefined || number.end - 1 === at) return null
  for (let index = at; index < number.end - 1; index += 1) if (BIG.has(words.lower(index))) return null
  return scale
}

function written(words: Words, number: SpokenNumber): string {
  if (number.ordinal) return ordinal(number.value)
  // "two thousand people" is no year; "since two thousand" is.
  if (number.value === 2000 && words.follows(number.end - 1)) return '2,000'
  return figures(number)
}

function figures(number: SpokenNumber): string {
  const { value, decimals } = number
  const plain = number.year || (value >= 1500 && value <= 2100) || value < 1000
  const whole = plain ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === '' ? whole : `${whole}.${decimals}`
}
