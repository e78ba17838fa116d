import { type Day, type Event, type EventSourceRef, formatEdtf, type Label, noun } from '../../model/index.js'
import type { Entry } from '../port.js'

/** The source whose days a person has checked. */
const CHECKED = 'starter'

/**
 * One entry for several that tell of one event. The most trusted gives id, kind and day: a source that tells when it happened before
 * one that tells when it was reported. Names, places, actors and sources are united; `knownFrom` is the earliest of all, for a late
 * one makes a bound unsound: but where a source tells when it happened, a report no longer stands for the days before itself. The order of the entries does not matter, and merging again changes nothing.
 */
export function mergeStory(entries: readonly Entry[]): Entry {
  const all = unique(entries, packed).sort(byTrust)
  const [best] = all
  if (best === undefined) throw new RangeError('a story has no entries')
  if (all.length === 1) return best
  const events = all.map(({ event }) => event)
  const sources = unique(events.flatMap(sourcesOf), (one) => JSON.stringify(one))
  const days = daysOf(best.event, events)
  const event: Event = noun('event', {
    ...best.event,
    ...days,
    names: namesOf(events),
    labels: unique(
      events.flatMap(({ labels }) => labels),
      ({ language, name }: Label) => `${language} ${name}`,
    ),
    places: unique(events.flatMap(({ places }) => places)),
    actors: unique(events.flatMap(({ actors }) => actors)),
    where:
      events.find(({ where }) => where?.latitude != null)?.where ?? events.find(({ where }) => where)?.where ?? null,
    began: earliest(events.map(({ began }) => began)),
    knownFrom: earliest(events.map((one) => (best.event.reported ? one.knownFrom : knownBy(one)))) as Day,
    foreseenFrom: earliest(events.map(({ foreseenFrom }) => foreseenFrom)),
    sources,
    outlets: Math.max(outletsOf(events), ...events.map(({ outlets }) => outlets)),
    follows: events.find(({ follows }) => follows !== null)?.follows ?? null,
  })
  return { event, text: unique(all.flatMap(({ text }) => text.split('\n')).filter((line) => line !== '')).join('\n') }
}

function byTrust(a: Entry, b: Entry): number {
  return (
    rank(a) - rank(b) ||
    compare(whenOf(a), whenOf(b)) ||
    compare(a.event.id, b.event.id) ||
    compare(packed(a), packed(b))
  )
}

function rank({ event }: Entry): number {
  if (event.reported) return 2
  return event.sources.some(({ source }) => source === CHECKED) ? 0 : 1
}

function whenOf({ event }: Entry): string {
  return event.days.from ?? ''
}

function packed(entry: Entry): string {
  return JSON.stringify(entry)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The day on which it was known for certain: a report's `knownFrom` allows for one that comes late. */
function knownBy({ reported, knownFrom, days }: Event): Day {
  return reported ? (days.from ?? knownFrom) : knownFrom
}

/** An event that is only reported was reported first on its earliest day. */
function daysOf(best: Event, all: readonly Event[]): Pick<Event, 'when' | 'days'> {
  if (!best.reported) return { when: best.when, days: best.days }
  const first = earliest(all.map(({ days }) => days.from))
  if (first === best.days.from) return { when: best.when, days: best.days }
  const days = { from: first, to: first }
  return { when: formatEdtf(days), days }
}

/** Headings, which are no names, only where there is no name; of headings the first is enough. */
function namesOf(all: readonly Event[]): string[] {
  const names = unique(all.flatMap((event) => event.names))
  const own = names.filter((name) => !name.endsWith('…'))
  return own.length > 0 ? own : names.slice(0, 1)
}

/** A report's day is kept with its sources when the event's day is another's. */
function sourcesOf({ sources, reported, days }: Event): EventSourceRef[] {
  return sources.map((one) =>
    reported && one.on === undefined && days.from !== null ? { ...one, on: days.from } : one,
  )
}

/** Distinct tellers besides the collections that the entries were taken from: each names its own first. */
function outletsOf(events: readonly Event[]): number {
  const collections = new Set(events.map(({ sources }) => sources[0]?.source))
  const tellers = new Set(events.flatMap(({ sources }) => sources.map(({ source }) => source)))
  return [...tellers].filter((source) => !collections.has(source)).length
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null)
}

function unique<T>(all: readonly T[], key: (one: T) => string = String): T[] {
  const known = new Map<string, T>()
  for (const one of all) if (!known.has(key(one))) known.set(key(one), one)
  return [...known.values()]
}
