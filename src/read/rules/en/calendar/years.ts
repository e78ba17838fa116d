import type { CalendarUnit, Nth, When } from '../../../../model/index.js'
import { date } from './dates.js'
import { ordinal, year } from './numbers.js'
import { after, type Parsed, type Parser, past, type Tokens, touches, wordAt } from './tokens.js'
import { read } from './units.js'
import { whichUnit } from './which.js'

/** "2019", "in the year 2019", "the 1990s", "the nineties", "the 15th century". */
export const years: Parser = (tokens, at) => {
  const the = past(tokens, at, 'the')
  const told = after(tokens, the, 'calendar year', 'year of', 'year', 'cy')
  const found = year(tokens, told ?? the)
  const spoken = found !== null && /^\p{L}/u.test(wordAt(tokens, found.end - 1))
  if (found && !told && isDecade(tokens, found.end))
    return found.value % 10 === 0 ? read({ is: 'years', from: found.value, to: found.value + 9 }, found.end + 1) : null
  if (found)
    return (
      quarterAfter(tokens, found.value, found.end) ??
      read(
        date({ year: found.value }),
        found.end,
        told !== null || (spoken && /^(?:in|since|by|until|and)$/.test(wordAt(tokens, at - 1))),
      )
    )
  return decade(tokens, the) ?? centuryAt(tokens, the)
}

function isDecade(tokens: Tokens, at: number): boolean {
  return /^['’]?s$/.test(wordAt(tokens, at))
}

const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

function decade(tokens: Tokens, at: number): Parsed | null {
  const index = DECADES.indexOf(wordAt(tokens, at))
  const short = /^[2-9]0$/.test(wordAt(tokens, at)) && isDecade(tokens, at + 1)
  const tens = index >= 0 ? (index + 2) * 10 : short ? Number(wordAt(tokens, at)) : null
  const end = index >= 0 ? at + 1 : at + 2
  // "In her nineties" is an age.
  const said = /^(?:in|since|from|during|of|the|early|late|mid)$/.test(wordAt(tokens, at - 1))
  return tens === null ? null : read({ is: 'years', from: 1900 + tens, to: 1909 + tens }, end, said)
}

function centuryAt(tokens: Tokens, at: number): Parsed | null {
  const found = ordinal(tokens, at)
  const end = found && after(tokens, past(tokens, found.end, '-'), 'century')
  return end !== null && found && found.value <= 21
    ? read({ is: 'years', from: (found.value - 1) * 100, to: found.value * 100 - 1 }, end)
    : null
}

/** "2019 Q1", "2019-H2". */
function quarterAfter(tokens: Tokens, year: number, at: number): Parsed | null {
  const found = quarterSign(tokens, past(tokens, at, '-'))
  return found && read({ is: 'nth', ...found, many: 1, of: date({ year }) }, found.end)
}

function quarterSign(tokens: Tokens, at: number): { unit: CalendarUnit; number: number; end: number } | null {
  const [letter, figure] = [wordAt(tokens, at), wordAt(tokens, at + 1)]
  if (!/^[qh]$/.test(letter) || !/^[1-4]$/.test(figure) || !touches(tokens, at + 1)) return null
  const number = Number(figure)
  return letter === 'h' && number > 2 ? null : { unit: letter === 'q' ? 'quarter' : 'half', number, end: at + 2 }
}

/** "Q3 2019", "Q3 of last year"; "Q1" alone is this year's. */
export const quarter: Parser = (tokens, at) => {
  const found = quarterSign(tokens, at)
  if (!found) return null
  const of = wholeYear(tokens, past(tokens, found.end, 'of', '-', ','))
  return read(nth(found, 1, of?.when ?? { is: 'unit', unit: 'year', offset: 0 }), of?.end ?? found.end)
}

function wholeYear(tokens: Tokens, at: number): Parsed | null {
  const found = whichUnit(tokens, at)
  if (found?.when.is === 'unit' && found.when.unit === 'year') return found
  const end = after(tokens, at, 'the year', 'year')
  const named = year(tokens, past(tokens, at, 'the year', 'year'))
  if (named) return read(date({ year: named.value }), named.end)
  return end === null ? null : read({ is: 'unit', unit: 'year', offset: 0 }, end)
}

/** "Week 3 of 2027". A week alone may be counted from anything. */
export const weekNumber: Parser = (tokens, at) => {
  const start = after(tokens, at, 'the week', 'week')
  const found = start !== null && /^\d{1,2}$/.test(wordAt(tokens, start)) ? Number(wordAt(tokens, start)) : null
  if (start === null || !found) return null
  const of = after(tokens, start + 1, 'of', 'in', ',')
  const held = of === null ? null : wholeYear(tokens, of)
  return held && read(nth({ unit: 'week', number: found }, 1, held.when), held.end)
}

export function nth({ unit, number }: { unit: CalendarUnit; number: number }, many: number, of: When): Nth {
  return { is: 'nth', unit, number, many, of }
}
