import { lowestHandle, unpackEvent } from '../../chronology/index.js'
import { Failure } from '../../model/index.js'
import type { Database, Queries } from './database.js'
import { SOUND_TABLE } from './sounds.js'
import { SqlPut } from './sql-put.js'
import { tables } from './tables.js'

type Step = (queries: Queries) => Promise<void>

/** Years at which a new part of the table of events begins. */
const PARTS = [1900, 1980, 2000, 2005, 2010, 2014, 2017, 2020, 2022, 2024, 2026, 2028, 2030, 2035, 2040, 2050]

/** Each step is run once, in order, in a transaction of its own. Never change one that was released: add another. */
const STEPS: readonly Step[] = [
  statements(
    `CREATE TABLE event (
       no int PRIMARY KEY,
       id text COLLATE "C" NOT NULL UNIQUE,
       source text NOT NULL,
       first_day text COLLATE "C",
       last_day text COLLATE "C",
       hash bigint NOT NULL,
       body text NOT NULL,
       words text NOT NULL
     )`,
    `CREATE TABLE posting (
       key text COLLATE "C" NOT NULL,
       role smallint NOT NULL,
       part int NOT NULL,
       size int NOT NULL,
       events int[] NOT NULL,
       PRIMARY KEY (key, role, part)
     )`,
    `CREATE TABLE setting (name text PRIMARY KEY, value text NOT NULL)`,
  ),
  async (queries) => {
    await statements(
      'DROP TABLE posting',
      'ALTER TABLE event RENAME TO event_of_step_1',
      'ALTER INDEX event_pkey RENAME TO event_of_step_1_pkey',
      ...tables(PARTS.map((year) => lowestHandle(year * 12))),
    )(queries)
    await refill(queries)
    await queries.query('DROP TABLE event_of_step_1')
  },
  statements(SOUND_TABLE),
]

function statements(...all: readonly string[]): Step {
  return async (queries) => {
    for (const statement of all) await queries.query(statement)
  }
}

/** What was imported before handles held months is put anew. */
async function refill(queries: Queries): Promise<void> {
  const sources = await queries.query<{ source: string }>('SELECT DISTINCT source FROM event_of_step_1 ORDER BY 1')
  for (const { source } of sources) await new SqlPut(queries, source, {}).run(oldEntries(queries, source))
}

async function* oldEntries(queries: Queries, source: string) {
  for (let after = 0; ; ) {
    const rows = await queries.query<{ no: number; body: string; words: string }>(
      'SELECT no, body, words FROM event_of_step_1 WHERE source = $1 AND no > $2 ORDER BY no LIMIT 4000',
      [source, after],
    )
    if (rows.length === 0) return
    after = rows.at(-1)?.no ?? after
    yield rows.map(({ body, words }) => ({ event: unpackEvent(body), text: words }))
  }
}

/** Brings the tables up to this version of the program. @throws Failure `store` where they belong to a newer one. */
export async function migrate(database: Database, where: string): Promise<void> {
  await database.run(
    'CREATE SCHEMA IF NOT EXISTS postquem; SET search_path = postquem; CREATE TABLE IF NOT EXISTS version (step int PRIMARY KEY)',
  )
  const [row] = await database.query<{ step: number }>('SELECT coalesce(max(step), 0)::int AS step FROM version')
  const done = row?.step ?? 0
  if (done > STEPS.length)
    throw new Failure(
      'store',
      `${where} was made by a newer Postquem (step ${done})`,
      'Update Postquem, or name another --data folder',
    )
  for (const [index, step] of STEPS.entries()) {
    if (index < done) continue
    await database.transaction(async (queries) => {
      await step(queries)
      await queries.query('INSERT INTO version (step) VALUES ($1)', [index + 1])
    })
  }
}
