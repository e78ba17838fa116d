import { type Event, type EventKind, isNews, type SharedKey } from '../model/index.js'
import type { Pair } from './pair.js'
import { plainWords, rarity } from './words.js'

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
export function isDescribed(
  { mention, surfaced, candidate: { event, places, actors } }: Pair,
  kindAgrees: boolean,
  timed: boolean,
): boolean {
  if (!kindAgrees || isNews(event) || event.type === 'news') return false
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

/**
 * Told by the words of the event's own names. In running speech such words come together by chance: there the kind must be one that does not
 * come again and again, and a place or actor of several words stand in the name ("the space shuttle Columbia was lost"), or two places or
 * actors be the event's beside another word of its name ("India landed near the pole of the Moon").
 */
export function isToldByName({ account, candidate }: Pair): boolean {
  const { event, places, actors, terms } = candidate
  const own = event.names.flatMap(plainWords)
  const held = terms.filter(({ term }) => own.some((word) => word.startsWith(term)))
  if (held.reduce((sum, { share }) => sum + rarity(share), 0) < TOLD_BY_NAME) return false
  const keys = [...places, ...actors].map(({ key }) => key.split(' '))
  const ofItsName = keys.some((words) => words.length > 1 && words.every((word) => own.includes(word)))
  const several = keys.length > 1 && held.some(({ ofKey }) => !ofKey)
  return account || ((ofItsName || several) && !REPEATED.has(event.type))
}

/** So much rarity of all that is shared that no event of a chronology of several thousands shares it by chance: ln(5000) and 3.5. */
const BEYOND_CHANCE = 12
/** So much that even the kind may be another: the words may be about another side of the event. */
const WHATEVER_KIND = 18
/** A word that tells this event from others at its place, as a share of all events. */
const PARTICULAR = 0.008

/**
 * An account's line describes an event by several things at once, none of which would do alone: kind, place or actor, and a
 * particular of its own ("bombing", "French", "Yemen", "tanker"). Every name in the words must be the event's, or else they may mean a
 * like event that the chronology does not hold.
 */
export function isDescribedBySeveral({ mention, surfaced, candidate, subject }: Pair, ofKind: boolean): boolean {
  const { event, places, actors, terms, unexplained } = candidate
  if (isNews(event) || event.type === 'news' || unexplained.length > 0) return false
  if (surfaced === null && (!mention.told || REPEATED.has(event.type))) return false
  // Whom the words leave out counts, but not for an event of another kind: much happens to one person.
  const persons = ofKind ? actors : actors.filter(({ key }) => key !== subject)
  const keys = [...places, ...persons]
  const own = event.names.flatMap(plainWords)
  const others = terms.filter(({ ofKey }) => !ofKey)
  const particular = others.some(({ term, share }) => share <= PARTICULAR && own.some((word) => word.startsWith(term)))
  if (keys.length === 0 || !particular) return false
  const particulars = others.slice(0, 3).reduce((sum, one) => sum + rarity(one.share), 0)
  return halved(places) + halved(persons) + particulars >= (ofKind ? BEYOND_CHANCE : WHATEVER_KIND)
}

/** Deeds that come in series; of other nouns a plural may stand beside one event ("explosions of pagers"). */
const DEEDS =
  /^(?:threat|attack|strike|raid|bombing|killing|clash(?:e)?|battle|protest|kidnapping|statement|message|speeche?|visit|meeting|execution|test|launche?|missile|election|offensive|video|tape|claim|talk|negotiation|summit|sanction|demonstration|ceasefire|truce)s$/

/** "Threats", "air strikes": a plural tells of many, of which the chronology's one, named in the singular, need not be the first. */
export function isSeries(text: string, { names }: Event): boolean {
  const own = new Set(names.flatMap(plainWords))
  return plainWords(text).some((word) => DEEDS.test(word) && !own.has(word))
}

/** The rarest in full, each further one half of the one before: a town lies in its country. */
function halved(keys: readonly SharedKey[]): number {
  const rarest = keys.map(({ share }) => rarity(share)).sort((a, b) => b - a)
  return rarest.reduce((sum, one, rank) => sum + one / 2 ** rank, 0)
}
