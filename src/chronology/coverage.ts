import type { Event, EventKind } from '../model/index.js'
import { isHeld, monthOfDay } from './handle.js'
import { regionOf } from './regions.js'

/** What an item counts as: news is all that words may mean and that has days of its own. */
export type Collection = 'news' | 'texts' | 'terms'

/** How many items a source has of a month and region. */
export interface Coverage {
  readonly source: string
  /** year * 12 + month (January is 0). */
  readonly month: number
  readonly region: string
  readonly collection: Collection
  readonly events: number
}

/** When the items of a chronology begin, terms of office apart. A month is year * 12 + month (January is 0). */
export interface Calendar {
  /** The first month of which there is an item; 0 where there is none. */
  readonly first: number
  /** How many items each month has, from the first on: events, and dated texts. */
  readonly totals: { readonly news: readonly number[]; readonly texts: readonly number[] }
}

/** Where an event of a source is counted. */
export function coverageOf(source: string, event: Event): Omit<Coverage, 'events'> {
  const month = monthOfDay(event.days.from ?? '0000-01-01')
  return { source, month, region: regionOf(event), collection: collectionOf(event.type) }
}

function collectionOf(type: EventKind): Collection {
  return type === 'text' ? 'texts' : type === 'term' ? 'terms' : 'news'
}

/** The sums of counts by what `of` gives for each, in the order in which these come. */
export function tally(coverage: readonly Coverage[], of: (one: Coverage) => string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const one of coverage) sums.set(of(one), (sums.get(of(one)) ?? 0) + one.events)
  return sums
}

/** The calendar of what is counted by months, those that handles can hold. */
export function calendarOf(coverage: readonly Pick<Coverage, 'month' | 'collection' | 'events'>[]): Calendar {
  const held = coverage.filter(({ month, collection }) => collection !== 'terms' && isHeld(month))
  if (held.length === 0) return { first: 0, totals: { news: [], texts: [] } }
  const months = held.map(({ month }) => month)
  const first = months.reduce((least, month) => Math.min(least, month))
  const last = months.reduce((most, month) => Math.max(most, month))
  const none = (): number[] => new Array<number>(last - first + 1).fill(0)
  const totals = { news: none(), texts: none() }
  for (const { month, collection, events } of held) {
    const of = collection === 'texts' ? totals.texts : totals.news
    of[month - first] = (of[month - first] ?? 0) + events
  }
  return { first, totals }
}
