import {
  type Candidate,
  type Claim,
  type Day,
  daysBetween,
  type Event,
  type Link,
  noun,
  type Reference,
} from '../model/index.js'

/** Talk, in an event's name. */
const TALK = /\b(?:rumou?r\w*|reports?|reported|says?|said|claim(?:s|ed)?|announces?|announced|stories)\b/i
/** A fate, in an event's name. */
const FATE = /\b(?:death|dead|die[sd]|killed|killing|wound\w+|shot|coma|stroke|ill|captur\w+|arrested|replaced|fate)\b/i
/** The answer to such talk is no such talk. */
const ANSWER = /\b(?:den(?:y|ies|ied|ying)|answer\w*|reappears?|appears?|after|alive|returns?)\b/i
/** Reports within so many days of each other are one story. */
const EPISODE = 120
/** A claim that was handed in and a known report within so many days are about the same. */
const SAME = 45
const HALF_LIFE = 60
/** What "none of these" weighs beside a report that has just come out. */
const NONE = 0.1

export interface RumourContext {
  readonly surfaced: Day | null
  readonly claims: readonly Claim[]
}

/**
 * Ties talk of the subject's fate to the reports of it that a chronology holds. Firm only where these are one story, and where that it is
 * the one is said twice: by the words (the month) or by a claim that was handed in. People are reported dead again and
 * again, so that one report alone may be the wrong one.
 */
export function linkRumour(
  reference: Reference,
  around: readonly Reference[],
  candidates: readonly Candidate[],
  { surfaced, claims }: RumourContext,
): Link | null {
  if (surfaced === null) return null
  const known = candidates.map(({ event }) => event).filter((event) => isReport(event) && event.knownFrom <= surfaced)
  const ofMonth = known.filter((event) => around.some((one) => isMonthOf(one, event)))
  const reports = ofMonth.length > 0 ? ofMonth : known
  const weighed = reports
    .map((event) => ({ event, weight: 0.5 ** (daysBetween(event.knownFrom, surfaced) / HALF_LIFE) }))
    .sort((a, b) => b.weight - a.weight || (a.event.id < b.event.id ? -1 : 1))
  const [best, ...others] = weighed
  if (!best) return null
  const total = weighed.reduce((sum, { weight }) => sum + weight, NONE * best.weight)
  const isOne = others.every(({ event }) => daysBetween(event.knownFrom, best.event.knownFrom) <= EPISODE)
  const dated = ofMonth.length > 0
  const claimed = claims.some((claim) => isAbout(claim, best.event))
  return noun('link', {
    reference: reference.id,
    event: best.event,
    probability: best.weight / total,
    rivals: others.map(({ event, weight }) => ({ event, probability: weight / total })),
    why: `report on the speaker${dated ? '; the month in the same words fits' : ''}${claimed ? '; a claim at hand is of its time' : ''}`,
    firm: isOne && (dated || claimed) && reference.meant === 'past',
    earlier: 'no',
  })
}

function isReport({ names }: Event): boolean {
  return names.some((name) => TALK.test(name) && FATE.test(name)) && !names.some((name) => ANSWER.test(name))
}

function isMonthOf({ value }: Reference, { knownFrom }: Event): boolean {
  if (value.type === 'recurring') return value.month === Number(knownFrom.slice(5, 7))
  return value.type === 'absolute' && value.span.from !== null && knownFrom.slice(0, 7) === value.span.from.slice(0, 7)
}

function isAbout({ days, publishedOn }: Claim, { knownFrom }: Event): boolean {
  const day = publishedOn ?? days?.to ?? null
  return day !== null && Math.abs(daysBetween(day, knownFrom)) <= SAME
}
