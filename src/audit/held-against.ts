import {
  type Candidate,
  type Day,
  type DaySpan,
  dayNumber,
  type Event,
  type Link,
  type Reference,
} from '../model/index.js'
import { meet, rightDays, slackOf, speaksOfBeginning, speaksOfCourse } from './agree.js'
import type { Dated } from './pair.js'
import { lastWord } from './topic.js'

/** A rival this near to the link may as well be meant: the article gets the benefit of the doubt. */
const RIVAL_SHARE = 0.5

/** What an article's mentions are held against. */
export interface About {
  readonly published: Day
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>
  readonly topic: string | null
  /** Links that are not believed by themselves. */
  readonly weak: ReadonlyMap<string, Link>
}

/**
 * The event that a dated mention is held against. A link that disagrees is believed only where a slip could have made the difference:
 * an article seldom errs by years, and a link does. A weak link is believed where nothing that the mention may mean has the date.
 */
export function eventOf({ time, event: mention, link }: Dated, says: DaySpan, about: About): Event | null {
  const reach = time.value.type === 'relative' ? NEAR : FAR
  // What lasts has no day that an article could give wrongly, but for its first.
  const near = (event: Event): boolean =>
    (isShort(event) || speaksOfBeginning(mention)) && apartDays(says, event) <= reach && !isAhead(event, about)
  const held = (event: Event): boolean => isShort(event) || speaksOfCourse(mention)
  const linked = link && meantEvent(mention, link, says)
  const right = linked && held(linked) ? rightDays(mention, linked) : null
  if (linked && right && (meet(says, right, slackOf(linked)) || near(linked))) return linked
  const agrees = agreeing(mention, says, about)
  if (agrees) return agrees
  if (time.value.type === 'relative' || !isPrecise(says)) return null
  const weak = about.weak.get(mention.id)?.event
  const likely = [...(weak && isOfKind(mention, weak) ? [weak] : []), ...likeliest(mention, about)]
  return likely.find(near) ?? null
}

/**
 * The likeliest of what a mention may mean: of its kind, with somebody, or a place and a rare word, in common; or where its words tell no
 * kind ("the Taliban took Kabul"), with two names in common.
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

/** So many of the likeliest are asked. */
const LIKELIEST = 5
/** How far, in days, a date may be off and still be a slip of an article; of a distance ("last week") less. */
const FAR = 400
const NEAR = 60
/** What is longer is something that lasts. */
const SHORT = 60

/** A day or a month: who names but a year may mean much. */
function isPrecise({ from, to }: DaySpan): boolean {
  return from !== null && to !== null && dayNumber(to) - dayNumber(from) < SHORT
}

/** What lies after the publication was still to come: "in September" may be the next one. */
function isAhead({ days: { from } }: Event, { published }: About): boolean {
  return from !== null && from > published
}

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
export function namesItsDay({ names }: Event, { text, value }: Reference): boolean {
  if (value.type !== 'recurring') return false
  const said = text.toLowerCase().replace(/^(?:on |in )?(?:the )?/, '')
  return /\d/.test(said) && names.some((name) => name.toLowerCase().includes(said))
}

/** A message whose sender is left out is taken to be of the person whom the article is about. */
export function isMessageOf({ value }: Reference, topic: string | null): boolean {
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

function meantEvent(mention: Reference, { event, probability, rivals }: Link, says: DaySpan): Event {
  const fits = (one: Event): boolean => {
    const right = rightDays(mention, one)
    return right !== null && meet(says, right, slackOf(one))
  }
  if (fits(event)) return event
  return rivals.find((rival) => rival.probability >= probability * RIVAL_SHARE && fits(rival.event))?.event ?? event
}
