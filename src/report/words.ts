import { type Day, type DaySpan, formatEdtf, parseEdtf } from '../model/index.js'

/** Plain English for days, spans, times and numbers. */

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const SEASONS: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }

/** `9 July 2017` */
export function plainDay(day: Day): string {
  return `${dayOfMonth(day)} ${monthOf(day)} ${yearOf(day)}`
}

/** `9 Jul 2017` */
export function shortDay(day: Day): string {
  return `${dayOfMonth(day)} ${monthOf(day).slice(0, 3)} ${yearOf(day)}`
}

/** The same text with its months cut to three letters. */
export function shortMonths(text: string): string {
  return text.replace(new RegExp(MONTHS.join('|'), 'g'), (month) => month.slice(0, 3))
}

/** `9–10 July 2017`, `9 July to 3 August 2017`, `July 2017`, `9 July 2017 or later`, `any time`. */
export function plainSpan(span: DaySpan): string {
  const { from, to } = span
  if (from === null || to === null)
    return from ? `${plainDay(from)} or later` : to ? `${plainDay(to)} or earlier` : 'any time'
  const whole = formatEdtf(span)
  if (!whole.includes('/')) return plainPoint(whole)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dayOfMonth(from)}–${plainDay(to)}`
  const start = from.slice(0, 4) === to.slice(0, 4) ? `${dayOfMonth(from)} ${monthOf(from)}` : plainDay(from)
  return `${start} to ${plainDay(to)}`
}

/** EDTF in words; text that is not EDTF comes back as it is. */
export function plainEdtf(edtf: string): string {
  const span = parseEdtf(edtf)
  if (!span) return edtf
  if (edtf.includes('/')) return plainSpan(span)
  const point = edtf.trim().replace(/[?~%]$/, '')
  const words = plainPoint(point)
  const qualifier = edtf.trim().slice(point.length)
  const about = qualifier === '~' || qualifier === '%' ? `about ${words}` : words
  return qualifier === '?' || qualifier === '%' ? `${about} (uncertain)` : about
}

function plainPoint(point: string): string {
  const [year = '', month, day] = point.split('-')
  if (year.endsWith('XX')) return `${Number(year.replaceAll('X', '0'))}–${Number(year.replaceAll('X', '9'))}`
  if (year.endsWith('X')) return `the ${year.replace('X', '0')}s`
  if (month === undefined || month === 'XX') return `${Number(year)}`
  const season = SEASONS[month]
  if (season) return `${season} ${Number(year)}`
  return day === undefined || day === 'XX' ? `${MONTHS[Number(month) - 1]} ${Number(year)}` : plainDay(point)
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

function monthOf(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? day.slice(5, 7)
}

function dayOfMonth(day: Day): number {
  return Number(day.slice(8, 10))
}

/** `1:14` is written `01:14`; from an hour on, `1:02:03`. */
export function timeCode(seconds: number): string {
  const whole = Math.floor(seconds)
  const two = (number: number): string => String(number).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${two(minutes)}:${two(whole % 60)}`
}

/** `97 %`; never rounded to a certainty. */
export function percent(probability: number): string {
  if (probability > 0 && probability < 0.01) return 'under 1 %'
  if (probability < 1 && probability > 0.99) return 'over 99 %'
  return `${Math.round(probability * 100)} %`
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** `one rumour`, `12 rumours`, `no rumours`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${numberWord(count)} ${count === 1 ? singular : plural}`
}

export function numberWord(count: number): string {
  return NUMBERS[count] ?? grouped(count)
}

/** `312,448` */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `a, b and c` */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

export function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
