import {
  type Candidate,
  type Day,
  type Event,
  type Finding,
  formatEdtf,
  type Link,
  noun,
  type Reference,
  type Segment,
} from '../model/index.js'
import { meet, rightDays, slackOf } from './agree.js'
import { againstItself, type Judged } from './contradiction.js'
import { type About, eventOf, isMessageOf, namesItsDay } from './held-against.js'
import { ownLogic } from './own-logic.js'
import { type Dated, pair } from './pair.js'
import { saidDays } from './says.js'
import { topicOf } from './topic.js'

const LEAST_PROBABILITY = 0.5
const WEAK_PROBABILITY = 0.12
const LONGEST_QUOTE = 160

export interface Article {
  readonly published: Day
  readonly segments: readonly Segment[]
  /** The events that each mention may mean, as they were looked up; left out, only links count. */
  readonly candidates?: ReadonlyMap<string, readonly Candidate[]>
}

/**
 * Compares the dates that an article gives with the chronology's: a finding for each event that stands beside a date, in the order of the
 * text. `references` are best cut by `statements` before they are linked. A named event that no link ties to the chronology agrees where
 * one of its candidates is of its kind, concerns whom it names, and has its date; else it is `not-in-chronology`. One that the article
 * dates in two ways `contradicts-itself`, except where the chronology agrees; so does what no calendar allows (see `ownLogic`).
 */
export function audit(references: readonly Reference[], links: readonly Link[], article: Article): readonly Finding[] {
  const { published, segments } = article
  const strong = new Map(
    links.filter(({ probability }) => probability >= LEAST_PROBABILITY).map((link) => [link.reference, link]),
  )
  const weak = new Map(
    links.filter(({ probability }) => probability >= WEAK_PROBABILITY).map((link) => [link.reference, link]),
  )
  const about = { published, candidates: article.candidates ?? new Map(), topic: topicOf(references), weak }
  const judged = segments.flatMap(({ id, text }) => {
    const here = references.filter(({ segment, meant }) => segment === id && meant !== 'absent')
    const times = here.filter((one) => saidDays(one, published) !== null)
    const events = here.filter((one) => one.value.type === 'event')
    return pair(text, times, events, (event) => strong.get(event.id) ?? null).flatMap((dated) =>
      judge(dated, text, about),
    )
  })
  const order = new Map(segments.map(({ id }, index) => [id, index]))
  return [
    ...againstItself(judged).map(({ finding }) => finding),
    ...ownLogic(references, segments, published),
  ].toSorted((a, b) => (order.get(a.segment) ?? 0) - (order.get(b.segment) ?? 0) || a.from - b.from)
}

function judge(dated: Dated, text: string, about: About): readonly Judged[] {
  const { time, event: mention, link } = dated
  const says = saidDays(time, about.published)
  const subject = isMessageOf(mention, about.topic)
  if (!says || (!link && !subject && !namesAnEvent(mention))) return []
  const event = eventOf(dated, says, about)
  if (event && namesItsDay(event, time)) return []
  if (!event && subject) return [] // one message of many: that the chronology lacks it says nothing
  const right = event && rightDays(mention, event)
  const outcome = !event || !right ? 'not-in-chronology' : meet(says, right, slackOf(event)) ? 'agrees' : 'disagrees'
  const found = event && right ? foundIn(event) : null
  const finding = noun('finding', {
    quote: quoteOf(dated, text),
    says: formatEdtf(says),
    found,
    outcome,
    why: whyOf(formatEdtf(says), found, outcome),
    segment: time.segment,
    from: Math.min(time.from, mention.from),
    to: Math.max(time.to, mention.to),
  } as const)
  return [{ finding, says, mention, time, event }]
}

function whyOf(says: string, found: Finding['found'], outcome: 'agrees' | 'disagrees' | 'not-in-chronology'): string {
  if (!found) return `The article says ${says}; the chronology knows no such event.`
  const told = found.url === null ? '' : `, ${found.url}`
  const than = outcome === 'agrees' ? 'as' : 'and not, as'
  return `The chronology has ${found.event} on ${found.when}${told}, ${than} the article says, ${says}.`
}

/** A name alone, or a kind of event alone, states nothing that a chronology could lack. */
function namesAnEvent({ value }: Reference): boolean {
  return (
    value.type === 'event' &&
    value.names.length > 0 &&
    (value.kinds.length > 0 || (value.told && value.names.length > 1))
  )
}

function foundIn(event: Event): NonNullable<Finding['found']> {
  return {
    when: event.when,
    event: event.names[0] ?? event.id,
    url: event.sources.find(({ url }) => url !== null)?.url ?? null,
  }
}

/** From the mention's first word to its date, or from the date to the name. */
function quoteOf({ time, event, at }: Dated, text: string): string {
  const to = Math.max(time.to, at.to)
  const whole = text.slice(Math.min(time.from, event.from), to)
  return whole.length <= LONGEST_QUOTE ? whole : text.slice(Math.min(time.from, at.from), to)
}
