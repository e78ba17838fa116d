import {
  type Day,
  type DaySpan,
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
import { type Dated, pair } from './pair.js'
import { saidDays } from './says.js'

const LEAST_PROBABILITY = 0.5
/** A rival this near to the link may as well be meant: the article gets the benefit of the doubt. */
const RIVAL_SHARE = 0.5
const LONGEST_QUOTE = 160

export interface Article {
  readonly published: Day
  readonly segments: readonly Segment[]
}

/**
 * Compares the dates that an article gives with the chronology's: a finding for each event that stands beside a date, in the order of the
 * text. `references` are best cut by `statements` before they are linked. A named event that no link ties to the chronology is
 * `not-in-chronology`; one that the article dates in two ways `contradicts-itself`, except where the chronology agrees.
 */
export function audit(references: readonly Reference[], links: readonly Link[], article: Article): readonly Finding[] {
  const strong = new Map(
    links.filter(({ probability }) => probability >= LEAST_PROBABILITY).map((link) => [link.reference, link]),
  )
  const judged = article.segments.flatMap(({ id, text }) => {
    const here = references.filter(({ segment, meant }) => segment === id && meant !== 'absent')
    const times = here.filter((one) => saidDays(one, article.published) !== null)
    const events = here.filter((one) => one.value.type === 'event')
    return pair(text, times, events, (event) => strong.get(event.id) ?? null)
      .toSorted((a, b) => Math.min(a.time.from, a.event.from) - Math.min(b.time.from, b.event.from))
      .flatMap((dated) => judge(dated, text, article.published))
  })
  return againstItself(judged).map(({ finding }) => finding)
}

function judge(dated: Dated, text: string, published: Day): readonly Judged[] {
  const { time, event: mention, link } = dated
  const says = saidDays(time, published)
  if (!says || (!link && !namesAnEvent(mention))) return []
  const event = link ? meantEvent(mention, link, says) : null
  const right = event && rightDays(mention, event)
  const outcome = !event || !right ? 'not-in-chronology' : meet(says, right, slackOf(event)) ? 'agrees' : 'disagrees'
  const finding = noun('finding', {
    quote: quoteOf(dated, text),
    says: formatEdtf(says),
    found: event && right ? foundIn(event) : null,
    outcome,
    why: '',
    segment: time.segment,
    from: Math.min(time.from, mention.from),
    to: Math.max(time.to, mention.to),
  } as const)
  return [{ finding, says, mention, time, event }]
}

/** A name alone, or a kind of event alone, states nothing that a chronology could lack. */
function namesAnEvent({ value }: Reference): boolean {
  return value.type === 'event' && value.names.length > 0 && value.kinds.length > 0
}

function meantEvent(mention: Reference, { event, probability, rivals }: Link, says: DaySpan): Event {
  const fits = (one: Event): boolean => {
    const right = rightDays(mention, one)
    return right !== null && meet(says, right, slackOf(one))
  }
  if (fits(event)) return event
  return rivals.find((rival) => rival.probability >= probability * RIVAL_SHARE && fits(rival.event))?.event ?? event
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
