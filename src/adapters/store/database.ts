import type { Cell } from './copy.js'

/** One row as the driver gives it. Queries cast what drivers disagree about (`bigint`, arrays) to text or int. */
export type Row = Readonly<Record<string, unknown>>

export interface Queries {
  /** Adds rows to a table by COPY, several times faster than INSERT. */
  copy(table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Promise<void>
  query<R extends Row>(sql: string, values?: readonly unknown[]): Promise<readonly R[]>
}

/** A connection to PostgreSQL, in the process or on a server. Every error is a Failure `store`. */
export interface Database extends Queries {
  /** Statements without values, separated by semicolons. */
  run(sql: string): Promise<void>
  /** Commits what `work` did, or undoes it and rethrows. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>
  close(): Promise<void>
}
