import { bareMonth, dayAlone, month, namedDate } from './dates.js'
import { around, feast } from './feasts.js'
import { dayInMonth, nthUnit, part, possessedQuarter } from './nth.js'
import { dayAndMonth, numericDate } from './numeric-dates.js'
import { after, first, once, type Parser, past } from './tokens.js'
import { NOW, read } from './units.js'
import { onWeekday, weekThenDay } from './weekdays.js'
import { ownDay, soFar, theWeekend, whichAmount, whichDate, whichUnit } from './which.js'
import { quarter, weekNumber, years } from './years.js'

/** "The year to date". */
const toDate: Parser = (tokens, at) => {
  const end = after(tokens, past(tokens, at, 'the'), 'year to date')
  return end === null ? null : read({ is: 'between', from: { is: 'unit', unit: 'year', offset: 0 }, to: NOW }, end)
}

/** "18 and 19 June": the first has the month of the second. */
const sharedMonth: Parser = (tokens, at) => {
  const lead = dayAlone(tokens, at, true)
  const next = lead && after(tokens, lead.end, 'and', 'or')
  const held = next == null || month(tokens, next) ? null : namedDate(tokens, next)
  if (held?.when.is !== 'date' || held.when.day === null || lead?.when.is !== 'date') return null
  return read({ ...held.when, day: lead.when.day }, lead.end)
}

/** One time, not yet put before, after or between others. Longer forms come first. */
export const simple: Parser = once(
  first(
    ownDay,
    toDate,
    soFar,
    sharedMonth,
    around,
    possessedQuarter,
    nthUnit,
    weekNumber,
    part,
    dayInMonth,
    weekThenDay,
    onWeekday,
    numericDate,
    namedDate,
    whichAmount,
    whichUnit,
    whichDate,
    quarter,
    years,
    feast,
    dayAndMonth,
    bareMonth,
    dayAlone,
    theWeekend,
  ),
)
