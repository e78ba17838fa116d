import {
  type Candidate,
  type Day,
  daysBetween,
  type Event,
  type EventKind,
  type EventMention,
  isDay,
  type Reference,
  type SharedKey,
} from '../model/index.js'

import { officeScore } from './office.js'

export interface Pair {
  readonly reference: Reference
  readonly mention: EventMention
  /** Other references close by in the same segment. */
  readonly around: readonly Reference[]
  readonly candidate: Candidate
  readonly surfaced: Day | null
  /** Content words of the reference, see `wordsOf`. */
  readonly held: ReadonlySet<string>
  /** In an account each line is about one thing: the words of a name in any order are that name. In running speech they may be chance. */
  readonly account: boolean
}

export interface Scored {
  readonly event: Event
  /** Log-odds. */
  readonly score: number
  /** Named outright, or described so that nothing else can be meant: enough for a firm link if nothing rivals it. */
  readonly distinctive: boolean
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
  kindDiffers: -1.4,
  /** Per unit of rarity of a shared word. */
  term: 0.35,
  mostTerms: 9,
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
    officeScore(pair.reference.value, event) +
    (event.reported ? WEIGHT.report : 0) +
    dated +
    lasted +
    countScore(pair) +
    ageScore(event, surfaced)
  const timed = dated > 0 || lasted > 0
  const distinctive =
    named >= (pair.account ? WEIGHT.wordsOfName : WEIGHT.longName) ||
    isDescribed(pair, kindAgrees, timed) ||
    (kindAgrees && mention.told && !event.reported && namedByWords(candidate) >= TOLD_BY_NAME)
  return { event, score: total, distinctive, why: reason(candidate, kindAgrees, dated > 0, lasted > 0) }
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

const LITTLE = new Set(
  'of the and in on at to a an by for from with into over against after as is new first last'.split(' '),
)

/** The content words of a text without their endings. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    plainWords(text)
      .filter((word) => word !== '' && !LITTLE.has(word))
      .map(root),
  )
}

const nameWords = new WeakMap<Event, readonly (readonly string[])[]>()

/** The event's names of several content words, as words; a heading made of a sentence's first words is none. */
function namesOf(event: Event): readonly (readonly string[])[] {
  const known =
    nameWords.get(event) ??
    event.names
      .filter((name) => !name.endsWith('…'))
      .map((name) => [...wordsOf(name)])
      .filter((words) => words.length > 1)
  nameWords.set(event, known)
  return known
}

/** Endings off, roughly: `resignation` and `resigns` meet, `bomb` and `bombings` too. */
function root(word: string): string {
  const bare = word.replace(/(?:ations?|ings?|ions?|ers?|ed|es|s)$/, '')
  return bare.length >= 4 ? bare : word
}

function rarity(share: number): number {
  return -Math.log(Math.max(share, 1e-6))
}

/** The rarest key counts in full, each further one half of the one before: places of one event say much the same. */
function keyScore(keys: readonly SharedKey[]): number {
  const weights = keys.map(({ share }) => Math.min(rarity(share) * WEIGHT.key, WEIGHT.mostKey)).sort((a, b) => b - a)
  return weights.reduce((sum, weight, rank) => sum + weight / 2 ** rank, 0)
}

/** Kinds of event that happen to a person or place once, or so seldom that place or person and kind together name them. */
const SINGULAR: ReadonlySet<EventKind> = new Set<EventKind>([
  'killing',
  'death',
  'capture',
  'coup',
  'war',
  'withdrawal',
  'kidnapping',
  'release',
  'launch',
  'office',
])
/** A place or actor that few events share, as a share of all. */
const RARE = 0.004
/** What happens to one place again and again. */
const REPEATED: ReadonlySet<EventKind> = new Set<EventKind>([
  'attack',
  'offensive',
  'protest',
  'talks',
  'statement',
  'law',
  'election',
  'agreement',
  'disaster',
  'outbreak',
  'sport',
])
/** So few that even a repeatable kind of event there is told apart. */
const LONE = 0.0006

/** Described beyond dispute: kind, and a rare place or actor; for what repeats itself also its date or length, or a place that is all but its own. */
function isDescribed(
  { mention, surfaced, candidate: { event, places, actors } }: Pair,
  kindAgrees: boolean,
  timed: boolean,
): boolean {
  if (!kindAgrees || event.reported || event.type === 'news') return false
  const own = new Set(event.names.flatMap(plainWords))
  // A person or place that the event's own name holds is what it happened to, not somebody who was there.
  const holds = ({ key }: SharedKey): boolean => key.split(' ').every((word) => own.has(word))
  const rarest = Math.min(1, ...[...places, ...actors].filter(holds).map(({ share }) => share))
  if (timed) return Math.min(1, ...[...places, ...actors].map(({ share }) => share)) <= RARE
  if (SINGULAR.has(event.type)) return rarest <= RARE
  // In a text without a release day a later, like event may be meant, which the chronology need not know.
  if (surfaced === null && !mention.told) return false
  if (surfaced === null && REPEATED.has(event.type)) return false
  const lone = mention.told ? [...places, ...actors] : places
  return Math.min(1, ...lone.filter(holds).map(({ share }) => share)) <= LONE
}

/** So much rarity of words that its names hold, together with a kind and a verb in the past, that chance is out of the question. */
const TOLD_BY_NAME = 15

/** The rarity of all shared words that stand in the event's own names. */
function namedByWords({ event, terms }: Candidate): number {
  const own = event.names.flatMap(plainWords)
  const held = terms.filter(({ term }) => own.some((word) => word.startsWith(term)))
  return held.reduce((sum, { share }) => sum + rarity(share), 0)
}

/** As keys are written: without case, accents and punctuation. */
function plainWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}|['’]s?\b/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
}

function kindScore(mention: EventMention, event: Event, agrees: boolean): number {
  if (event.type === 'news' || event.type === 'term' || mention.kinds.length === 0) return 0
  return agrees ? WEIGHT.kindAgrees : WEIGHT.kindDiffers
}

function termScore({ event, terms }: Candidate): number {
  const weight = terms.reduce((sum, { share }) => sum + rarity(share), 0)
  return Math.min(weight * WEIGHT.term, event.reported ? WEIGHT.mostTermsOfReport : WEIGHT.mostTerms)
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

function reason(
  { names, places, actors, terms, event }: Candidate,
  kind: boolean,
  dated: boolean,
  lasted: boolean,
): string {
  const list = (keys: readonly SharedKey[]): string => keys.map(({ key }) => key).join(', ')
  const parts = [
    names.length > 0 ? `named outright: ${list(names)}` : '',
    places.length > 0 ? `place: ${list(places)}` : '',
    actors.length > 0 ? `actor: ${list(actors)}` : '',
    kind ? `kind: ${event.type}` : '',
    dated ? 'the date in the same words fits' : '',
    lasted ? 'its length fits' : '',
    terms.length > 0 ? `uncommon words: ${terms.map((one) => one.term).join(', ')}` : '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}
