import type { Edit } from './edits.js'
import { isNumberWord, MONTHS, readNumber, type SpokenNumber } from './number-words.js'
import { type Found, found, ordinal, readerAt, replace } from './phrase.js'
import type { Words } from './words-in.js'

/** Months that are also plain words: they count as months only where they are written or placed as one. */
const AMBIGUOUS = new Set(['march', 'may'])
const BEFORE_MONTH = new Set('of in on since by until till last next this before after'.split(' '))
/** What may go on after a year in the same breath; another word would be what a number counts ("in May two thousand people"). */
const AFTER_YEAR = new Set(
  'and the a an was were is when where we i he she they it to in on at by for until till that which of our my this or but had has have with from after before'.split(
    ' ',
  ),
)

/** "september eleventh two thousand and one", "July the ninth", "May twenty seventeen". */
export function monthFirst(words: Words, at: number): Found | null {
  if (!MONTHS.has(words.lower(at)) || !words.follows(at)) return null
  const article = words.lower(at + 1) === 'the' && words.follows(at + 1)
  const start = article ? at + 2 : at + 1
  const number = readNumber(readerAt(words, start), start)
  if (!number) return null
  if (isYear(words, number)) {
    if (article || !isMonth(words, at)) return null
    return found(number.end, capital(words, at), replace(words, start, number.end, String(number.value)))
  }
  return dayAfterMonth(words, at, article ? at + 1 : start, number)
}

function dayAfterMonth(words: Words, at: number, start: number, day: SpokenNumber): Found | null {
  if (day.value > 31 || day.decimals !== '' || hasDayBefore(words, at)) return null
  const year = yearAfter(words, day.end)
  if (!isMonth(words, at) && !(year && words.isCapital(at))) return null
  // Without an ordinal or a year the number may count what follows: "in September eleven people died".
  const goesOn = words.follows(day.end - 1) && isNumberWord(words.lower(day.end))
  if (!year && (!day.ordinal || goesOn)) return null
  const comma = year && !/[,.;:]/.test(words.gap(day.end - 1)) ? ',' : ''
  const edits = [capital(words, at), replace(words, start, day.end, `${day.value}${comma}`)]
  if (!year) return found(day.end, ...edits)
  return found(year.end, ...edits, year.edit)
}

/** "9th of September first": the month has its day. */
function hasDayBefore(words: Words, at: number): boolean {
  const before = words.lower(at - 1) === 'of' ? at - 2 : at - 1
  return words.follows(at - 1) && /^\d/.test(words.lower(before))
}

/** "the ninth of july twenty seventeen", "eleven September two thousand one". */
export function dayFirst(words: Words, at: number): Found | null {
  const day = readNumber(readerAt(words, at), at)
  if (!day || day.value < 1 || day.value > 31 || day.year || day.decimals !== '' || !words.follows(day.end - 1))
    return null
  const of = words.lower(day.end) === 'of'
  const month = of ? day.end + 1 : day.end
  if (of && (!day.ordinal || !words.follows(day.end))) return null
  if (of ? !MONTHS.has(words.lower(month)) : !isMonth(words, month)) return null
  const year = yearAfter(words, month + 1)
  if (!of && !year && !day.ordinal) return null
  const figure = day.ordinal ? ordinal(day.value) : String(day.value)
  const edits = [replace(words, at, day.end, figure), capital(words, month)]
  return year ? found(year.end, ...edits, year.edit) : found(month + 1, ...edits)
}

function yearAfter(words: Words, at: number): { edit: Edit; end: number } | null {
  if (at >= words.count || !/^[\s,]+$/.test(words.gap(at - 1))) return null
  const number = readNumber(readerAt(words, at), at)
  if (!number || !isYear(words, number)) return null
  return { edit: replace(words, at, number.end, String(number.value)), end: number.end }
}

function isYear(words: Words, number: SpokenNumber): boolean {
  if (number.year) return true
  if (number.ordinal || number.decimals !== '' || number.value < 1500 || number.value > 2100) return false
  return number.value % 1000 !== 0 || !words.follows(number.end - 1) || AFTER_YEAR.has(words.lower(number.end))
}

function isMonth(words: Words, at: number): boolean {
  const word = words.lower(at)
  if (!MONTHS.has(word)) return false
  if (!AMBIGUOUS.has(word)) return true
  return words.isCapital(at) ? !words.isSentenceStart(at) : BEFORE_MONTH.has(words.lower(at - 1))
}

function capital(words: Words, at: number): Edit | null {
  if (words.isCapital(at)) return null
  const word = words.written(at)
  return replace(words, at, at + 1, `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
}
