import { dayAt, dayNumberOf, type EventKind } from '../../model/index.js'
import { type LineFormat, oneEach } from '../format.js'
import { nameKey } from '../keys.js'
import { BadRow, clean, entryOf } from '../row.js'
import { hasFields, linesList, parseObject, slug, textField, textList } from './fields.js'

/** Battles with dates in free text: `23 July – 28 August 2014`, `May 23 – October 23, 2017`, `6 May 2011 – present`. */
export const frontlines: LineFormat = {
  name: 'frontlines',
  about: 'battles, JSON Lines: title, date, place, desc, tags',
  records: 'lines',
  detect: (first) => hasFields(first, 'title', 'date', 'place', 'desc'),
  reader: () =>
    oneEach(0, (line) => {
      const fields = parseObject(line)
      const title = textField(fields, 'title')
      const when = whenOf(linesList(fields, 'date').join('\n'))
      return entryOf({
        id: `frontlines:${when.slice(0, 10)}-${slug(nameKey(title))}`,
        names: [...new Set([title, title.replace(/\s*\([^)]*\)$/, '')])],
        type: kindOf(title),
        when,
        places: linesList(fields, 'place')
          .flatMap((place) => place.split(/\s*[,;*•\n]\s*/))
          .map(clean)
          .filter((part) => part !== ''),
        sources: [{ source: 'frontlines', url: null }],
        text: `${title} ${textList(fields, 'place').join(' ')}`,
      })
    }),
}

function kindOf(title: string): EventKind {
  if (/coup/i.test(title)) return 'coup'
  if (/\b(war|wars|insurgency|uprising|conflict)\b/i.test(title)) return 'war'
  if (/^(fall|capture|liberation) of/i.test(title)) return 'capture'
  if (/airstrike/i.test(title)) return 'attack'
  return 'offensive'
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const MONTH = `(${MONTHS.join('|')})`
const DASH = String.raw`\s*[–—-]\s*`
// Each gives day, month, year; what a range leaves out of its first half is taken from the second.
const PATTERNS: readonly (readonly [RegExp, (m: readonly string[]) => readonly [Parts, Parts]])[] = [
  [
    new RegExp(`(\\d{1,2}) ${MONTH} (\\d{4})${DASH}(\\d{1,2}) ${MONTH} (\\d{4})`, 'i'),
    (m) => [
      [m[1], m[2], m[3]],
      [m[4], m[5], m[6]],
    ],
  ],
  [
    new RegExp(`(\\d{1,2}) ${MONTH}${DASH}(\\d{1,2}) ${MONTH} (\\d{4})`, 'i'),
    (m) => [
      [m[1], m[2], m[5]],
      [m[3], m[4], m[5]],
    ],
  ],
  [
    new RegExp(`(\\d{1,2})${DASH}(\\d{1,2}) ${MONTH} (\\d{4})`, 'i'),
    (m) => [
      [m[1], m[3], m[4]],
      [m[2], m[3], m[4]],
    ],
  ],
  [
    new RegExp(`${MONTH} (\\d{1,2}), (\\d{4})${DASH}${MONTH} (\\d{1,2}), (\\d{4})`, 'i'),
    (m) => [
      [m[2], m[1], m[3]],
      [m[5], m[4], m[6]],
    ],
  ],
  [
    new RegExp(`${MONTH} (\\d{1,2})${DASH}${MONTH} (\\d{1,2}), (\\d{4})`, 'i'),
    (m) => [
      [m[2], m[1], m[5]],
      [m[4], m[3], m[5]],
    ],
  ],
  [
    new RegExp(`(\\d{1,2}) ${MONTH} (\\d{4})`, 'i'),
    (m) => [
      [m[1], m[2], m[3]],
      [m[1], m[2], m[3]],
    ],
  ],
  [
    new RegExp(`${MONTH} (\\d{1,2}), (\\d{4})`, 'i'),
    (m) => [
      [m[2], m[1], m[3]],
      [m[2], m[1], m[3]],
    ],
  ],
]

type Parts = readonly [string | undefined, string | undefined, string | undefined]

/**
 * The EDTF of a date in free text: its first range or day; where several phases are told, from the first to the last that is
 * itself a range. Ends in `..` where the text says that it goes on. @throws BadRow
 */
function whenOf(text: string): string {
  if (text.trim() === '') throw new BadRow('date', 'is missing')
  const open = /\b(present|ongoing)\b/i.test(text)
  const [first, ...later] = text
    .split('\n')
    .map(rangeIn)
    .filter((range) => range !== null)
  if (first === undefined) throw new BadRow('date', `is not understood: ${text.trim().slice(0, 60)}`)
  const to = later
    .filter(([from, end]) => from !== end && end !== undefined)
    .reduce((end, range) => (range[1] > end ? range[1] : end), first[1])
  if (open) return `${first[0]}/..`
  return first[0] === to ? first[0] : `${first[0]}/${to}`
}

function rangeIn(line: string): readonly [string, string] | null {
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(line)
    if (match) return read(match as unknown as readonly string[]).map(dayOf) as unknown as readonly [string, string]
  }
  return null
}

function dayOf([day, month, year]: Parts): string {
  const number = dayNumberOf(Number(year), MONTHS.indexOf(month?.toLowerCase() ?? '') + 1, Number(day))
  if (number === null) throw new BadRow('date', `is not a day: ${day} ${month} ${year}`)
  return dayAt(number)
}
