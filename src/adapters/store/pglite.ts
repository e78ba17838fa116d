import { mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { Failure } from '../../model/index.js'
import { type Cell, copyText } from './copy.js'
import type { Database, Queries, Row } from './database.js'
import { storeFolder } from './folder.js'
import { holdFolder } from './hold.js'

/**
 * PostgreSQL within the process, its files in `DATA/chronology`. One process at a time.
 * @throws Failure `store`: in use by another process, damaged, or the folder cannot be written.
 */
export async function openEmbedded(dataDir: string): Promise<Database> {
  const folder = storeFolder(dataDir)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new Failure(
      'store',
      `${folder} cannot be made (${reason(error)})`,
      'Name a folder that can be written with --data',
      { cause: error },
    )
  }
  const release = holdFolder(folder)
  try {
    const database = await PGlite.create(folder)
    return new Embedded(database, folder, release)
  } catch (error) {
    release()
    throw damaged(folder, error)
  }
}

class Embedded implements Database {
  constructor(
    private readonly pglite: PGlite,
    private readonly folder: string,
    private readonly release: () => void,
  ) {}

  query<R extends Row>(sql: string, values: readonly unknown[] = []): Promise<readonly R[]> {
    return this.#guard(async () => (await this.pglite.query<R>(sql, [...values])).rows)
  }

  copy(table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Promise<void> {
    return this.#guard(() => copyInto(this.pglite, table, columns, rows))
  }

  run(sql: string): Promise<void> {
    return this.#guard(async () => {
      await this.pglite.exec(sql)
    })
  }

  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#guard(() =>
      this.pglite.transaction((tx) =>
        work({
          copy: (table, columns, rows) => this.#guard(() => copyInto(tx, table, columns, rows)),
          query: <R extends Row>(sql: string, values: readonly unknown[] = []) =>
            this.#guard(async () => (await tx.query<R>(sql, [...values])).rows),
        }),
      ),
    )
  }

  async close(): Promise<void> {
    try {
      await this.#guard(() => this.pglite.close())
    } finally {
      this.release()
    }
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw isDatabaseError(error) ? damaged(this.folder, error) : error
    }
  }
}

async function copyInto(
  pglite: Pick<PGlite, 'query'>,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return
  await pglite.query(`COPY ${table} (${columns.join(', ')}) FROM '/dev/blob'`, [], { blob: new Blob([copyText(rows)]) })
}

/** Errors of PostgreSQL carry a five-letter SQLSTATE; those of the WebAssembly machine are RuntimeErrors. */
function isDatabaseError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'RuntimeError' || ('code' in error && /^[0-9A-Z]{5}$/.test(String(error.code)))
}

function damaged(folder: string, error: unknown): Failure {
  const hint = `If it is damaged, remove that folder and import again: it holds nothing but imported events`
  return new Failure('store', `The chronology in ${folder} cannot be used (${reason(error)})`, hint, { cause: error })
}

function reason(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 200)
  return message.startsWith('Aborted(') ? 'PostgreSQL stops on its files' : message
}
