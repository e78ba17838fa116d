import {
  alikeAmong,
  type Entry,
  nameWords,
  type Reach,
  type SoundRow,
  type Spelling,
  soundKeys,
  spellingOf,
  unpackEvent,
} from '../../chronology/index.js'
import type { Database, Queries } from './database.js'

/** A spelling stands under each of its sound keys; those whose events are gone stay, and are left out when asked for. */
export const SOUND_TABLE = `CREATE TABLE sound (
  sound text COLLATE "C" NOT NULL,
  spelling text COLLATE "C" NOT NULL,
  PRIMARY KEY (sound, spelling)
)`

/** Goes up when `soundKeys` or the choice of words changes: a store that was filled with another one is filled anew. */
const METHOD = '1'
/** An import forgets what it has written beyond so many words; writing it again does no harm. */
const REMEMBERED = 300_000
/** New words are gathered and written in the order of the index, which then grows from left to right. */
const GATHERED = 30_000

/** The same entries; on their way the spellings in them are written. */
export async function* withSounds(
  queries: Queries,
  entries: AsyncIterable<readonly Entry[]>,
): AsyncGenerator<readonly Entry[]> {
  const writer = new SoundWriter(queries)
  for await (const some of entries) {
    await writer.add(some)
    yield some
  }
  await writer.flush()
}

/** Writes the spellings of one import that it has not written yet. */
class SoundWriter {
  readonly #seen = new Set<string>()
  #fresh: string[] = []

  constructor(private readonly queries: Queries) {}

  async add(entries: Iterable<Pick<Entry, 'event'>>): Promise<void> {
    for (const { event } of entries) {
      for (const word of nameWords(event)) {
        if (this.#seen.has(word)) continue
        this.#seen.add(word)
        this.#fresh.push(word)
      }
    }
    if (this.#fresh.length >= GATHERED) await this.flush()
    if (this.#seen.size > REMEMBERED) this.#seen.clear()
  }

  async flush(): Promise<void> {
    const spellings = new Set(this.#fresh.map(spellingOf))
    this.#fresh = []
    const rows = [...spellings]
      .flatMap((spelling) => soundKeys(spelling).map((sound) => `${sound}\n${spelling}`))
      .sort()
    if (rows.length === 0) return
    const columns = rows.map((row) => row.split('\n'))
    await this.queries.query(
      'INSERT INTO sound (sound, spelling) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING',
      [0, 1].map((column) => columns.map((row) => row[column])),
    )
  }
}

/** What `EventSource.alike` answers. `frequencies` is that of the store. */
export function alike(
  queries: Queries,
  words: readonly string[],
  reach: Reach,
  frequencies: (terms: readonly string[]) => Promise<ReadonlyMap<string, number>>,
): Promise<ReadonlyMap<string, readonly Spelling[]>> {
  const rowsOf = (sounds: readonly string[]): Promise<readonly (SoundRow & Record<string, unknown>)[]> =>
    queries.query('SELECT sound, spelling FROM sound WHERE sound = ANY ($1::text[])', [sounds])
  return alikeAmong(words, reach, rowsOf, frequencies)
}

/** Fills the table for a store that was filled before there was one, or by another method. */
export async function refreshSounds(
  database: Database,
  store: { setting(name: string): Promise<string | null>; setSetting(name: string, value: string): Promise<void> },
): Promise<void> {
  if ((await store.setting('sounds')) === METHOD) return
  await database.transaction(async (queries) => {
    await queries.query('DELETE FROM sound')
    const writer = new SoundWriter(queries)
    for (let last = -(2 ** 31) - 1; ; ) {
      const rows = await queries.query<{ no: number; body: string }>(
        'SELECT no, body FROM event WHERE no > $1::bigint ORDER BY no LIMIT 4000',
        [last],
      )
      if (rows.length === 0) return writer.flush()
      await writer.add(rows.map(({ body }) => ({ event: unpackEvent(body) })))
      last = rows.at(-1)?.no ?? last
    }
  })
  await store.setSetting('sounds', METHOD)
}
