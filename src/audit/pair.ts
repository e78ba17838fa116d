import type { Link, Reference } from '../model/index.js'
import { apart, type Range } from './clause.js'

/** A time further than this from an event, in letters and the weight of what parts their clauses, does not date it. */
const REACH = 140
/** A mention that names a known event is more likely the one that is dated than words beside it. */
const UNKNOWN = 30

export interface Dated {
  readonly time: Reference
  readonly event: Reference
  readonly link: Link | null
  /** The words of the mention that the distance was taken from. */
  readonly at: Range
}

interface Pair extends Dated {
  readonly cost: number
}

/** Which times date which events of one segment: the nearest first, one time for one event. */
export function pair(
  text: string,
  times: readonly Reference[],
  events: readonly Reference[],
  linkOf: (event: Reference) => Link | null,
): readonly Dated[] {
  const pairs = events.flatMap((event) => {
    const link = linkOf(event)
    return times.flatMap((time) => nearest(text, time, event, times, link))
  })
  pairs.sort((a, b) => a.cost - b.cost || a.time.from - b.time.from || a.event.from - b.event.from)
  const taken = new Set<string>()
  return pairs.filter(({ time, event }) => {
    if (taken.has(time.id) || taken.has(event.id)) return false
    taken.add(time.id).add(event.id)
    return true
  })
}

function nearest(
  text: string,
  time: Reference,
  event: Reference,
  times: readonly Reference[],
  link: Link | null,
): readonly Pair[] {
  const found = anchors(event, times, link)
    .map((at) => ({ time, event, link, at, cost: apart(text, at, time) + (link ? 0 : UNKNOWN) }))
    .sort((a, b) => a.cost - b.cost)
  return found.slice(0, 1).filter(({ cost }) => cost <= REACH)
}

/** Where a mention names its event: the names that the linked event has too, else all names, else the whole mention. */
function anchors(event: Reference, times: readonly Reference[], link: Link | null): readonly Range[] {
  if (event.value.type !== 'event') return [event]
  const places = event.value.names
    .flatMap((name) => occurrences(event, name))
    .filter(({ from, to }) => !times.some((time) => from < time.to && time.from < to))
  const known = link ? keysOf(link) : ''
  const shared = places.filter(({ from, to }) =>
    known.includes(event.text.slice(from - event.from, to - event.from).toLowerCase()),
  )
  return shared.length > 0 ? shared : places.length > 0 ? places : [event]
}

function occurrences({ text, from }: Reference, name: string): Range[] {
  const found: Range[] = []
  for (let at = text.indexOf(name); name !== '' && at >= 0; at = text.indexOf(name, at + name.length))
    found.push({ from: from + at, to: from + at + name.length })
  return found
}

function keysOf({ event: { names, places, actors } }: Link): string {
  return [...names, ...places, ...actors].join('\n').toLowerCase()
}
