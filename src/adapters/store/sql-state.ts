import type { ChronologyState } from '../../chronology/index.js'
import type { Day, Event } from '../../model/index.js'
import { contentDigest } from './content.js'
import type { Queries } from './database.js'

/** What was imported, before any of it was merged. */
interface Stored {
  readonly entries: number
  /** Hexadecimal: of the hashes. */
  readonly sum: string
  readonly from: Day | null
  readonly to: Day | null
}

const EMPTY: Stored = { entries: 0, sum: '0', from: null, to: null }

/** What `state` answers is kept, and brought up to date by each import: to count it anew would read every row. */
export class StateChange {
  #entries = 0
  #sum = 0n
  #from: Day | null = null
  #to: Day | null = null
  #removed = false

  constructor(private readonly queries: Queries) {}

  add({ days }: Event, hash: bigint): void {
    this.#entries += 1
    this.#sum += hash
    const last = days.to ?? days.from
    if (days.from !== null && (this.#from === null || days.from < this.#from)) this.#from = days.from
    if (last !== null && (this.#to === null || last > this.#to)) this.#to = last
  }

  remove(hash: bigint): void {
    this.#entries -= 1
    this.#sum -= hash
    this.#removed = true
  }

  async write(): Promise<void> {
    const before = await readStored(this.queries)
    const days = this.#removed ? await this.#daysOfAll() : this.#days(before)
    const stored: Stored = {
      entries: before.entries + this.#entries,
      sum: (BigInt(`0x${before.sum}`) + this.#sum).toString(16),
      ...days,
    }
    await setSetting(this.queries, 'stored', JSON.stringify(stored))
  }

  #days({ from, to }: Stored): Pick<ChronologyState, 'from' | 'to'> {
    return {
      from: from === null || (this.#from !== null && this.#from < from) ? this.#from : from,
      to: to === null || (this.#to !== null && this.#to > to) ? this.#to : to,
    }
  }

  async #daysOfAll(): Promise<Pick<ChronologyState, 'from' | 'to'>> {
    const [row] = await this.queries.query<{ from: string | null; to: string | null }>(
      'SELECT min(first_day) AS from, max(coalesce(last_day, first_day)) AS to FROM event',
    )
    return row ?? { from: null, to: null }
  }
}

/** Of several entries that were merged into one event, one counts. */
export async function readState(queries: Pick<Queries, 'query'>): Promise<ChronologyState> {
  const [{ entries, sum, ...days }, merged] = [await readStored(queries), Number(await readSetting(queries, 'merged'))]
  return { events: entries - merged, digest: contentDigest(entries, BigInt(`0x${sum}`), merged), ...days }
}

export async function addMerged(queries: Queries, more: number): Promise<void> {
  await setSetting(queries, 'merged', String(Number(await readSetting(queries, 'merged')) + more))
}

async function readStored(queries: Pick<Queries, 'query'>): Promise<Stored> {
  const value = await readSetting(queries, 'stored')
  return value === null ? EMPTY : (JSON.parse(value) as Stored)
}

export async function readSetting(queries: Pick<Queries, 'query'>, name: string): Promise<string | null> {
  const [row] = await queries.query<{ value: string }>('SELECT value FROM setting WHERE name = $1', [name])
  return row?.value ?? null
}

export async function setSetting(queries: Pick<Queries, 'query'>, name: string, value: string): Promise<void> {
  await queries.query(
    'INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, value],
  )
}
