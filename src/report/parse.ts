import {
  type Assessment,
  type Bound,
  type Call,
  type Dating,
  type Event,
  Failure,
  type Gap,
  type Link,
  noun,
  type Reference,
  type Transcript,
  type Verdict,
  type Warning,
} from '../model/index.js'
import { type AssessmentDocument, assessmentSchema, FORMAT } from './schema.js'

/**
 * Reads `assessment.json` back. `name` is the file's name for the error.
 * Throws a Failure (`input`) where the text is not JSON or a field is not as docs/reference/assessment.schema.json has it.
 */
export function parseAssessment(json: string, name = 'assessment.json'): Assessment {
  const result = assessmentSchema.safeParse(parseJson(json, name))
  if (!result.success) {
    const issue = result.error.issues[0]
    const field = issue?.path.join('.') || 'the whole file'
    throw unreadable(name, `${field}: ${issue?.message ?? 'not as expected'}`)
  }
  return assessmentOf(result.data)
}

function parseJson(json: string, name: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw unreadable(name, 'it is not JSON', { cause })
  }
}

function unreadable(name: string, what: string, options?: ErrorOptions): Failure {
  const hint = `Give the assessment.json that this program wrote (${FORMAT}), or examine the recording again.`
  return new Failure('input', `${name} cannot be read as an assessment (${what})`, hint, options)
}

function assessmentOf(document: AssessmentDocument): Assessment {
  return noun('assessment', {
    exhibit: noun('exhibit', document.exhibit),
    provenance: document.provenance,
    transcript: transcriptOf(document),
    references: document.references.map(referenceOf),
    links: document.links.map(linkOf),
    dating: datingOf(document),
    verdicts: document.claims.map(verdictOf),
    claimRelations: document.claimRelations.map((one) => noun('claim-relation', one)),
    calls: document.calls.map((call): Call => noun('call', call)),
    warnings: document.warnings.map((warning): Warning => noun('warning', warning)),
    gap: gapOf(document.history),
    context: document.context.map(({ event, ...one }) => noun('context', { ...one, event: eventOf(event) })),
    versions: document.versions,
    limits: document.limits,
  })
}

function transcriptOf({ transcript }: AssessmentDocument): Transcript {
  return noun('transcript', {
    ...transcript,
    segments: transcript.segments.map(({ language, ...segment }) => ({
      ...segment,
      ...(language === undefined ? {} : { language }),
      words: segment.words.map(({ spoken, ...word }) => (spoken === undefined ? word : { ...word, spoken })),
    })),
  })
}

function referenceOf({ kind, ...reference }: AssessmentDocument['references'][number]): Reference {
  return noun('reference', { ...reference, of: kind })
}

function linkOf(link: AssessmentDocument['links'][number]): Link {
  const rivals = link.rivals.map(({ event, probability }) => ({ event: eventOf(event), probability }))
  return noun('link', { ...link, event: eventOf(link.event), rivals })
}

function eventOf({ name: _, ...event }: AssessmentDocument['links'][number]['event']): Event {
  return noun('event', event)
}

function datingOf({ dating }: AssessmentDocument): Dating {
  return noun('dating', {
    ...dating,
    notBefore: boundOf('not-before', dating.notBefore),
    notAfter: boundOf('not-after', dating.notAfter),
    softNotBefore: boundOf('not-before', dating.softNotBefore),
    softNotAfter: boundOf('not-after', dating.softNotAfter),
    // What a driver repeats of its reference and link is theirs to say.
    drivers: dating.drivers.map(({ text: _, start: __, event: ___, ...driver }) => driver),
  })
}

function boundOf(side: Bound['side'], bound: AssessmentDocument['dating']['notBefore']): Bound | null {
  return bound && noun('bound', { ...bound, side })
}

function verdictOf(entry: AssessmentDocument['claims'][number]): Verdict {
  const { text: _, outcome, condition, likelihood, because, reason, wouldSettle, ...claim } = entry
  return noun('verdict', { claim: noun('claim', claim), outcome, condition, likelihood, because, reason, wouldSettle })
}

function gapOf({ gapDays: _, previous, messages, ...gap }: AssessmentDocument['history']): Gap {
  return noun('gap', {
    ...gap,
    previous: previous && noun('message', previous),
    messages: messages.map((message) => noun('message', message)),
  })
}
