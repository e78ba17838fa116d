import {
  type Calendar,
  type ChronologyState,
  type ChronologyStats,
  calendarOf,
  type Entry,
  type EventStore,
  type Found,
  type Handle,
  KEY_ROLES,
  type KeyHit,
  type MergeResult,
  monthOfHandle,
  type PutOptions,
  type PutResult,
  type Reach,
  type SearchQuery,
  type Spelling,
  searchEvents,
  type TermHit,
  unpackEvent,
} from '../../chronology/index.js'
import type { Day, Event, OnProgress } from '../../model/index.js'
import { readCoverage } from './coverage.js'
import type { Database } from './database.js'
import { begun, between } from './days.js'
import { eachHandle, unpackHandles } from './handle-list.js'
import { ROLE } from './postings.js'
import { alike, withSounds } from './sounds.js'
import { mergeStories } from './sql-merge.js'
import { SqlPut } from './sql-put.js'
import { readSetting, readState, setSetting } from './sql-state.js'

/** A chronology in PostgreSQL, in the process or on a server: one SQL. */
export class SqlStore implements EventStore {
  #calendar: Promise<Calendar> | null = null

  constructor(private readonly database: Database) {}

  async byKeys(keys: readonly string[], maxEvents: number): Promise<readonly KeyHit[]> {
    // Long lists stay where they are: only short parts can make a short list.
    const rows = await this.database.query<{ key: string; role: number; size: number; handles: Uint8Array | null }>(
      `SELECT key, role::int AS role, size, CASE WHEN size <= $2::int THEN handles END AS handles
       FROM posting WHERE key = ANY ($1::text[]) AND role > 0`,
      [keys, maxEvents],
    )
    return grouped(rows, ({ key, role }) => `${role}${key}`).map((parts) => {
      const [{ key, role }] = parts
      const size = parts.reduce((sum, part) => sum + part.size, 0)
      const events = size > maxEvents ? [] : unpackHandles(parts.flatMap(({ handles }) => handles ?? []))
      return { key, role: KEY_ROLES[role - 1]!, size, events }
    })
  }

  async frequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ key: string; size: number }>(
      'SELECT key, sum(size)::int AS size FROM posting WHERE key = ANY ($1::text[]) AND role = $2 GROUP BY key',
      [terms, ROLE.term],
    )
    return new Map(rows.map(({ key, size }) => [key, size]))
  }

  async byTerms(terms: readonly string[]): Promise<readonly TermHit[]> {
    const lists = grouped(await this.#postings(terms), ({ key }) => key)
    return lists.map((parts) => ({
      term: parts[0].key,
      events: unpackHandles(parts.map(({ handles }) => handles)),
    }))
  }

  async months(terms: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
    const { first, totals } = await this.calendar()
    const counts = new Map<string, number[]>()
    for (const { key, handles } of await this.#postings(terms)) {
      const months = counts.get(key) ?? new Array<number>(totals.news.length).fill(0)
      counts.set(key, months)
      eachHandle(handles, (handle) => {
        const month = monthOfHandle(handle) - first
        if (month >= 0) months[month] = (months[month] ?? 0) + 1
      })
    }
    return counts
  }

  #postings(terms: readonly string[]): Promise<readonly { readonly key: string; readonly handles: Uint8Array }[]> {
    return this.database.query('SELECT key, handles FROM posting WHERE key = ANY ($1::text[]) AND role = $2', [
      terms,
      ROLE.term,
    ])
  }

  alike(words: readonly string[], reach: Reach): Promise<ReadonlyMap<string, readonly Spelling[]>> {
    return alike(this.database, words, reach, (terms) => this.frequencies(terms))
  }

  async events(handles: readonly Handle[]): Promise<ReadonlyMap<Handle, Event>> {
    const rows = await this.database.query<{ no: number; body: string }>(
      'SELECT no, body FROM event WHERE no = ANY ($1::int[])',
      [handles],
    )
    return new Map(rows.map(({ no, body }) => [no, unpackEvent(body)]))
  }

  calendar(): Promise<Calendar> {
    this.#calendar ??= this.#readCalendar()
    return this.#calendar
  }

  async #readCalendar(): Promise<Calendar> {
    return calendarOf(await readCoverage(this.database))
  }

  state(): Promise<ChronologyState> {
    return readState(this.database)
  }

  put(source: string, entries: AsyncIterable<readonly Entry[]>, options: PutOptions = {}): Promise<PutResult> {
    this.#calendar = null
    return this.database.transaction((queries) =>
      new SqlPut(queries, source, options).run(withSounds(queries, entries)),
    )
  }

  merge(onProgress: OnProgress = () => {}): Promise<MergeResult> {
    return this.database.transaction((queries) => mergeStories(queries, onProgress))
  }

  search(query: SearchQuery): Promise<readonly Found[]> {
    const days = {
      between: (handles: readonly Handle[]) => between(this.database, handles, query),
      begun: (first: Day, last: Day) => begun(this.database, first, last),
    }
    return searchEvents(this, days, query)
  }

  async stats(): Promise<ChronologyStats> {
    return { ...(await this.state()), coverage: await readCoverage(this.database) }
  }

  /** A note of the store about itself. */
  setting(name: string): Promise<string | null> {
    return readSetting(this.database, name)
  }

  setSetting(name: string, value: string): Promise<void> {
    return setSetting(this.database, name, value)
  }

  close(): Promise<void> {
    return this.database.close()
  }
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return [...groups.values()]
}
