import { COUNTED_AFTER } from '../date-forms.js'
import { after, type Tokens, wordAt } from './tokens.js'

export interface Numeral {
  readonly value: number
  readonly end: number
}

const words = (text: string, first: number, step = 1): readonly (readonly [string, number])[] =>
  text.split(' ').map((word, index) => [word, first + index * step] as const)

const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...words('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen', 1),
  ...words('seventeen eighteen nineteen', 17),
])
const TENS: ReadonlyMap<string, number> = new Map(
  words('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
)
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...words(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth',
    1,
  ),
  ...words('fifteenth sixteenth seventeenth eighteenth nineteenth twentieth', 15),
  ['thirtieth', 30],
])

/** "3", "twenty-one", "a", "a couple of". */
export function amount(tokens: Tokens, at: number): Numeral | null {
  const couple = after(tokens, at, 'a couple of', 'a couple', 'couple of', 'couple')
  if (couple !== null) return { value: 2, end: couple }
  if (/^\d{1,4}$/.test(wordAt(tokens, at))) return { value: Number(wordAt(tokens, at)), end: at + 1 }
  return /^an?$/.test(wordAt(tokens, at)) ? { value: 1, end: at + 1 } : spelled(tokens, at, CARDINALS)
}

/** "4th", "twenty-first". */
export function ordinal(tokens: Tokens, at: number): Numeral | null {
  const figures = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(wordAt(tokens, at))
  return figures ? { value: Number(figures[1]), end: at + 1 } : spelled(tokens, at, ORDINALS)
}

/** A number below a hundred in words, with or without a hyphen; its last word is one of `lasts`. */
function spelled(tokens: Tokens, at: number, lasts: ReadonlyMap<string, number>): Numeral | null {
  const tens = TENS.get(wordAt(tokens, at))
  if (tens === undefined) return whole(lasts.get(wordAt(tokens, at)), at)
  const next = after(tokens, at + 1, '-') ?? at + 1
  const unit = lasts.get(wordAt(tokens, next)) ?? 10
  return unit < 10 ? { value: tens + unit, end: next + 1 } : whole(lasts === CARDINALS ? tens : undefined, at)
}

function whole(value: number | undefined, at: number): Numeral | null {
  return value === undefined ? null : { value, end: at + 1 }
}

/** A day of the month in any form: "9", "9th", "ninth", "nine". */
export function dayOfMonth(tokens: Tokens, at: number): Numeral | null {
  const found = ordinal(tokens, at) ?? amount(tokens, at)
  return found && /^(?:an?|couple)$/.test(wordAt(tokens, at)) ? null : inRange(found, 1, 31)
}

function inRange(found: Numeral | null, from: number, to: number): Numeral | null {
  return found && found.value >= from && found.value <= to ? found : null
}

/** A year in figures or words, no number of things: "2019", "nineteen ninety-six", "two thousand and five". */
export function year(tokens: Tokens, at: number): Numeral | null {
  const found = /^(?:1[5-9]|2[01])\d\d$/.test(wordAt(tokens, at))
    ? { value: Number(wordAt(tokens, at)), end: at + 1 }
    : yearInWords(tokens, at)
  const counted = found && COUNTED_AFTER.test(tokens.sentence.slice(tokens.list[found.end - 1]?.to ?? 0))
  return counted ? null : found
}

const CENTURY: ReadonlyMap<string, number> = new Map([
  ...words('fifteen sixteen seventeen eighteen nineteen twenty', 15),
])

function yearInWords(tokens: Tokens, at: number): Numeral | null {
  const thousand = after(tokens, at, 'two thousand')
  if (thousand !== null)
    return rest(tokens, after(tokens, thousand, 'and') ?? thousand, 2000) ?? { value: 2000, end: thousand }
  const century = CENTURY.get(wordAt(tokens, at))
  if (century === undefined) return null
  const hundred = after(tokens, at + 1, 'hundred and', 'hundred')
  const found = rest(tokens, hundred ?? at + 1, century * 100)
  return found && (hundred !== null || found.value % 100 > 9) ? found : null
}

function rest(tokens: Tokens, at: number, base: number): Numeral | null {
  const found = inRange(spelled(tokens, at, CARDINALS), 1, 99)
  return found && { value: base + found.value, end: found.end }
}
