import {
  type Context,
  type Day,
  dayNumber,
  daysBetween,
  type Event,
  isNews,
  type Link,
  noun,
  type Reference,
} from '../model/index.js'
import { type Handle, monthOfDay, monthOfHandle } from './handle.js'
import { eventKeys } from './indexed.js'
import { nameKey } from './keys.js'
import type { EventSource } from './port.js'

/** So far back something counts as having just happened, in days. */
const REACH = 120
/** An event's worth halves in so many days: of two alike the nearer is told. */
const HALVING = 45
/** A name that more events hold is followed to none of them: it is a continent, or a sport. */
const MAX_KEY_EVENTS = 6_000
/** So many are looked at, the best by their names. */
const LOOKED_AT = 400
const MOST = 8
/** Names that an event must share with the words: two, or one that so few of all events hold. */
const LEAST_SHARED = 2
const RARE = { share: 0.002, least: 2 }
/** An event with a name of its own is told before an item of news. */
const NAMED = 1.5
/** Of two events about the same, the second is worth so much. */
const AGAIN = 0.7
/** Kinds that are no events of the day. */
const TIMELESS: ReadonlySet<Event['type']> = new Set<Event['type']>(['term', 'text'])

export interface Recently {
  readonly references: readonly Reference[]
  readonly links: readonly Link[]
  readonly speaker: string | null
  /** The day that is counted back from. */
  readonly until: Day
}

/**
 * What had just happened: at most 8 events of the 120 days before a day that share names of people or places with the words, their
 * events or the speaker; the best by how rare those names are and how near it lies, given by day, the latest first. Events that the words
 * themselves are linked to, and later reports of a story that is told, are left out. One query by names, one for the events.
 */
export async function recently(asked: Recently, source: EventSource): Promise<readonly Context[]> {
  const names = namesIn(asked)
  if (names.size === 0) return []
  const { totals } = await source.calendar()
  const all = Math.max(
    1,
    totals.news.reduce((sum, one) => sum + one, 0),
  )
  const hits = await source.byKeys([...names.keys()], MAX_KEY_EVENTS)
  const events = await source.events(nearest(hits, all, asked.until))
  const worth = new Map(hits.map(({ key, size }) => [key, Math.log(1 + all / size)]))
  const rare = new Set(hits.filter(({ size }) => size <= Math.max(RARE.least, RARE.share * all)).map(({ key }) => key))
  const linked = new Set(asked.links.map(({ event }) => event.id))
  const found = [...events.values()].flatMap((event) => {
    if (linked.has(event.id) || event.follows !== null || TIMELESS.has(event.type)) return []
    const daysBefore = daysTo(event, asked.until)
    return daysBefore === null ? [] : (concerns({ event, daysBefore }, names, worth, rare) ?? [])
  })
  return varied(found)
    .map(({ context }) => context)
    .toSorted((a, b) => a.daysBefore - b.daysBefore || (a.event.id < b.event.id ? -1 : 1))
}

interface Concern {
  readonly context: Context
  readonly score: number
  /** The rarest name that it shares: what its story is about. */
  readonly about: string
}

/** The best, one after the other; each one that is chosen makes others about the same worth less, so that one story does not fill the list. */
function varied(found: readonly Concern[]): readonly Concern[] {
  const left = found.toSorted((a, b) => b.score - a.score || (a.context.event.id < b.context.event.id ? -1 : 1))
  const told = new Map<string, number>()
  const chosen: Concern[] = []
  const worth = ({ score, about }: Concern): number => score * AGAIN ** (told.get(about) ?? 0)
  while (chosen.length < MOST && left.length > 0) {
    const values = left.map(worth)
    const best = values.indexOf(Math.max(...values))
    const [next] = left.splice(best, 1)
    if (!next) break
    chosen.push(next)
    told.set(next.about, (told.get(next.about) ?? 0) + 1)
  }
  return chosen
}

/** The names in the words, by key, each with the references that hold it. */
type Names = ReadonlyMap<string, { readonly name: string; readonly references: readonly string[] }>

function namesIn({ references, links, speaker }: Recently): Names {
  const found = new Map<string, { name: string; references: string[] }>()
  const add = (name: string, reference: string | null): void => {
    const key = nameKey(name)
    if (key.length < 3 || /^\d+$/.test(key)) return
    const known = found.get(key) ?? { name, references: [] }
    if (reference !== null && !known.references.includes(reference)) known.references.push(reference)
    found.set(key, known)
  }
  for (const { id, value, meant } of references) {
    if (value.type === 'event' && meant !== 'absent') for (const name of value.names) add(name, id)
  }
  for (const { reference, event, probability } of links) {
    if (probability >= 0.5) for (const name of [...event.places, ...event.actors]) add(name, reference)
  }
  if (speaker !== null) add(speaker, null)
  return found
}

/** Handles of the last months, those first that share the rarest names. */
function nearest(hits: readonly { size: number; events: readonly Handle[] }[], all: number, until: Day): Handle[] {
  const last = monthOfDay(until)
  const first = last - Math.ceil(REACH / 28)
  const scores = new Map<Handle, number>()
  for (const { size, events } of hits) {
    for (const handle of events) {
      const month = monthOfHandle(handle)
      if (month < first || month > last) continue
      scores.set(handle, (scores.get(handle) ?? 0) + Math.log(1 + all / size))
    }
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, LOOKED_AT)
    .map(([handle]) => handle)
}

/** Days from its end, or from its last known day; null where it lies beyond reach or is not over. */
function daysTo({ days, knownFrom }: Event, until: Day): number | null {
  const end = days.to ?? days.from
  if (end === null || dayNumber(knownFrom) > dayNumber(until)) return null
  const before = daysBetween(end, until)
  return before < 0 || before > REACH ? null : before
}

function concerns(
  { event, daysBefore }: Pick<Context, 'event' | 'daysBefore'>,
  names: Names,
  worth: ReadonlyMap<string, number>,
  rare: ReadonlySet<string>,
): Concern | null {
  const { name, place, actor } = eventKeys(event)
  const keys = [...new Set([...name, ...place, ...actor])].filter((key) => worth.has(key))
  const [about = ''] = keys.toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || (a < b ? -1 : 1))
  if (keys.length === 0 || (keys.length < LEAST_SHARED && !rare.has(about))) return null
  const sum = keys.reduce((total, key) => total + (worth.get(key) ?? 0), 0)
  const shared = keys.map((key) => names.get(key)?.name ?? key)
  const references = [...new Set(keys.flatMap((key) => names.get(key)?.references ?? []))]
  return {
    about,
    score: sum * (isNews(event) ? 1 : NAMED) * 0.5 ** (daysBefore / HALVING) * (1 + Math.log1p(event.outlets) / 10),
    context: noun('context', { event, daysBefore, shared, references }),
  }
}
