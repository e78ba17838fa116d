import { type DaySpan, dayNumberOf, parseEdtf } from '../../../model/index.js'
import { PART, partOf } from './parts.js'
import { MONTH, monthNumber, numberOf, ORDINAL, WEEKDAY } from './words.js'

/** One way to write a date; a form whose `read` gives null is seen, so that nothing else is read out of its words. */
export interface DateForm {
  readonly pattern: RegExp
  read(match: RegExpMatchArray): DaySpan | null
}

/** A year that stands in a date: 1500 to 2199, so that a slip of the pen in the far future is still seen as a year. */
const YEAR = `(1[5-9]\\d\\d|2[01]\\d\\d)`
const DAY = `(${ORDINAL}|\\d{1,2})`
const ON_WEEKDAY = `(?:${WEEKDAY}(?: the)?,? (?:the )?)?`
const TO = ` ?(?:-|–|to|and|or|until|through|&) ?(?:the )?`

/** Things that come in thousands: "2000 people" is no year. */
const COUNTED =
  'people|men|women|children|boys|girls|soldiers|troops|personnel|police|officers|families|homes|houses|jobs|workers|employees|students|teachers|nurses|doctors|places|schools|hospitals|years|days|hours|hrs|minutes|miles|kilomet(?:re|er)s|kms?|met(?:re|er)s|feet|tonn?es|tons|megawatts?|MW|gigalit(?:re|er)s|megalit(?:re|er)s|lit(?:re|er)s|hectares|acres|dollars|rand|euros|pounds|rupees|percent|per cent|times|million|billion|thousand|hundred|more|extra|new|additional|maximum|odd|or so|plus|of (?:them|these|those|you|us|our|the)|Australians|Americans|Israelis|Ukrainians|Iraqis|businesses|companies|farmers|volunteers|firefighters|hostages|prisoners|dead|deaths|lives|victims|refugees|civilians|fighters|militants|rockets|missiles|tanks|villages|communities|households|apprentices|patients|beds|cases|points|votes|staff|delegates|members|visitors|trees|boats|ships|aircraft|vehicles|pages|words|calories|GPs|Pennsylvania'
/** Words before a number that say it is an amount or a label. */
const AMOUNT =
  '(?:(?:more|less|fewer|greater|higher|larger) than|at least|at most|up to|nearly|almost|some|approximately|approx\\.?|another|further|additional|extra|these|those|all|every|roughly|(?<!\\b(?:in|from|since|by|until|of|to) )(?:about|around|over)|resolution|resolutions|number|no\\.|section|article|paragraph|page|flight|route|room|highway|channel|model|order|area code|postcode|line|call(?: on)?|phone|dial|Windows|SIEV|unit|bus|lot|box)'

/** What follows a number that is no year. */
export const COUNTED_AFTER = new RegExp(`^(?:-(?:plus|odd|strong)|,? (?:${COUNTED}))\\b|^%|^[.,]\\d`, 'i')

export const DATE_FORMS: readonly DateForm[] = [
  { pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g, read: ([, y, m, d]) => parseEdtf(`${y}-${m}-${d}`) },
  {
    pattern: /(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\d/]|\.\d)/g,
    read: ([, a, mark, b, y]) => numeric(a, b, y, mark),
  },
  {
    pattern: new RegExp(`\\b(?:the )?${DAY}${TO}${DAY}(?: of)? ${MONTH},? (?:of )?(?:the year )?${YEAR}\\b`, 'gi'),
    read: ([, first, last, m, y]) => days(y, m, first, last),
  },
  {
    pattern: new RegExp(`\\b${MONTH} (?:the )?${DAY}${TO}${DAY},? (?:of )?${YEAR}\\b`, 'gi'),
    read: ([, m, first, last, y]) => days(y, m, first, last),
  },
  {
    pattern: new RegExp(
      `\\b${ON_WEEKDAY}${DAY}(?: day)?(?: of)?(?: |, |-)${MONTH},?(?: |-)(?:of )?(?:in )?(?:the year )?${YEAR}\\b`,
      'gi',
    ),
    read: ([, , d, m, y]) => days(y, m, d, d),
  },
  {
    pattern: new RegExp(`\\b${ON_WEEKDAY}${MONTH} (?:the )?${DAY},? (?:of |in )?(?:the year )?${YEAR}\\b`, 'gi'),
    read: ([, , m, d, y]) => days(y, m, d, d),
  },
  {
    pattern: new RegExp(`\\b${PART}${MONTH},? (?:of |in )?${YEAR}\\b`, 'gi'),
    read: ([, part = '', m, y]) => partOf(part, month(y, m)),
  },
  { pattern: new RegExp(`\\b${MONTH},? (?:of |in )?(?:the year )?${YEAR}\\b`, 'gi'), read: ([, m, y]) => month(y, m) },
  { pattern: new RegExp(`\\b${MONTH} ['’](\\d\\d)\\b`, 'g'), read: ([, m, y]) => month(shortYear(y), m) },
  { pattern: /\b(?:(?:early|mid|late)[ -])?(?:1[5-9]|20)\d0['’]?s\b/gi, read: () => null }, // a decade
  { pattern: new RegExp(`\\b${YEAR}(?:[-–/]| [-–] )(?:\\d{4}|\\d{2})(?!\\d)`, 'g'), read: () => null }, // a financial year or a range
  {
    pattern: new RegExp(`\\b${PART}(?:the )?(?:year |calendar year )?${YEAR}\\b(?![-–/]?\\d)`, 'gi'),
    read: ([, part = '', y = '']) => partOf(part, parseEdtf(y)),
  },
  { pattern: new RegExp(`\\b${AMOUNT} ${YEAR}\\b`, 'gi'), read: () => null },
  { pattern: new RegExp(`\\b${YEAR}(?:-(?:plus|odd|strong)|,? (?:${COUNTED}))\\b`, 'gi'), read: () => null },
  {
    pattern: new RegExp(
      `(?<![\\d.,$£€#@:/_-]|\\bR)\\b${YEAR}\\b(?![-–/]?\\d|,\\d{3}| \\d{3}\\b|\\.\\d|:\\d|%|[A-Za-z_°])`,
      'g',
    ),
    read: ([, y = '']) => parseEdtf(y),
  },
]

function month(year = '', name = ''): DaySpan | null {
  return parseEdtf(`${year}-${String(monthNumber(name)).padStart(2, '0')}`)
}

function days(year = '', name = '', first = '', last = ''): DaySpan | null {
  const [from, to] = [first, last].map((text) => oneDay(year, monthNumber(name), numberOf(text)))
  return from && to && from <= to ? { from, to } : null
}

function oneDay(year: string, monthOfYear: number, day: number | null): string | null {
  if (day === null || dayNumberOf(Number(year), monthOfYear, day) === null) return null
  return `${year}-${String(monthOfYear).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** "14.09.2009" is read day first; with slashes only where one number can be no month, since Americans put the month first. */
function numeric(a = '', b = '', year = '', mark = ''): DaySpan | null {
  const [first, second] = [Number(a), Number(b)]
  const [day, monthOfYear] = first > 12 || mark === '.' || first === second ? [first, second] : [second, first]
  if (mark === '/' && first <= 12 && second <= 12 && first !== second) return null
  const found = oneDay(year, monthOfYear, day)
  return found === null ? null : { from: found, to: found }
}

/** "September ’08", "May ’68": the century that is nearer. */
function shortYear(two = ''): string {
  return `${Number(two) < 40 ? '20' : '19'}${two}`
}
