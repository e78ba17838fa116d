import { type Day, dayNumber, Failure, parseEdtf } from '../../../model/index.js'

/** Days since 1970-01-01, both ends within. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The days from one month or day to another; without an end to today. @throws Failure `usage` */
export function rangeOf(from: string | undefined, to: string | undefined, today: number): Range | null {
  if (from === undefined && to === undefined) return null
  if (from === undefined)
    throw new Failure('usage', '--from is missing', 'Say from when: --from 2017-01 or --from 2017-01-31')
  const range = { from: end('--from', from).from, to: to === undefined ? today : Math.min(end('--to', to).to, today) }
  if (range.from > range.to) throw new Failure('usage', `--from ${from} lies after ${to ?? 'today'}`, 'Turn them round')
  return range
}

function end(option: string, text: string): Range {
  const days = /^\d{4}(-\d\d){0,2}$/.test(text) ? parseEdtf(text) : null
  if (days?.from == null || days.to === null)
    throw new Failure(
      'usage',
      `${option} ${text} is not a day, month or year`,
      'Write it as 2017-01-31, 2017-01 or 2017',
    )
  return { from: dayNumber(days.from), to: dayNumber(days.to) }
}

export interface Month {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly days: readonly Day[]
}

/** The months that a range touches, each with those of its days that lie in it. */
export function monthsOf({ from, to }: Range, dayAt: (number: number) => Day): Month[] {
  const months: { year: number; month: number; days: Day[] }[] = []
  for (let number = from; number <= to; number += 1) {
    const day = dayAt(number)
    const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
    const last = months.at(-1)
    if (last?.year === year && last.month === month) last.days.push(day)
    else months.push({ year, month, days: [day] })
  }
  return months
}
