import {
  type Calendar,
  type ChronologyState,
  type ChronologyStats,
  type Entry,
  type EventStore,
  type Found,
  type Handle,
  KEY_ROLES,
  type KeyHit,
  type PutOptions,
  type PutResult,
  type SearchQuery,
  searchEvents,
  type TermHit,
  unpackEvent,
} from '../../chronology/index.js'
import type { Event, EventKind } from '../../model/index.js'
import { calendarOf } from './calendar.js'
import { contentDigest } from './content.js'
import type { Database } from './database.js'
import { ROLE } from './postings.js'
import { SqlPut, setSetting } from './sql-put.js'

/** A chronology in PostgreSQL, in the process or on a server: one SQL. */
export class SqlStore implements EventStore {
  #calendar: Promise<Calendar> | null = null

  constructor(private readonly database: Database) {}

  async byKeys(keys: readonly string[], maxEvents: number): Promise<readonly KeyHit[]> {
    // Lists come as text: drivers read arrays slowly, and each in its own way.
    const rows = await this.database.query<{ key: string; role: number; size: number; events: string | null }>(
      `SELECT key, role, sum(size)::int AS size,
         CASE WHEN sum(size) <= $2::int THEN string_agg(array_to_string(events, ','), ',') END AS events
       FROM posting WHERE key = ANY ($1::text[]) AND role > 0 GROUP BY key, role`,
      [keys, maxEvents],
    )
    return rows.map(({ key, role, size, events }) => ({
      key,
      role: KEY_ROLES[role - 1]!,
      size,
      events: handlesOf(events),
    }))
  }

  async frequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ key: string; size: number }>(
      'SELECT key, sum(size)::int AS size FROM posting WHERE key = ANY ($1::text[]) AND role = $2 GROUP BY key',
      [terms, ROLE.term],
    )
    return new Map(rows.map(({ key, size }) => [key, size]))
  }

  async byTerms(terms: readonly string[]): Promise<readonly TermHit[]> {
    const rows = await this.database.query<{ key: string; events: string }>(
      `SELECT key, string_agg(array_to_string(events, ','), ',') AS events
       FROM posting WHERE key = ANY ($1::text[]) AND role = $2 GROUP BY key`,
      [terms, ROLE.term],
    )
    return rows.map(({ key, events }) => ({ term: key, events: handlesOf(events) }))
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
    const rows = await this.database.query<{ month: string; type: EventKind; numbers: string }>(
      `SELECT left(first_day, 7) AS month,
         CASE WHEN body LIKE '%"type":"text"%' THEN 'text' WHEN body LIKE '%"type":"term"%' THEN 'term' ELSE 'news' END AS type,
         string_agg(no::text, ',') AS numbers
       FROM event WHERE first_day IS NOT NULL GROUP BY 1, 2`,
    )
    return calendarOf(
      rows.flatMap(({ month, type, numbers }) =>
        numbers.split(',').map((no) => ({ no: Number(no), day: `${month}-01`, type })),
      ),
    )
  }

  async state(): Promise<ChronologyState> {
    const value = await this.setting('state')
    return value === null ? EMPTY : (JSON.parse(value) as ChronologyState)
  }

  put(source: string, entries: AsyncIterable<readonly Entry[]>, options: PutOptions = {}): Promise<PutResult> {
    this.#calendar = null
    return this.database.transaction((queries) => new SqlPut(queries, source, options).run(entries))
  }

  search(query: SearchQuery): Promise<readonly Found[]> {
    const within = async (handles: readonly Handle[], { from, to }: SearchQuery): Promise<readonly Handle[]> => {
      const rows = await this.database.query<{ no: number }>(
        `SELECT no FROM event WHERE no = ANY ($1::int[])
           AND coalesce(first_day, '') <= coalesce($3::text, '9999-12-31') AND coalesce(last_day, '9999-12-31') >= coalesce($2::text, '')`,
        [handles, from ?? null, to ?? null],
      )
      return rows.map(({ no }) => no)
    }
    return searchEvents(this, within, query)
  }

  async stats(): Promise<ChronologyStats> {
    const count = async (by: string): Promise<Record<string, number>> => {
      const rows = await this.database.query<{ name: string; events: number }>(
        `SELECT ${by} AS name, count(*)::int AS events FROM event GROUP BY 1 ORDER BY 1`,
      )
      return Object.fromEntries(rows.map(({ name, events }) => [name, events]))
    }
    const [bySource, byYear] = [await count('source'), await count(`coalesce(left(first_day, 4), '')`)]
    return { ...(await this.state()), bySource, byYear }
  }

  /** A note of the store about itself. */
  async setting(name: string): Promise<string | null> {
    const [row] = await this.database.query<{ value: string }>('SELECT value FROM setting WHERE name = $1', [name])
    return row?.value ?? null
  }

  setSetting(name: string, value: string): Promise<void> {
    return setSetting(this.database, name, value)
  }

  close(): Promise<void> {
    return this.database.close()
  }
}

const EMPTY: ChronologyState = { events: 0, digest: contentDigest(0, 0n), from: null, to: null }

function handlesOf(list: string | null): Handle[] {
  return list === null || list === ''
    ? []
    : list
        .split(',')
        .map(Number)
        .sort((a, b) => a - b)
}
