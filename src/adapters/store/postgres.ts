import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Failure } from '../../model/index.js'
import { type Cell, copyText } from './copy.js'
import type { Database, Queries, Row } from './database.js'

/**
 * A PostgreSQL server named by a URL; the tables live in the schema `postquem`.
 * @throws Failure `store` where it cannot be reached or refuses us. The password is in no message.
 */
export async function openServer(url: string): Promise<Database> {
  const where = placeOf(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'postquem' })
  // A connection that breaks while idle must not end the process: the next query tells.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(`SET client_min_messages = warning; SET timezone = 'UTC'`)
  } catch (error) {
    throw failed(where, 'cannot be used', error)
  }
  return new Server(client, where)
}

/** What may be shown of a URL: host, port and database. */
function placeOf(url: string): string {
  try {
    const { protocol, hostname, port, pathname } = new URL(url)
    if (!/^postgres(ql)?:$/.test(protocol)) throw new Error('not PostgreSQL')
    return `PostgreSQL at ${hostname || 'localhost'}${port ? `:${port}` : ''}${pathname}`
  } catch {
    throw new Failure(
      'store',
      'DATABASE_URL is not the address of a PostgreSQL server',
      'Write it as postgres://user:password@host:5432/database',
    )
  }
}

class Server implements Database {
  #turn: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly client: pg.Client,
    private readonly where: string,
  ) {}

  query<R extends Row>(sql: string, values: readonly unknown[] = []): Promise<readonly R[]> {
    return this.#inTurn(() => this.#send<R>(sql, values))
  }

  copy(table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Promise<void> {
    return this.#inTurn(() => this.#copy(table, columns, rows))
  }

  async run(sql: string): Promise<void> {
    await this.query(sql)
  }

  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      await this.#send('BEGIN')
      try {
        const result = await work({
          query: (sql, values) => this.#send(sql, values),
          copy: (table, columns, rows) => this.#copy(table, columns, rows),
        })
        await this.#send('COMMIT')
        return result
      } catch (error) {
        // Where the connection is gone the server undoes it by itself.
        await this.client.query('ROLLBACK').catch(() => {})
        throw error
      }
    })
  }

  async close(): Promise<void> {
    await this.client.end()
  }

  /** One connection: what is asked while a transaction runs waits for its end. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => {})
    return turn
  }

  async #copy(table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Promise<void> {
    if (rows.length === 0) return
    try {
      const stream = this.client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`))
      await pipeline([copyText(rows)], stream)
    } catch (error) {
      throw failed(this.where, 'refused a query', error)
    }
  }

  async #send<R extends Row>(sql: string, values: readonly unknown[] = []): Promise<readonly R[]> {
    try {
      // Without values several statements may come at once.
      return (await this.client.query<R>(sql, values.length > 0 ? [...values] : undefined)).rows
    } catch (error) {
      throw failed(this.where, 'refused a query', error)
    }
  }
}

function failed(where: string, what: string, error: unknown): Failure {
  const reason = error instanceof AggregateError ? (error.errors[0] as Error).message : (error as Error).message
  const hint = 'Check DATABASE_URL and that the server runs, or unset it to use the embedded store'
  return new Failure('store', `${where} ${what} (${reason.split('\n')[0]})`, hint, { cause: error })
}
