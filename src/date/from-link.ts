import {
  type Bound,
  dayNumber,
  type Event,
  earliest,
  isNews,
  type Link,
  type Medium,
  noun,
  type Reference,
} from '../model/index.js'
import type { Item } from './context.js'
import { type Evidence, type Mention, mentioning } from './evidence.js'
import type { LawName } from './laws.js'

/** A bound honours every rival but those that the words favour thirty times less than the best. */
export const IGNORED = 0.033

/** A linked event: not spoken of before it was known, and more likely soon after. */
export function fromLink({ reference, link, context }: Item): Evidence | null {
  if (!link || link.event.type === 'term') return null
  const base = { references: [reference.id], bounds: [], story: link.event.id, mentions: [] }
  if (reference.meant === 'absent') return { ...base, family: 'constraint', logLikelihood: silence(link) }
  const mention: Mention = {
    law: lawOf(reference.meant, link, context.medium),
    spans: [openDays(link.event)],
    share: 1,
  }
  return {
    ...base,
    bounds: lowerBounds(reference, link),
    family: 'event',
    mentions: [mention],
    logLikelihood: mentioning([mention]),
  }
}

/** The surer the link, the more its event's day says; in an account every line was chosen because it can be dated. */
function lawOf(meant: Reference['meant'], { firm, probability, event }: Link, medium: Medium): LawName {
  if (isThing(event)) return firm ? 'thing firm' : probability >= 0.6 ? 'thing 0.6' : 'thing 0.2'
  if (meant === 'ahead') return probability >= 0.6 ? 'coming' : 'coming 0.2'
  if (meant !== 'past') return probability >= 0.6 ? 'other event' : 'other event 0.2'
  if (firm || (medium === 'account' && probability >= 0.5)) return 'told firm'
  if (isNews(event)) return probability >= 0.6 ? 'told of news 0.6' : 'told of news 0.2'
  if (probability >= 0.8 || medium === 'account') return 'told 0.8'
  return probability >= 0.6 ? 'told 0.6' : probability >= 0.4 ? 'told 0.4' : 'told 0.2'
}

/** Days after which what goes on is no event but a thing of its time: a programme, a body, a war. */
const LONG = 60

function isThing({ began, days, knownFrom }: Event): boolean {
  return began !== null && (days.to === null || dayNumber(days.to) - dayNumber(knownFrom) > LONG)
}

/** From the day on which an event was known; one that took long, or a thing that goes on, is in the open to its end. */
function openDays({ days, knownFrom, began }: Event): readonly [number, number] {
  const known = dayNumber(knownFrom)
  if (began === null) return [known, known]
  return [known, days.to === null ? Number.POSITIVE_INFINITY : Math.max(known, dayNumber(days.to))]
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
  if (reference.meant !== 'past')
    return [
      bound(foreseen !== null && foreseen < date ? foreseen : date, 'firm', `${name} was not known by name earlier`),
    ]
  // A storm is told of while it nears.
  if (foreseen === null || (told && link.event.type !== 'disaster'))
    return [bound(date, 'firm', `speaks of ${name} as past`)]
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
 * How likely it is that a distance in the same words counts from the linked event. Measured on the training speeches: one in twenty
 * where the link is good, else hardly ever. A verb that tells of a named event takes the distance with it, and an account gives
 * distances to what it names.
 */
export function anchoring({ anchor, anchorTold, context }: Item): number {
  if (!anchor) return 0
  const { probability, firm, event } = anchor
  if (context.medium === 'account') return (firm ? 1 : isNews(event) ? 0.35 : 0.6) * probability
  if (firm && anchorTold) return 0.6 * probability
  return firm || probability >= 0.8 ? 0.05 : 0
}

/** Silence is soft evidence: the thing is somewhat more likely not to have happened yet. The assumption is printed with the dating. */
function silence({ event, probability }: Link): (day: number) => number {
  const known = dayNumber(event.knownFrom)
  return (day) => (day >= known ? Math.log(1 - 0.6 * probability) : 0)
}
