import { bareMonth, namedDate, weekday } from './dates.js'
import { amount, ordinal } from './numbers.js'
import { numericDate } from './numeric-dates.js'
import { after, first, once, type Parsed, type Parser, past, type Tokens } from './tokens.js'
import { read, unit } from './units.js'
import { thisUnit, whichDate, whichUnit } from './which.js'
import { nth, years } from './years.js'

const whole = once(first(whichUnit, (t, i) => numericDate(t, i), namedDate, whichDate, bareMonth, years, thisUnit))

/** "The third week of May", "the last four months of 2021", "the first quarter of the year", "the 15th day of next month". */
export const nthUnit: Parser = (tokens, at) => {
  const start = past(tokens, at, 'the')
  const last = after(tokens, start, 'last', 'final')
  const found = last === null ? ordinal(tokens, start) : { value: -1, end: last }
  const count = found && (found.value === 1 || last !== null) ? amount(tokens, found.end) : null
  const named = found && unit(tokens, count?.end ?? found.end)
  const of = named && after(tokens, named.end, 'of', 'in')
  const held = of == null ? null : whole(tokens, of)
  if (!found || !named || !held) return null
  const when = nth({ unit: named.unit, number: found.value }, count?.value ?? 1, held.when)
  return onDay(tokens, read(when, held.end))
}

/** "(The first week of October) on Friday". */
function onDay(tokens: Tokens, parsed: Parsed): Parsed {
  const on = after(tokens, past(tokens, parsed.end, '.'), 'on')
  const named = on === null ? null : weekday(tokens, on)
  return named ? read({ is: 'weekday', weekday: named.value, of: parsed.when }, named.end) : parsed
}

/** "Next year's first quarter". */
export const possessedQuarter: Parser = (tokens, at) => {
  const lead = first(whichUnit, years)(tokens, at)
  const start = lead && after(tokens, lead.end, "'s", '’s')
  const found = start == null ? null : ordinal(tokens, start)
  const named = found && unit(tokens, found.end)
  return named && lead ? read(nth({ unit: named.unit, number: found.value }, 1, lead.when), named.end) : null
}

const PARTS: readonly (readonly [readonly string[], 'early' | 'mid' | 'late'])[] = [
  [['early in', 'early', 'beginning of', 'the beginning of', 'start of', 'the start of'], 'early'],
  [['mid', 'middle of', 'the middle of'], 'mid'],
  [['late in', 'late', 'the end of', 'end of'], 'late'],
]

/** "The end of May", "mid-November", "late last year". */
export const part: Parser = (tokens, at) => {
  for (const [words, name] of PARTS) {
    const start = after(tokens, past(tokens, at, 'the'), ...words)
    const held = start === null ? null : whole(tokens, past(tokens, start, '-'))
    if (held) return read({ is: 'part', part: name, of: held.when }, held.end, held.when.is !== 'unit' || held.sure)
  }
  return null
}

/** "The 21st this month", "the 3rd of next month". */
export const dayInMonth: Parser = (tokens, at) => {
  const start = past(tokens, at, 'the')
  const found = ordinal(tokens, start)
  const held = found && whichUnit(tokens, past(tokens, found.end, 'of', 'in'))
  return held?.when.is === 'unit' && held.when.unit === 'month'
    ? read(nth({ unit: 'day', number: found?.value ?? 1 }, 1, held.when), held.end)
    : null
}
