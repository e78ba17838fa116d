import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { packEvent } from '../../chronology/index.js'
import { anEvent } from '../../testing/events.js'
import { migrate } from './migrations.js'
import { openEmbedded } from './pglite.js'
import { SqlStore } from './sql.js'

// As the first version made it.
const STEP_1 = `
  CREATE SCHEMA postquem; SET search_path = postquem;
  CREATE TABLE version (step int PRIMARY KEY);
  CREATE TABLE event (no int PRIMARY KEY, id text COLLATE "C" NOT NULL UNIQUE, source text NOT NULL, first_day text COLLATE "C",
    last_day text COLLATE "C", hash bigint NOT NULL, body text NOT NULL, words text NOT NULL);
  CREATE TABLE posting (key text COLLATE "C" NOT NULL, role smallint NOT NULL, part int NOT NULL, size int NOT NULL,
    events int[] NOT NULL, PRIMARY KEY (key, role, part));
  CREATE TABLE setting (name text PRIMARY KEY, value text NOT NULL);
  INSERT INTO version (step) VALUES (1);
  INSERT INTO setting VALUES ('starter', '2026-01-01 abc')`

test('a store of the first version keeps what was imported into it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'postquem-migrate-'))
  try {
    const database = await openEmbedded(folder)
    await database.run(STEP_1)
    const mosul = anEvent({ id: 'a:mosul', when: '2017-07-09', names: ['Recapture of Mosul'], places: ['Iraq'] })
    const other = anEvent({ id: 'b:1', when: '2016-12-06', names: ['Recapture of Sirte'] })
    for (const [no, source, event] of [
      [1, 'a', mosul],
      [2, 'b', other],
    ] as const) {
      await database.query(`INSERT INTO event VALUES ($1, $2, $3, '', '', 1, $4, 'old words')`, [
        no,
        event.id,
        source,
        packEvent(event),
      ])
    }
    await migrate(database, 'the test store')
    const store = new SqlStore(database)
    assert.equal((await store.state()).events, 2)
    const [hit] = await store.byKeys(['recapture of mosul'], 5)
    assert.deepEqual([...(await store.events(hit?.events ?? [])).values()], [mosul])
    assert.equal((await store.frequencies(['word'])).get('word'), 2)
    assert.equal(await store.setting('starter'), '2026-01-01 abc')
    await migrate(database, 'the test store')
    assert.equal((await store.state()).events, 2)
    await store.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
