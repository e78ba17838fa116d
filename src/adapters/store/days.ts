import { type Handle, lowestHandle, monthOfDay, type SearchQuery } from '../../chronology/index.js'
import type { Day } from '../../model/index.js'
import type { Queries } from './database.js'

/** Those of the events that touch the days of a query. */
export async function between(
  queries: Queries,
  handles: readonly Handle[],
  { from, to }: Pick<SearchQuery, 'from' | 'to'>,
): Promise<readonly Handle[]> {
  const rows = await queries.query<{ no: number }>(
    `SELECT no FROM event WHERE no = ANY ($1::int[])
       AND coalesce(first_day, '') <= coalesce($3::text, '9999-12-31') AND coalesce(last_day, '9999-12-31') >= coalesce($2::text, '')`,
    [handles, from ?? null, to ?? null],
  )
  return rows.map(({ no }) => no)
}

/** The events that begin between two days, both included; terms of office have no handles by month and are left out. */
export async function begun(queries: Queries, first: Day, last: Day): Promise<readonly Handle[]> {
  const rows = await queries.query<{ no: number }>(
    `SELECT no FROM event WHERE no >= $1::int AND no < $2::bigint AND first_day BETWEEN $3::text AND $4::text
       AND NOT EXISTS (SELECT FROM merged WHERE merged.no = event.no AND merged.story <> event.no)`,
    [lowestHandle(monthOfDay(first)), lowestHandle(monthOfDay(last) + 1), first, last],
  )
  return rows.map(({ no }) => no)
}
