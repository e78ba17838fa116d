import { type Coverage, tally } from './coverage.js'
import { isHeld } from './handle.js'
import type { ChronologyStats } from './port.js'
import { NO_REGION, REGIONS } from './regions.js'

/** From here on recordings are dated; older events are memory. */
const FIRST_YEAR = 2001
/** A month with fewer news items tells one week from another by chance only. */
const BLIND_MONTH = 10
/** A region with fewer in a year leaves speech about its own affairs without a hold. */
const BLIND_YEAR = 12
const BARS = ' ▁▂▃▄▅▆▇█'

/** What a chronology covers, drawn in lines of text: by source, by month, by region and year, and where it is blind. */
export function coverageChart({ events, from, to, coverage }: ChronologyStats): string[] {
  if (from === null || to === null) return ['0 events']
  const news = coverage.filter(({ collection }) => collection === 'news')
  const lastNews = news.reduce((most, { month }) => (month > most && isHeld(month) ? month : most), 0)
  const years = range(FIRST_YEAR, Math.max(FIRST_YEAR, Math.floor(lastNews / 12)))
  return [
    `${events} events, ${from} to ${to}`,
    '',
    ...sources(coverage),
    '',
    'News by month (a column a month, a row five years; the highest bar is the fullest month)',
    ...months(news, years),
    '',
    `News by region (a column a year, ${years[0]} to ${years.at(-1)}; each row by its own fullest year)`,
    ...regions(news, years),
    '',
    'Where a dating would be blind',
    ...blind(news, years, lastNews),
  ]
}

function sources(coverage: readonly Coverage[]): string[] {
  const sums = tally(coverage, ({ source, collection }) => `${source}${collection === 'news' ? '' : `, ${collection}`}`)
  return [...sums].map(([source, count]) => `${String(count).padStart(8)}  ${source}`)
}

function months(news: readonly Coverage[], years: readonly number[]): string[] {
  const counts = tally(news, ({ month }) => String(month))
  const most = Math.max(1, ...years.flatMap((year) => range(year * 12, year * 12 + 11).map((one) => sum(counts, one))))
  const rows = years.filter((year, index) => index === 0 || year % 5 === 0)
  return rows.map((first, index) => {
    const until = rows[index + 1] ?? (years.at(-1) ?? first) + 1
    const bars = range(first, until - 1).map((year) =>
      range(year * 12, year * 12 + 11)
        .map((month) => bar(sum(counts, month), most))
        .join(''),
    )
    return `${first}  ${bars.join('|')}`
  })
}

function regions(news: readonly Coverage[], years: readonly number[]): string[] {
  const counts = tally(news, ({ region, month }) => `${region} ${Math.floor(month / 12)}`)
  return [...REGIONS, NO_REGION].map((region) => {
    const row = years.map((year) => sum(counts, `${region} ${year}`))
    const [most, all] = [Math.max(1, ...row), row.reduce((total, one) => total + one, 0)]
    return `${region.padEnd(25)} ${row.map((one) => bar(one, most)).join('')} ${String(all).padStart(8)}`
  })
}

/** Stretches of months and, by region, of years, with hardly any news. */
function blind(news: readonly Coverage[], years: readonly number[], lastNews: number): string[] {
  const byMonth = tally(news, ({ month }) => String(month))
  const dark = range((years[0] ?? FIRST_YEAR) * 12, lastNews).filter((month) => sum(byMonth, month) < BLIND_MONTH)
  const byYear = tally(news, ({ region, month }) => `${region} ${Math.floor(month / 12)}`)
  const placed = REGIONS.flatMap((region) => {
    const thin = stretches(years.filter((year) => sum(byYear, `${region} ${year}`) < BLIND_YEAR))
    return thin.length === 0
      ? []
      : [`  ${region}: fewer than ${BLIND_YEAR} events a year in ${thin.map(yearsText).join(', ')}`]
  })
  const known = stretches(dark).map(([from, to]) =>
    from === to ? monthText(from) : `${monthText(from)} to ${monthText(to)}`,
  )
  return [
    `  before ${FIRST_YEAR} and after ${monthText(lastNews)}: words are dated by older or no events`,
    ...(known.length === 0 ? [] : [`  fewer than ${BLIND_MONTH} events a month: ${known.join(', ')}`]),
    ...placed,
  ]
}

function yearsText([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : `${from}–${to}`
}

/** Runs of following numbers. */
function stretches(numbers: readonly number[]): (readonly [from: number, to: number])[] {
  const runs: [number, number][] = []
  for (const one of numbers) {
    const run = runs.at(-1)
    if (run && run[1] === one - 1) run[1] = one
    else runs.push([one, one])
  }
  return runs
}

function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

function sum(counts: ReadonlyMap<string, number>, key: string | number): number {
  return counts.get(String(key)) ?? 0
}

/** A count that is not nothing shows. */
function bar(count: number, most: number): string {
  return BARS[count === 0 ? 0 : Math.max(1, Math.round((count / most) * (BARS.length - 1)))] ?? ' '
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
