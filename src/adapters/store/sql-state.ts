import type { ChronologyState } from '../../chronology/index.js'
import type { Day, Event } from '../../model/index.js'
import { contentDigest, sumOf } from './content.js'
import type { Queries } from './database.js'

const EMPTY: ChronologyState = { events: 0, digest: contentDigest(0, 0n), from: null, to: null }

/** What `state` answers is kept, and brought up to date by each import: to count it anew would read every row. */
export class StateChange {
  #events = 0
  #sum = 0n
  #from: Day | null = null
  #to: Day | null = null
  #removed = false

  constructor(private readonly queries: Queries) {}

  add({ days }: Event, hash: bigint): void {
    this.#events += 1
    this.#sum += hash
    const last = days.to ?? days.from
    if (days.from !== null && (this.#from === null || days.from < this.#from)) this.#from = days.from
    if (last !== null && (this.#to === null || last > this.#to)) this.#to = last
  }

  remove(hash: bigint): void {
    this.#events -= 1
    this.#sum -= hash
    this.#removed = true
  }

  async write(): Promise<void> {
    const before = await readState(this.queries)
    const events = before.events + this.#events
    const digest = contentDigest(events, sumOf(before.digest) + this.#sum)
    const days = this.#removed ? await this.#daysOfAll() : this.#days(before)
    await setSetting(this.queries, 'state', JSON.stringify({ events, digest, ...days }))
  }

  #days({ from, to }: ChronologyState): Pick<ChronologyState, 'from' | 'to'> {
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

export async function readState(queries: Pick<Queries, 'query'>): Promise<ChronologyState> {
  const value = await readSetting(queries, 'state')
  return value === null ? EMPTY : (JSON.parse(value) as ChronologyState)
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
