import type { EventStore } from '../../chronology/index.js'
import { readStarter, refreshStarter, type Starter } from '../sources/starter.js'
import type { Database } from './database.js'
import { hasEmbeddedStore } from './folder.js'
import { MemoryStore } from './memory.js'
import { migrate } from './migrations.js'
import { refreshSounds } from './sounds.js'
import { SqlStore } from './sql.js'

export interface StoreOptions {
  /** Folder of the user's data. */
  readonly dataDir: string
  /** A PostgreSQL server instead of the embedded store; empty or undefined: embedded. */
  readonly databaseUrl?: string | undefined
  /** Makes a store where there is none yet: for importing. Without it a data folder with no store is answered from the shipped facts. */
  readonly lasting?: boolean
}

/**
 * The chronology to work with: the server that is named, else the embedded store, else (nothing was ever imported) the shipped
 * facts in memory, which start at once. The first two get the shipped facts when they have none or older ones.
 * @throws Failure `store`, `missing`
 */
export async function openStore({ dataDir, databaseUrl, lasting = false }: StoreOptions): Promise<EventStore> {
  const starter = await readStarter()
  if (databaseUrl) {
    const { openServer } = await import('./postgres.js')
    return openSql(await openServer(databaseUrl), 'The chronology on the server', starter)
  }
  if (!lasting && !hasEmbeddedStore(dataDir)) return openMemory(starter)
  const { openEmbedded } = await import('./pglite.js')
  return openSql(await openEmbedded(dataDir), `The chronology in ${dataDir}`, starter)
}

async function openMemory(starter: Starter): Promise<EventStore> {
  const store = new MemoryStore()
  await store.put('starter', starter.entries())
  return store
}

async function openSql(database: Database, where: string, starter: Starter): Promise<EventStore> {
  try {
    await migrate(database, where)
    const store = new SqlStore(database)
    await refreshSounds(database, store)
    await refreshStarter(store, starter)
    return store
  } catch (error) {
    await database.close().catch(() => {})
    throw error
  }
}
