import type { CalendarUnit, Which } from '../../../../model/index.js'
import { bareMonth, namedDate, withWhich } from './dates.js'
import { feast } from './feasts.js'
import { amount } from './numbers.js'
import { dayAndMonth } from './numeric-dates.js'
import { after, first, type Parsed, type Parser, past, wordAt } from './tokens.js'
import { amounts, NOW, OFFSETS, read, unit, which } from './units.js'

const OWN_DAYS: readonly (readonly [string, number])[] = [
  ['day before yesterday', -2],
  ['day after tomorrow', 2],
  ['today', 0],
  ['current date', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['tmrw', 1],
]

/** "Today", "tomorrow": the rules for distances have them already, so that none is new here. */
export const ownDay: Parser = (tokens, at) => {
  const start = past(tokens, at, 'the')
  for (const [words, offset] of OWN_DAYS) {
    const end = after(tokens, start, words)
    if (end !== null) return read(offset === 0 ? NOW : { is: 'unit', unit: 'day', offset }, end, false)
  }
  return null
}

/** "Now" is a time only as the end of a stretch. */
export const now: Parser = (tokens, at) => {
  const end = after(tokens, at, 'now', 'date')
  return end === null ? null : read(NOW, end, false)
}

/** "Next week", "the past quarter", "the week after next". */
export const whichUnit: Parser = (tokens, at) => {
  const start = past(tokens, at, 'the')
  const said = which(tokens, start)
  const named = unit(tokens, said?.end ?? start)
  if (!named || named.unit === 'day' || wordAt(tokens, named.end - 1).endsWith('s')) return null
  if (said) return whichOne(said.which, named.unit, named.end)
  const far = after(tokens, named.end, 'after next')
  if (far !== null) return read({ is: 'unit', unit: named.unit, offset: 2 }, far)
  const back = after(tokens, named.end, 'before last')
  return back === null ? null : read({ is: 'unit', unit: named.unit, offset: -2 }, back)
}

/** "The past year" is the twelve months to this day, "last year" the year before this. */
function whichOne(which: Which, unit: CalendarUnit, end: number): Parsed {
  const rolls = (which === 'past' || which === 'coming') && /^(?:week|month|year)$/.test(unit)
  if (rolls)
    return read({ is: 'stretch', amounts: [{ count: 1, unit }], sign: which === 'past' ? -1 : 1, from: null }, end)
  return read({ is: 'unit', unit, offset: OFFSETS[which] }, end)
}

/** "The next three days", "the 5 past years", "the last three months and two weeks". */
export const whichAmount: Parser = (tokens, at) => {
  const start = past(tokens, at, 'the', 'these')
  const said = which(tokens, start)
  if (said) {
    const all = amounts(tokens, said.end)
    const found =
      all && all.amounts.length > 1 && /^(?:ago|later|before|after|from)$/.test(wordAt(tokens, all.end))
        ? amounts(tokens, said.end, 1)
        : all
    return found && /s$|^fortnight$/.test(wordAt(tokens, found.end - 1))
      ? rolling(said.which, found.amounts, found.end)
      : null
  }
  const count = amount(tokens, start)
  const late = count && which(tokens, count.end)
  const named = late && unit(tokens, late.end)
  return named && late.which !== 'this' && /s$/.test(wordAt(tokens, named.end - 1))
    ? rolling(late.which, [{ count: count.value, unit: named.unit }], named.end)
    : null
}

function rolling(which: Which, amounts: readonly { count: number; unit: CalendarUnit }[], end: number): Parsed | null {
  if (which === 'this') return null
  return read({ is: 'stretch', amounts, sign: OFFSETS[which] < 0 ? -1 : 1, from: null }, end)
}

/** "Next May", "this 6 April", "last Easter". */
export const whichDate: Parser = (tokens, at) => {
  const start = past(tokens, at, 'the')
  const said = which(tokens, start)
  if (!said) return null
  const dated = first(namedDate, (t, i) => dayAndMonth(t, i, true), bareMonth)(tokens, said.end)
  if (dated)
    return {
      ...dated,
      ...withWhich(dated, said.which),
      sure:
        dated.sure ||
        tokens.list[dated.end - 1]?.capital === true ||
        !/^(?:may|march|mar)$/.test(wordAt(tokens, dated.end - 1)),
    }
  const held = feast(tokens, said.end)
  return held?.when.is === 'feast' ? { ...held, when: { ...held.when, which: said.which }, sure: true } : null
}

/** "The week", "the month" say this one only within a longer time: "the end of the week". */
export const thisUnit: Parser = (tokens, at) => {
  const start = past(tokens, at, 'the')
  const named = unit(tokens, start)
  return named && /^(?:weekend|week|month|quarter|year|decade)$/.test(wordAt(tokens, named.end - 1))
    ? read({ is: 'unit', unit: named.unit, offset: 0 }, named.end, false)
    : null
}

/** "Earlier this year", "later in the week": to yesterday, or from today. */
export const soFar: Parser = (tokens, at) => {
  const early = after(tokens, at, 'earlier')
  const start = early ?? after(tokens, at, 'later', 'the rest of', 'the remainder of')
  const held = start === null ? null : first(whichUnit, thisUnit)(tokens, past(tokens, start, 'in'))
  const here = held?.when.is === 'unit' && held.when.offset === 0
  return here ? read({ is: 'part', part: early === null ? 'later' : 'earlier', of: held.when }, held.end) : null
}

/** "At the weekend": the one of this week. */
export const theWeekend: Parser = (tokens, at) => {
  const end = after(tokens, at, 'the weekend')
  return end === null || /^(?:of|after|before)$/.test(wordAt(tokens, end))
    ? null
    : read({ is: 'unit', unit: 'weekend', offset: 0 }, end)
}
