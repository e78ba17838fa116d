import { type Context, type Day, dayNumber, daysBetween, type Event, isNews, noun } from '../model/index.js'
import { type Handle, monthOfDay, monthOfHandle } from './handle.js'
import { eventKeys } from './indexed.js'
import type { EventSource, KeyHit } from './port.js'
import { type Asked, type Names, namesIn } from './recent-names.js'

/** So far back something counts as having just happened, in days. */
const REACH = 120
/** An event's worth halves in so many days: of two alike the nearer is told. */
const HALVING = 45
/** A name that more events hold is followed to none of them: it is a continent, or a sport. */
const MAX_KEY_EVENTS = 6_000
/** So many are looked at, the best by their names. */
const LOOKED_AT = 400
const MOST = 8
/**
 * An event must have as much in common with the words as a name that so many of all events hold is worth. A name that more of them
 * hold counts for nothing: "United States" makes no hurricane a matter of the words.
 */
const COMMON = { share: 0.02, least: 20 }
/** What a name counts that the words do not say, and only an event brings that they speak of. */
const BROUGHT = 0.6
/** An event with a name of its own is told before an item of news. */
const NAMED = 1.5
/** Of two events about the same, the second is worth so much. */
const AGAIN = 0.7
/** Kinds that are no events of the day. */
const TIMELESS: ReadonlySet<Event['type']> = new Set<Event['type']>(['term', 'text'])

export interface Recently extends Asked {
  /** The day that is counted back from. */
  readonly until: Day
}

/**
 * What had just happened: at most 8 events of the 120 days before a day that share names of people or places with the words, their
 * events or the speaker; the best by how rare those names are and how near it lies, given by day, the latest first. What happened on the
 * day itself is not told: it may have happened after the words, or be their release. Events that the words
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
  const worth = worths(hits, all, names)
  const linked = new Set(asked.links.map(({ event }) => event.id))
  const found = [...events.values()].flatMap((event) => {
    if (linked.has(event.id) || event.follows !== null || TIMELESS.has(event.type)) return []
    const daysBefore = daysTo(event, asked.until)
    return daysBefore === null ? [] : (concerns({ event, daysBefore }, names, worth) ?? [])
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

/** Days from its end; null where it lies beyond reach or was not over the day before. */
function daysTo({ days, knownFrom }: Event, until: Day): number | null {
  const end = days.to
  if (end === null || dayNumber(knownFrom) > dayNumber(until)) return null
  const before = daysBetween(end, until)
  return before < 1 || before > REACH ? null : before
}

function concerns(
  { event, daysBefore }: Pick<Context, 'event' | 'daysBefore'>,
  names: Names,
  { of, least }: Worth,
): Concern | null {
  const { name, place, actor } = eventKeys(event)
  const keys = [...new Set([...name, ...place, ...actor])].filter((key) => names.has(key))
  const [about = ''] = keys.toSorted((a, b) => (of.get(b) ?? 0) - (of.get(a) ?? 0) || (a < b ? -1 : 1))
  const sum = keys.reduce((total, key) => total + (of.get(key) ?? 0), 0)
  if (keys.length === 0 || sum < least) return null
  const shared = keys.map((key) => names.get(key)?.name ?? key)
  const references = [...new Set(keys.flatMap((key) => names.get(key)?.references ?? []))]
  return {
    about,
    score: sum * (isNews(event) ? 1 : NAMED) * 0.5 ** (daysBefore / HALVING) * (1 + Math.log1p(event.outlets) / 10),
    context: noun('context', { event, daysBefore, shared, references }),
  }
}

/** What each name is worth, and how much an event must have in common. */
interface Worth {
  readonly of: ReadonlyMap<string, number>
  readonly least: number
}

/** A name is worth the more, the fewer of all events hold it, be it as a name, a place or an actor. */
function worths(hits: readonly KeyHit[], all: number, names: Names): Worth {
  const sizes = new Map<string, number>()
  for (const { key, size } of hits) sizes.set(key, (sizes.get(key) ?? 0) + size)
  const most = Math.max(COMMON.least, COMMON.share * all)
  const value = ([key, size]: readonly [string, number]): readonly [string, number] => {
    const weight = names.get(key)?.said === true ? 1 : BROUGHT
    return [key, size > most ? 0 : weight * Math.log(1 + all / size)]
  }
  return { of: new Map([...sizes].map(value)), least: Math.log(1 + all / most) }
}
