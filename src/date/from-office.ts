import { type Bound, dayNumber, type Event, type Link, noun, type OfficeMention } from '../model/index.js'
import { ends, type Item } from './context.js'
import { type Evidence, type Mention, mentioning } from './evidence.js'
import { IGNORED } from './from-link.js'
import type { LawName, Spans } from './laws.js'

/** Offices of which a country has one: a state's attorney general or a shadow minister may bear a namesake's title. */
const HEADS = /^(?:President|Prime Minister|Chancellor|King|Queen|Pope)$/

/** A holder named with the office bounds, firmly where it cannot be a namesake; anyone who was ever in office is named most while in it. */
export function fromOffice({ reference, link }: Item, value: OfficeMention): Evidence | null {
  if (link?.event.type !== 'term' || reference.meant === 'hypothetical') return null
  const mentions = readings(link, lawOf(value))
  return {
    references: [reference.id],
    bounds: value.standing === 'unknown' ? [] : bounds(reference.id, link, value),
    story: `person ${holderOf(link.event)}`,
    family: 'person',
    mentions,
    logLikelihood: mentioning(mentions),
  }
}

function lawOf({ standing, holder }: OfficeMention): LawName {
  if (standing === 'current') return 'in office'
  if (standing === 'former') return 'formerly in office'
  if (standing === 'elect') return 'elected to office'
  return holder.includes(' ') ? 'person' : 'surname'
}

/** One reading for each person who may be meant, with all of the person's terms. */
function readings({ event, probability, rivals }: Link, law: LawName): Mention[] {
  const people = new Map<string, { spans: Spans; share: number }>()
  for (const one of [{ event, probability }, ...rivals]) {
    const known = people.get(holderOf(one.event))
    people.set(holderOf(one.event), {
      spans: [...(known?.spans ?? []), termOf(one.event)],
      share: (known?.share ?? 0) + one.probability,
    })
  }
  const total = [...people.values()].reduce((sum, { share }) => sum + share, 0)
  return [...people.values()].map(({ spans, share }) => ({ law, spans, share: share / total }))
}

function holderOf({ names, places }: Event): string {
  return `${names[0]}, ${places[0] ?? ''}`
}

function termOf({ knownFrom, days }: Event): readonly [number, number] {
  const from = dayNumber(knownFrom)
  return [from, days.to === null ? Number.POSITIVE_INFINITY : Math.max(from, dayNumber(days.to))]
}

/** Not before the term in question could begin, or for a former holder end; of several possible terms the earliest. */
function bounds(reference: string, link: Link, { office, holder, standing }: OfficeMention): Bound[] {
  if (!link.firm || !HEADS.test(office)) return []
  const possible = link.rivals.filter(({ probability }) => probability >= IGNORED * link.probability)
  const terms = [link.event, ...possible.map(({ event }) => event)]
  const former = standing === 'former'
  const [date] = terms.map((term) => (former ? (ends(term.days)?.to ?? term.knownFrom) : term.knownFrom)).sort()
  const why = `names ${link.event.names[0] ?? holder} ${former ? 'as former' : 'as'} ${office}`
  return date === undefined
    ? []
    : [noun('bound', { side: 'not-before', date, strength: 'firm', because: [reference], why })]
}
