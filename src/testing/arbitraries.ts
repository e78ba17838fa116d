import fc from 'fast-check'
import {
  type Assessment,
  type Bound,
  type CallForce,
  type Claim,
  type ClaimRelation,
  type Context,
  type Dating,
  type Day,
  type DaySpan,
  dayAt,
  dayNumber,
  EVENT_KINDS,
  type Event,
  type Exhibit,
  formatEdtf,
  type Gap,
  type Link,
  type Message,
  noun,
  type Position,
  type Provenance,
  type Reference,
  type Transcript,
  type Value,
  type Verdict,
} from '../model/index.js'

/** Strings that break a careless page: markup, links, bidi and zero-width controls, line breaks, half a character. */
export const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '</title></style><!--',
  '[click](javascript:alert(1)) ![x](http://evil.example/p.png)',
  'www.evil.example https://evil.example/?a=1&b=2 someone@evil.example',
  '# heading\n\n- item\n1. item\n> quote\n```\ncode\n```\n| a | b |\n---',
  '1) one *two* _three_ ~~four~~ `five` \\six &lt;seven&gt; <eight>',
  '\u202Egnp.exe\u2066\u200F\u200B\uFEFF',
  'الموصل \u2067מוסול\u2069 ١٢٣',
  '\u0000\u0007\u001B[31m\u0085\u2028\u2029',
  '\uD800half',
  '{{7*7}} %3Cscript%3E',
  'x'.repeat(300),
] as const

export function texts(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ maxLength: 12 }),
    fc.array(fc.integer({ min: 0, max: 0x10_ff_ff }), { maxLength: 12 }).map((codes) => String.fromCodePoint(...codes)),
    fc.lorem({ maxCount: 6 }),
  )
}

/** Days from 1900 to 2099. */
function days(): fc.Arbitrary<Day> {
  return fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2099-12-31') }).map(dayAt)
}

function closedSpans(): fc.Arbitrary<{ from: Day; to: Day }> {
  return fc.tuple(days(), fc.nat({ max: 9000 })).map(([from, more]) => ({ from, to: dayAt(dayNumber(from) + more) }))
}

export function spans(): fc.Arbitrary<DaySpan> {
  return fc.tuple(closedSpans(), fc.constantFrom('closed', 'from', 'to', 'open')).map(([{ from, to }, ends]) => ({
    from: ends === 'closed' || ends === 'from' ? from : null,
    to: ends === 'closed' || ends === 'to' ? to : null,
  }))
}

/** Plain objects, such as JSON gives. */
function record<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<T>
}

function maybe<T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(some, { nil: null })
}

function few<T>(some: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> {
  return fc.array(some, { maxLength })
}

/** Numbers as JSON keeps them: 4 digits for probabilities, milliseconds for times. */
function probabilities(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 10_000)
}

function seconds(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 36_000_000 }).map((milliseconds) => milliseconds / 1000)
}

function ranges(): fc.Arbitrary<{ from: number; to: number }> {
  return fc
    .tuple(fc.integer({ min: -9000, max: 9000 }), fc.nat({ max: 400 }))
    .map(([from, more]) => ({ from, to: from + more }))
}

function urls(): fc.Arbitrary<string> {
  return fc.oneof(
    texts().map((path) => `https://news.example/${path}`),
    fc.constantFrom('javascript:alert(1)', 'data:text/html,x', 'not a url', 'https://a.example/"><b>'),
  )
}

function exhibits(): fc.Arbitrary<Exhibit> {
  return record({
    name: texts(),
    sha256: fc.nat().map((number) => number.toString(16).padStart(64, '0')),
    bytes: fc.nat(),
    mediaType: fc.constantFrom('audio/ogg', 'video/mp4', 'text/plain'),
    durationSeconds: maybe(seconds()),
    container: maybe(texts()),
    tracks: few(record({ type: fc.constantFrom('audio', 'video', 'other'), codec: texts(), detail: texts() })),
    tags: few(record({ name: texts(), value: texts() })),
  }).map((fields) => noun('exhibit', fields))
}

function words(): fc.Arbitrary<Transcript['segments'][number]['words'][number]> {
  return fc
    .tuple(fc.nat({ max: 50 }), texts(), fc.option(texts(), { nil: undefined }), seconds(), seconds())
    .map(([at, text, spoken, start, end]) => ({ at, text, ...(spoken === undefined ? {} : { spoken }), start, end }))
}

function transcripts(): fc.Arbitrary<Transcript> {
  const segment = record({
    start: maybe(seconds()),
    end: maybe(seconds()),
    speaker: maybe(texts()),
    text: texts(),
    words: few(words(), 2),
  })
  return record({
    medium: fc.constantFrom('recording', 'transcript', 'account'),
    language: fc.constantFrom('en', 'ar', 'he', 'und'),
    origin: record({ by: fc.constantFrom('engine', 'person', 'third-party', 'unknown'), name: texts() }),
    segments: few(segment, 4),
  }).map((fields) =>
    noun('transcript', {
      ...fields,
      segments: fields.segments.map((one, index) => ({ id: `s${index + 1}`, ...one })),
    }),
  )
}

function forces(): fc.Arbitrary<CallForce> {
  return fc.constantFrom('order', 'wish', 'obligation', 'threat', 'reported')
}

function values(): fc.Arbitrary<Value> {
  const number = maybe(fc.integer({ min: 0, max: 12 }))
  return fc.oneof<fc.Arbitrary<Value>[]>(
    record({
      type: fc.constant('event'),
      names: few(texts()),
      kinds: few(fc.constantFrom(...EVENT_KINDS)),
      told: fc.boolean(),
      lasted: maybe(ranges()),
    }),
    record({ type: fc.constant('absolute'), span: spans(), weekdays: few(fc.integer({ min: 0, max: 6 })) }),
    record({ type: fc.constant('relative'), days: ranges(), anchor: fc.constantFrom('speech', 'release', 'event') }),
    record({
      type: fc.constant('recurring'),
      month: number,
      day: number,
      weekday: maybe(fc.integer({ min: 0, max: 6 })),
    }),
    record({ type: fc.constant('calendar') }),
    record({ type: fc.constant('count'), days: ranges(), since: maybe(texts()), anchorDay: maybe(spans()) }),
    record({ type: fc.constant('feast'), feast: texts(), year: maybe(fc.integer({ min: 1900, max: 2099 })) }),
    record({
      type: fc.constant('office'),
      office: texts(),
      holder: texts(),
      standing: fc.constantFrom('current', 'former', 'elect'),
    }),
    record({ type: fc.constant('rumour'), names: few(texts()), fate: texts() }).chain((plain) =>
      fc.constantFrom<Value>(plain, { ...plain, later: true }),
    ),
    record({
      type: fc.constant('call'),
      targets: few(texts()),
      regions: few(texts()),
      force: forces(),
    }),
  )
}

const OF = {
  event: 'event',
  absolute: 'time',
  relative: 'time',
  recurring: 'time',
  calendar: 'time',
  count: 'count',
  feast: 'feast',
  office: 'office',
  rumour: 'rumour',
  call: 'call',
} as const

function references({ segments }: Transcript): fc.Arbitrary<Reference[]> {
  if (segments.length === 0) return fc.constant([])
  const one = record({
    segment: fc.constantFrom(...segments),
    cut: fc.tuple(fc.nat(), fc.nat()),
    start: maybe(seconds()),
    end: maybe(seconds()),
    meant: fc.constantFrom('past', 'ongoing', 'ahead', 'hypothetical', 'quoted', 'absent', 'unclear'),
    by: texts(),
    value: values(),
  }).map(({ segment, cut, ...rest }) => {
    const length = segment.text.length + 1
    const [from, to] = [cut[0] % length, cut[1] % length].sort((a, b) => a - b) as [number, number]
    return { ...rest, of: OF[rest.value.type], segment: segment.id, from, to, text: segment.text.slice(from, to) }
  })
  return few(one, 5).map((all) =>
    all.map((fields, index) => noun('reference', { id: `r${index + 1}`, ...fields } as const)),
  )
}

function positions(): fc.Arbitrary<Position> {
  return record({
    country: maybe(fc.constantFrom('IQ', 'FR')),
    latitude: fc.integer({ min: -90, max: 90 }),
    longitude: fc.integer({ min: -180, max: 180 }),
  })
}

export function events(): fc.Arbitrary<Event> {
  return record({
    id: texts(),
    names: few(texts()),
    labels: few(record({ language: fc.constantFrom('ar', 'ru', 'zh-Hant'), name: texts() })),
    type: fc.constantFrom(...EVENT_KINDS),
    places: few(texts()),
    actors: few(texts()),
    where: maybe(positions()),
    days: spans(),
    reported: fc.boolean(),
    began: maybe(days()),
    knownFrom: days(),
    foreseenFrom: maybe(days()),
    sources: few(
      fc
        .tuple(texts(), maybe(urls()), maybe(texts()), maybe(days()))
        .map(([source, url, licence, on]) => ({ source, url, ...(licence && { licence }), ...(on && { on }) })),
    ),
    outlets: fc.nat({ max: 500 }),
    follows: maybe(texts()),
  }).map((fields) => noun('event', { ...fields, when: formatEdtf(fields.days) }))
}

function links(all: readonly Reference[]): fc.Arbitrary<Link[]> {
  const each = all.map(({ id }) =>
    record({
      reference: fc.constant(id),
      event: events(),
      probability: probabilities(),
      rivals: few(record({ event: events(), probability: probabilities() }), 2),
      why: texts(),
      firm: fc.boolean(),
      earlier: fc.constantFrom('no', 'foreseen'),
      kept: fc.boolean(),
    }),
  )
  return fc
    .tuple(...each)
    .map((some) => some.filter(({ kept }) => kept).map(({ kept: _, ...fields }) => noun('link', fields)))
}

function idsOf(all: readonly Reference[]): fc.Arbitrary<string[]> {
  return few(fc.constantFrom('surfaced', 'exhibit', ...all.map(({ id }) => id)))
}

function bounds(
  side: Bound['side'],
  all: readonly Reference[],
  strengths: readonly Bound['strength'][],
): fc.Arbitrary<Bound | null> {
  return maybe(
    record({ date: days(), strength: fc.constantFrom(...strengths), because: idsOf(all), why: texts() }).map((fields) =>
      noun('bound', { side, ...fields }),
    ),
  )
}

function curves(): fc.Arbitrary<Dating['curve']> {
  return fc.tuple(days(), fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 60 })).map(([first, heights]) => {
    const sum = heights.reduce((a, b) => a + b, 0)
    return heights.map((height, index) => ({
      day: dayAt(dayNumber(first) + index),
      weight: Number((height / sum).toPrecision(4)),
    }))
  })
}

function sides(all: readonly Reference[]): fc.Arbitrary<Dating['divisions'][number]['earlier']> {
  return record({ segments: few(texts()), references: idsOf(all), date: days() })
}

function datings(all: readonly Reference[]): fc.Arbitrary<Dating> {
  const some = fc.constantFrom(...all.map(({ id }) => id), 'r1')
  return record({
    window: spans().map(formatEdtf),
    notBefore: bounds('not-before', all, ['firm', 'soft']),
    notAfter: bounds('not-after', all, ['firm', 'soft']),
    softNotBefore: bounds('not-before', all, ['soft']),
    softNotAfter: bounds('not-after', all, ['soft']),
    mostLikely: maybe(days()),
    credible: few(record({ level: fc.constantFrom(0.5, 0.9), span: closedSpans() }), 2),
    curve: curves(),
    drivers: few(
      record({
        reference: some,
        also: idsOf(all),
        windowWithout: spans().map(formatEdtf),
        mostLikelyWithout: maybe(days()),
      }),
    ),
    sufficient: fc.boolean(),
    conflicts: few(
      record({
        references: idsOf(all),
        also: idsOf(all),
        strength: fc.constantFrom('firm', 'soft'),
        why: texts(),
      }),
    ),
    parts: few(
      record({
        from: texts(),
        to: texts(),
        references: fc.nat(),
        window: spans().map(formatEdtf),
        mostLikely: maybe(days()),
        credible: maybe(closedSpans()),
      }),
    ),
    divisions: few(
      record({ basis: fc.constantFrom('proof', 'likelihood'), earlier: sides(all), later: sides(all), why: texts() }),
      1,
    ),
    notes: few(texts()),
  }).map(({ credible, ...fields }) =>
    noun('dating', { ...fields, credible: credible.map(({ level, span }) => ({ level, ...span })) } as const),
  )
}

function claims(): fc.Arbitrary<Omit<Claim, 'id' | 'kind'>> {
  return record({
    subject: texts(),
    fate: fc.constantFrom('killed', 'died', 'wounded', 'captured', 'resigned', 'other'),
    what: texts(),
    days: maybe(spans()),
    where: maybe(texts()),
    by: maybe(texts()),
    publishedOn: maybe(days()),
    source: maybe(fc.oneof(texts(), urls())),
    grade: maybe(fc.constantFrom('A1', 'F6')),
    settledBy: maybe(texts()),
    restsOn: few(texts()),
    earlier: few(
      record({
        on: days(),
        outcome: fc.constantFrom('refuted', 'supported', 'unsettled'),
        exhibit: texts(),
        sha256: texts(),
        notBefore: maybe(days()),
      }),
    ),
  } as const).map((fields) => ({ ...fields, when: fields.days && formatEdtf(fields.days) }))
}

function verdicts(all: readonly Reference[]): fc.Arbitrary<Verdict[]> {
  const one = record({
    claim: claims(),
    outcome: fc.constantFrom('refuted', 'supported', 'unsettled'),
    likelihood: maybe(
      fc.constantFrom({ word: 'likely', from: 55, to: 80 }, { word: 'almost certain', from: 95, to: 99 }),
    ),
    because: idsOf(all),
    reason: texts(),
    wouldSettle: maybe(texts()),
  })
  return few(one, 4).map((some) =>
    some.map(({ claim, ...fields }, index) =>
      noun('verdict', {
        ...fields,
        claim: noun('claim', { id: `c${index + 1}`, ...claim }),
        condition: 'if authentic',
      } as const),
    ),
  )
}

function messages(): fc.Arbitrary<Message> {
  return spans().chain((span) =>
    record({
      id: texts(),
      released: maybe(spans().map(formatEdtf)),
      medium: maybe(texts()),
      seconds: maybe(seconds()),
      outlet: maybe(texts()),
      addressees: few(texts()),
      title: maybe(texts()),
      source: maybe(fc.oneof(texts(), urls())),
    }).map((fields) => noun('message', { ...fields, date: formatEdtf(span), days: span })),
  )
}

function gaps(): fc.Arbitrary<Gap> {
  return record({
    previous: maybe(messages()),
    days: maybe(ranges()),
    sentence: texts(),
    messages: few(messages()),
    silences: few(record({ after: texts(), before: maybe(texts()), days: ranges() })),
    remarks: few(
      record({
        about: fc.constantFrom('silence', 'medium', 'length', 'outlet', 'addressees', 'overlap', 'future'),
        sentence: texts(),
        messages: few(texts()),
      } as const),
    ),
  }).map((fields) => noun('gap', fields))
}

function relations(): fc.Arbitrary<ClaimRelation> {
  return record({
    of: fc.constantFrom('versions', 'contradiction', 'circle'),
    claims: fc.constantFrom(['c1'], ['c1', 'c2'], []),
    why: texts(),
  } as const).map((fields) => noun('claim-relation', fields))
}

function contexts(all: readonly Reference[]): fc.Arbitrary<Context> {
  return record({
    event: events(),
    daysBefore: fc.nat({ max: 400 }),
    shared: few(texts()),
    references: idsOf(all),
  }).map((fields) => noun('context', fields))
}

/** Assessments whose parts fit together (ids that exist), with hostile words everywhere. */
export function assessments(): fc.Arbitrary<Assessment> {
  return transcripts().chain((transcript) =>
    references(transcript).chain((all) =>
      record({
        exhibit: exhibits(),
        provenance: record({ attributedTo: maybe(texts()), surfaced: maybe(days()), spoken: fc.boolean() }).chain(
          (known) => fc.constantFrom<Provenance>(known, { ...known, medium: 'audio', outlet: '<b>', seconds: 61.5 }),
        ),
        links: links(all),
        dating: datings(all),
        verdicts: verdicts(all),
        claimRelations: few(relations()),
        context: few(contexts(all), 3),
        calls: few(
          record({
            quote: texts(),
            reference: fc.constantFrom(...all.map(({ id }) => id), 'r1'),
            start: maybe(seconds()),
            targets: few(texts()),
            regions: few(texts()),
            force: forces(),
          }),
        ),
        warnings: few(
          record({
            target: texts(),
            regions: few(texts()),
            sentence: texts(),
            calls: fc.constantFrom(['k1'], ['k1', 'k2'], []),
          }),
        ),
        gap: gaps(),
        versions: record({ postquem: texts(), chronology: texts(), events: fc.nat() }),
        limits: few(texts()),
      }).map(({ calls, warnings, ...fields }) =>
        noun('assessment', {
          ...fields,
          transcript,
          references: all,
          calls: calls.map((call, index) => noun('call', { id: `k${index + 1}`, ...call })),
          warnings: warnings.map((warning) => noun('warning', warning)),
        } as const),
      ),
    ),
  )
}
