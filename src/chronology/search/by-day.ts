import { addDays, type Day, type Event } from '../../model/index.js'
import { type Handle, monthOfDay } from '../handle.js'
import type { EventSource, Found, SearchQuery } from '../port.js'
import type { Filter } from './filter.js'
import { salience } from './fit.js'

/** What a store tells of the days of its events. */
export interface Days {
  /** Those of the events that touch the days from `from` to `to` of the query. */
  between(handles: readonly Handle[]): Promise<readonly Handle[]>
  /** The events that begin between two days, both included; those without a month (see handle.ts) are left out. */
  begun(first: Day, last: Day): Promise<readonly Handle[]>
}

/** So many are read at once, whatever their days. */
const FEW = 2_000
/** A search that nothing in so many events passes is given up. */
const MOST_READ = 50_000

/**
 * Events that pass, by their first day; those of a day by how widely they were told. Those that began before the days that are asked for
 * come last; where many events are in question only such of them as began in the same month.
 */
export async function byDay(source: EventSource, days: Days, query: SearchQuery, filter: Filter): Promise<Found[]> {
  const found: Found[] = []
  const earlier: Found[] = []
  let read = 0
  for await (const handles of groups(source, days, query, filter)) {
    read += handles.length
    const events = [...(await source.events(handles)).values()]
    const passed = events.flatMap((event) => {
      const passes = filter.passes(event)
      return passes === null ? [] : [{ event, score: 0, why: { names: [], words: [], alike: [], ...passes } }]
    })
    for (const one of passed.sort((a, b) => byFirstDay(a.event, b.event)))
      (isEarlier(one.event, query) ? earlier : found).push(one)
    if (found.length >= query.limit || read > MOST_READ) break
  }
  return [...found, ...earlier].slice(0, query.limit)
}

function isEarlier({ days }: Event, { from = '' }: SearchQuery): boolean {
  return (days.from ?? '') < from
}

function byFirstDay(a: Event, b: Event): number {
  const [one, other] = [a.days.from ?? '', b.days.from ?? '']
  if (one !== other) return one < other ? -1 : 1
  return salience(b) - salience(a) || (a.id < b.id ? -1 : 1)
}

/** Handles in groups, each of which begins later than the one before; what began before the first day comes at the end. */
async function* groups(
  source: EventSource,
  days: Days,
  query: SearchQuery,
  { handles: listed }: Filter,
): AsyncGenerator<readonly Handle[]> {
  if (listed !== null && listed.size <= FEW) return yield within([...listed], days, query)
  for await (const { first, last } of stretches(source, query)) {
    const begun = await days.begun(first, last)
    const handles = listed === null ? begun : begun.filter((handle) => listed.has(handle))
    yield isEarlierDay(last, query) ? within(handles, days, query) : handles
  }
}

export async function within(
  handles: readonly Handle[],
  { between }: Days,
  { from, to }: SearchQuery,
): Promise<readonly Handle[]> {
  return from === undefined && to === undefined ? handles : between(handles)
}

interface Stretch {
  readonly first: Day
  readonly last: Day
}

/** The months that are asked for; a month of many events by its days. */
async function* stretches(source: EventSource, { from, to }: SearchQuery): AsyncGenerator<Stretch> {
  const { first, totals } = await source.calendar()
  const [start, end] = [from === undefined ? first : monthOfDay(from), to === undefined ? Infinity : monthOfDay(to)]
  for (let month = Math.max(first, start); month <= Math.min(end, first + totals.news.length - 1); month += 1) {
    const events = (totals.news[month - first] ?? 0) + (totals.texts[month - first] ?? 0)
    if (events === 0) continue
    const whole = { first: latest(dayOf(month), from), last: earliest(addDays(dayOf(month + 1), -1), to) }
    if (events <= FEW) yield whole
    else for (let day = whole.first; day <= whole.last; day = addDays(day, 1)) yield { first: day, last: day }
  }
  if (from !== undefined && from > dayOf(monthOfDay(from)))
    yield { first: dayOf(monthOfDay(from)), last: addDays(from, -1) }
}

function isEarlierDay(last: Day, { from = '' }: SearchQuery): boolean {
  return last < from
}

function latest(a: Day, b: Day | undefined): Day {
  return b !== undefined && b > a ? b : a
}

function earliest(a: Day, b: Day | undefined): Day {
  return b !== undefined && b < a ? b : a
}

/** The first day of a month. */
function dayOf(month: number): Day {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
