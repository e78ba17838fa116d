import { type Bound, dayNumber, type Event, earliest, type Link, noun, type Reference } from '../model/index.js'
import { ends, type Item } from './context.js'
import type { Evidence } from './evidence.js'
import { mention, type Recency } from './likelihood.js'

const NAMED: Recency = { wrong: 0.01, fresh: 0.5, half: 60 }
const REPORTED: Recency = { wrong: 0.05, fresh: 0.8, half: 10 }
/** A bound honours every rival but those that the words favour thirty times less than the best. */
const IGNORED = 0.033

/** A linked event: not spoken of before it was known, and more likely soon after. */
export function fromLink({ reference, link }: Item): Evidence | null {
  if (!link || link.event.type === 'term') return null
  const base = {
    references: [reference.id],
    story: link.event.id,
    about: dayNumber(link.event.knownFrom),
    type: 'mention' as const,
  }
  if (reference.meant === 'past' || reference.meant === 'ongoing') {
    return { ...base, bounds: lowerBounds(reference, link), logLikelihood: likelihood(link) }
  }
  if (reference.meant === 'ahead') return { ...base, type: 'constraint', bounds: [], logLikelihood: foreseen(link) }
  if (reference.meant === 'absent') return { ...base, type: 'constraint', bounds: [], logLikelihood: silence(link) }
  return null
}

/**
 * Firm only for a firm link. Foreseen things give no lower bound by themselves: the bound is then the day from which they could be
 * spoken of as coming, and the event's own day is a soft one.
 */
function lowerBounds(reference: Reference, link: Link): Bound[] {
  if (!link.firm) return []
  const date = earliestKnown(link)
  const because = [reference.id]
  const name = link.event.names[0] ?? link.event.id
  const foreseen = link.event.foreseenFrom
  const bound = (day: string, strength: Bound['strength'], why: string): Bound =>
    noun('bound', { side: 'not-before', date: day, strength, because, why })
  const told = reference.value.type === 'event' && reference.value.told
  if (foreseen === null || told) return [bound(date, 'firm', `speaks of ${name} as past`)]
  return [
    bound(foreseen < date ? foreseen : date, 'firm', `${name} could not be spoken of earlier`),
    bound(date, 'soft', `speaks of ${name} as past`),
  ]
}

/** The first day on which anything was known that the words may mean. */
function earliestKnown({ event, probability, rivals }: Link): string {
  const possible = rivals.filter((rival) => rival.probability >= IGNORED * probability)
  return possible.map((rival) => rival.event.knownFrom).reduce(earliest, event.knownFrom)
}

/**
 * How far a link's probability may be believed: measured on dated speeches, likeness beyond a name is chance more often than its score
 * says, above all likeness with news, which is told in many words.
 */
export function trustIn({ firm, event }: Link): number {
  return firm ? 1 : event.reported ? 0.35 : 0.6
}

/** Mixture over what the words may mean; the rest of the probability says nothing. */
function likelihood(link: Link): (day: number) => number {
  const trust = trustIn(link)
  const parts = [link, ...link.rivals].map(({ event, probability }) => ({
    probability: probability * trust,
    shape: shapeOf(event),
  }))
  const none = Math.max(0, 1 - parts.reduce((sum, part) => sum + part.probability, 0))
  return (day) => Math.log(parts.reduce((sum, part) => sum + part.probability * Math.exp(part.shape(day)), none / FLAT))
}

/** Density of a speaking day about which nothing is known. */
const FLAT = 25 * 365

function shapeOf(event: Event): (day: number) => number {
  const days = ends(event.days)
  const known = dayNumber(event.knownFrom)
  const end = livesOn(event) ? Number.POSITIVE_INFINITY : days ? dayNumber(days.to) : known
  const to = Math.max(known, event.began === null ? known : end)
  return mention(known, to, event.reported ? REPORTED : NAMED)
}

/** A programme or body that has not ended: as likely to be named on any day since it became known. */
function livesOn({ began, days }: Event): boolean {
  return began !== null && days.to === null
}

/** Spoken of as coming: before its end, after it could be foreseen, rather near. What lives on has more to come on any day. */
function foreseen({ event, probability }: Link): (day: number) => number {
  if (livesOn(event)) {
    const first = dayNumber(event.foreseenFrom ?? event.knownFrom)
    return (day) => Math.log((probability * (day >= first ? 1 : 0.05) + 1 - probability) / FLAT)
  }
  const days = ends(event.days)
  const to = dayNumber(days?.to ?? event.knownFrom)
  const from = event.foreseenFrom === null ? to - 400 : dayNumber(event.foreseenFrom)
  return (day) => {
    const inside = day <= to && day >= from ? 1 / (to - from + 1) : 0.05 / FLAT
    return Math.log(probability * inside + (1 - probability) / FLAT)
  }
}

/** Silence is soft evidence: the thing is somewhat more likely not to have happened yet. The assumption is printed with the dating. */
function silence({ event, probability }: Link): (day: number) => number {
  const known = dayNumber(event.knownFrom)
  return (day) => (day >= known ? Math.log(1 - 0.6 * probability) : 0)
}
