import { readFileSync } from 'node:fs'
import { readObservances } from '../adapters/sources/starter.js'
import { openStore } from '../adapters/store/open.js'
import type { EventStore } from '../chronology/index.js'
import { assess, type Material, type World } from '../corridor.js'
import type { Assessment, OnProgress } from '../model/index.js'

/** The version of the program: part of every assessment. */
export const VERSION = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version

export interface DeskOptions {
  /** Folder of the chronology. */
  readonly dataDir: string
  /** A PostgreSQL server instead of the embedded store. */
  readonly databaseUrl?: string | undefined
}

/** The corridor furnished with a chronology: what the command line, the server and library users work at. Close it when done. */
export interface Desk {
  readonly store: EventStore
  readonly world: World
  assess(material: Material, onProgress?: OnProgress): Promise<Assessment>
  close(): Promise<void>
}

/** @throws Failure `store` or `missing` where the chronology cannot be opened. */
export async function openDesk({ dataDir, databaseUrl }: DeskOptions): Promise<Desk> {
  return deskOn(await openStore({ dataDir, databaseUrl }))
}

/** A desk on a chronology that is open already; it is closed with the desk. @throws Failure `missing` */
export async function deskOn(store: EventStore): Promise<Desk> {
  const world: World = { events: store, observances: await readObservances(), version: VERSION }
  return {
    store,
    world,
    assess: (material, onProgress) => assess(material, world, onProgress),
    close: () => store.close(),
  }
}
