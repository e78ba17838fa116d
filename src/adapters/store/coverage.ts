import { type Coverage, coverageOf } from '../../chronology/index.js'
import type { Event } from '../../model/index.js'
import type { Queries } from './database.js'

/** The changes that an import makes to what is counted, written at its end. */
export class CoverageChange {
  readonly #changes = new Map<string, number>()

  add(source: string, event: Event, by: 1 | -1): void {
    const { month, region, collection } = coverageOf(source, event)
    const place = `${month}\t${region}\t${collection}\t${source}`
    this.#changes.set(place, (this.#changes.get(place) ?? 0) + by)
  }

  async write(queries: Queries): Promise<void> {
    const changes = [...this.#changes].filter(([, by]) => by !== 0)
    if (changes.length === 0) return
    const places = changes.map(([place]) => place.split('\t'))
    await queries.query(
      `INSERT INTO coverage (month, region, collection, source, events)
       SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::int[])
       ON CONFLICT (source, month, region, collection) DO UPDATE SET events = coverage.events + excluded.events`,
      [...[0, 1, 2, 3].map((column) => places.map((place) => place[column])), changes.map(([, by]) => by)],
    )
    await queries.query('DELETE FROM coverage WHERE events = 0')
  }
}

export function readCoverage(queries: Pick<Queries, 'query'>): Promise<readonly Coverage[]> {
  return queries.query<Coverage & Record<string, unknown>>(
    `SELECT source, month, region, collection, events FROM coverage
     ORDER BY source COLLATE "C", month, region COLLATE "C", collection COLLATE "C"`,
  )
}
