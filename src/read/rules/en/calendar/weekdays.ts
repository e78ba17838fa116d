import { date, namedDate, weekday, withWhich } from './dates.js'
import { amount, ordinal } from './numbers.js'
import { dayAndMonth, numericDate } from './numeric-dates.js'
import { after, first, type Parsed, type Parser, past, type Tokens, wordAt } from './tokens.js'
import { read, which } from './units.js'
import { whichUnit } from './which.js'

/** "Friday", "next Friday", "this Friday (15 June)", "Tuesday the eleventh", "Monday 21". */
export const onWeekday: Parser = (tokens, at) => {
  const start = past(tokens, at, 'on', 'the')
  const said = which(tokens, start)
  const named = weekday(tokens, said?.end ?? start)
  if (!named || /^(?:every|each|any|an?|other)$/.test(wordAt(tokens, at - 1))) return null
  const next = past(tokens, named.end, ', the', '- the', ',', '-', '(', 'the')
  const dated = first(
    namedDate,
    (t, i) => numericDate(t, i),
    (t, i) => dayAndMonth(t, i, true),
  )(tokens, next)
  if (dated)
    return {
      ...withWhich(dated, said?.which === 'this' ? 'this' : null)!,
      end: past(tokens, dated.end, ')'),
      sure: true,
    }
  const day = dayAfterWeekday(tokens, named.end)
  if (day) return read(date({ day: day.value, weekday: named.value }), day.end)
  const week = inWeek(tokens, named.end)
  if (week) return read({ is: 'weekday', weekday: named.value, of: week.when }, week.end)
  return read(
    date({ weekday: named.value, which: said?.which ?? null }),
    named.end,
    said !== null || isDayName(tokens, start, named.end),
  )
}

/** A weekday that stands free: no part of a name ("Ruby Tuesday"), no owner ("Friday’s vote" is for others to read). */
function isDayName(tokens: Tokens, at: number, end: number): boolean {
  const [before, behind] = [tokens.list[at - 1], tokens.list[end]]
  if (/^['’]/.test(behind?.text ?? '') || before?.text === 'one') return false
  if (/^(?:on|or|and|by|until|since)$/.test(before?.text ?? '')) return true
  const full = wordAt(tokens, end - 1).endsWith('day')
  return full && tokens.list[at]?.capital === true && !before?.capital && !behind?.capital
}

function dayAfterWeekday(tokens: Tokens, at: number) {
  const the = after(tokens, at, ', the', 'the')
  const found =
    ordinal(tokens, the ?? past(tokens, at, ',')) ?? (/^\d{1,2}$/.test(wordAt(tokens, at)) ? amount(tokens, at) : null)
  const counted = found && /^(?:\p{L}|[:/%])/u.test(wordAt(tokens, found.end)) && the === null
  return found && !counted && found.value <= 31 ? found : null
}

/** "(Tuesday) of next week", "(Monday) of the following week", "(Wednesday) last week". */
function inWeek(tokens: Tokens, at: number): Parsed | null {
  const found = whichUnit(tokens, past(tokens, at, 'of', 'in', ','))
  return found?.when.is === 'unit' && found.when.unit === 'week' ? found : null
}

/** "Next week Monday", "next week on Tuesday", "previous week - Monday". */
export const weekThenDay: Parser = (tokens, at) => {
  const week = whichUnit(tokens, at)
  if (week?.when.is !== 'unit' || week.when.unit !== 'week') return null
  const named = weekday(tokens, past(tokens, week.end, 'on', '-', ','))
  return named && read({ is: 'weekday', weekday: named.value, of: week.when }, named.end)
}
