import { decadeOf, isNumberWord, readNumber, smallCardinal } from './number-words.js'
import { type Found, found, readerAt, replace } from './phrase.js'
import type { Words } from './words-in.js'

const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening'])
const HALF_DAYS = new Set(['am', 'pm', 'a.m', 'p.m'])

/** "nine o'clock", "nine thirty a.m.", "nine in the morning". */
export function clock(words: Words, at: number): Found | null {
  const hour = smallCardinal(words.lower(at))
  if (hour === null || hour > 12 || !words.follows(at)) return null
  const next = words.lower(at + 1)
  if (next === "o'clock" || namesHalfDay(words, at + 1)) return found(at + 1, replace(words, at, at + 1, String(hour)))
  const minutes = next === 'oh' ? ohMinutes(words, at + 2) : plainMinutes(words, at + 1)
  if (!minutes || !namesHalfDay(words, minutes.end)) return null
  const time = `${hour}:${String(minutes.value).padStart(2, '0')}`
  return found(minutes.end, replace(words, at, minutes.end, time))
}

interface Minutes {
  readonly value: number
  readonly end: number
}

function ohMinutes(words: Words, at: number): Minutes | null {
  const value = words.follows(at - 1) ? smallCardinal(words.lower(at)) : null
  return value !== null && value < 10 ? { value, end: at + 1 } : null
}

function plainMinutes(words: Words, at: number): Minutes | null {
  const number = readNumber(readerAt(words, at), at)
  if (!number || number.ordinal || number.year || number.decimals !== '') return null
  return number.value >= 10 && number.value <= 59 ? number : null
}

function namesHalfDay(words: Words, at: number): boolean {
  if (!words.follows(at - 1)) return false
  const word = words.lower(at)
  // "am" without dots is also a verb: it ends the breath where it is a half of the day.
  if (HALF_DAYS.has(word)) return word !== 'am' || !words.follows(at)
  return word === 'in' && words.lower(at + 1) === 'the' && PARTS_OF_DAY.has(words.lower(at + 2))
}

/** "nineteen nineties" */
export function decade(words: Words, at: number): Found | null {
  const first = words.lower(at)
  const century = first === 'twenty' ? 20 : (smallCardinal(first) ?? 0)
  const years = decadeOf(words.lower(at + 1))
  if (century < 16 || years === null || !words.follows(at)) return null
  return found(at + 2, replace(words, at, at + 2, `${century * 100 + years}s`))
}

/** The attacks of 2001 are called by their day. */
export function nineEleven(words: Words, at: number): Found | null {
  if (words.lower(at) !== 'nine' || words.lower(at + 1) !== 'eleven' || !words.follows(at)) return null
  const goesOn = words.follows(at + 1) && isNumberWord(words.lower(at + 2))
  const leans = words.follows(at - 1) && isNumberWord(words.lower(at - 1))
  return goesOn || leans ? null : found(at + 2, replace(words, at, at + 2, '9/11'))
}
