import {
  type Entry,
  type Indexed,
  indexed,
  type PutOptions,
  type PutResult,
  packEvent,
  unpackEvent,
} from '../../chronology/index.js'
import { contentDigest, contentHash } from './content.js'
import type { Queries, Row } from './database.js'
import { PostingWriter, removePostings } from './postings.js'

const BATCH = 4_000

interface Known extends Row {
  readonly no: number
  readonly id: string
  readonly hash: string
  readonly source: string
}

/** One import, within a transaction of the caller. */
export class SqlPut {
  #next = 1
  #writer!: PostingWriter
  #stored = 0
  #changed = 0
  readonly #ids = new Set<string>()

  constructor(
    private readonly queries: Queries,
    private readonly source: string,
    private readonly options: PutOptions,
  ) {}

  async run(entries: AsyncIterable<readonly Entry[]>): Promise<PutResult> {
    // Imports number their events themselves: only one at a time on a server.
    await this.queries.query('LOCK TABLE event IN SHARE ROW EXCLUSIVE MODE')
    const [last] = await this.queries.query<{ no: number; part: number }>(
      'SELECT coalesce((SELECT max(no) FROM event), 0)::int AS no, coalesce((SELECT max(part) FROM posting), 0)::int AS part',
    )
    this.#next = (last?.no ?? 0) + 1
    this.#writer = new PostingWriter(this.queries, (last?.part ?? 0) + 1)
    let batch = new Map<string, Entry>()
    for await (const some of entries) {
      for (const entry of some) {
        batch.set(entry.event.id, entry)
        if (batch.size < BATCH) continue
        await this.#take(batch)
        batch = new Map()
      }
    }
    await this.#take(batch)
    await this.#writer.flush()
    if (this.options.whole) await this.#dropOthers()
    await rememberState(this.queries)
    return { stored: this.#stored, changed: this.#changed }
  }

  async #take(batch: ReadonlyMap<string, Entry>): Promise<void> {
    if (batch.size === 0) return
    const known = new Map((await this.#known([...batch.keys()])).map((row) => [row.id, row]))
    const fresh: [number, Entry, bigint][] = []
    const altered: [number, Entry, bigint][] = []
    for (const [id, entry] of batch) {
      const hash = contentHash(entry)
      const row = known.get(id)
      if (row === undefined) fresh.push([this.#next++, entry, hash])
      else if (row.hash !== hash.toString() || row.source !== this.source) altered.push([row.no, entry, hash])
      if (this.options.whole) this.#ids.add(id)
    }
    // An id that comes again later in a file is counted again; files that were seen have none.
    this.#stored += batch.size
    this.#changed += fresh.length + altered.length
    await this.#insert(fresh)
    await this.#alter(altered)
  }

  #known(ids: readonly string[]): Promise<readonly Known[]> {
    return this.queries.query<Known>(
      'SELECT no, id, hash::text AS hash, source FROM event WHERE id = ANY ($1::text[])',
      [ids],
    )
  }

  async #insert(fresh: readonly (readonly [number, Entry, bigint])[]): Promise<void> {
    if (fresh.length === 0) return
    await this.queries.query(
      `INSERT INTO event (no, id, source, first_day, last_day, hash, body, words)
       SELECT no, id, $1, nullif(first_day, ''), nullif(last_day, ''), hash, body, words
       FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[]::bigint[], $7::text[], $8::text[])
         AS given (no, id, first_day, last_day, hash, body, words)`,
      [this.source, ...columns(fresh)],
    )
    for (const [no, entry] of fresh) await this.#writer.add(no, indexed(entry))
  }

  async #alter(altered: readonly (readonly [number, Entry, bigint])[]): Promise<void> {
    if (altered.length === 0) return
    await this.#writer.flush()
    const before = await indexedBefore(
      this.queries,
      altered.map(([no]) => no),
    )
    const gone = new Map<number, Indexed>()
    for (const [no, entry] of altered) {
      const [old, now] = [before.get(no) ?? NOTHING, indexed(entry)]
      gone.set(no, without(old, now))
      await this.#writer.add(no, without(now, old))
    }
    await removePostings(this.queries, gone)
    await this.queries.query(
      `UPDATE event SET source = $1, first_day = nullif(given.first_day, ''), last_day = nullif(given.last_day, ''),
         hash = given.hash, body = given.body, words = given.words
       FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[]::bigint[], $7::text[], $8::text[])
         AS given (no, id, first_day, last_day, hash, body, words)
       WHERE event.no = given.no`,
      [this.source, ...columns(altered)],
    )
  }

  async #dropOthers(): Promise<void> {
    const rows = await this.queries.query<{ no: number; id: string }>('SELECT no, id FROM event WHERE source = $1', [
      this.source,
    ])
    const gone = rows.filter(({ id }) => !this.#ids.has(id)).map(({ no }) => no)
    if (gone.length === 0) return
    await removePostings(this.queries, await indexedBefore(this.queries, gone))
    await this.queries.query('DELETE FROM event WHERE no = ANY ($1::int[])', [gone])
  }
}

function columns(rows: readonly (readonly [number, Entry, bigint])[]): unknown[] {
  const events = rows.map(([, { event }]) => event)
  return [
    rows.map(([no]) => no),
    events.map(({ id }) => id),
    events.map(({ days }) => days.from ?? ''),
    events.map(({ days }) => days.to ?? ''),
    rows.map(([, , hash]) => hash.toString()),
    events.map(packEvent),
    rows.map(([, { text }]) => text),
  ]
}

const NOTHING: Indexed = { name: [], place: [], actor: [], term: [] }

async function indexedBefore(queries: Queries, numbers: readonly number[]): Promise<Map<number, Indexed>> {
  const rows = await queries.query<{ no: number; body: string; words: string }>(
    'SELECT no, body, words FROM event WHERE no = ANY ($1::int[])',
    [numbers],
  )
  return new Map(rows.map(({ no, body, words }) => [no, indexed({ event: unpackEvent(body), text: words })]))
}

function without(found: Indexed, other: Indexed): Indexed {
  const left = (role: keyof Indexed): string[] => {
    const has = new Set(other[role])
    return found[role].filter((key) => !has.has(key))
  }
  return { name: left('name'), place: left('place'), actor: left('actor'), term: left('term') }
}

/** What `state` answers is counted once, here: it reads every row. */
async function rememberState(queries: Queries): Promise<void> {
  const [row] = await queries.query<{ events: number; sum: string; first: string | null; last: string | null }>(
    `SELECT count(*)::int AS events, coalesce(sum(hash), 0)::text AS sum, min(first_day) AS first,
       max(coalesce(last_day, first_day)) AS last FROM event`,
  )
  if (!row) return
  const state = {
    events: row.events,
    digest: contentDigest(row.events, BigInt(row.sum)),
    from: row.first,
    to: row.last,
  }
  await setSetting(queries, 'state', JSON.stringify(state))
}

export async function setSetting(queries: Queries, name: string, value: string): Promise<void> {
  await queries.query(
    'INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, value],
  )
}
