import type { Event } from '../../model/index.js'
import type { Handle } from '../handle.js'
import { nameKey, terms } from '../keys.js'
import type { EventSource, KeyRole, SearchQuery } from '../port.js'
import { askedWords, spelledOut } from './asked.js'

/** A name held by more events than this is not followed to them. */
export const MOST_EVENTS = 50_000

/** What beside words a query asks of an event. */
export interface Filter {
  /** The only ones that can pass; null where they are too many to list. */
  readonly handles: ReadonlySet<Handle> | null
  /** What the event has of it, as it is written there; null where it does not pass. */
  passes(event: Event): Passed | null
}

export interface Passed {
  readonly places: readonly string[]
  readonly actors: readonly string[]
}

/** A place must be one of the event's places; an actor may be part of a name: Obama of Barack Obama. */
export async function filterOf(query: SearchQuery, source: EventSource): Promise<Filter> {
  const places = query.place === undefined ? null : await keysOf(query.place, 'place', source)
  const actors = query.actor === undefined ? null : await keysOf(query.actor, 'actor', source)
  const sets = [places, actors].flatMap((keys) => keys?.handles ?? [])
  const [first, ...more] = sets.sort((a, b) => a.size - b.size)
  return {
    handles: first === undefined ? null : new Set([...first].filter((handle) => more.every((set) => set.has(handle)))),
    passes(event) {
      if (query.kind === undefined ? event.type === 'text' : event.type !== query.kind) return null
      const [inPlaces, byActors] = [placesIn(event, places?.keys), actorsIn(event, actors?.keys)]
      return inPlaces === null || byActors === null ? null : { places: inPlaces, actors: byActors }
    },
  }
}

interface Keys {
  readonly keys: readonly string[]
  readonly handles: ReadonlySet<Handle> | null
}

/** The name, in the spellings that the chronology knows where it does not know it as it is written; and the events that have its rarest word. */
async function keysOf(name: string, role: KeyRole, source: EventSource): Promise<Keys> {
  const asked = await askedWords(name, source)
  // Of a single word nothing confirms a looser spelling.
  const words = asked.length > 1 ? asked : asked.map((word) => ({ ...word, nearly: [] }))
  const own = nameKey(name)
  const known =
    words.every(({ variants }) => variants[0]?.exact) && (words.length < 2 || (await isKey(own, role, source)))
  const keys = [...new Set(known ? [stemsOf(name)] : [name, ...spelledOut(words)].map(stemsOf))]
  const sets = words.map(({ variants, nearly }) =>
    known ? variants.filter(({ exact }) => exact) : [...variants, ...nearly],
  )
  const [rarest] = sets.sort((a, b) => held(a) - held(b))
  if (rarest === undefined || held(rarest) > MOST_EVENTS) return { keys, handles: null }
  const hits = await source.byTerms([...new Set(rarest.map(({ term }) => term))])
  return { keys: keys.filter((key) => key !== ''), handles: new Set(hits.flatMap(({ events }) => events)) }
}

function stemsOf(name: string): string {
  return terms(name).join(' ')
}

async function isKey(key: string, role: KeyRole, source: EventSource): Promise<boolean> {
  return (await source.byKeys([key], 0)).some((hit) => hit.role === role)
}

function held(variants: readonly { readonly events: number }[]): number {
  return variants.reduce((sum, { events }) => sum + events, 0)
}

function placesIn({ places }: Event, keys: readonly string[] | undefined): readonly string[] | null {
  if (keys === undefined) return []
  const found = places.filter((place) => keys.includes(stemsOf(place)))
  return found.length > 0 ? found : null
}

/** Of a term of office the holder is a name and the office an actor. */
function actorsIn({ type, names, actors }: Event, keys: readonly string[] | undefined): readonly string[] | null {
  if (keys === undefined) return []
  const all = type === 'term' ? [...actors, ...names] : actors
  const found = all.filter((actor) => keys.some((key) => ` ${stemsOf(actor)} `.includes(` ${key} `)))
  return found.length > 0 ? found.slice(0, 1) : null
}

/** Whether anything but words is asked. */
export function isFiltered({ place, actor, kind, from, to }: SearchQuery): boolean {
  return [place, actor, kind, from, to].some((one) => one !== undefined)
}
