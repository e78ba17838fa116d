import { addDays, type Event, type EventSourceRef, noun, parseEdtf } from '../model/index.js'

/** An event as Postquem writes it, one JSON object a line; what goes without saying is left out. */
interface PackedEvent {
  readonly id: string
  readonly when: string
  readonly type: Event['type']
  readonly names: readonly string[]
  readonly places?: readonly string[]
  readonly actors?: readonly string[]
  readonly reported?: true
  readonly began?: string
  readonly knownFrom?: string
  readonly foreseenFrom?: string
  readonly sources?: readonly { readonly source: string; readonly url?: string }[]
}

/** How many days before its report something may have been spoken of: 83 % of reported dates are right, 95 % within a day. */
const REPORT_LAG = 2

/** The first day on which it could be spoken of, where nothing better is known. */
export function usualKnownFrom(first: string, reported: boolean): string {
  return reported ? addDays(first, -REPORT_LAG) : first
}

/** One line, the same for the same event: fields in a fixed order. */
export function packEvent(event: Event): string {
  const first = event.days.from
  const usual = first === null ? null : usualKnownFrom(first, event.reported)
  const packed: PackedEvent = {
    id: event.id,
    when: event.when,
    type: event.type,
    names: event.names,
    ...(event.places.length > 0 && { places: event.places }),
    ...(event.actors.length > 0 && { actors: event.actors }),
    ...(event.reported && { reported: true }),
    ...(event.began !== null && { began: event.began }),
    ...(event.knownFrom !== usual && { knownFrom: event.knownFrom }),
    ...(event.foreseenFrom !== null && { foreseenFrom: event.foreseenFrom }),
    ...(event.sources.length > 0 && { sources: event.sources.map(packSource) }),
  }
  return JSON.stringify(packed)
}

function packSource({ source, url }: EventSourceRef): { source: string; url?: string } {
  return url === null ? { source } : { source, url }
}

/** Undoes `packEvent`. For lines that we wrote ourselves; a stranger's line goes through the `postquem` format. */
export function unpackEvent(line: string): Event {
  const packed = JSON.parse(line) as PackedEvent
  const days = parseEdtf(packed.when) ?? { from: null, to: null }
  const reported = packed.reported ?? false
  return noun('event', {
    id: packed.id,
    names: packed.names,
    type: packed.type,
    places: packed.places ?? [],
    actors: packed.actors ?? [],
    when: packed.when,
    days,
    reported,
    began: packed.began ?? null,
    knownFrom: packed.knownFrom ?? usualKnownFrom(days.from ?? '', reported),
    foreseenFrom: packed.foreseenFrom ?? null,
    sources: (packed.sources ?? []).map(({ source, url }) => ({ source, url: url ?? null })),
  })
}
