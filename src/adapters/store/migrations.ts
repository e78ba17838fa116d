import { Failure } from '../../model/index.js'
import type { Database } from './database.js'

/**
 * Each step is run once, in order, in a transaction of its own. Never change one that was released: add another.
 *
 * `posting` is an inverted index: for a key (a stemmed term, or a name, place or actor) the numbers of the events that hold it.
 * An import appends a new part of a key's list instead of rewriting it. The column `size` lets frequencies be read without the lists.
 */
const STEPS: readonly string[] = [
  `
  CREATE TABLE event (
    no int PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    source text NOT NULL,
    first_day text COLLATE "C",
    last_day text COLLATE "C",
    hash bigint NOT NULL,
    body text NOT NULL,
    words text NOT NULL
  );
  CREATE TABLE posting (
    key text COLLATE "C" NOT NULL,
    role smallint NOT NULL,
    part int NOT NULL,
    size int NOT NULL,
    events int[] NOT NULL,
    PRIMARY KEY (key, role, part)
  );
  CREATE TABLE setting (name text PRIMARY KEY, value text NOT NULL);
  `,
]

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
      for (const statement of step.split(';').filter((part) => part.trim() !== '')) await queries.query(statement)
      await queries.query('INSERT INTO version (step) VALUES ($1)', [index + 1])
    })
  }
}
