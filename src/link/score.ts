import {
  type Candidate,
  type Day,
  daysBetween,
  type Event,
  type EventMention,
  isDay,
  isNews,
  type SharedKey,
} from '../model/index.js'
import { isDescribed, isDescribedBySeveral, isSeries, isToldByName } from './described.js'
import { isKin } from './kin.js'
import { officeScore } from './office.js'
import type { Pair } from './pair.js'
import { reason } from './reason.js'
import { namesOf, plainWords, rarity } from './words.js'

export interface Scored {
  readonly event: Event
  /** Log-odds. */
  readonly score: number
  /** Named outright, or described so that nothing else can be meant: enough for a firm link if nothing rivals it. */
  readonly distinctive: boolean
  /** By a name of several words. */
  readonly named: boolean
  readonly why: string
}

/** Log-odds by feature, set by hand from the meaning of each. */
const WEIGHT = {
  longName: 8,
  /** All content words of a name of several words, in another order: "bombings in Sri Lanka at Easter". */
  wordsOfName: 4,
  wordsOfNameInSpeech: 1.5,
  shortName: 4,
  /** Per unit of rarity (natural logarithm of 1 / share) of a place or actor, beside the weight of its words. */
  key: 0.25,
  mostKey: 2,
  kindAgrees: 2.2,
  kindAkin: 1.1,
  kindDiffers: -1.4,
  /** In an account, per name in its words that is not the event's: it is about somebody or somewhere else. */
  unexplained: -1.5,
  /** Per unit of rarity of a shared word. */
  term: 0.35,
  mostTerms: 9,
  /** Per unit of rarity of a word that only sounds like one of the event's. */
  alike: 0.2,
  mostAlike: 4,
  /** News is told in many words: some are shared by chance. */
  mostTermsOfReport: 3,
  report: -2,
  dateAgrees: 4,
  dateDiffers: -4,
  lastedAgrees: 3,
  lastedDiffers: -3.5,
  countAgrees: 3,
  countDiffers: -3,
  /** Per factor e of the weeks between the event and the release: the public speaks mostly of what is fresh. */
  age: -0.35,
} as const

/** Weighs one candidate; null where it cannot be meant (it became known after the release, or is of the wrong kind). */
export function score(pair: Pair): Scored | null {
  const { candidate, mention, surfaced } = pair
  const { event } = candidate
  if (surfaced !== null && (event.foreseenFrom ?? event.knownFrom) > surfaced) return null
  if ((event.type === 'term') !== (pair.reference.of === 'office')) return null
  // Somebody without an office is meant by name or not at all.
  const { value } = pair.reference
  if (value.type === 'office' && value.standing === 'unknown' && candidate.names.length === 0) return null
  const kindAgrees = mention.kinds.includes(event.type)
  const named = nameScore(pair)
  const dated = dateScore(pair)
  const lasted = lastedScore(pair)
  const total =
    named +
    keyScore(candidate.places) +
    keyScore(candidate.actors) +
    kindScore(mention, event, kindAgrees) +
    termScore(candidate) +
    alikeScore(candidate) +
    officeScore(pair.reference.value, event) +
    (pair.account ? WEIGHT.unexplained * candidate.unexplained.length : 0) +
    (isNews(event) ? WEIGHT.report : 0) +
    dated +
    lasted +
    countScore(pair) +
    ageScore(event, surfaced)
  const timed = (dated > 0 && isPrecise(pair)) || lasted > 0
  const elsewhere = pair.account && candidate.unexplained.length > 0
  const outright =
    (pair.account && named >= WEIGHT.wordsOfName) ||
    isDescribed(pair, kindAgrees, timed) ||
    (pair.account && isDescribedBySeveral(pair, kindAgrees || isKin(mention.kinds, event.type))) ||
    (kindAgrees && mention.told && !isNews(event) && !elsewhere && isToldByName(pair))
  const onItsOwn = named >= WEIGHT.longName || (outright && !(pair.account && isSeries(pair.reference.text, event)))
  // What was said only sounds like it.
  const distinctive = onItsOwn && candidate.alike.length === 0
  return {
    event,
    score: total,
    distinctive,
    named: named >= WEIGHT.longName,
    why: reason(candidate, kindAgrees, dated > 0, lasted > 0),
  }
}

function nameScore({ candidate: { event, names }, held, mention, reference, account }: Pair): number {
  // "A new start" is not New START: some word of the name must be written as one.
  const written = new Set(mention.names.flatMap(plainWords))
  const anyCase = reference.of === 'office' || !/\p{Lu}/u.test(reference.text)
  const named = names.filter(({ key }) => anyCase || key.split(' ').some((word) => written.has(word)))
  const longest = Math.max(0, ...named.map(({ key }) => key.split(' ').length))
  if (longest > 1) return WEIGHT.longName
  if (namesOf(event).some((words) => words.every((word) => held.has(word))))
    return account ? WEIGHT.wordsOfName : WEIGHT.wordsOfNameInSpeech
  return longest === 1 ? WEIGHT.shortName : 0
}

/** The rarest key counts in full, each further one half of the one before: places of one event say much the same. */
function keyScore(keys: readonly SharedKey[]): number {
  const weights = keys.map(({ share }) => Math.min(rarity(share) * WEIGHT.key, WEIGHT.mostKey)).sort((a, b) => b - a)
  return weights.reduce((sum, weight, rank) => sum + weight / 2 ** rank, 0)
}

function kindScore(mention: EventMention, event: Event, agrees: boolean): number {
  if (event.type === 'news' || event.type === 'term' || mention.kinds.length === 0) return 0
  if (agrees) return WEIGHT.kindAgrees
  return isKin(mention.kinds, event.type) ? WEIGHT.kindAkin : WEIGHT.kindDiffers
}

function termScore({ event, terms }: Candidate): number {
  const weight = terms.reduce((sum, { share }) => sum + rarity(share), 0)
  return Math.min(weight * WEIGHT.term, isNews(event) ? WEIGHT.mostTermsOfReport : WEIGHT.mostTerms)
}

function alikeScore({ alike }: Candidate): number {
  const weight = alike.reduce((sum, { share }) => sum + rarity(share), 0)
  return Math.min(weight * WEIGHT.alike, WEIGHT.mostAlike)
}

/** A date in the same words that fits the event, or not. */
function dateScore({ around, candidate: { event } }: Pair): number {
  const { from, to } = event.days
  if (from === null || to === null) return 0
  let found = 0
  for (const { value } of around) {
    if (value.type === 'absolute' && value.span.from && value.span.to) {
      if (value.span.from <= to && value.span.to >= from) return WEIGHT.dateAgrees
      found = WEIGHT.dateDiffers
    }
    if (value.type === 'recurring' && value.month !== null && value.day !== null) {
      if (Number(from.slice(5, 7)) === value.month && Number(from.slice(8)) === value.day) return WEIGHT.dateAgrees
    }
  }
  return found
}

/** A year alone fits many events of a place. */
function isPrecise({ around }: Pair): boolean {
  return around.some(
    ({ value }) =>
      value.type === 'recurring' ||
      (value.type === 'absolute' &&
        value.span.from &&
        value.span.to &&
        daysBetween(value.span.from, value.span.to) <= 31),
  )
}

/** People round the length of a battle up and down by this factor. */
const LOOSE = 1.3

function lastedScore({ mention: { lasted }, candidate: { event } }: Pair): number {
  if (!lasted || event.days.to === null) return 0
  const began = event.began ?? event.days.from
  if (began === null || !isDay(began)) return 0
  const days = daysBetween(began, event.days.to)
  return days >= lasted.from / LOOSE && days <= lasted.to * LOOSE ? WEIGHT.lastedAgrees : WEIGHT.lastedDiffers
}

/** "Nine years since the invasion": the count leads from the event to shortly before the release. */
function countScore({ around, candidate: { event }, surfaced }: Pair): number {
  if (surfaced === null || event.days.from === null) return 0
  const passed = daysBetween(event.days.from, surfaced)
  for (const { value } of around) {
    if (value.type !== 'count' || value.anchorDay !== null) continue
    if (passed < value.days.from) return WEIGHT.countDiffers
    return passed - value.days.to <= COUNTED_WITHIN ? WEIGHT.countAgrees : WEIGHT.countDiffers
  }
  return 0
}

/** Days that may pass between a count and its release. */
const COUNTED_WITHIN = 120

function ageScore(event: Event, surfaced: Day | null): number {
  if (surfaced === null || event.type === 'term') return 0
  return WEIGHT.age * Math.log1p(Math.max(0, daysBetween(event.knownFrom, surfaced)) / 7)
}
