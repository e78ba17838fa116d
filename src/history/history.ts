import {
  type Bound,
  type Dating,
  type Day,
  daysBetween,
  type Exhibit,
  earliest,
  type Gap,
  type Message,
  noun,
  type Provenance,
  type Silence,
} from '../model/index.js'
import type { Before, Window } from './compared.js'
import { mediumOf, secondsOfExhibit } from './exhibit.js'
import { byDay, end, isDated, sortKey } from './order.js'
import { remarksOf } from './remarks.js'
import { sentenceOf } from './sentence.js'
import { silencesOf } from './silences.js'

/**
 * The silence before this message: from the last earlier message to the days on which this one can have been made. Counted both ways:
 * the least is the whole days without a message in between, the most the days from date to date, so that two messages whose days are
 * known give `n-1` to `n`. Only firm bounds and the release count; what a soft lower bound would change is said in the sentence.
 * Where this message may be older than the previous one, the least is 0. The exhibit tells its medium and length, where it is a recording.
 */
export function history(
  messages: readonly Message[],
  dating: Dating,
  provenance: Provenance,
  exhibit: Exhibit | null = null,
): Gap {
  const window = { from: firmest(dating.notBefore), latest: release(firmest(dating.notAfter), provenance.surfaced) }
  const { from, latest } = window
  const all = byDay(messages)
  const dated = all.filter(isDated)
  const earlier = dated.filter((message) => canPrecede(message, window))
  const before = silenceBefore(earlier, window)
  const { previous, days } = before
  const silences: readonly Silence[] = [
    ...silencesOf(earlier),
    ...(previous === null || days === null ? [] : [{ after: previous.id, before: null, days }]),
  ]
  const medium = mediumOf(provenance, exhibit)
  return noun('gap', {
    previous,
    days,
    sentence:
      previous === null
        ? nothing(messages.length, dated.length, from ?? latest)
        : sentenceOf(previous, { ...before, medium, ...softOf(previous, dating, window) }, earlier),
    messages: all,
    silences,
    remarks: remarksOf({
      earlier,
      certain: earlier.filter((message) => !mayFollow(message, from)),
      dated,
      window,
      silences,
      before: (some) => silenceBefore(some, window),
      surfaced: provenance.surfaced,
      medium,
      seconds: secondsOfExhibit(provenance, exhibit),
      outlet: provenance.outlet ?? null,
      addressees: provenance.addressees ?? [],
    }),
  })
}

/** The silence between these messages, which may all be earlier, and this one. */
function silenceBefore(earlier: readonly Message[], { from, latest }: Window): Before {
  const previous = last(earlier)
  return { previous, days: previous === null || latest === null ? null : silence(previous, earlier, from, latest) }
}

function softOf(previous: Message, dating: Dating, { from, latest }: Window) {
  const soft = from === null ? softest(dating) : null
  return {
    bounded: from !== null,
    open: mayFollow(previous, from),
    softLeast: soft === null || (latest !== null && soft > latest) ? null : between(previous, soft),
  }
}

function firmest(bound: Bound | null): Day | null {
  return bound?.strength === 'firm' ? bound.date : null
}

function softest({ notBefore, softNotBefore }: Dating): Day | null {
  return softNotBefore?.date ?? notBefore?.date ?? null
}

function release(notAfter: Day | null, surfaced: Day | null): Day | null {
  return notAfter !== null && surfaced !== null ? earliest(notAfter, surfaced) : (notAfter ?? surfaced)
}

/**
 * A message of the last possible day or later is no earlier one: lists often hold the message itself, under its release. Without a last
 * possible day only what lies before the first one is earlier.
 */
function canPrecede(message: Message, { from, latest }: Window): boolean {
  if (latest !== null) return (message.days.from ?? end(message)) < latest
  return from !== null && message.days.to !== null && message.days.to < from
}

function last(messages: readonly Message[]): Message | null {
  const [first, ...rest] = messages
  return first ? rest.reduce((found, one) => (sortKey(one) > sortKey(found) ? one : found), first) : null
}

/** Null where nothing says when the previous message can have been made at the earliest. */
function silence(previous: Message, earlier: readonly Message[], from: Day | null, latest: Day): Gap['days'] {
  const certain = earlier.filter((message) => !mayFollow(message, from))
  const start = [previous, ...certain].reduce<Day | null>((found, { days }) => later(found, days.from), null)
  if (start === null) return null
  const most = daysBetween(start, latest)
  const least = earlier.map((message) => (from === null || mayFollow(message, from) ? 0 : between(message, from)))
  return { from: Math.min(most, ...least), to: most }
}

function later(a: Day | null, b: Day | null): Day | null {
  return a === null || (b !== null && b > a) ? b : a
}

/** Nothing firm keeps the message from being the later of the two. */
function mayFollow({ days }: Message, from: Day | null): boolean {
  return days.to === null || from === null || days.to >= from
}

/** Whole days without a message between the end of one and a later day. */
function between(previous: Message, day: Day): number {
  return Math.max(0, daysBetween(end(previous), day) - 1)
}

function nothing(given: number, dated: number, known: Day | null): string {
  if (given === 0) return 'No earlier message was given.'
  if (dated === 0) return 'No message given has a date.'
  return known === null
    ? 'Which message came before this one cannot be told: nothing firm says when it was made or released.'
    : 'No message given is known to lie before this one.'
}
