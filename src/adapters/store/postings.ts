import type { Indexed } from '../../chronology/index.js'
import type { Queries } from './database.js'

/** How the roles are written in the column `posting.role`. */
export const ROLE = { term: 0, name: 1, place: 2, actor: 3 } as const

const FLUSH_AT = 1_500_000

/** Gathers postings in memory and writes them as one new part, many events at a time. */
export class PostingWriter {
  readonly #lists = new Map<string, number[]>()
  #size = 0

  constructor(
    private readonly queries: Queries,
    private part: number,
  ) {}

  async add(no: number, found: Indexed): Promise<void> {
    for (const [role, keys] of Object.entries(found) as [keyof Indexed, readonly string[]][]) {
      for (const key of keys) this.#push(`${ROLE[role]}${key}`, no)
    }
    if (this.#size >= FLUSH_AT) await this.flush()
  }

  #push(roleAndKey: string, no: number): void {
    const list = this.#lists.get(roleAndKey)
    if (list) list.push(no)
    else this.#lists.set(roleAndKey, [no])
    this.#size += 1
  }

  async flush(): Promise<void> {
    if (this.#size === 0) return
    const lists = [...this.#lists].map(([name, events]) => ({ key: name.slice(1), role: Number(name[0]), events }))
    // In the order of the index, which is then built from left to right.
    lists.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.role - b.role))
    for (let at = 0; at < lists.length; at += 20_000) {
      const some = lists.slice(at, at + 20_000)
      await this.queries.query(
        `INSERT INTO posting (key, role, part, size, events)
         SELECT key, role, $1::int, cardinality(list::int[]), list::int[]
         FROM unnest($2::text[], $3::int[], $4::text[]) AS given (key, role, list)`,
        [
          this.part,
          some.map(({ key }) => key),
          some.map(({ role }) => role),
          some.map(({ events }) => `{${events.join(',')}}`),
        ],
      )
    }
    this.#lists.clear()
    this.#size = 0
    this.part += 1
  }
}

/** Takes event numbers out of the lists of keys that no longer fit them. */
export async function removePostings(queries: Queries, gone: ReadonlyMap<number, Indexed>): Promise<void> {
  const lists = new Map<string, number[]>()
  for (const [no, found] of gone) {
    for (const [role, keys] of Object.entries(found) as [keyof Indexed, readonly string[]][]) {
      for (const key of keys) lists.set(`${ROLE[role]}${key}`, [...(lists.get(`${ROLE[role]}${key}`) ?? []), no])
    }
  }
  const all = [...lists]
  if (all.length === 0) return
  await queries.query(
    `UPDATE posting SET events = left_over, size = cardinality(left_over)
     FROM (
       SELECT p.key, p.role, p.part, ARRAY(SELECT one FROM unnest(p.events) AS one WHERE one <> ALL (list::int[]) ORDER BY one) AS left_over
       FROM unnest($1::text[], $2::int[], $3::text[]) AS given (key, role, list)
       JOIN posting p ON p.key = given.key AND p.role = given.role AND p.events && list::int[]
     ) AS cut
     WHERE posting.key = cut.key AND posting.role = cut.role AND posting.part = cut.part`,
    [
      all.map(([name]) => name.slice(1)),
      all.map(([name]) => Number(name[0])),
      all.map(([, list]) => `{${list.join(',')}}`),
    ],
  )
  await queries.query('DELETE FROM posting WHERE size = 0')
}
