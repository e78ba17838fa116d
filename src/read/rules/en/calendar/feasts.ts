import { isPartOfName, plainName } from '../feast.rule.js'
import { dayAlone, namedDate } from './dates.js'
import { year } from './numbers.js'
import { numericDate } from './numeric-dates.js'
import { after, first, type Parser, past, type Tokens, wordAt } from './tokens.js'
import { read } from './units.js'

/** "Easter 2018", "the independence day of this year". In small letters it is one only beside others. */
export const feast: Parser = (tokens, at) => {
  const start = past(tokens, at, 'the')
  const found = feastName(tokens, start)
  if (!found) return null
  const { name, end } = found
  const told = /^(?:on|at|since|until|till|by)$/.test(wordAt(tokens, at - 1))
  const own = after(tokens, end, 'of this year', 'this year')
  if (isPartOfName(tokens.sentence, tokens.list[end - 1]?.to ?? 0)) return null
  const named = year(tokens, past(tokens, end, ', of', 'of', 'in', ','))
  if (own !== null) return read({ is: 'feast', feast: name, year: null, which: 'this' }, own)
  return read(
    { is: 'feast', feast: name, year: named?.value ?? null, which: null },
    named?.end ?? end,
    named !== null || told,
  )
}

const LONGEST_NAME = 8

function feastName(tokens: Tokens, at: number): { readonly name: string; readonly end: number } | null {
  const from = tokens.list[at]?.from
  if (from === undefined || !tokens.feasts.openings.has(wordAt(tokens, at))) return null
  for (let end = Math.min(at + LONGEST_NAME, tokens.list.length); end > at; end -= 1) {
    const name = plainName(tokens.sentence.slice(from, tokens.list[end - 1]?.to))
    if (tokens.feasts.names.has(name)) return { name, end }
  }
  return null
}

/** "The week of 10 April", "the week commencing 4 February", "the weekend of Halloween", "Labor Day weekend". */
export const around: Parser = (tokens, at) => {
  const start = past(tokens, at, 'the')
  const week = after(
    tokens,
    start,
    'week of',
    'week beginning on',
    'week beginning',
    'week commencing on',
    'week commencing',
    'week starting on',
    'week starting',
    'w / c',
  )
  const weekend = after(tokens, start, 'weekend of')
  const held = first(
    (t, i) => numericDate(t, i),
    namedDate,
    feast,
    (t, i) => dayAlone(t, i),
  )(tokens, week ?? weekend ?? start)
  if (!held) return null
  if (week !== null || weekend !== null)
    return read({ is: 'around', unit: week === null ? 'weekend' : 'week', of: held.when }, held.end)
  const end = held.when.is === 'feast' ? after(tokens, held.end, 'weekend') : null
  if (end === null || held.when.is !== 'feast') return null
  const named = held.when.year === null ? year(tokens, past(tokens, end, 'of', ',')) : null
  return read(
    { is: 'around', unit: 'weekend', of: named ? { ...held.when, year: named.value } : held.when },
    named?.end ?? end,
  )
}
