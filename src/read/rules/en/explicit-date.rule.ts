import { type AbsoluteTime, type DaySpan, parseEdtf } from '../../../model/index.js'
import type { Find, Rule } from '../../rule.js'
import { MONTH, monthNumber, WEEKDAY } from './words.js'

/** A year that stands in a date: 1500 to 2199, so that a slip of the pen in the far future is still seen as a year. */
const YEAR = `(1[5-9]\\d\\d|2[01]\\d\\d)`
const DAY = `(\\d{1,2})(?:st|nd|rd|th)?`
const PART = `(?:the )?(early|mid|late|beginning of|start of|middle of|end of|first half of|second half of|first quarter of|last days of|spring of|summer of|autumn of|fall of|winter of|spring|summer|autumn|winter)[ -]`

interface Form {
  readonly pattern: RegExp
  read(match: RegExpMatchArray): DaySpan | null
}

const FORMS: readonly Form[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g, read: ([, y, m, d]) => parseEdtf(`${y}-${m}-${d}`) },
  { pattern: new RegExp(`\\b${DAY}(?: of)? ${MONTH},? ${YEAR}\\b`, 'gi'), read: ([, d, m, y]) => day(y, m, d) },
  {
    pattern: new RegExp(`\\b${MONTH} (?:the )?${DAY},? (?:of )?${YEAR}\\b`, 'gi'),
    read: ([, m, d, y]) => day(y, m, d),
  },
  { pattern: new RegExp(`\\b${PART}${MONTH},? ${YEAR}\\b`, 'gi'), read: ([, part, m, y]) => partOf(part, month(y, m)) },
  { pattern: new RegExp(`\\b${MONTH},? (?:of )?${YEAR}\\b`, 'gi'), read: ([, m, y]) => month(y, m) },
  {
    pattern: new RegExp(`\\b${PART}(?:the year )?${YEAR}\\b`, 'gi'),
    read: ([, part, y]) => partOf(part, parseEdtf(y ?? '')),
  },
  { pattern: /\b(1[89]|20)([0-9])0s\b/g, read: () => null }, // a decade: seen, so that no year is read out of it
  { pattern: new RegExp(`\\b${YEAR}[-–/](\\d{2}|\\d{4})\\b`, 'g'), read: () => null }, // a financial year or a range: says little of the day
  {
    pattern: new RegExp(
      `(?<![\\d.,$£€#:/-])\\b${YEAR}\\b(?![-–/]?\\d|,\\d{3}|\\.\\d|%|[ -](?:${countedNouns()})\\b)`,
      'g',
    ),
    read: ([, y]) => parseEdtf(y ?? ''),
  },
]

/** Things that come in thousands: "2000 people" is no year. */
function countedNouns(): string {
  return 'people|men|women|children|soldiers|troops|personnel|police|officers|families|homes|houses|jobs|workers|students|teachers|nurses|doctors|places|schools|hospitals|years|days|hours|minutes|miles|kilomet(?:re|er)s|km|met(?:re|er)s|feet|tonn?es|tons|megawatts?|MW|gigalit(?:re|er)s|lit(?:re|er)s|hectares|acres|dollars|rand|euros|pounds|rupees|percent|per cent|times|million|billion|thousand|hundred|more|extra|new|additional|Australians|Americans|businesses|companies|farmers|volunteers|firefighters|hostages|prisoners|dead|deaths|lives|victims|refugees|civilians|fighters|militants|rockets|missiles|tanks|villages|communities|households|apprentices|patients|beds|cases|points|metres|votes|hours'
}

export const explicitDate: Rule = {
  name: 'en/explicit-date',
  *find(sentence) {
    if (!/\d{4}/.test(sentence)) return
    const taken: Find[] = []
    for (const form of FORMS) {
      for (const match of sentence.matchAll(form.pattern)) {
        const found = { from: match.index, to: match.index + match[0].length }
        if (taken.some((other) => found.from < other.to && other.from < found.to)) continue
        const span = form.read(match)
        const find: Find = {
          of: 'time',
          ...found,
          value: absolute(span ?? { from: null, to: null }, sentence, found.from),
        }
        taken.push(find)
        if (span) yield find
      }
    }
  },
}

function absolute(span: DaySpan, sentence: string, from: number): AbsoluteTime {
  const weekend = /\bweekend\b[^.]{0,40}$/i.test(sentence.slice(0, from)) && span.from !== span.to
  const weekdayBefore = new RegExp(`\\b${WEEKDAY},? (?:the )?$`, 'i').test(sentence.slice(0, from))
  return { type: 'absolute', span, weekdays: weekend && !weekdayBefore ? [0, 6] : [] }
}

function month(year = '', name = ''): DaySpan | null {
  return parseEdtf(`${year}-${String(monthNumber(name)).padStart(2, '0')}`)
}

function day(year = '', name = '', dayOfMonth = ''): DaySpan | null {
  return parseEdtf(`${year}-${String(monthNumber(name)).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`)
}

const SEASON: Readonly<Record<string, string>> = { spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' }

function partOf(part = '', whole: DaySpan | null): DaySpan | null {
  if (!whole?.from || !whole.to) return null
  const word = part.toLowerCase()
  const season = SEASON[word.replace(/ of$/, '')]
  if (season) return parseEdtf(`${whole.from.slice(0, 4)}-${season}`)
  return cut(whole.from, whole.to, SHARE[word] ?? [0, 1])
}

/** Which share of the whole the words mean, first and last as fractions. Loose on purpose: "early" is a third. */
const SHARE: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 0.4],
  'beginning of': [0, 0.4],
  'start of': [0, 0.4],
  mid: [0.25, 0.75],
  'middle of': [0.25, 0.75],
  late: [0.6, 1],
  'end of': [0.6, 1],
  'last days of': [0.75, 1],
  'first half of': [0, 0.51],
  'second half of': [0.49, 1],
  'first quarter of': [0, 0.26],
}

function cut(from: string, to: string, [first, last]: readonly [number, number]): DaySpan {
  const start = Date.parse(from) / 86_400_000
  const length = Date.parse(to) / 86_400_000 - start + 1
  const at = (share: number): string => new Date((start + share) * 86_400_000).toISOString().slice(0, 10)
  return { from: at(Math.floor(length * first)), to: at(Math.ceil(length * last) - 1) }
}
