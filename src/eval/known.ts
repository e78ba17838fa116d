import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Desk, daysBetween, type Event } from '../index.js'
import type { Report } from './report.js'

const LIST = fileURLToPath(new URL('../../eval/sets/known-events.tsv', import.meta.url))
/** Found is what a person sees without paging; terms of office are no events to them. */
const FIRST = 5
const ASKED = 30
/** A longer event has but its first day that could be right. */
const LONGEST = 20

/** Well-known events, their days written down from knowledge: which of them a search finds in the chronology, and whether its day is right. */
export async function evalKnown(desk: Desk, report: Report): Promise<void> {
  const sums = { listed: 0, right: 0 }
  const regions = new Map<string, typeof sums>()
  for (const { when, words, region } of listed()) {
    const all = await desk.store.search({ words, limit: ASKED })
    const found = all.filter(({ event }) => event.type !== 'term').slice(0, FIRST)
    const right = found.some(({ event }) => isOf(event, when))
    const own = regions.get(region) ?? { listed: 0, right: 0 }
    regions.set(region, own)
    for (const sum of [sums, own]) {
      sum.listed += 1
      if (right) sum.right += 1
    }
    if (right) continue
    report.line(
      `${when} ${words}: ${found.map(({ event }) => `${event.when} ${event.names[0]}`).join(' | ') || 'nothing'}`,
    )
  }
  for (const [region, { listed, right }] of regions) report.line(`${region}: ${right} of ${listed}`)
  report.line(
    `${sums.right} of ${sums.listed} found with the right day (${((sums.right / sums.listed) * 100).toFixed(1)} %)`,
  )
  report.scores('known', { listed: sums.listed, share: sums.right / sums.listed })
}

function isOf({ days: { from, to } }: Event, day: string): boolean {
  if (from === day) return true
  if (from === null || to === null) return false
  return from <= day && day <= to && daysBetween(from, to) < LONGEST
}

function listed(): { when: string; words: string; region: string }[] {
  const [, ...rows] = readFileSync(LIST, 'utf8').trimEnd().split('\n')
  return rows.map((row) => {
    const [when = '', words = '', , region = ''] = row.split('\t')
    return { when, words, region }
  })
}
