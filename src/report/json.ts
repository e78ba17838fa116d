import type {
  Assessment,
  Bound,
  Call,
  Context,
  Driver,
  Event,
  EventSourceRef,
  Gap,
  Link,
  Message,
  Position,
  Provenance,
  Reference,
  Side,
  Value,
  Verdict,
} from '../model/index.js'
import { eventName } from './names.js'
import { precise, thousandth } from './numbers.js'
import { type AssessmentDocument, FORMAT } from './schema.js'

/**
 * The assessment as a JSON object (contract: ARCHITECTURE.md, docs/reference/assessment.schema.json). Keys stand in a fixed
 * order; probabilities have 4 significant digits and times milliseconds, so that equal assessments give equal bytes.
 */
export function toDocument(assessment: Assessment): AssessmentDocument {
  const { provenance, versions } = assessment
  return {
    format: FORMAT,
    exhibit: exhibitOf(assessment),
    provenance: provenanceOf(provenance),
    transcript: transcriptOf(assessment),
    references: assessment.references.map(referenceOf),
    links: assessment.links.map(linkOf),
    dating: datingOf(assessment),
    claims: assessment.verdicts.map(claimOf),
    claimRelations: assessment.claimRelations.map(({ of, claims, why }) => ({ of, claims: [...claims], why })),
    calls: assessment.calls.map(callOf),
    warnings: assessment.warnings.map(({ target, regions, sentence, calls }) => ({
      target,
      regions: [...regions],
      sentence,
      calls: [...calls],
    })),
    history: historyOf(assessment.gap),
    context: assessment.context.map(contextOf),
    related: relatedOf(assessment.links),
    versions: { postquem: versions.postquem, chronology: versions.chronology, events: versions.events },
    limits: [...assessment.limits],
  }
}

/** `assessment.json`: the document with two spaces of indentation and a line feed at the end. */
export function toJson(assessment: Assessment): string {
  return `${JSON.stringify(toDocument(assessment), null, 2)}\n`
}

function exhibitOf({ exhibit }: Assessment): AssessmentDocument['exhibit'] {
  return {
    name: exhibit.name,
    sha256: exhibit.sha256,
    bytes: exhibit.bytes,
    mediaType: exhibit.mediaType,
    durationSeconds: thousandth(exhibit.durationSeconds),
    container: exhibit.container,
    tracks: exhibit.tracks.map(({ type, codec, detail }) => ({ type, codec, detail })),
    tags: exhibit.tags.map(({ name, value }) => ({ name, value })),
  }
}

function transcriptOf({ transcript }: Assessment): AssessmentDocument['transcript'] {
  const { medium, language, origin, segments } = transcript
  return {
    medium,
    language,
    origin: { by: origin.by, name: origin.name },
    segments: segments.map(({ id, start, end, speaker, language: own, text, words }) => ({
      id,
      start: thousandth(start),
      end: thousandth(end),
      speaker,
      ...(own === undefined ? {} : { language: own }),
      text,
      words: words.map((word) => ({
        at: word.at,
        text: word.text,
        ...(word.spoken === undefined ? {} : { spoken: word.spoken }),
        start: thousandth(word.start),
        end: thousandth(word.end),
      })),
    })),
  }
}

function referenceOf(reference: Reference): AssessmentDocument['references'][number] {
  const { id, of: kind, text, segment, start, end, meant, by, from, to, value } = reference
  return {
    id,
    kind,
    text,
    segment,
    start: thousandth(start),
    end: thousandth(end),
    meant,
    by,
    from,
    to,
    value: meaningOf(value),
  }
}

/** Keys in the model's order whatever the order they were made in. */
function meaningOf(value: Value): AssessmentDocument['references'][number]['value'] {
  switch (value.type) {
    case 'event':
      return {
        type: value.type,
        names: [...value.names],
        kinds: [...value.kinds],
        told: value.told,
        lasted: fromTo(value.lasted),
      }
    case 'absolute':
      return { type: value.type, span: fromTo(value.span), weekdays: [...value.weekdays] }
    case 'relative':
      return { type: value.type, days: fromTo(value.days), anchor: value.anchor }
    case 'recurring':
      return { type: value.type, month: value.month, day: value.day, weekday: value.weekday }
    case 'calendar':
      return { type: value.type }
    case 'count':
      return { type: value.type, days: fromTo(value.days), since: value.since, anchorDay: fromTo(value.anchorDay) }
    case 'feast':
      return { type: value.type, feast: value.feast, year: value.year }
    case 'office':
      return { type: value.type, office: value.office, holder: value.holder, standing: value.standing }
    case 'rumour':
      return {
        type: value.type,
        names: [...value.names],
        fate: value.fate,
        ...(value.later && { later: value.later }),
      }
    case 'call':
      return { type: value.type, targets: [...value.targets], regions: [...value.regions], force: value.force }
  }
}

function linkOf({
  reference,
  event,
  probability,
  rivals,
  why,
  firm,
  earlier,
}: Link): AssessmentDocument['links'][number] {
  return {
    reference,
    event: eventOf(event),
    probability: precise(probability),
    rivals: rivals.map((rival) => ({ event: eventOf(rival.event), probability: precise(rival.probability) })),
    why,
    firm,
    earlier,
  }
}

function eventOf(event: Event): AssessmentDocument['links'][number]['event'] {
  return {
    id: event.id,
    name: eventName(event),
    when: event.when,
    names: [...event.names],
    labels: event.labels.map(({ language, name }) => ({ language, name })),
    type: event.type,
    places: [...event.places],
    actors: [...event.actors],
    where: positionOf(event.where),
    days: fromTo(event.days),
    reported: event.reported,
    began: event.began,
    knownFrom: event.knownFrom,
    foreseenFrom: event.foreseenFrom,
    sources: event.sources.map(sourceOf),
    outlets: event.outlets,
    follows: event.follows,
  }
}

function positionOf(where: Event['where']): Position | null {
  return where && { country: where.country, latitude: where.latitude, longitude: where.longitude }
}

function sourceOf({ source, url, licence, on }: EventSourceRef): EventSourceRef {
  return { source, url, ...(licence !== undefined && { licence }), ...(on !== undefined && { on }) }
}

function datingOf({ dating, references, links }: Assessment): AssessmentDocument['dating'] {
  return {
    window: dating.window,
    notBefore: boundOf(dating.notBefore),
    notAfter: boundOf(dating.notAfter),
    softNotBefore: boundOf(dating.softNotBefore),
    softNotAfter: boundOf(dating.softNotAfter),
    mostLikely: dating.mostLikely,
    credible: dating.credible.map(({ level, from, to }) => ({ level, from, to })),
    curve: dating.curve.map(({ day, weight }) => ({ day, weight: precise(weight) })),
    drivers: dating.drivers.map((driver) => driverOf(driver, references, links)),
    sufficient: dating.sufficient,
    conflicts: dating.conflicts.map((one) => ({
      references: [...one.references],
      also: [...one.also],
      strength: one.strength,
      why: one.why,
    })),
    parts: dating.parts.map(({ from, to, references: held, window, mostLikely, credible }) => ({
      from,
      to,
      references: held,
      window,
      mostLikely,
      credible: fromTo(credible),
    })),
    divisions: dating.divisions.map(({ basis, earlier, later, why }) => ({
      basis,
      earlier: sideOf(earlier),
      later: sideOf(later),
      why,
    })),
    notes: [...dating.notes],
  }
}

function sideOf({ segments, references, date }: Side): AssessmentDocument['dating']['divisions'][number]['earlier'] {
  return { segments: [...segments], references: [...references], date }
}

function driverOf(
  { reference: id, also, windowWithout, mostLikelyWithout }: Driver,
  references: readonly Reference[],
  links: readonly Link[],
): AssessmentDocument['dating']['drivers'][number] {
  const reference = references.find((one) => one.id === id)
  const event = links.find((link) => link.reference === id)?.event
  const url = event?.sources.find((source) => source.url !== null)?.url ?? null
  return {
    reference: id,
    also: [...also],
    ...(reference && { text: reference.text, start: thousandth(reference.start) }),
    event: event ? { id: event.id, name: eventName(event), when: event.when, url } : null,
    windowWithout,
    mostLikelyWithout,
  }
}

function boundOf(bound: Bound | null): AssessmentDocument['dating']['notBefore'] {
  return bound && { date: bound.date, strength: bound.strength, because: [...bound.because], why: bound.why }
}

function claimOf({ claim, ...verdict }: Verdict): AssessmentDocument['claims'][number] {
  const { likelihood } = verdict
  return {
    id: claim.id,
    text: `${claim.subject}: ${claim.what}`,
    outcome: verdict.outcome,
    condition: verdict.condition,
    likelihood: likelihood && { word: likelihood.word, from: likelihood.from, to: likelihood.to },
    because: [...verdict.because],
    reason: verdict.reason,
    wouldSettle: verdict.wouldSettle,
    subject: claim.subject,
    fate: claim.fate,
    what: claim.what,
    when: claim.when,
    days: fromTo(claim.days),
    where: claim.where,
    by: claim.by,
    publishedOn: claim.publishedOn,
    source: claim.source,
    grade: claim.grade,
    settledBy: claim.settledBy,
    restsOn: [...claim.restsOn],
    earlier: claim.earlier.map(({ on, outcome, exhibit, sha256, notBefore }) => ({
      on,
      outcome,
      exhibit,
      sha256,
      notBefore,
    })),
  }
}

function callOf({ id, quote, start, targets, regions, reference, force }: Call): AssessmentDocument['calls'][number] {
  return { id, quote, start: thousandth(start), targets: [...targets], regions: [...regions], reference, force }
}

function historyOf(gap: Gap): AssessmentDocument['history'] {
  return {
    previous: gap.previous && messageOf(gap.previous),
    gapDays: gap.days?.from ?? null,
    days: fromTo(gap.days),
    sentence: gap.sentence,
    messages: gap.messages.map(messageOf),
    silences: gap.silences.map(({ after, before, days }) => ({ after, before, days: fromTo(days) })),
    remarks: gap.remarks.map(({ about, sentence, messages }) => ({ about, sentence, messages: [...messages] })),
  }
}

function messageOf(message: Message): AssessmentDocument['history']['messages'][number] {
  return {
    id: message.id,
    date: message.date,
    released: message.released,
    medium: message.medium,
    seconds: thousandth(message.seconds),
    outlet: message.outlet,
    addressees: [...message.addressees],
    title: message.title,
    source: message.source,
    days: fromTo(message.days),
  }
}

function contextOf({ event, daysBefore, shared, references }: Context): AssessmentDocument['context'][number] {
  return { event: eventOf(event), daysBefore, shared: [...shared], references: [...references] }
}

function provenanceOf(provenance: Provenance): AssessmentDocument['provenance'] {
  const { attributedTo, surfaced, spoken, medium, outlet, seconds, addressees } = provenance
  return {
    attributedTo,
    surfaced,
    spoken,
    ...(medium !== undefined && { medium }),
    ...(outlet !== undefined && { outlet }),
    ...(seconds !== undefined && { seconds: thousandth(seconds) }),
    ...(addressees !== undefined && { addressees: [...addressees] }),
  }
}

/** The events that the words were linked to, once each, in the order of the words. */
function relatedOf(links: readonly Link[]): AssessmentDocument['related'] {
  const events = new Map(links.map(({ event }) => [event.id, event]))
  return [...events.values()].map((event) => ({
    event: eventName(event),
    url: event.sources.find(({ url }) => url !== null)?.url ?? null,
    id: event.id,
    when: event.when,
  }))
}

function fromTo<T>(range: { readonly from: T; readonly to: T }): { from: T; to: T }
function fromTo<T>(range: { readonly from: T; readonly to: T } | null): { from: T; to: T } | null
function fromTo<T>(range: { readonly from: T; readonly to: T } | null): { from: T; to: T } | null {
  return range && { from: range.from, to: range.to }
}
