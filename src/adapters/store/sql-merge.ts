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
  monthOfDay,
  packEvent,
  type Story,
  stories,
  unpackEvent,
} from '../../chronology/index.js'
import { addDays, type Day, type OnProgress } from '../../model/index.js'
import type { Queries } from './database.js'
import { PostingWriter, removePostings } from './postings.js'
import { addMerged } from './sql-state.js'

/** Days around a stretch of months that are looked at with it: what it follows lies before, what tells of the same on either side. */
const EARLIER = 30
const LATER = 7
/** So many events are compared at once: each stretch reads its borders again. */
const AT_ONCE = 4_000
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
  const shelves = await queries.query<Shelf>('SELECT month, taken, looked FROM shelf ORDER BY month')
  const stretches = stretchesOf(shelves.filter(({ month }) => isHeld(month)))
  for (const [index, { from, to }] of stretches.entries()) {
    await merge.stretch(from, to)
    onProgress({ step: 'merging', done: (index + 1) / stretches.length })
  }
  await merge.end()
  await queries.query('UPDATE shelf SET looked = taken')
  await addMerged(queries, merge.merged)
  return { merged: merge.merged, following: merge.following }
}

interface Shelf {
  readonly month: number
  readonly taken: number
  readonly looked: number
  readonly [column: string]: unknown
}

/** Months into which something was put, and those before them, several at once where they hold little. */
function stretchesOf(shelves: readonly Shelf[]): { from: number; to: number }[] {
  const changed = new Set(shelves.filter(({ taken, looked }) => taken !== looked).map(({ month }) => month))
  const stretches: { from: number; to: number; events: number }[] = []
  for (const { month, taken } of shelves) {
    if (!changed.has(month) && !changed.has(month + 1)) continue
    const last = stretches.at(-1)
    if (last && last.to === month - 1 && last.events < AT_ONCE) {
      last.to = month
      last.events += taken
    } else stretches.push({ from: month, to: month, events: taken })
  }
  return stretches
}

class Merge {
  merged = 0
  following = 0
  readonly #replaced = new Map<Handle, Replaced>()
  #united: (readonly [no: Handle, story: Handle])[] = []
  #events: (readonly [no: Handle, entry: Entry])[] = []

  constructor(private readonly queries: Queries) {}

  /** Months from one to another. */
  async stretch(from: number, to: number): Promise<void> {
    const [first, next] = [dayOf(from), dayOf(to + 1)]
    const held = await this.#between(addDays(first, -EARLIER), addDays(next, LATER))
    const numbers = new Map(held.map((entry) => [entry.event.id, entry.no]))
    const told = stories(held)
    const several = told.filter((story) => story.length > 1 && within(story, first, next))
    for (const story of several) this.#unite(story, numbers)
    await this.#write()
    const events = told.map((story) => (story.length > 1 ? mergeStory(story) : (story[0] as Entry)))
    const before = new Map(events.map(({ event }) => [event.id, event.follows]))
    // What lies on the borders is another stretch's: its stories are not written here.
    const later = followUps(events)
      .filter((entry) => within([entry], first, next))
      .map(({ event }) => event)
      .filter(({ id, follows }) => follows !== before.get(id))
    await this.queries.query(
      'UPDATE event SET body = given.body FROM unnest($1::int[], $2::text[]) AS given (no, body) WHERE event.no = given.no',
      [later.map(({ id }) => numbers.get(id)), later.map(packEvent)],
    )
    this.following += later.length
    if (this.#replaced.size >= GATHERED) await this.end()
  }

  /** The events that begin between two days; those that were merged away are not there any more. */
  async #between(from: Day, to: Day): Promise<Held[]> {
    const rows = await this.queries.query<{ no: number; body: string; words: string }>(
      `SELECT no, body, words FROM event
       WHERE no >= $1::int AND no < $2::bigint AND first_day BETWEEN $3::text AND $4::text
         AND no NOT IN (SELECT no FROM merged WHERE no <> story)`,
      [lowestHandle(monthOfDay(from)), lowestHandle(monthOfDay(to) + 1), from, to],
    )
    return rows.map(({ no, body, words }) => ({ no, event: unpackEvent(body), text: words }))
  }

  #unite(story: Story, numbers: ReadonlyMap<string, Handle>): void {
    const one = mergeStory(story)
    const no = numbers.get(one.event.id) as Handle
    for (const entry of story) {
      const own = numbers.get(entry.event.id) as Handle
      this.#united.push([own, no])
      this.#replace(own, entry, own === no ? one : null)
    }
    this.#events.push([no, one])
    this.merged += story.length - 1
  }

  async #write(): Promise<void> {
    const [members, into] = [this.#united.map(([no]) => no), this.#united.map(([, story]) => story)]
    // What was the event of a story before brings its others along.
    await this.queries.query(
      `UPDATE merged SET story = given.story FROM unnest($1::int[], $2::int[]) AS given (no, story) WHERE merged.story = given.no`,
      [members, into],
    )
    await this.queries.query(
      `INSERT INTO merged (no, story, body, words)
       SELECT given.no, given.story, body, words FROM unnest($1::int[], $2::int[]) AS given (no, story) JOIN event ON event.no = given.no
       ON CONFLICT (no) DO NOTHING`,
      [members, into],
    )
    await this.queries.query(
      `UPDATE event SET body = given.body, words = given.words
       FROM unnest($1::int[], $2::text[], $3::text[]) AS given (no, body, words) WHERE event.no = given.no`,
      [
        this.#events.map(([no]) => no),
        this.#events.map(([, { event }]) => packEvent(event)),
        this.#events.map(([, { text }]) => text),
      ],
    )
    this.#united = []
    this.#events = []
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
