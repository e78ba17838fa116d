import type { Handle, Indexed } from '../../chronology/index.js'
import type { Queries } from './database.js'
import { packHandles, unpackHandles } from './handle-list.js'

/** How the roles are written in the column `posting.role`. */
export const ROLE = { term: 0, name: 1, place: 2, actor: 3 } as const
const ROLES = Object.keys(ROLE) as readonly (keyof Indexed)[]

/** Bounds the memory of an import, whatever its length: some 100 MB. Fewer parts make fewer rows to write and to read. */
const FLUSH_AT = 3_000_000
const ROWS_AT_ONCE = 20_000

/** Gathers postings in memory and writes them as one new part, many events at a time. */
export class PostingWriter {
  readonly #lists = ROLES.map(() => new Map<string, Handle[]>())
  #size = 0

  constructor(private readonly queries: Queries) {}

  async add(no: Handle, found: Indexed): Promise<void> {
    for (const [role, lists] of this.#lists.entries()) {
      const keys = found[ROLES[role] as keyof Indexed]
      for (const key of keys) {
        const list = lists.get(key)
        if (list) list.push(no)
        else lists.set(key, [no])
      }
      this.#size += keys.length
    }
    if (this.#size >= FLUSH_AT) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.#size === 0) return
    const part = await nextPart(this.queries)
    for (const [role, lists] of this.#lists.entries()) {
      // In the order of the index, which is then built from left to right.
      const keys = [...lists.keys()].sort()
      for (let at = 0; at < keys.length; at += ROWS_AT_ONCE) {
        const rows = keys.slice(at, at + ROWS_AT_ONCE).map((key) => {
          const handles = lists.get(key) ?? []
          return [key, role, part, handles.length, packHandles(handles)] as const
        })
        await this.queries.copy('posting', ['key', 'role', 'part', 'size', 'handles'], rows)
      }
      lists.clear()
    }
    this.#size = 0
  }
}

async function nextPart(queries: Queries): Promise<number> {
  const [row] = await queries.query<{ part: number }>(
    `INSERT INTO setting (name, value) VALUES ('part', '1')
     ON CONFLICT (name) DO UPDATE SET value = (setting.value::int + 1)::text RETURNING value::int AS part`,
  )
  return row?.part ?? 1
}

interface PostingRow {
  readonly key: string
  readonly role: number
  readonly part: number
  readonly handles: Uint8Array
  readonly [column: string]: unknown
}

/** Takes events out of the lists of keys that no longer fit them. */
export async function removePostings(queries: Queries, gone: ReadonlyMap<Handle, Indexed>): Promise<void> {
  const without = new Map<string, Set<Handle>>()
  for (const [no, found] of gone) {
    for (const [role, keys] of Object.entries(found) as [keyof Indexed, readonly string[]][]) {
      for (const key of keys) {
        const name = `${ROLE[role]}${key}`
        without.set(name, (without.get(name) ?? new Set()).add(no))
      }
    }
  }
  const names = [...without.keys()]
  for (let at = 0; at < names.length; at += ROWS_AT_ONCE)
    await shorten(queries, names.slice(at, at + ROWS_AT_ONCE), without)
}

async function shorten(
  queries: Queries,
  names: readonly string[],
  without: ReadonlyMap<string, ReadonlySet<Handle>>,
): Promise<void> {
  const rows = await queries.query<PostingRow>(
    `SELECT posting.key, posting.role::int AS role, part, handles
     FROM unnest($1::text[], $2::int[]) AS asked (key, role) JOIN posting ON posting.key = asked.key AND posting.role = asked.role`,
    [names.map((name) => name.slice(1)), names.map((name) => Number(name[0]))],
  )
  const shorter = rows.flatMap((row) => {
    const before = unpackHandles([row.handles])
    const left = before.filter((handle) => !without.get(`${row.role}${row.key}`)?.has(handle))
    return left.length === before.length ? [] : [{ ...row, left }]
  })
  if (shorter.length === 0) return
  await queries.query(
    `UPDATE posting SET size = given.size, handles = decode(given.handles, 'hex')
     FROM unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::text[]) AS given (key, role, part, size, handles)
     WHERE posting.key = given.key AND posting.role = given.role AND posting.part = given.part`,
    [
      shorter.map(({ key }) => key),
      shorter.map(({ role }) => role),
      shorter.map(({ part }) => part),
      shorter.map(({ left }) => left.length),
      shorter.map(({ left }) => packHandles(left).toString('hex')),
    ],
  )
  await queries.query('DELETE FROM posting WHERE size = 0 AND key = ANY ($1::text[])', [shorter.map(({ key }) => key)])
}
