import anyAscii from 'any-ascii'
import { doubleMetaphone } from 'double-metaphone'
import { type EventStore, nameKey, soundAlike } from '../chronology/index.js'
import type { Desk, Event } from '../index.js'
import { CHECK_OTHER, CHECK_SAME, type NamePair, OTHER_NAMES, SAME_NAMES } from '../testing/names.js'
import { plainSearch } from './plain-search.js'
import type { Report } from './report.js'
import { SEARCH_CASES, type SearchCase } from './search-queries.js'

const LIMIT = 10

/** Whether spellings of a name are known for one, and whether a search finds what it is for; each beside what is plainer. */
export async function evalSearch({ store }: Desk, report: Report): Promise<void> {
  names('names', SAME_NAMES, OTHER_NAMES, report)
  names('names, written to check', CHECK_SAME, CHECK_OTHER, report)
  const all = { search: [] as number[], plain: [] as number[] }
  for (const [group, cases] of Object.entries(SEARCH_CASES)) {
    const ours = await ranks(cases, report, async (one) => (await find(store, one)).map(({ event }) => event))
    const plain = await ranks(cases, null, (one) => plainSearch(store, { ...one.query, limit: LIMIT }))
    report.line(`${group}, ${cases.length} queries: ${told(ours)}; plain words: ${told(plain)}`)
    all.search.push(...ours)
    all.plain.push(...plain)
  }
  report.line(`all, ${all.search.length} queries: ${told(all.search)}; plain words: ${told(all.plain)}`)
  report.scores('search', measures(all.search))
  report.scores('plain words', measures(all.plain))
}

function find(store: EventStore, { query }: SearchCase): ReturnType<EventStore['search']> {
  return store.search({ ...query, limit: LIMIT })
}

/** The rank of each expected event, from 1; 0 where it is not among the first ten. */
async function ranks(
  cases: readonly SearchCase[],
  report: Report | null,
  search: (one: SearchCase) => Promise<readonly Event[]>,
): Promise<number[]> {
  const found: number[] = []
  for (const one of cases) {
    const rank = (await search(one)).findIndex((event) => isMeant(event, one)) + 1
    found.push(rank)
    if (rank !== 1) report?.line(`  ${rank === 0 ? 'not found' : `only at ${rank}`}: ${JSON.stringify(one.query)}`)
  }
  return found
}

function isMeant({ days, names }: Event, { first, name }: SearchCase): boolean {
  return (days.from ?? '').startsWith(first) && names.some((one) => one.toLowerCase().includes(name.toLowerCase()))
}

function measures(found: readonly number[]): { hit1: number; hit5: number; mrr: number } {
  const share = (some: readonly number[]): number => round(some.length / found.length)
  return {
    hit1: share(found.filter((rank) => rank === 1)),
    hit5: share(found.filter((rank) => rank >= 1 && rank <= 5)),
    mrr: round(found.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / found.length),
  }
}

function told(found: readonly number[]): string {
  const { hit1, hit5, mrr } = measures(found)
  return `first ${hit1}, among five ${hit5}, MRR ${mrr}`
}

function names(title: string, same: readonly NamePair[], other: readonly NamePair[], report: Report): void {
  for (const [method, isAlike] of [
    ['sound keys and likeness', soundAlike],
    ['double metaphone', metaphone],
  ] as const) {
    const found = same.filter((pair) => isAlike(nameKey(pair.one), nameKey(pair.other))).length
    const wrong = other.filter((pair) => isAlike(nameKey(pair.one), nameKey(pair.other))).length
    const scores = { recall: round(found / same.length), precision: round(found / (found + wrong)) }
    report.line(
      `${title}, ${same.length} spellings, ${other.length} near misses: ${method}: recall ${scores.recall}, precision ${scores.precision}, near misses taken ${wrong}`,
    )
    report.scores(`${title}: ${method}`, scores)
  }
}

function metaphone(one: string, other: string): boolean {
  const codes = doubleMetaphone(anyAscii(one)).filter((code) => code !== '')
  return doubleMetaphone(anyAscii(other)).some((code) => codes.includes(code))
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
