import {
  type Day,
  dayNumber,
  type Finding,
  noun,
  parseEdtf,
  type Reference,
  type Segment,
  weekdayOf,
} from '../model/index.js'
import { saidDays } from './says.js'

/** What an article says that cannot be true whatever happened: a weekday that is not its date's, an interval that is not its days', ... */
export function ownLogic(references: readonly Reference[], segments: readonly Segment[], published: Day): Finding[] {
  return segments.flatMap((segment) => [
    ...wrongWeekdays(segment, published),
    ...turnedRanges(segment),
    ...needlessInference(segment),
    ...wrongIntervals(segment, references, published),
  ])
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|')
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTH = `(?:${MONTHS.join('|')})`
const DAY_FIRST = new RegExp(
  `\\b(${DAYS.join('|')}),? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})(?:,? (\\d{4}))?\\b`,
  'g',
)
const MONTH_FIRST = new RegExp(`\\b(${DAYS.join('|')}),? (${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`, 'g')

/** "Monday, 3 October 2017" was a Tuesday. Without a year the nearest one by the day of publication counts, and only if no year near it fits. */
function wrongWeekdays(segment: Segment, published: Day): Finding[] {
  const found = [
    ...[...segment.text.matchAll(DAY_FIRST)].map((match) => ({ match, day: match[2], month: match[3] })),
    ...[...segment.text.matchAll(MONTH_FIRST)].map((match) => ({ match, day: match[3], month: match[2] })),
  ]
  return found.flatMap(({ match, day = '', month = '' }) => {
    const [text, weekday = '', , , year] = match
    const rest = `${two(MONTHS.indexOf(month) + 1)}-${day.padStart(2, '0')}`
    const last = Number(published.slice(0, 4))
    const years = year === undefined ? [last - 1, last, last + 1] : [Number(year)]
    const days = years.flatMap((one) => parseEdtf(`${one}-${rest}`)?.from ?? [])
    if (days.length === 0 || days.some((one) => DAYS[weekdayOf(dayNumber(one))] === weekday)) return []
    const first = year === undefined ? (days[1] ?? days[0]) : days[0]
    if (first === undefined) return []
    const right = DAYS[weekdayOf(dayNumber(first))]
    return [
      contradiction(
        segment,
        match.index,
        match.index + text.length,
        first,
        `${first} was a ${right}, not a ${weekday}.`,
      ),
    ]
  })
}

const RANGE = new RegExp(
  `\\b(?:from|between) (\\d{1,2})(?: (${MONTH}))?(?: (\\d{4}))? (?:to|until|till|and) (\\d{1,2}) (${MONTH}) (\\d{4})\\b`,
  'gi',
)

/** "From 9 July to 3 July 2017" ends before it begins. */
function turnedRanges(segment: Segment): Finding[] {
  return [...segment.text.matchAll(RANGE)].flatMap((match) => {
    const [text, day = '', month, year, lastDay = '', lastMonth = '', lastYear = ''] = match
    const from = dayOf(day, month ?? lastMonth, year ?? lastYear)
    const to = dayOf(lastDay, lastMonth, lastYear)
    if (from === null || to === null || from <= to) return []
    const why = `It would end on ${to}, before it begins on ${from}.`
    return [contradiction(segment, match.index, match.index + text.length, `${to}/${from}`, why)]
  })
}

function dayOf(day: string, month: string, year: string): Day | null {
  const at = MONTHS.findIndex((one) => one.toLowerCase() === month.toLowerCase())
  return parseEdtf(`${year}-${two(at + 1)}-${day.padStart(2, '0')}`)?.from ?? null
}

/** A date is given outright, "however" it must be inferred: who infers it has not been given it. */
const GIVEN =
  /\b(?:date|day|time)\b[^.;:]{0,80}?\b(?:was|is|were|has been|had been) (?:clearly |explicitly |exactly )?(?:specified|stated|given|named|mentioned|indicated|announced)\b(?! (?:as|by|to be) (?:un|not))[^.;:]{0,40}?[,;]? (?:however|but|yet|although|though|nevertheless)\b[^.;]{0,220}?\b(?:shows?|showed|suggests?|suggested|indicates?|indicated|implies|implied|points? to|pointed to|reveals?)\b/gi
const NOT_GIVEN = /\b(?:not|never|n['’]t|neither|no)\b/i

function needlessInference(segment: Segment): Finding[] {
  return [...segment.text.matchAll(GIVEN)].flatMap(({ 0: text, index }) => {
    const [statement = text] = text.split(/[,;]? (?:however|but|yet|although|though|nevertheless)\b/i)
    if (NOT_GIVEN.test(statement)) return []
    const why =
      'It says that the date was given, and goes on to infer the date from something else, as is needed only where none was given.'
    return [contradiction(segment, index, index + statement.length, '../..', why)]
  })
}

const NUMBERS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|')
const LATER = new RegExp(
  `\\b(a|an|\\d{1,3}|${NUMBERS.join('|')}) (day|week|month)s? (?:later|after(?:wards)?(?! (?:the|a|an|his|her|its|their|that|which)\\b))`,
  'gi',
)
const LENGTH: Readonly<Record<string, readonly [days: number, leeway: number]>> = {
  // A count of days may include its first day; weeks and months are round.
  day: [1, 1],
  week: [7, 3],
  month: [30.4, 12],
}
/** So far before and behind the interval its two dates stand, in letters. */
const BEFORE = 160
const BEHIND = 25

/** "It began on 3 May; two days later, on 9 May, ..." */
function wrongIntervals({ id, text }: Segment, references: readonly Reference[], published: Day): Finding[] {
  const days = references.flatMap((one) => {
    if (one.segment !== id || (one.value.type !== 'absolute' && one.value.type !== 'recurring')) return []
    const said = saidDays(one, published)
    return said?.from != null && said.from === said.to ? [{ one, day: said.from }] : []
  })
  return [...text.matchAll(LATER)].flatMap(({ 0: words, 1: amount = '', 2: unit = '', index }) => {
    const before = days.findLast(({ one }) => one.to <= index)
    const after = days.find(({ one }) => one.from >= index + words.length)
    if (!before || !after) return []
    if (after.one.from - index - words.length > BEHIND || index - before.one.to > BEFORE) return []
    const apart = dayNumber(after.day) - dayNumber(before.day)
    const [length, leeway] = LENGTH[unit.toLowerCase()] ?? [1, 1]
    if (Math.abs(apart - countOf(amount) * length) <= leeway) return []
    const why = `From ${before.day} to ${after.day} it is ${apart} days, not “${words}”.`
    return [finding(id, text, index, after.one.to, after.day, why)]
  })
}

function countOf(amount: string): number {
  const word = NUMBERS.indexOf(amount.toLowerCase())
  return /^an?$/i.test(amount) ? 1 : word >= 0 ? word + 1 : Number(amount)
}

function contradiction({ id, text }: Segment, from: number, to: number, says: string, why: string): Finding {
  return finding(id, text, from, to, says, why)
}

function finding(segment: string, text: string, from: number, to: number, says: string, why: string): Finding {
  return noun('finding', {
    quote: text.slice(from, to),
    says,
    found: null,
    outcome: 'contradicts-itself',
    why,
    segment,
    from,
    to,
  })
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
