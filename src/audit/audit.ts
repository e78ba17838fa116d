import {
  type Day,
  type DaySpan,
  dayNumber,
  type Event,
  type Finding,
  formatEdtf,
  type Link,
  noun,
  parseEdtf,
  type Reference,
} from '../model/index.js'

/** A statement's own date counts for an event this near in the same segment. */
const REACH = 60
/** A report may be a day or two from the event: no disagreement. */
const SLACK = 2
const LEAST_PROBABILITY = 0.5

/**
 * Compares the dates that an article gives with the chronology's. A finding for each linked event that stands beside a date; a date
 * without a year ("in May") is read as the latest one before publication.
 */
export function audit(references: readonly Reference[], links: readonly Link[], published: Day): readonly Finding[] {
  const byReference = new Map(links.map((link) => [link.reference, link]))
  return references.flatMap((time) => {
    const says = spanOf(time, published)
    if (!says) return []
    const nearest = nearestEvent(time, references)
    if (!nearest) return []
    const link = byReference.get(nearest.id)
    return [finding(nearest, says, link && link.probability >= LEAST_PROBABILITY ? link : null)]
  })
}

function spanOf({ value }: Reference, published: Day): DaySpan | null {
  if (value.type === 'absolute') return value.span
  if (value.type !== 'recurring' || value.month === null) return null
  const month = String(value.month).padStart(2, '0')
  const day = value.day === null ? '' : `-${String(value.day).padStart(2, '0')}`
  const year = Number(published.slice(0, 4))
  const spans = [year, year - 1].map((one) => parseEdtf(`${one}-${month}${day}`))
  return spans.find((span) => span?.from != null && span.from <= published) ?? null
}

function nearestEvent(time: Reference, references: readonly Reference[]): Reference | null {
  const distance = (event: Reference): number => Math.max(0, event.from - time.to, time.from - event.to)
  const near = references.filter((one) => one.of === 'event' && one.segment === time.segment && distance(one) <= REACH)
  return near.sort((a, b) => distance(a) - distance(b))[0] ?? null
}

function finding(event: Reference, says: DaySpan, link: Link | null): Finding {
  const base = { quote: event.text, says: formatEdtf(says) }
  if (!link) return noun('finding', { ...base, found: null, outcome: 'not-in-chronology' })
  const found = {
    when: link.event.when,
    event: link.event.names[0] ?? link.event.id,
    url: link.event.sources[0]?.url ?? null,
  }
  return noun('finding', { ...base, found, outcome: agrees(says, link.event) ? 'agrees' : 'disagrees' })
}

function agrees(says: DaySpan, event: Event): boolean {
  const from = event.began ?? event.days.from
  const to = event.days.to ?? event.days.from
  if (says.from === null || says.to === null || from === null || to === null) return true
  return dayNumber(says.from) <= dayNumber(to) + SLACK && dayNumber(says.to) >= dayNumber(from) - SLACK
}
