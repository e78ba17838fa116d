import {
  type Candidate,
  type Claim,
  type Day,
  type Described,
  daysBetween,
  type EventMention,
  type Link,
  type Medium,
  noun,
  type Reference,
  type Rival,
} from '../model/index.js'
import { beside } from './beside.js'
import { linkRumour } from './rumour.js'
import { type Scored, score } from './score.js'
import { plainWords, wordsOf } from './words.js'

export interface LinkContext {
  /** No event after this day can be meant; null where the exhibit's release is not known. */
  readonly surfaced: Day | null
  /** An account is a choice of what can be dated, so a likeness there is seldom chance. */
  readonly medium: Medium
  /** The words that describe a reference, by its id, where they are more than its own. */
  readonly described?: ReadonlyMap<string, Described>
  /** What is claimed of the speaker: which report the words speak of. */
  readonly claims?: readonly Claim[]
}

/** What "none of these events" weighs, in log-odds: a candidate must say more than chance agreement. */
const NONE: Readonly<Record<Medium, number>> = { recording: 4, transcript: 4, account: 2.5 }
/** Below this a link is not worth a line in a report. */
const LEAST_PROBABILITY = 0.2
const LEAST_RIVAL = 0.005
const FIRM_PROBABILITY = 0.9
const SAME_DAYS = 7

/**
 * Ties references to events. Each candidate gets a score in log-odds from what the words and the event have in common; the
 * probabilities are their softmax beside "none of these". Rivals are kept, so that a bound can honour the earliest of them.
 */
export function link(
  references: readonly Reference[],
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  context: LinkContext,
): readonly Link[] {
  const links: Link[] = []
  const near = beside(references, REACH)
  for (const reference of references) {
    const found = linkOne(reference, near, candidates.get(reference.id) ?? [], context)
    if (found) links.push(found)
  }
  return links
}

function linkOne(
  reference: Reference,
  near: (reference: Reference) => readonly Reference[],
  candidates: readonly Candidate[],
  context: LinkContext,
): Link | null {
  if (reference.value.type === 'rumour')
    return linkRumour(reference, near(reference), candidates, {
      surfaced: context.surfaced,
      claims: context.claims ?? [],
    })
  if (reference.value.type !== 'event' && reference.value.type !== 'office') return null
  const pair = {
    reference,
    mention: mentionOf(reference),
    around: near(reference),
    surfaced: context.surfaced,
    held: wordsOf(context.described?.get(reference.id)?.words ?? reference.text),
    account: context.medium === 'account',
    subject: subjectOf(reference, context),
  }
  const scored = candidates
    .map((candidate) => score({ ...pair, candidate }))
    .filter((one): one is Scored => one !== null)
    .sort((a, b) => b.score - a.score || (a.event.id < b.event.id ? -1 : 1))
  const [best] = scored
  if (!best) return null
  const total = scored.reduce((sum, one) => sum + Math.exp(one.score), Math.exp(NONE[context.medium]))
  const probability = Math.exp(best.score) / total
  // A person's terms of office are one and the same person.
  const sure = reference.of === 'office' ? probabilityOf(best, scored) / total : probability
  if (sure < LEAST_PROBABILITY) return null
  const rivals: Rival[] = scored
    .slice(1)
    .map((one) => ({ event: one.event, probability: Math.exp(one.score) / total }))
    .filter((rival) => rival.probability >= LEAST_RIVAL)
  return noun('link', {
    reference: reference.id,
    event: best.event,
    probability,
    rivals,
    why: best.why,
    firm:
      best.distinctive &&
      Math.max(sure, agreed(best, scored) / total) >= FIRM_PROBABILITY &&
      (reference.meant === 'past' || isNamedThing(best, reference)),
    earlier: best.event.foreseenFrom === null ? 'no' : 'foreseen',
  })
}

/** A programme or body that goes on must be known under its name by whoever says it, also of its future. */
function isNamedThing({ event: { began, days }, named }: Scored, { meant }: Reference): boolean {
  const goesOn = began !== null && days.from !== days.to
  return named && goesOn && (meant === 'ongoing' || meant === 'ahead' || meant === 'unclear')
}

/** What all of a holder's terms weigh together. */
function probabilityOf({ event: { names } }: Scored, all: readonly Scored[]): number {
  const same = all.filter(({ event }) => event.names[0] === names[0])
  return same.reduce((sum, { score }) => sum + Math.exp(score), 0)
}

/** Which of two events of the same days is meant does not matter to a bound, which honours the earliest of them. */
function agreed(best: Scored, scored: readonly Scored[]): number {
  const near = scored.filter(({ event }) => Math.abs(daysBetween(event.knownFrom, best.event.knownFrom)) <= SAME_DAYS)
  return near.reduce((sum, { score }) => sum + Math.exp(score), 0)
}

function subjectOf({ id }: Reference, { described }: LinkContext): string | null {
  const subject = described?.get(id)?.subject ?? null
  return subject === null ? null : plainWords(subject).join(' ')
}

const EMPTY: EventMention = { type: 'event', names: [], kinds: [], told: false, lasted: null }

function mentionOf(reference: Reference): EventMention {
  return reference.value.type === 'event' ? reference.value : EMPTY
}

/** Times within this many characters are read as belonging to the event. */
const REACH = 120
