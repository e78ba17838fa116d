import type { Assessment, Driver, Event, Link, Reference } from '../model/index.js'
import { eventName } from './names.js'
import {
  type Cite,
  type Cites,
  dayPart,
  type Evidence,
  edtfPart,
  foreign,
  type Part,
  prose,
  type Sentence,
  say,
  type Text,
} from './page.js'
import { webAddress } from './visible.js'
import { timeCode } from './words.js'

/** Everything a statement can rest on, found by its id. Made once for a page. */
export interface Grounds {
  readonly assessment: Assessment
  readonly reference: (id: string) => Reference | null
  readonly link: (id: string) => Link | null
  /** The anchor and label of an id; null where there is none. */
  readonly find: (id: string) => Cite | null
  /** Citations for ids, each once; where none of them exists, the transcript as a whole. */
  readonly cites: (ids: readonly string[]) => Cites
}

const TRANSCRIPT: Cite = { anchor: 'transcript', label: 'transcript' }
export const PREVIOUS: Cite = { anchor: 'previous', label: 'earlier message' }

export function groundsOf(assessment: Assessment): Grounds {
  const references = new Map(assessment.references.map((one) => [one.id, one]))
  const links = new Map(assessment.links.map((one) => [one.reference, one]))
  const anchors = anchorsOf(assessment)
  const find = (id: string): Cite | null => anchors.get(id) ?? null
  return {
    assessment,
    reference: (id) => references.get(id) ?? null,
    link: (id) => links.get(id) ?? null,
    find,
    cites: (ids) => {
      const found = [...new Set(ids)].map(find).filter((cite) => cite !== null)
      const [first, ...rest] = found
      return first ? [first, ...rest] : [TRANSCRIPT]
    },
  }
}

/** Anchors are numbered, not taken from ids: an id may come from a file. */
function anchorsOf({ references, calls, provenance }: Assessment): Map<string, Cite> {
  const anchors = new Map<string, Cite>()
  anchors.set('exhibit', { anchor: 'exhibit', label: 'file' })
  if (provenance.surfaced !== null) anchors.set('surfaced', { anchor: 'surfaced', label: 'release' })
  references.forEach((one, index) => {
    anchors.set(one.id, { anchor: `r${index + 1}`, label: labelOf(one) })
  })
  for (const call of calls) {
    const cite = anchors.get(call.reference)
    if (cite && !anchors.has(call.id)) anchors.set(call.id, cite)
  }
  return anchors
}

function labelOf({ id, start }: Reference): string {
  return start === null ? id : `${id} ${timeCode(start)}`
}

/** References as evidence, in the order of the words; ids that are no references are left out. */
export function evidenceOf(grounds: Grounds, ids: readonly string[]): Evidence[] {
  const drivers = new Map(grounds.assessment.dating.drivers.map((driver) => [driver.reference, driver]))
  const wanted = new Set(ids)
  return grounds.assessment.references
    .filter(({ id }) => wanted.has(id))
    .map((reference) => {
      const cites = grounds.cites([reference.id])
      const driver = drivers.get(reference.id)
      return {
        cite: cites[0],
        time: reference.start === null ? null : timeCode(reference.start),
        seconds: reference.start,
        quote: reference.text,
        meaning: say(cites, ...meaningOf(grounds, reference)),
        without: driver ? withoutOf(grounds, driver, cites) : null,
      }
    })
}

function meaningOf(grounds: Grounds, reference: Reference): Text {
  const link = grounds.link(reference.id)
  const meant = MEANT[reference.meant]
  if (!link) return [`Meant ${meant}.`]
  return ['Taken to mean ', ...eventPart(link.event), `, ${meant}; `, ...prose(link.why.replace(/\.$/, '')), '.']
}

/** The event with its date and where it is told: a link where the source has an address, else the source's name. */
export function eventPart(event: Event): Part[] {
  const told = event.sources.find(({ url }) => webAddress(url)) ?? event.sources[0]
  const source: Part[] = told ? ['; ', told.url === null ? foreign(told.source) : sourcePart(told.url)] : []
  return [foreign(eventName(event)), event.reported ? ' (reported ' : ' (', edtfPart(event.when), ...source, ')']
}

function withoutOf({ assessment: { dating }, cites }: Grounds, driver: Driver, own: Cites): Sentence {
  const { also, windowWithout, mostLikelyWithout } = driver
  const all = also.length === 0 ? own : cites([driver.reference, ...also])
  const instead = also.length === 0 ? '' : `${insteadOf(also)} `
  const without = `${instead}Without ${also.length === 0 ? 'this reference' : 'all of them'}`
  const sameWindow = windowWithout === dating.window
  const sameDay = mostLikelyWithout === dating.mostLikely
  if (sameWindow && sameDay) return say(all, `${without} the rest would still give the same answer.`)
  const window: Part[] = sameWindow
    ? ['the window would be the same']
    : windowWithout === '../..'
      ? ['nothing would bound the window']
      : ['the window would be ', edtfPart(windowWithout)]
  const likely: Part[] = sameDay
    ? []
    : mostLikelyWithout === null
      ? [', and no day would be the most likely']
      : [', and the most likely day ', dayPart(mostLikelyWithout)]
  return say(all, `${without} `, ...window, ...likely, '.')
}

/** Any one of several suffices: they are not each needed. */
function insteadOf(also: readonly string[]): string {
  return also.length === 1
    ? 'One other reference would do in its place.'
    : `Any one of ${also.length} others would do in its place.`
}

export const MEANT = {
  past: 'as something past',
  ongoing: 'as something going on',
  ahead: 'as something still to come',
  hypothetical: 'as a possibility only',
  quoted: 'in the words of somebody else',
  absent: 'as something that is not mentioned',
  unclear: 'without saying whether it is past or to come',
} as const

/** A person's or a paper's name for where a thing is told: a link where it is an address of the web. */
export function sourcePart(source: string): Part {
  const address = webAddress(source)
  return address ? { type: 'source', text: address.hostname.replace(/^www\./, ''), url: source } : foreign(source)
}
