import {
  alikeAmong,
  type Calendar,
  type ChronologyState,
  type ChronologyStats,
  type Coverage,
  calendarOf,
  coverageOf,
  type Entry,
  type EventStore,
  type Found,
  followUps,
  type Handle,
  Handles,
  type Indexed,
  indexed,
  KEY_ROLES,
  type KeyHit,
  type MergeResult,
  mergeStory,
  monthOfHandle,
  type PutOptions,
  type PutResult,
  packEvent,
  type Reach,
  type SearchQuery,
  type Spelling,
  searchEvents,
  shelfOf,
  stories,
  type TermHit,
} from '../../chronology/index.js'
import type { Day, Event } from '../../model/index.js'
import { contentDigest, contentHash } from './content.js'
import { SoundIndex } from './sound-index.js'

interface Stored {
  readonly handle: Handle
  readonly source: string
  readonly entry: Entry
  readonly hash: bigint
}

type Role = keyof Indexed
type Index = Readonly<Record<Role, ReadonlyMap<string, readonly Handle[]>>>

/** A chronology of plain maps, for when nothing but the shipped facts is there: it needs no database and starts at once. */
export class MemoryStore implements EventStore {
  #stored = new Map<string, Stored>()
  /** What is found: all that was put, less what was merged into others. */
  #shown: readonly Stored[] = []
  #byHandle = new Map<Handle, Event>()
  #handles = new Handles()
  // Built when first asked for: a command that only counts events does not wait for it.
  #index: Index | null = null
  #sounds: SoundIndex | null = null
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

  async alike(words: readonly string[], reach: Reach): Promise<ReadonlyMap<string, readonly Spelling[]>> {
    this.#sounds ??= new SoundIndex(this.#byHandle.values())
    const sounds = this.#sounds
    return alikeAmong(
      words,
      reach,
      async (keys) => sounds.rows(keys),
      (terms) => this.frequencies(terms),
    )
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
    this.#calendar ??= calendarOf(this.#coverage())
    return this.#calendar
  }

  async months(terms: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
    const { first, totals } = await this.calendar()
    return new Map(
      (await this.byTerms(terms)).map(({ term, events }) => {
        const counts = new Array<number>(totals.news.length).fill(0)
        for (const month of events.map((handle) => monthOfHandle(handle) - first))
          if (month >= 0) counts[month] = (counts[month] ?? 0) + 1
        return [term, counts]
      }),
    )
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
      const hash = contentHash(packEvent(entry.event), entry.text)
      if (known?.source === source && known.hash === hash) continue
      changed += 1
      const { days, type } = entry.event
      stored.set(id, { handle: this.#handles.next(shelfOf(days.from, type)), source, entry, hash })
    }
    this.#stored = stored
    this.#calendar = null
    this.#show([...stored.values()])
    return { stored: given.size, changed }
  }

  async merge(): Promise<MergeResult> {
    const entries = [...this.#stored.values()].map(({ entry }) => entry)
    const events = followUps(stories(entries).map(mergeStory))
    const before = new Map(this.#shown.map(({ entry }) => [entry.event.id, entry.event.follows]))
    const shown = new Map(events.map((entry) => [entry.event.id, entry]))
    this.#show(
      [...this.#stored].flatMap(([id, one]) => {
        const entry = shown.get(id)
        return entry ? [{ ...one, entry }] : []
      }),
    )
    const following = events.filter(({ event }) => event.follows !== before.get(event.id)).length
    return { merged: before.size - events.length, following }
  }

  search(query: SearchQuery): Promise<readonly Found[]> {
    const { from = '0000-01-01', to = '9999-12-31' } = query
    const within = async (handles: readonly Handle[]): Promise<readonly Handle[]> =>
      handles.filter((handle) => {
        const days = this.#byHandle.get(handle)?.days
        return days !== undefined && (days.from ?? from) <= to && (days.to ?? to) >= from
      })
    return searchEvents(this, { between: within, begun: async (first, last) => this.#begun(first, last) }, query)
  }

  #begun(first: Day, last: Day): readonly Handle[] {
    const dated = this.#shown.filter(({ entry: { event } }) => event.type !== 'term')
    return dated
      .filter(({ entry: { event } }) => (event.days.from ?? '') >= first && (event.days.from ?? '') <= last)
      .map(({ handle }) => handle)
  }

  async stats(): Promise<ChronologyStats> {
    return { ...(await this.state()), coverage: this.#coverage() }
  }

  async close(): Promise<void> {}

  #show(shown: readonly Stored[]): void {
    this.#shown = [...shown].sort((a, b) => a.handle - b.handle)
    this.#byHandle = new Map(shown.map(({ handle, entry }) => [handle, entry.event]))
    this.#index = null
    this.#sounds = null
    this.#state = null
  }

  #coverage(): Coverage[] {
    const counts = new Map<string, Coverage>()
    for (const { source, entry } of this.#stored.values()) {
      const place = coverageOf(source, entry.event)
      const key = [place.source, String(place.month).padStart(6, '0'), place.region, place.collection].join('\t')
      counts.set(key, { ...place, events: (counts.get(key)?.events ?? 0) + 1 })
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  }

  #indexed(): Index {
    this.#index ??= indexOf(this.#shown)
    return this.#index
  }

  #count(): ChronologyState {
    const events = [...this.#stored.values()]
    const sum = events.reduce((total, { hash }) => total + hash, 0n)
    const days = events.map(({ entry }) => entry.event.days)
    const from = days.flatMap((day) => day.from ?? []).reduce(least, null as string | null)
    const to = days.flatMap((day) => day.to ?? day.from ?? []).reduce(most, null as string | null)
    const digest = contentDigest(events.length, sum, events.length - this.#shown.length)
    return { events: this.#shown.length, digest, from, to }
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
