import type { Entry } from '../port.js'
import { nearPairs } from './pairs.js'
import { likeness, mayBeSame, sameEvent } from './same-event.js'
import { mergeable, type Traits, traitsOf } from './traits.js'

/** Entries that tell of one event. */
export type Story = readonly Entry[]

/** No event is told so many days from itself. */
const NEAR = 7
/** Of reports of several days the one of the day itself is the likelier. */
const A_DAY_APART = 0.05

/**
 * Groups entries by the event that they tell of; most are a story of their own. Terms of office and dated texts always are. The
 * order of the entries does not matter: stories come by their first day, and then by id.
 */
export function stories(entries: readonly Entry[]): Story[] {
  const sorted = [...entries].sort(byDay)
  const all = traitsOf(sorted.filter(mergeable))
  const groups = grouped(all)
  const alone = sorted.filter((entry) => !mergeable(entry)).map((entry) => [entry])
  return [...groups, ...alone].sort(([a], [b]) => byDay(a as Entry, b as Entry))
}

/** The likeliest pairs first; two groups become one where nothing speaks against any pair of them, so no chain of doubtful links holds. */
function grouped(all: readonly Traits[]): Story[] {
  const pairs = [...nearPairs(all, NEAR)]
    .filter(([a, b]) => sameEvent(all[a] as Traits, all[b] as Traits))
    .map(([a, b]) => ({ a, b, alike: closeness(all[a] as Traits, all[b] as Traits) }))
    .sort((one, other) => other.alike - one.alike || one.a - other.a || one.b - other.b)
  const groupOf = all.map((_, index) => [index])
  for (const { a, b } of pairs) {
    const [mine, theirs] = [groupOf[a] as number[], groupOf[b] as number[]]
    if (mine === theirs) continue
    if (!mine.every((x) => theirs.every((y) => mayBeSame(all[x] as Traits, all[y] as Traits)))) continue
    mine.push(...theirs)
    for (const index of theirs) groupOf[index] = mine
  }
  return [...new Set(groupOf)].map((group) => group.sort((a, b) => a - b).map((index) => (all[index] as Traits).entry))
}

function closeness(a: Traits, b: Traits): number {
  return likeness(a, b).alike - Math.abs(a.first - b.first) * A_DAY_APART
}

function byDay({ event: a }: Entry, { event: b }: Entry): number {
  const [x, y] = [a.days.from ?? '', b.days.from ?? '']
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
