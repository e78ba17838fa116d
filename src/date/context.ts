import type {
  Claim,
  Day,
  DaySpan,
  Event,
  Link,
  Medium,
  Observance,
  Provenance,
  Reference,
  Vocabulary,
} from '../model/index.js'
import { floorOf } from './floor.js'

/** What dating is handed besides references and links. */
export interface DatingContext {
  readonly provenance: Provenance
  readonly medium: Medium
  readonly observances: readonly Observance[]
  /** How often the names in the words were in the news, and in dated texts, month by month. */
  readonly vocabulary: readonly Vocabulary[]
  /** The days that are considered at all: to the last day that the chronology knows, or the release. */
  readonly horizon: { readonly from: Day; readonly to: Day }
  /** What is claimed of the speaker: a rumour that the words speak of dates to its publication. */
  readonly claims: readonly Claim[]
  /** Events of the speaker's own captivity, for counts that name no beginning ("202 days already"). */
  readonly captivity: readonly Event[]
  /** The speaker's own death, where it was publicly known before the release. */
  readonly deaths: readonly Event[]
}

/** One reference with what evidence rules need to know around it. */
export interface Item {
  readonly reference: Reference
  readonly link: Link | null
  /** The best linked event in the same words: what "two days ago" or "nine years since" counts from. */
  readonly anchor: Link | null
  /** A verb in the past tells that event: "the ship was lost this morning". */
  readonly anchorTold: boolean
  /** The words were spoken on this day or later, by what is firm of all links. */
  readonly floor: Day | null
  readonly context: DatingContext
}

const REACH = 150

/** Pairs each reference with its own link and with the nearest link around it. */
export function items(references: readonly Reference[], links: readonly Link[], context: DatingContext): Item[] {
  const linkOf = new Map(links.map((link) => [link.reference, link]))
  const linked = references.filter((reference) => linkOf.has(reference.id))
  const bySegment = groupBySegment(linked)
  const floor = floorOf(references, linkOf)
  const counts = groupBySegment(references.filter(({ of }) => of === 'count'))
  return references.map((reference) => {
    const near = (bySegment.get(reference.segment) ?? []).filter(
      (other) => distance(other, reference) <= REACH && !isCountedFrom(other, reference, counts),
    )
    const [nearest] = near.sort(
      (a, b) => distance(a, reference) - distance(b, reference) || strength(linkOf, b) - strength(linkOf, a),
    )
    return {
      reference,
      link: linkOf.get(reference.id) ?? null,
      anchor: nearest ? (linkOf.get(nearest.id) ?? null) : null,
      anchorTold: nearest?.value.type === 'event' && nearest.value.told && nearest.meant === 'past',
      floor,
      context,
    }
  })
}

/** "Today is the tenth anniversary of the attacks": the attacks are what years are counted from, and not of today. */
function isCountedFrom(
  event: Reference,
  { value }: Reference,
  counts: ReadonlyMap<string, readonly Reference[]>,
): boolean {
  if (value.type !== 'relative') return false
  return (counts.get(event.segment) ?? []).some((count) => event.from < count.to && count.from < event.to)
}

function groupBySegment(references: readonly Reference[]): Map<string, Reference[]> {
  const groups = new Map<string, Reference[]>()
  for (const reference of references) {
    const group = groups.get(reference.segment)
    if (group) group.push(reference)
    else groups.set(reference.segment, [reference])
  }
  return groups
}

function strength(linkOf: ReadonlyMap<string, Link>, reference: Reference): number {
  return linkOf.get(reference.id)?.probability ?? 0
}

function distance(a: Reference, b: Reference): number {
  return Math.max(0, a.from - b.to, b.from - a.to)
}

/** The days of an event as numbers; an unknown end is its beginning. */
export function ends(span: DaySpan): { readonly from: Day; readonly to: Day } | null {
  const from = span.from ?? span.to
  return from === null ? null : { from, to: span.to ?? from }
}
