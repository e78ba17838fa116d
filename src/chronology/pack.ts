import { addDays, type Event, type EventSourceRef, noun, type Position, parseEdtf } from '../model/index.js'

/** An event as Postquem writes it, one JSON object a line; what goes without saying is left out. */
interface PackedEvent {
  readonly id: string
  readonly when: string
  readonly type: Event['type']
  readonly names: readonly string[]
  /** Other names by language: ["ar", "..."]. */
  readonly labels?: readonly (readonly [language: string, name: string])[]
  readonly places?: readonly string[]
  readonly actors?: readonly string[]
  readonly where?: { readonly country?: string; readonly at?: readonly [latitude: number, longitude: number] }
  readonly reported?: true
  readonly began?: string
  readonly knownFrom?: string
  readonly foreseenFrom?: string
  readonly sources?: readonly PackedSource[]
  readonly outlets?: number
  readonly follows?: string
}

interface PackedSource {
  readonly source: string
  readonly url?: string
  readonly licence?: string
  readonly on?: string
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
    ...(event.labels.length > 0 && { labels: event.labels.map(({ language, name }) => [language, name] as const) }),
    ...(event.places.length > 0 && { places: event.places }),
    ...(event.actors.length > 0 && { actors: event.actors }),
    ...(event.where !== null && { where: packPosition(event.where) }),
    ...(event.reported && { reported: true }),
    ...(event.began !== null && { began: event.began }),
    ...(event.knownFrom !== usual && { knownFrom: event.knownFrom }),
    ...(event.foreseenFrom !== null && { foreseenFrom: event.foreseenFrom }),
    ...(event.sources.length > 0 && { sources: event.sources.map(packSource) }),
    ...(event.outlets > 0 && { outlets: event.outlets }),
    ...(event.follows !== null && { follows: event.follows }),
  }
  return JSON.stringify(packed)
}

function packPosition({ country, latitude, longitude }: Position): NonNullable<PackedEvent['where']> {
  return {
    ...(country !== null && { country }),
    ...(latitude !== null && longitude !== null && { at: [latitude, longitude] as const }),
  }
}

function packSource({ source, url, licence, on }: EventSourceRef): PackedSource {
  return { source, ...(url !== null && { url }), ...(licence && { licence }), ...(on && { on }) }
}

/** Undoes `packEvent`. For lines that we wrote ourselves; a stranger's line goes through the `postquem` format. */
export function unpackEvent(line: string): Event {
  const packed = JSON.parse(line) as PackedEvent
  const days = parseEdtf(packed.when) ?? { from: null, to: null }
  const reported = packed.reported ?? false
  return noun('event', {
    id: packed.id,
    names: packed.names,
    labels: (packed.labels ?? []).map(([language, name]) => ({ language, name })),
    type: packed.type,
    places: packed.places ?? [],
    actors: packed.actors ?? [],
    where: packed.where ? unpackPosition(packed.where) : null,
    when: packed.when,
    days,
    reported,
    began: packed.began ?? null,
    knownFrom: packed.knownFrom ?? usualKnownFrom(days.from ?? '', reported),
    foreseenFrom: packed.foreseenFrom ?? null,
    sources: (packed.sources ?? []).map((one) => ({ ...one, url: one.url ?? null })),
    outlets: packed.outlets ?? 0,
    follows: packed.follows ?? null,
  })
}

function unpackPosition({ country, at }: NonNullable<PackedEvent['where']>): Position {
  return { country: country ?? null, latitude: at?.[0] ?? null, longitude: at?.[1] ?? null }
}
