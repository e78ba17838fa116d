import {
  type Calendar,
  type ChronologyState,
  type ChronologyStats,
  type Entry,
  type EventStore,
  type Found,
  type Handle,
  type Indexed,
  indexed,
  KEY_ROLES,
  type KeyHit,
  type PutOptions,
  type PutResult,
  type SearchQuery,
  searchEvents,
  type TermHit,
} from '../../chronology/index.js'
import type { Event } from '../../model/index.js'
import { calendarOf } from './calendar.js'
import { contentDigest, contentHash } from './content.js'

interface Stored {
  readonly handle: Handle
  readonly source: string
  readonly entry: Entry
}

type Role = keyof Indexed
type Index = Readonly<Record<Role, ReadonlyMap<string, readonly Handle[]>>>

/** A chronology of plain maps, for when nothing but the shipped facts is there: it needs no database and starts at once. */
export class MemoryStore implements EventStore {
  #stored = new Map<string, Stored>()
  #byHandle = new Map<Handle, Event>()
  #next = 1
  // Built when first asked for: a command that only counts events does not wait for it.
  #index: Index | null = null
  #state: ChronologyState | null = null
  #calendar: Calendar | null = null

  async byKeys(keys: readonly string[], maxEvents: number): Promise<readonly KeyHit[]> {
    return keys.flatMap((key) =>
      KEY_ROLES.flatMap((role) => {
        const events = this.#indexed()[role].get(key)
        if (events === undefined) return []
        return [{ key, role, size: events.length, events: events.length > maxEvents ? [] : events }]
      }),
    )
  }

  async frequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const hits = await this.byTerms(terms)
    return new Map(hits.map(({ term, events }) => [term, events.length]))
  }

  async byTerms(terms: readonly string[]): Promise<readonly TermHit[]> {
    return terms.flatMap((term) => {
      const events = this.#indexed().term.get(term)
      return events === undefined ? [] : [{ term, events }]
    })
  }

  async events(handles: readonly Handle[]): Promise<ReadonlyMap<Handle, Event>> {
    const found = new Map<Handle, Event>()
    for (const handle of handles) {
      const event = this.#byHandle.get(handle)
      if (event !== undefined) found.set(handle, event)
    }
    return found
  }

  async calendar(): Promise<Calendar> {
    this.#calendar ??= calendarOf(
      [...this.#stored.values()].map(({ handle, entry: { event } }) => ({
        no: handle,
        day: event.days.from,
        type: event.type,
      })),
    )
    return this.#calendar
  }

  async state(): Promise<ChronologyState> {
    this.#state ??= this.#count()
    return this.#state
  }

  async put(source: string, entries: AsyncIterable<readonly Entry[]>, options: PutOptions = {}): Promise<PutResult> {
    const given = new Map<string, Entry>()
    for await (const batch of entries) for (const entry of batch) given.set(entry.event.id, entry)
    let changed = 0
    const stored = new Map(
      [...this.#stored].filter(([id, one]) => !(options.whole && one.source === source && !given.has(id))),
    )
    for (const [id, entry] of given) {
      const known = stored.get(id)
      if (known && known.source === source && contentHash(known.entry) === contentHash(entry)) continue
      changed += 1
      stored.set(id, { handle: known?.handle ?? this.#next++, source, entry })
    }
    this.#stored = stored
    this.#byHandle = new Map([...stored.values()].map(({ handle, entry }) => [handle, entry.event]))
    this.#index = null
    this.#state = null
    this.#calendar = null
    return { stored: given.size, changed }
  }

  search(query: SearchQuery): Promise<readonly Found[]> {
    const { from = '0000-01-01', to = '9999-12-31' } = query
    const within = async (handles: readonly Handle[]): Promise<readonly Handle[]> =>
      handles.filter((handle) => {
        const days = this.#byHandle.get(handle)?.days
        return days !== undefined && (days.from ?? from) <= to && (days.to ?? to) >= from
      })
    return searchEvents(this, within, query)
  }

  async stats(): Promise<ChronologyStats> {
    const [bySource, byYear]: Record<string, number>[] = [{}, {}]
    for (const { source, entry } of this.#stored.values()) {
      const year = (entry.event.days.from ?? '').slice(0, 4)
      bySource![source] = (bySource![source] ?? 0) + 1
      byYear![year] = (byYear![year] ?? 0) + 1
    }
    return { ...(await this.state()), bySource: bySource!, byYear: byYear! }
  }

  async close(): Promise<void> {}

  #indexed(): Index {
    this.#index ??= indexOf([...this.#stored.values()].sort((a, b) => a.handle - b.handle))
    return this.#index
  }

  #count(): ChronologyState {
    const events = [...this.#stored.values()].map(({ entry }) => entry)
    const sum = events.reduce((total, entry) => total + contentHash(entry), 0n)
    const days = events.map(({ event }) => event.days)
    const from = days.flatMap((day) => day.from ?? []).reduce(least, null as string | null)
    const to = days.flatMap((day) => day.to ?? day.from ?? []).reduce(most, null as string | null)
    return { events: events.length, digest: contentDigest(events.length, sum), from, to }
  }
}

function least(a: string | null, b: string): string {
  return a === null || b < a ? b : a
}

function most(a: string | null, b: string): string {
  return a === null || b > a ? b : a
}

function indexOf(stored: readonly Stored[]): Index {
  const index = { name: new Map(), place: new Map(), actor: new Map(), term: new Map() } as Record<
    Role,
    Map<string, Handle[]>
  >
  for (const { handle, entry } of stored) {
    const found = indexed(entry)
    for (const role of Object.keys(index) as Role[]) {
      for (const key of found[role]) {
        const list = index[role].get(key)
        if (list) list.push(handle)
        else index[role].set(key, [handle])
      }
    }
  }
  return index
}
