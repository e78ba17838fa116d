import type { Amount, CalendarDate, OneSided, When } from '../../../../model/index.js'
import { dayAlone, dayAndMonth, namedDate, numericDate, weekday } from './dates.js'
import { simple } from './simple.js'
import {
  after,
  first,
  once,
  type Parsed,
  type Parser,
  past,
  type Tokens,
  textBefore,
  touches,
  wordAt,
} from './tokens.js'
import { amounts, NOW, read } from './units.js'
import { now, thisUnit } from './which.js'

function shift(amounts: readonly Amount[], sign: 1 | -1, from: When): When {
  return { is: 'shift', amounts, sign, from }
}

const anchor = first(simple, now)

/** "Two months ago", "three days from Tuesday", "in a fortnight’s time", "two weeks starting on 20 May". */
const distance: Parser = once((tokens, at) => {
  const lead = after(tokens, at, 'in', 'for')
  const found = amounts(tokens, lead ?? at)
  if (!found) return null
  const next = past(tokens, found.end, "'s time", '’s time', "' time", '’ time', 'time')
  const back = after(tokens, next, 'ago')
  if (back !== null) return read(shift(found.amounts, -1, NOW), back)
  const on = after(tokens, next, 'from now', 'hence')
  if (on !== null) return read(shift(found.amounts, 1, NOW), on)
  const start = after(
    tokens,
    past(tokens, next, ','),
    'starting on',
    'starting from',
    'starting',
    'beginning on',
    'beginning',
    ...(wordAt(tokens, at) === 'for' ? ['from'] : []),
  )
  const begun = start === null ? null : anchor(tokens, start)
  if (begun) return read({ is: 'stretch', amounts: found.amounts, sign: 1, from: begun.when }, begun.end)
  const far = fromAnchor(tokens, next, found.amounts)
  if (far) return far
  const later = after(tokens, next, 'later')
  if (later !== null) return read(shift(found.amounts, 1, NOW), later, false)
  const counted = next === found.end && after(tokens, next, 'of', 'or', '-') !== null
  return wordAt(tokens, at) === 'in' && !counted ? read(shift(found.amounts, 1, NOW), next, 'ahead') : null
})

function fromAnchor(tokens: Tokens, at: number, amounts: readonly Amount[]): Parsed | null {
  const before = after(tokens, at, 'before', 'prior to')
  const start = before ?? after(tokens, at, 'after', 'from', 'since')
  const held = start === null ? null : anchor(tokens, start)
  return held && read(shift(amounts, before === null ? 1 : -1, held.when), held.end)
}

/** "More than two weeks before today", "less than three days after tomorrow", "within nine months". */
const about: Parser = (tokens, at) => {
  const within = after(tokens, at, 'within the next', 'within next', 'within')
  const inside = within === null ? null : amounts(tokens, within)
  if (inside) return read({ is: 'stretch', amounts: inside.amounts, sign: 1, from: NOW }, inside.end)
  const more = after(tokens, at, 'more than', 'over')
  const less = after(tokens, at, 'less than')
  const found = more === null && less === null ? null : amounts(tokens, more ?? less ?? at)
  const held = found && fromAnchor(tokens, found.end, found.amounts)
  if (held?.when.is !== 'shift') return null
  const ahead = held.when.sign > 0
  if (more !== null) return read(oneSided(ahead ? 'after' : 'before', held.when), held.end)
  if (ahead) return read({ is: 'stretch', amounts: held.when.amounts, sign: 1, from: held.when.from }, held.end)
  return read(between(held.when, held.when.from), held.end)
}

/** "Monday two weeks from now", "three weeks after Christmas on Friday". */
const dayOfDistance: Parser = (tokens, at) => {
  const lead = weekday(tokens, past(tokens, at, 'on'))
  const held = distance(tokens, lead ? past(tokens, lead.end, ',') : at)
  if (held?.when.is !== 'shift') return null
  const on = lead ? null : after(tokens, held.end, 'on')
  const day = lead ?? (on === null ? null : weekday(tokens, on))
  return day && read({ is: 'weekday', weekday: day.value, of: held.when }, lead ? held.end : day.end)
}

const point = once(first(about, dayOfDistance, distance, simple))

function between(from: When, to: When): When {
  return { is: 'between', from, to }
}

function oneSided(side: OneSided['side'], of: When): When {
  return { is: 'one-sided', side, of }
}

const TO = ['to', 'through', 'thru', 'until', 'till', 'til', '-', '–', '~']

/** "From May to July 2020", "between the 9th and the 17th of April", "2014-2018", "18 November - 19 December". */
const stretch: Parser = (tokens, at) => {
  const lead = after(tokens, at, 'during from', 'from', 'between', 'in')
  const bounded = wordAt(tokens, at) === 'between'
  const from = first(partialStart, point, now)(tokens, lead ?? at) ?? (lead === null ? null : loneDay(tokens, lead))
  if (!from || (wordAt(tokens, at) === 'in' && from.when.is !== 'date')) return null
  const joint = after(tokens, past(tokens, from.end, '.'), ...TO, ...(bounded ? ['and'] : []))
  if (joint === null) return null
  const to = endOf(tokens, joint, from.when)
  if (!to) return null
  const ends = reconciled(from.when, to.when)
  return ends && isStretch(tokens, joint, to.end, ends) ? read(between(...ends), to.end) : null
}

/** "5/1-5/7": a day without a word before it. "Between 3 and 12 of September": a number that the end makes a day. */
const partialStart: Parser = (tokens, at) => {
  const marked = dayAndMonth(tokens, at)
  const day = marked ?? dayAlone(tokens, at, true)
  if (!day) return null
  const joint = after(tokens, day.end, ...TO, 'and')
  if (joint === null) return null
  if (marked) return dayAndMonth(tokens, joint) || numericDate(tokens, joint) || simple(tokens, joint) ? marked : null
  const end = namedDate(tokens, joint)
  return end?.when.is === 'date' &&
    end.when.day !== null &&
    /^(?:the|\d|\p{L})/u.test(wordAt(tokens, joint)) &&
    !startsWithMonth(tokens, joint)
    ? day
    : null
}

function startsWithMonth(tokens: Tokens, at: number): boolean {
  return /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(wordAt(tokens, at))
}

function loneDay(tokens: Tokens, at: number): Parsed | null {
  return dayAlone(tokens, at)
}

function endOf(tokens: Tokens, at: number, from: When): Parsed | null {
  const found = first(joinedDate(from), point, now, thisUnit)(tokens, at)
  if (found && !(found.when.is === 'unit' && found.when.unit === 'day' && !found.sure && wordAt(tokens, at) === 'the'))
    return found
  const day = from.is === 'date' && from.day !== null && from.month !== null ? dayAlone(tokens, at, true) : null
  if (!day) return null
  return /^(?:%|percent|per|million|billion|people|years?|weeks?|days?|hours?|am|pm|:)$/.test(wordAt(tokens, day.end))
    ? null
    : day
}

/** The second date of "10/1-11/7", which stands after figures and a mark. */
function joinedDate(from: When): Parser {
  return first(
    (tokens, at) => numericDate(tokens, at, true),
    (tokens, at) => (from.is === 'date' && from.day !== null ? dayAndMonth(tokens, at, true) : null),
  )
}

/** What one end leaves out the other gives: "Nov-Feb 2017" begins in November 2016, "the 9th to 17 April" in April. */
function reconciled(from: When, to: When): [When, When] | null {
  if (from.is !== 'date' || to.is !== 'date') return [from, to]
  if (from.which !== null || from.weekday !== null) return [from, to]
  const start = from.month === null && from.day !== null ? { ...from, month: monthBefore(from.day, to) } : from
  if (start.month === null && start.year === null) return null
  if (start.year !== null && to.year === null && to.month !== null)
    return [start, { ...to, year: start.year + (earlier(to, start) ? 1 : 0) }]
  if (start.year !== null && to.year === null && to.day !== null)
    return [start, { ...to, year: start.year, month: start.month }]
  if (start.year === null && to.year !== null && start.month !== null)
    return [{ ...start, year: to.year - (earlier(to, start) ? 1 : 0) }, to]
  return [start, to]
}

/** "From the 27th to the third of April" begins in March. */
function monthBefore(day: number, { month, day: last }: CalendarDate): number | null {
  return month !== null && last !== null && day > last ? ((month + 10) % 12) + 1 : month
}

function earlier(a: CalendarDate, b: CalendarDate): boolean {
  return (a.month ?? 1) * 100 + (a.day ?? 1) < (b.month ?? 1) * 100 + (b.day ?? 1)
}

/** Two years forward, and no part of a longer number: "138-2010-2015" is a telephone's. */
function isStretch(tokens: Tokens, joint: number, end: number, [from, to]: readonly [When, When]): boolean {
  if (from.is !== 'date' || to.is !== 'date') return true
  if (from.year !== null && to.year !== null && from.year > to.year) return false
  const digits = from.month === null && /\d-$/.test(textBefore(tokens, joint - 2, 2)) && touches(tokens, joint)
  const more = to.month === null && wordAt(tokens, end) === '-' && touches(tokens, end)
  return !digits && !more
}

const SIDES: readonly (readonly [readonly string[], OneSided['side']])[] = [
  [['no later than', 'as late as', 'until', 'till', 'til', 'up to'], 'until'],
  [['before', 'prior to', 'earlier than', 'by'], 'before'],
  [
    [
      'as early as',
      'no earlier than',
      'starting on',
      'starting from',
      'starting',
      'beginning on',
      'beginning',
      'since',
    ],
    'since',
  ],
  [['later than', 'after'], 'after'],
]

/** "Before 2010", "since the end of 1989", "starting on 7 January". */
const sided: Parser = (tokens, at) => {
  for (const [words, side] of SIDES) {
    const start = after(tokens, at, ...words)
    const held = start === null ? null : first(point, thisUnit)(tokens, start)
    if (!held || start === null) continue
    const edged = held.when.is === 'part' ? partSide(held.when, side) : null
    const by = wordAt(tokens, at) === 'by'
    if (held.when.is === 'one-sided' || held.when.is === 'between' || (by && !edged)) return null
    return read(edged ?? oneSided(side, held.when), held.end, held.sure || held.when.is === 'feast')
  }
  return null
}

/** "Before the end of May" reaches to its last day, "after the beginning of March" begins on its first. */
function partSide({ part, of }: Extract<When, { is: 'part' }>, side: OneSided['side']): When | null {
  if (part === 'late' && side === 'before') return oneSided('until', of)
  if (part === 'early' && side === 'after') return oneSided('since', of)
  return null
}

/** "2012 or later", "1/1/2016 and after". */
const sidedAfter: Parser = (tokens, at) => {
  const held = simple(tokens, at)
  if (held?.when.is !== 'date') return null
  const late = after(tokens, held.end, 'or later', 'and later', 'or after', 'and after', 'and onwards', 'onwards')
  const early = after(tokens, held.end, 'or earlier', 'and earlier', 'or before', 'and before')
  const end = late ?? early
  if (end === null || /^(?:\p{L}|\d)/u.test(wordAt(tokens, end))) return null
  return read(oneSided(late === null ? 'until' : 'since', held.when), end, held.sure)
}

/** "So many to date": until now. */
const untilNow: Parser = (tokens, at) => {
  const end = after(tokens, at, 'to date', 'till date', 'until now')
  const idiom = end !== null && wordAt(tokens, at - 1) !== 'up' && !/^[\p{L}\d-]/u.test(wordAt(tokens, end))
  return idiom ? read(oneSided('until', NOW), end) : null
}

/** Any time that the calendar reads, the longest first. */
export const time: Parser = first(stretch, untilNow, sidedAfter, sided, point)
