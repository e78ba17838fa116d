import {
  type Entry,
  followUps,
  type Handle,
  type Indexed,
  indexed,
  isHeld,
  lowestHandle,
  type MergeResult,
  mergeStory,
  packEvent,
  type Story,
  stories,
  unpackEvent,
} from '../../chronology/index.js'
import { addDays, type OnProgress } from '../../model/index.js'
import type { Queries } from './database.js'
import { PostingWriter, removePostings } from './postings.js'
import { addMerged } from './sql-state.js'

/** An event may be told of so many days before the month in which it is looked for. */
const EARLIER = 7
/** Removals of postings are gathered up to here: each reads and writes whole lists. */
const GATHERED = 20_000

interface Held extends Entry {
  readonly no: Handle
}

/**
 * Makes one event of those that several sources, or several days, tell: the most trusted becomes the event, with all names and
 * sources, and only it is found from then on; the others are kept in `merged` for when an import takes one back. Only months into which something
 * was imported since the last time are looked at. Within a transaction of the caller.
 */
export async function mergeStories(queries: Queries, onProgress: OnProgress): Promise<MergeResult> {
  const merge = new Merge(queries)
  const rows = await queries.query<{ month: number }>('SELECT month FROM shelf WHERE taken <> looked ORDER BY month')
  const changed = rows.map(({ month }) => month).filter(isHeld)
  const months = [...new Set(changed.flatMap((month) => [month - 1, month]))].filter(isHeld)
  for (const [index, month] of months.entries()) {
    await merge.month(month)
    onProgress({ step: 'merging', done: (index + 1) / months.length })
  }
  await merge.end()
  await queries.query('UPDATE shelf SET looked = taken')
  await addMerged(queries, merge.merged)
  return { merged: merge.merged, following: merge.following }
}

class Merge {
  merged = 0
  following = 0
  readonly #replaced = new Map<Handle, Replaced>()

  constructor(private readonly queries: Queries) {}

  async month(month: number): Promise<void> {
    const held = await this.#around(month)
    const numbers = new Map(held.map((entry) => [entry.event.id, entry.no]))
    const told = stories(held)
    const [first, next] = [dayOf(month), dayOf(month + 1)]
    const several = told.filter((story) => story.length > 1 && within(story, first, next))
    for (const story of several) await this.#unite(story, numbers)
    const events = told.map((story) => (story.length > 1 ? mergeStory(story) : (story[0] as Entry)))
    const before = new Map(events.map(({ event }) => [event.id, event.follows]))
    for (const { event } of followUps(events)) {
      if (event.follows === null || before.get(event.id) === event.follows) continue
      this.following += 1
      await this.queries.query('UPDATE event SET body = $2 WHERE no = $1', [numbers.get(event.id), packEvent(event)])
    }
    if (this.#replaced.size >= GATHERED) await this.end()
  }

  /** The events of a month and of its neighbours that may tell of the same; those that were merged away are not there any more. */
  async #around(month: number): Promise<Held[]> {
    const rows = await this.queries.query<{ no: number; body: string; words: string }>(
      `SELECT no, body, words FROM event
       WHERE no >= $1::int AND no < $2::bigint AND first_day >= $3::text AND no NOT IN (SELECT no FROM merged WHERE no <> story)`,
      [lowestHandle(month - 1), lowestHandle(month + 2), addDays(dayOf(month), -EARLIER)],
    )
    return rows.map(({ no, body, words }) => ({ no, event: unpackEvent(body), text: words }))
  }

  async #unite(story: Story, numbers: ReadonlyMap<string, Handle>): Promise<void> {
    const one = mergeStory(story)
    const no = numbers.get(one.event.id) as Handle
    const others = story.filter(({ event }) => event.id !== one.event.id)
    const gone = others.map(({ event }) => numbers.get(event.id) as Handle)
    await this.queries.query(
      `INSERT INTO merged (no, story, body, words) SELECT no, $2::int, body, words FROM event WHERE no = ANY ($1::int[])
       ON CONFLICT (no) DO NOTHING`,
      [[no, ...gone], no],
    )
    // What was the event of a story before brings its others along.
    await this.queries.query('UPDATE merged SET story = $2::int WHERE story = ANY ($1::int[])', [gone, no])
    await this.queries.query('UPDATE event SET body = $2, words = $3 WHERE no = $1::int', [
      no,
      packEvent(one.event),
      one.text,
    ])
    for (const [index, other] of others.entries()) this.#replace(gone[index] as Handle, other, null)
    const before = story.find(({ event }) => event.id === one.event.id) as Entry
    this.#replace(no, before, one)
    this.merged += others.length
  }

  #replace(no: Handle, before: Entry, after: Entry | null): void {
    const old = this.#replaced.get(no)?.before ?? indexed(before)
    this.#replaced.set(no, { before: old, after: after === null ? NOTHING : indexed(after) })
  }

  async end(): Promise<void> {
    await replacePostings(this.queries, this.#replaced)
    this.#replaced.clear()
  }
}

/** Undoes the stories that any of the events are part of. Their months are looked at again when stories are merged the next time. */
export async function undoStories(queries: Queries, numbers: readonly Handle[]): Promise<void> {
  const rows = await queries.query<{
    no: number
    story: number
    body: string
    words: string
    now: string
    nowWords: string
  }>(
    `SELECT merged.no, merged.story, merged.body, merged.words, event.body AS now, event.words AS "nowWords"
     FROM merged JOIN event ON event.no = merged.no
     WHERE merged.story IN (SELECT story FROM merged WHERE no = ANY ($1::int[]))`,
    [numbers],
  )
  if (rows.length === 0) return
  const replaced = rows.map(({ no, story, body, words, now, nowWords }) => {
    const shown = no === story ? indexed({ event: unpackEvent(now), text: nowWords }) : NOTHING
    return [no, { before: shown, after: indexed({ event: unpackEvent(body), text: words }) }] as const
  })
  await replacePostings(queries, new Map(replaced))
  const all = rows.map(({ no }) => no)
  await queries.query(
    'UPDATE event SET body = merged.body, words = merged.words FROM merged WHERE merged.no = event.no AND event.no = ANY ($1::int[])',
    [all],
  )
  await queries.query('DELETE FROM merged WHERE no = ANY ($1::int[])', [all])
  await addMerged(queries, new Set(rows.map(({ story }) => story)).size - rows.length)
}

/** By what an event was found, and by what it is to be. */
interface Replaced {
  readonly before: Indexed
  readonly after: Indexed
}

async function replacePostings(queries: Queries, replaced: ReadonlyMap<Handle, Replaced>): Promise<void> {
  const gone = [...replaced].map(([no, { before, after }]) => [no, without(before, after)] as const)
  await removePostings(queries, new Map(gone))
  const writer = new PostingWriter(queries)
  for (const [no, { before, after }] of replaced) await writer.add(no, without(after, before))
  await writer.flush()
}

/** The story's first day lies in the month: so that each is made once. */
function within(story: Story, first: string, next: string): boolean {
  const day = story.map(({ event }) => event.days.from ?? '').reduce((a, b) => (a < b ? a : b))
  return day >= first && day < next
}

function dayOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

const NOTHING: Indexed = { name: [], place: [], actor: [], term: [] }

function without(found: Indexed, other: Indexed): Indexed {
  const left = (role: keyof Indexed): string[] => {
    const has = new Set(other[role])
    return found[role].filter((key) => !has.has(key))
  }
  return { name: left('name'), place: left('place'), actor: left('actor'), term: left('term') }
}
