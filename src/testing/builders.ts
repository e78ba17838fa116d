import {
  type Assessment,
  addDays,
  type Bound,
  type Call,
  type Claim,
  type Dating,
  type Day,
  type DayWeight,
  daysBetween,
  type Event,
  type Exhibit,
  type Gap,
  type Link,
  type Message,
  noun,
  parseEdtf,
  type Reference,
  type Segment,
  type Transcript,
  type Verdict,
} from '../model/index.js'

/** Nouns for tests: each builder takes the fields that matter and fills in plain ones. */

const UNBOUNDED = { from: null, to: null }

export function anExhibit(fields: Partial<Exhibit> = {}): Exhibit {
  return noun('exhibit', {
    name: 'statement.opus',
    sha256: '3b7e1f6c0d5a49d2a8c4f1e07b9365d8214fca6e90b7d3582c1ae46f09d7b851',
    bytes: 312_448,
    mediaType: 'audio/ogg',
    durationSeconds: 74.2,
    container: 'ogg',
    tracks: [{ type: 'audio' as const, codec: 'opus', detail: '48 kHz, mono' }],
    tags: [{ name: 'encoder', value: 'opusenc from opus-tools 0.2' }],
    ...fields,
  })
}

/** Segments `s1`, `s2`, ... of the given lengths in seconds, one after the other. */
export function segments(...spoken: readonly (readonly [seconds: number, text: string])[]): Segment[] {
  let start = 0
  return spoken.map(([seconds, text], index) => {
    const segment = { id: `s${index + 1}`, start, end: start + seconds, speaker: null, text, words: [] }
    start += seconds
    return segment
  })
}

export function aTranscript(fields: Partial<Transcript> = {}): Transcript {
  return noun('transcript', {
    medium: 'recording' as const,
    language: 'en',
    origin: { by: 'engine' as const, name: 'moonshine-base 0.1.4 on sherpa-onnx 1.13.8' },
    segments: segments([4, 'Good evening.']),
    ...fields,
  })
}

/** A reference to the first place where `text` stands in the transcript. Its seconds are a share of the segment's. */
export function aReference(
  transcript: Transcript,
  fields: Partial<Reference> & Pick<Reference, 'id' | 'text'>,
): Reference {
  const segment = transcript.segments.find((one) => one.text.includes(fields.text))
  if (!segment) throw new RangeError(`no segment says: ${fields.text}`)
  const from = segment.text.indexOf(fields.text)
  const to = from + fields.text.length
  const at = (offset: number): number | null =>
    segment.start === null || segment.end === null
      ? null
      : Math.round((segment.start + ((segment.end - segment.start) * offset) / segment.text.length) * 10) / 10
  return noun('reference', {
    of: 'event' as const,
    segment: segment.id,
    from,
    to,
    start: at(from),
    end: at(to),
    meant: 'past' as const,
    by: 'en/named-event',
    value: { type: 'event' as const, names: [fields.text], kinds: [], told: false, lasted: null },
    ...fields,
  })
}

export function anEvent(name: string, when: string, fields: Partial<Event> = {}): Event {
  const days = parseEdtf(when) ?? UNBOUNDED
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return noun('event', {
    id: `starter:${days.from ?? 'open'}-${slug}`,
    names: [name],
    type: 'news' as const,
    places: [],
    actors: [],
    labels: [],
    where: null,
    when,
    days,
    reported: false,
    began: null,
    knownFrom: days.from ?? '0000-01-01',
    foreseenFrom: null,
    outlets: 0,
    follows: null,
    sources: [{ source: 'starter', url: `https://en.wikipedia.org/wiki/${name.replaceAll(' ', '_')}` }],
    ...fields,
  })
}

export function aLink(reference: string, event: Event, fields: Partial<Link> = {}): Link {
  return noun('link', {
    reference,
    event,
    probability: 0.97,
    rivals: [],
    why: `named outright: ${event.names[0] ?? event.id}`,
    firm: true,
    earlier: 'no' as const,
    ...fields,
  })
}

export function aBound(side: Bound['side'], date: Day, because: readonly string[], fields: Partial<Bound> = {}): Bound {
  const why =
    side === 'not-before' ? `The words cannot be older than ${date}.` : `The words cannot be later than ${date}.`
  return noun('bound', { side, date, strength: 'firm' as const, because, why, ...fields })
}

/** Without fields: a dating that says nothing. */
export function aDating(fields: Partial<Dating> = {}): Dating {
  return noun('dating', {
    window: '../..',
    notBefore: null,
    notAfter: null,
    softNotBefore: null,
    softNotAfter: null,
    mostLikely: null,
    credible: [],
    curve: [],
    drivers: [],
    sufficient: false,
    conflicts: [],
    parts: [],
    divisions: [],
    notes: [],
    ...fields,
  })
}

/** A curve over `from` to `to` that rises to `peak` and falls after it, halving every `halving` days. */
export function aCurve(from: Day, to: Day, peak: Day, halving: number): DayWeight[] {
  const heights = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const day = addDays(from, index)
    return { day, height: 0.5 ** (Math.abs(daysBetween(peak, day)) / halving) }
  })
  const sum = heights.reduce((total, { height }) => total + height, 0)
  return heights.map(({ day, height }) => ({ day, weight: height / sum }))
}

export function aClaim(id: string, fields: Partial<Claim> = {}): Claim {
  const when = fields.when ?? null
  return noun('claim', {
    id,
    subject: 'Idris Valmorane',
    fate: 'died' as const,
    what: 'died of an illness',
    when,
    days: when === null ? null : parseEdtf(when),
    where: null,
    by: null,
    publishedOn: null,
    source: null,
    grade: null,
    settledBy: null,
    restsOn: [],
    earlier: [],
    ...fields,
  })
}

export function aVerdict(claim: Claim, fields: Partial<Verdict> = {}): Verdict {
  return noun('verdict', {
    claim,
    outcome: 'unsettled' as const,
    condition: 'if authentic' as const,
    likelihood: null,
    because: [],
    reason: 'The words are not shown to be later than the claimed day.',
    wouldSettle: 'A firm reference to an event after the claimed day.',
    ...fields,
  })
}

export function aCall(id: string, reference: string, fields: Partial<Call> = {}): Call {
  return noun('call', { id, quote: '…', reference, start: null, targets: [], regions: [], force: 'order', ...fields })
}

export function aMessage(id: string, date: string, fields: Partial<Message> = {}): Message {
  return noun('message', {
    id,
    date,
    days: parseEdtf(date) ?? { from: null, to: null },
    released: null,
    medium: null,
    seconds: null,
    outlet: null,
    addressees: [],
    title: null,
    source: null,
    ...fields,
  })
}

export function aGap(fields: Partial<Gap> = {}): Gap {
  return noun('gap', {
    previous: null,
    days: null,
    sentence: 'No earlier message was given.',
    messages: [],
    silences: [],
    remarks: [],
    ...fields,
  })
}

export function anAssessment(fields: Partial<Assessment> = {}): Assessment {
  return noun('assessment', {
    exhibit: anExhibit(),
    provenance: { attributedTo: null, surfaced: null, spoken: true },
    transcript: aTranscript(),
    references: [],
    links: [],
    dating: aDating(),
    verdicts: [],
    claimRelations: [],
    calls: [],
    warnings: [],
    gap: aGap(),
    context: [],
    versions: { postquem: '0.1.0', chronology: 'sha256:5c1d0e7a94b2', events: 25_312 },
    limits: [],
    ...fields,
  })
}
