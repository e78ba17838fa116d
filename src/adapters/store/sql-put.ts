import {
  type Entry,
  type Handle,
  Handles,
  type Indexed,
  indexed,
  monthOfHandle,
  type PutOptions,
  type PutResult,
  packEvent,
  shelfOf,
  unpackEvent,
} from '../../chronology/index.js'
import type { Event } from '../../model/index.js'
import { contentHash } from './content.js'
import { CoverageChange } from './coverage.js'
import type { Queries } from './database.js'
import { PostingWriter, removePostings } from './postings.js'
import { undoStories } from './sql-merge.js'
import { StateChange } from './sql-state.js'

const BATCH = 4_000

/** An entry made ready for the tables before the database is asked anything: both work at the same time. */
interface Ready {
  readonly entry: Entry
  readonly body: string
  readonly hash: bigint
  readonly keys: Indexed
}

interface Held {
  readonly no: Handle
  readonly hash: string
  readonly source: string
}

/** One import, within a transaction of the caller. */
export class SqlPut {
  #handles!: Handles
  #writing: Promise<unknown> = Promise.resolve()
  #stored = 0
  #changed = 0
  readonly #coverage = new CoverageChange()
  readonly #state: StateChange
  readonly #writer: PostingWriter
  readonly #ids = new Set<string>()

  constructor(
    private readonly queries: Queries,
    private readonly source: string,
    private readonly options: PutOptions,
  ) {
    this.#state = new StateChange(queries)
    this.#writer = new PostingWriter(queries)
  }

  async run(entries: AsyncIterable<readonly Entry[]>): Promise<PutResult> {
    // Imports number their events themselves: only one at a time on a server.
    await this.queries.query('LOCK TABLE identity IN SHARE ROW EXCLUSIVE MODE')
    const shelves = await this.queries.query<{ month: number; taken: number }>('SELECT month, taken FROM shelf')
    this.#handles = new Handles(shelves.map(({ month, taken }) => [month, taken]))
    let batch = new Map<string, Ready>()
    try {
      for await (const some of entries) {
        for (const entry of some) {
          batch.set(entry.event.id, readied(entry))
          if (batch.size < BATCH) continue
          await this.#take(batch)
          batch = new Map()
        }
      }
      await this.#take(batch)
    } finally {
      // What is on its way to the database when an import breaks is waited for: the transaction ends after it.
      await this.#writing.catch(() => {})
    }
    await this.#writing
    if (this.options.whole) await this.#dropOthers()
    await this.#writer.flush()
    await this.#remember()
    return { stored: this.#stored, changed: this.#changed }
  }

  async #take(batch: ReadonlyMap<string, Ready>): Promise<void> {
    if (batch.size === 0) return
    await this.#writing
    const held = await this.#held([...batch.keys()])
    const altered = new Map<Held, Event>()
    const fresh: (readonly [Handle, Ready])[] = []
    for (const [id, ready] of batch) {
      if (this.options.whole) this.#ids.add(id)
      const before = held.get(id)
      if (before && before.hash === ready.hash.toString() && before.source === this.source) continue
      if (before) altered.set(before, ready.entry.event)
      else fresh.push([this.#number(ready.entry.event), ready])
    }
    // An id that comes again later in a file is counted again; files that were seen have none.
    this.#stored += batch.size
    this.#changed += fresh.length + altered.size
    if (altered.size > 0) {
      await this.#writer.flush()
      await this.#remove([...altered.keys()])
      for (const { id } of altered.values()) {
        const ready = batch.get(id)
        if (ready) fresh.push([this.#number(ready.entry.event), ready])
      }
    }
    for (const [no, { keys }] of fresh) await this.#writer.add(no, keys)
    this.#writing = this.#insert(fresh)
    // It is awaited with the next batch; until then its failure is nobody's.
    this.#writing.catch(() => {})
  }

  #number({ days, type }: Event): Handle {
    return this.#handles.next(shelfOf(days.from, type))
  }

  async #held(ids: readonly string[]): Promise<ReadonlyMap<string, Held>> {
    const rows = await this.queries.query<{ id: string; no: number; hash: string; source: string }>(
      'SELECT id, no, hash::text AS hash, source FROM identity WHERE id = ANY ($1::text[])',
      [ids],
    )
    return new Map(rows.map((row) => [row.id, row]))
  }

  async #insert(fresh: readonly (readonly [Handle, Ready])[]): Promise<void> {
    for (const [, { entry, hash }] of fresh) {
      this.#coverage.add(this.source, entry.event, 1)
      this.#state.add(entry.event, hash)
    }
    await this.queries.copy(
      'event',
      ['no', 'first_day', 'last_day', 'body', 'words'],
      fresh.map(([no, { entry, body }]) => [no, entry.event.days.from, entry.event.days.to, body, entry.text]),
    )
    await this.queries.copy(
      'identity',
      ['id', 'no', 'hash', 'source'],
      fresh.map(([no, { entry, hash }]) => [entry.event.id, no, hash.toString(), this.source]),
    )
  }

  async #remove(gone: readonly Held[]): Promise<void> {
    const numbers = gone.map(({ no }) => no)
    await undoStories(this.queries, numbers)
    const rows = await this.queries.query<{ no: number; body: string; words: string }>(
      'DELETE FROM event WHERE no = ANY ($1::int[]) RETURNING no, body, words',
      [numbers],
    )
    const before = new Map(rows.map(({ no, body, words }) => [no, { event: unpackEvent(body), text: words }]))
    for (const { no, hash, source } of gone) {
      const entry = before.get(no)
      if (!entry) continue
      this.#coverage.add(source, entry.event, -1)
      this.#state.remove(BigInt(hash))
    }
    await this.queries.query('DELETE FROM identity WHERE no = ANY ($1::int[])', [numbers])
    await this.queries.query('UPDATE shelf SET looked = -1 WHERE month = ANY ($1::int[])', [
      [...new Set(numbers.map(monthOfHandle))],
    ])
    await removePostings(this.queries, new Map([...before].map(([no, entry]) => [no, indexed(entry)])))
  }

  async #dropOthers(): Promise<void> {
    const rows = await this.queries.query<{ id: string; no: number; hash: string; source: string }>(
      'SELECT id, no, hash::text AS hash, source FROM identity WHERE source = $1',
      [this.source],
    )
    const gone = rows.filter(({ id }) => !this.#ids.has(id))
    if (gone.length === 0) return
    await this.#writer.flush()
    await this.#remove(gone)
  }

  async #remember(): Promise<void> {
    await this.queries.query(
      `INSERT INTO shelf (month, taken, looked)
       SELECT month, taken, CASE WHEN $3::boolean THEN taken ELSE 0 END FROM unnest($1::int[], $2::int[]) AS given (month, taken)
       ON CONFLICT (month) DO UPDATE SET taken = excluded.taken`,
      [...[0, 1].map((column) => this.#handles.taken().map((one) => one[column])), this.options.apart ?? false],
    )
    await this.#coverage.write(this.queries)
    await this.#state.write()
  }
}

function readied(entry: Entry): Ready {
  const body = packEvent(entry.event)
  return { entry, body, hash: contentHash(body, entry.text), keys: indexed(entry) }
}
