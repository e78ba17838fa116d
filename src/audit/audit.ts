import {
  type Candidate,
  type Day,
  type DaySpan,
  dayNumber,
  type Event,
  type Finding,
  formatEdtf,
  type Link,
  noun,
  type Reference,
  type Segment,
} from '../model/index.js'
import { meet, rightDays, slackOf, speaksOfCourse } from './agree.js'
import { againstItself, type Judged } from './contradiction.js'
import { ownLogic } from './own-logic.js'
import { type Dated, pair } from './pair.js'
import { saidDays } from './says.js'
import { lastWord, topicOf } from './topic.js'

const LEAST_PROBABILITY = 0.5
const WEAK_PROBABILITY = 0.12
/** A rival this near to the link may as well be meant: the article gets the benefit of the doubt. */
const RIVAL_SHARE = 0.5
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

interface About {
  readonly published: Day
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>
  readonly topic: string | null
  /** Links that are not believed by themselves. */
  readonly weak: ReadonlyMap<string, Link>
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

/**
 * The event that a dated mention is held against. A link that disagrees is believed only where a slip could have made the difference:
 * an article seldom errs by years, and a link does. A weak link is believed where nothing that the mention may mean has the date.
 */
function eventOf({ time, event: mention, link }: Dated, says: DaySpan, about: About): Event | null {
  const near = (event: Event): boolean => apartDays(says, event) <= (time.value.type === 'relative' ? NEAR : FAR)
  const held = (event: Event): boolean => isShort(event) || speaksOfCourse(mention)
  const linked = link && meantEvent(mention, link, says)
  const right = linked && held(linked) ? rightDays(mention, linked) : null
  if (linked && right && (meet(says, right, slackOf(linked)) || near(linked))) return linked
  const agrees = agreeing(mention, says, about)
  if (agrees) return agrees
  if (time.value.type === 'relative') return null
  const weak = about.weak.get(mention.id)?.event
  const likely = [...(weak && isOfKind(mention, weak) ? [weak] : []), ...likeliest(mention, about)]
  return likely.find((one) => held(one) && near(one)) ?? null
}

/**
 * The likeliest of what a mention may mean: of its kind, with somebody, or a place and a rare word, in common; or where its words tell no
 * kind ("the Taliban took Kabul"), with two names in common. No more are asked.
 */
function likeliest(mention: Reference, { candidates }: About): readonly Event[] {
  const alike = ({ event, actors, names, places, terms }: Candidate): boolean =>
    kindless(mention)
      ? actors.length + places.length + names.length > 1
      : isOfKind(mention, event) && (actors.length + names.length > 0 || (places.length > 0 && terms.length > 0))
  const all = candidates.get(mention.id) ?? []
  return all
    .slice(0, LIKELIEST)
    .filter(alike)
    .map(({ event }) => event)
}

function kindless({ value }: Reference): boolean {
  return value.type === 'event' && value.told && value.kinds.length === 0
}

const LIKELIEST = 5

/** How far, in days, a date may be off and still be a slip of an article; of a distance ("last week") less. */
const FAR = 400
const NEAR = 60
/** A longer event has no day of its own that an article could give wrongly. */
const SHORT = 60

function isShort({ days: { from, to } }: Event): boolean {
  return from !== null && to !== null && dayNumber(to) - dayNumber(from) <= SHORT
}

function apartDays(says: DaySpan, { days }: Event): number {
  const [a, b, c, d] = [says.from, says.to, days.from, days.to].map((day) => (day === null ? null : dayNumber(day)))
  if (a == null || b == null || c == null || d == null) return Number.POSITIVE_INFINITY
  return Math.max(0, c - b, a - d)
}

function isOfKind({ value }: Reference, { type }: Event): boolean {
  return value.type === 'event' && value.kinds.includes(type)
}

/** "The attacks of September 11" names the event, and gives it no date. */
function namesItsDay({ names }: Event, { text, value }: Reference): boolean {
  if (value.type !== 'recurring') return false
  const said = text.toLowerCase().replace(/^(?:on |in )?(?:the )?/, '')
  return /\d/.test(said) && names.some((name) => name.toLowerCase().includes(said))
}

/** A message whose sender is left out is taken to be of the person whom the article is about. */
function isMessageOf({ value }: Reference, topic: string | null): boolean {
  return topic !== null && value.type === 'event' && value.names.length === 0 && value.kinds.includes('statement')
}

/** An event of the mention's kind that shares a name or two rare words with it, and has the date that the article gives. */
function agreeing(mention: Reference, says: DaySpan, { candidates, topic }: About): Event | null {
  if (mention.value.type !== 'event') return null
  const { kinds, names } = mention.value
  const people = new Set([...names, ...(isMessageOf(mention, topic) ? [topic ?? ''] : [])].map(lastWord))
  const fits = ({ event, names: own, places, actors, terms }: Candidate): boolean => {
    const right = rightDays(mention, event)
    const named = event.actors.some((actor) => people.has(lastWord(actor))) || own.length > 0
    const alike = places.length > 0 || terms.length >= 2
    const bare = kindless(mention) && actors.length + places.length > 1
    return (
      (kinds.includes(event.type) || bare || (own.length > 0 && isShort(event))) &&
      (named || alike) &&
      right !== null &&
      meet(says, right, slackOf(event))
    )
  }
  return candidates.get(mention.id)?.find(fits)?.event ?? null
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
