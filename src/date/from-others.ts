import {
  addDays,
  type Bound,
  type Claim,
  type Count,
  type Day,
  dayAt,
  dayNumber,
  daysBetween,
  type Event,
  type FeastMention,
  type Link,
  noun,
  observanceDays,
  type Reference,
  type RumourMention,
} from '../model/index.js'
import { ends, type Item } from './context.js'
import type { Evidence } from './evidence.js'
import { within } from './likelihood.js'

/** Days counted from a beginning that the words name, that an event in the same words gives, or that is the speaker's own captivity. */
export function fromCount(item: Item, value: Count): Evidence | null {
  const { reference } = item
  const beginning = countedFrom(item, value)
  if (!beginning || !COUNTED.has(reference.meant)) return null
  const [from, to] = [addDays(beginning.from, value.days.from), addDays(beginning.to, value.days.to)]
  const exact = value.days.to - value.days.from <= 2
  const because = [reference.id]
  const why = `counted from ${beginning.name}`
  const bound = (side: Bound['side'], date: Day): Bound => noun('bound', { side, date, strength: 'soft', because, why })
  return {
    references: because,
    bounds: beginning.sure ? [bound('not-before', from), bound('not-after', to)] : [],
    story: `count ${from} ${to}`,
    mentions: [],
    family: 'constraint',
    logLikelihood: within(
      dayNumber(from),
      dayNumber(to),
      exact ? 3 : 0.1,
      beginning.sure ? (exact ? 0.05 : 0.1) : ELSEWHERE,
    ),
  }
}

/** A count whose end is not the speaking ("released for the tenth anniversary") says nothing of it. */
const COUNTED: ReadonlySet<Reference['meant']> = new Set<Reference['meant']>(['past', 'ongoing', 'quoted'])

/** In running speech seven of ten counts beside a well linked event count from something else: measured on the training speeches. */
const ELSEWHERE = 0.7

interface Beginning {
  readonly from: Day
  readonly to: Day
  readonly sure: boolean
  readonly name: string
}

function countedFrom({ anchor, context }: Pick<Item, 'anchor' | 'context'>, value: Count): Beginning | null {
  if (value.anchorDay) {
    const span = ends(value.anchorDay)
    return span && { ...span, name: span.from, sure: true }
  }
  if (value.since === 'captivity') {
    const captivity = context.captivity[0]
    const began = captivity?.began ?? captivity?.days.from ?? null
    return began === null || !captivity
      ? null
      : { from: began, to: began, name: `${captivity.names[0] ?? 'captivity'}, ${began}`, sure: true }
  }
  const days = anchor && probabilityAround(anchor) >= 0.6 ? ends(anchor.event.days) : null
  if (!days || !anchor) return null
  const sure = anchor.firm || context.medium === 'account'
  return { from: days.from, to: days.from, name: anchor.event.names[0] ?? anchor.event.id, sure }
}

/** Probability that the words mean this event or a rival within a month of it: for counting from, that is the same. */
function probabilityAround({ event, probability, rivals }: Link): number {
  const near = rivals.filter((rival) => Math.abs(daysBetween(event.knownFrom, rival.event.knownFrom)) <= 31)
  return near.reduce((sum, rival) => sum + rival.probability, probability)
}

/** A feast recurs every year: it draws the days around it, and bounds only together with a year. */
export function fromFeast({ reference, context }: Item, value: FeastMention): Evidence | null {
  if (reference.meant === 'hypothetical' || reference.meant === 'absent' || reference.meant === 'quoted') return null
  // One name may be many countries' day: all of them count, and then the name says little.
  const observances = context.observances.filter((one) => one.names.includes(value.feast))
  if (observances.length === 0) return null
  const years = (year: number): boolean => value.year === null || value.year === year
  const daysOf = (year: number): (readonly [number, number])[] =>
    years(year)
      ? observances.flatMap((one) =>
          observanceDays(one, year).flatMap((span) =>
            span.from && span.to ? [[dayNumber(span.from), dayNumber(span.to)] as const] : [],
          ),
        )
      : []
  const distance = distanceToFeast(daysOf)
  return {
    references: [reference.id],
    bounds: [],
    story: `feast ${value.feast}`,
    mentions: [],
    family: 'constraint',
    logLikelihood: (day) => {
      const { after, before } = distance(day)
      const near = reference.meant === 'past' ? after : reference.meant === 'ahead' ? before : Math.min(after, before)
      return Math.max(-1.2, -0.35 * Math.log1p(near / 6))
    },
  }
}

/** Days since the last such feast ended and until the next begins; 0 during it. */
function distanceToFeast(
  daysOf: (year: number) => readonly (readonly [number, number])[],
): (day: number) => { after: number; before: number } {
  const cache = new Map<number, readonly (readonly [number, number])[]>()
  const inYear = (year: number): readonly (readonly [number, number])[] => {
    const known = cache.get(year) ?? daysOf(year)
    cache.set(year, known)
    return known
  }
  return (day) => {
    const year = Number(dayAt(day).slice(0, 4))
    const spans = [year - 1, year, year + 1].flatMap(inYear)
    const after = Math.min(...spans.filter(([from]) => from <= day).map(([, to]) => Math.max(0, day - to)), 400)
    const before = Math.min(...spans.filter(([, to]) => to >= day).map(([from]) => Math.max(0, from - day)), 400)
    return { after, before }
  }
}

/** "Reports of my death", "that he was killed": without a name and such a word it may be anybody's. */
const OF_SPEAKER = /\b(?:his|her|my|own|he|she|him|i|me)\b/i

/** Talk of somebody's fate dates to the talk: to its publication, or at the earliest to the day that the claim gives. */
export function fromRumour({ reference, link, context }: Item, { fate, names }: RumourMention): Evidence | null {
  if (reference.meant === 'absent') return null
  const firm = [...laterThanClaimed(reference, fate, context.claims), ...firmReport(reference, link)]
  if (firm.length === 0 && names.length === 0 && !OF_SPEAKER.test(reference.text)) return null
  const fitting = context.claims.filter((claim) => fits(claim, fate))
  const days = fitting.flatMap((claim) => claim.publishedOn ?? claim.days?.from ?? [])
  const first = days.sort()[0] ?? firm[0]?.date
  if (first === undefined) return null
  const from = dayNumber(first)
  return {
    references: [reference.id],
    bounds: [
      noun('bound', {
        side: 'not-before',
        date: first,
        strength: 'soft',
        because: [reference.id],
        why: 'speaks of the rumour',
      }),
      ...firm,
    ],
    story: 'rumour',
    mentions: [],
    family: 'constraint',
    logLikelihood: (day) => (day < from ? -3 : -0.3 * Math.log1p((day - from) / 14)),
  }
}

function fits(claim: Claim, fate: string): boolean {
  return claim.fate === fate || (fate === 'died' && claim.fate === 'killed')
}

/** The words tell of what came after the talk of the fate that is claimed: later than the earliest day by which that had happened. */
function laterThanClaimed({ id, value }: Reference, fate: string, claims: readonly Claim[]): Bound[] {
  if (value.type !== 'rumour' || !value.later) return []
  const lasts = claims.filter((claim) => fits(claim, fate)).map((claim) => claim.publishedOn ?? claim.days?.to ?? null)
  const [first] = lasts.filter((day) => day !== null).sort()
  if (first === undefined || lasts.includes(null)) return []
  const why = 'tells of what came after the claimed fate was talked of'
  return [noun('bound', { side: 'not-before', date: addDays(first, 1), strength: 'firm', because: [id], why })]
}

/** A report that the chronology holds, and the words mean no other. */
function firmReport({ id }: Reference, link: Link | null): Bound[] {
  if (!link?.firm) return []
  const date = [link.event, ...link.rivals.map(({ event }) => event)].map(({ knownFrom }) => knownFrom).sort()[0]
  if (date === undefined) return []
  const why = `speaks of the report: ${link.event.names[0] ?? link.event.id}`
  return [noun('bound', { side: 'not-before', date, strength: 'firm', because: [id], why })]
}

/**
 * The speaker is publicly recorded as dead: whatever surfaces later was spoken before, if it is authentic. Soft, since the record
 * may be the very rumour in question.
 */
export function fromDeath(event: Event): Evidence | null {
  const last = event.days.to ?? event.days.from
  if (last === null) return null
  const day = dayNumber(last)
  return {
    references: ['speaker'],
    bounds: [
      noun('bound', {
        side: 'not-after',
        date: last,
        strength: 'soft',
        because: ['speaker'],
        why: `on record: ${event.names[0] ?? event.id}`,
      }),
    ],
    story: `death ${event.id}`,
    mentions: [],
    family: 'constraint',
    logLikelihood: (one) => (one > day ? -5 : 0),
  }
}
