import {
  type Candidate,
  type Day,
  daysBetween,
  type Event,
  type EventMention,
  isDay,
  type Reference,
} from '../model/index.js'

export interface Pair {
  readonly reference: Reference
  readonly mention: EventMention
  /** Other references close by in the same segment. */
  readonly around: readonly Reference[]
  readonly candidate: Candidate
  readonly surfaced: Day | null
}

export interface Scored {
  readonly event: Event
  /** Log-odds. */
  readonly score: number
  /** Named outright, or described by place and kind together: enough for a firm link if nothing rivals it. */
  readonly distinctive: boolean
  readonly why: string
}

/** Log-odds by feature, set by hand from the meaning of each. */
const WEIGHT = {
  longName: 8,
  shortName: 5,
  precisePlace: 3,
  widePlace: 0.8,
  actor: 1.6,
  kindAgrees: 2.4,
  kindDiffers: -1.2,
  term: 0.3,
  mostTerms: 3.5,
  report: -2.5,
  dateAgrees: 4,
  dateDiffers: -4,
  lastedAgrees: 3,
  lastedDiffers: -3.5,
  /** Per factor e of the days between the event and the release: the public speaks mostly of what is fresh. */
  age: -0.45,
} as const

/** Weighs one candidate; null where it cannot be meant (it became known after the release, or shares nothing). */
export function score(pair: Pair): Scored | null {
  const { candidate, mention, surfaced } = pair
  const { event } = candidate
  if (surfaced !== null && (event.foreseenFrom ?? event.knownFrom) > surfaced) return null
  if (event.type === 'term' ? pair.reference.of !== 'office' : pair.reference.of === 'office') return null
  const named = nameScore(candidate)
  const kindAgrees = mention.kinds.includes(event.type)
  const place = placeScore(candidate)
  const dated = dateScore(pair)
  const lasted = lastedScore(pair)
  const total =
    named +
    place +
    Math.min(candidate.actors.length, 3) * WEIGHT.actor +
    kindScore(mention, event, kindAgrees) +
    termScore(candidate) +
    (event.reported ? WEIGHT.report : 0) +
    dated +
    lasted +
    ageScore(event, surfaced)
  const described = kindAgrees && place >= WEIGHT.precisePlace && !event.reported && event.type !== 'news'
  return {
    event,
    score: total,
    distinctive: named >= WEIGHT.longName || described,
    why: reason(candidate, kindAgrees, dated > 0, lasted > 0),
  }
}

function nameScore({ names }: Candidate): number {
  const longest = Math.max(0, ...names.map((name) => name.split(' ').length))
  return longest === 0 ? 0 : longest === 1 ? WEIGHT.shortName : WEIGHT.longName
}

/** Places of an event are listed from the most precise to the widest. */
function placeScore({ event, places }: Candidate): number {
  if (places.length === 0) return 0
  const [precise] = event.places
  const hitsPrecise = precise !== undefined && event.places.length > 1 && places.includes(plain(precise))
  return (hitsPrecise ? WEIGHT.precisePlace : 0) + (places.length - (hitsPrecise ? 1 : 0)) * WEIGHT.widePlace
}

/** As the keys of a candidate are written: without case, accents and punctuation. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

function kindScore(mention: EventMention, event: Event, agrees: boolean): number {
  if (event.type === 'news' || event.type === 'term' || mention.kinds.length === 0) return 0
  return agrees ? WEIGHT.kindAgrees : WEIGHT.kindDiffers
}

function termScore({ terms }: Candidate): number {
  const weight = terms.reduce((sum, { share }) => sum - Math.log(Math.max(share, 1e-6)), 0)
  return Math.min(weight * WEIGHT.term, WEIGHT.mostTerms)
}

/** A date in the same words that fits the event, or not. */
function dateScore({ around, candidate: { event } }: Pair): number {
  const { from, to } = event.days
  if (from === null || to === null) return 0
  let found = 0
  for (const { value } of around) {
    if (value.type === 'absolute' && value.span.from && value.span.to) {
      const fits = value.span.from <= to && value.span.to >= from
      if (fits) return WEIGHT.dateAgrees
      found = WEIGHT.dateDiffers
    }
    if (value.type === 'recurring' && value.month !== null) {
      const fits =
        Number(from.slice(5, 7)) === value.month && (value.day === null || Number(from.slice(8)) === value.day)
      if (fits && value.day !== null) return WEIGHT.dateAgrees
    }
  }
  return found
}

function lastedScore({ mention: { lasted }, candidate: { event } }: Pair): number {
  if (!lasted || event.days.to === null) return 0
  const began = event.began ?? event.days.from
  if (began === null || !isDay(began)) return 0
  const days = daysBetween(began, event.days.to)
  return days >= lasted.from && days <= lasted.to ? WEIGHT.lastedAgrees : WEIGHT.lastedDiffers
}

function ageScore(event: Event, surfaced: Day | null): number {
  if (surfaced === null || event.type === 'term') return 0
  return WEIGHT.age * Math.log1p(Math.max(0, daysBetween(event.knownFrom, surfaced)) / 7)
}

function reason(
  { names, places, actors, terms, event }: Candidate,
  kind: boolean,
  dated: boolean,
  lasted: boolean,
): string {
  const parts = [
    names.length > 0 ? `named outright: ${names.join(', ')}` : '',
    places.length > 0 ? `place: ${places.join(', ')}` : '',
    actors.length > 0 ? `actor: ${actors.join(', ')}` : '',
    kind ? `kind: ${event.type}` : '',
    dated ? 'the date in the same words fits' : '',
    lasted ? 'its length fits' : '',
    terms.length > 0 ? `rare words: ${terms.map((one) => one.term).join(', ')}` : '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}
