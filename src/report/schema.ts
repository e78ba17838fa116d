import { z } from 'zod'
import { EVENT_KINDS, parseEdtf } from '../model/index.js'

/** `assessment.json` as a schema: what `parseAssessment` accepts, and the source of docs/reference/assessment.schema.json. */

export const FORMAT = 'postquem/assessment@1'

const day = z.iso.date().meta({ id: 'day' })
const edtf = z
  .string()
  .refine((text) => parseEdtf(text) !== null, 'not an EDTF date')
  .meta({ id: 'edtf' })
const ids = z.array(z.string())
const texts = z.array(z.string())
const seconds = z.number().min(0).nullable()
const offset = z.int().min(0)
const probability = z.number().min(0).max(1)
const daySpan = z.object({ from: day.nullable(), to: day.nullable() }).meta({ id: 'daySpan' })
const dayRange = z.object({ from: z.number(), to: z.number() }).meta({ id: 'dayRange' })

const exhibit = z.object({
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  mediaType: z.string(),
  durationSeconds: seconds,
  container: z.string().nullable(),
  tracks: z.array(z.object({ type: z.enum(['audio', 'video', 'other']), codec: z.string(), detail: z.string() })),
  tags: z.array(z.object({ name: z.string(), value: z.string() })),
})

const provenance = z.object({
  attributedTo: z.string().nullable(),
  surfaced: day.nullable(),
  spoken: z.boolean(),
  medium: z.string().exactOptional(),
  outlet: z.string().exactOptional(),
  seconds: z.number().min(0).exactOptional(),
  addressees: texts.exactOptional(),
})

const word = z.object({
  at: offset,
  text: z.string(),
  spoken: z.string().optional(),
  start: z.number().min(0),
  end: z.number().min(0),
})

const transcript = z.object({
  medium: z.enum(['recording', 'transcript', 'account']),
  language: z.string(),
  origin: z.object({ by: z.enum(['engine', 'person', 'third-party', 'unknown']), name: z.string() }),
  segments: z.array(
    z.object({
      id: z.string(),
      start: seconds,
      end: seconds,
      speaker: z.string().nullable(),
      language: z.string().optional(),
      text: z.string(),
      words: z.array(word),
    }),
  ),
})

const force = z.enum(['order', 'wish', 'obligation', 'threat', 'reported']).default('order')

const value = z.discriminatedUnion('type', [
  z.object({ type: z.literal('event'), names: texts, kinds: texts, told: z.boolean(), lasted: dayRange.nullable() }),
  z.object({ type: z.literal('absolute'), span: daySpan, weekdays: z.array(z.int().min(0).max(6)) }),
  z.object({ type: z.literal('relative'), days: dayRange, anchor: z.enum(['speech', 'release', 'event']) }),
  z.object({
    type: z.literal('recurring'),
    month: z.int().nullable(),
    day: z.int().nullable(),
    weekday: z.int().nullable(),
  }),
  z.object({ type: z.literal('calendar') }),
  z.object({
    type: z.literal('count'),
    days: dayRange,
    since: z.string().nullable(),
    anchorDay: daySpan.nullable(),
  }),
  z.object({ type: z.literal('feast'), feast: z.string(), year: z.int().nullable() }),
  z.object({
    type: z.literal('office'),
    office: z.string(),
    holder: z.string(),
    standing: z.enum(['current', 'former', 'elect', 'unknown']),
  }),
  z.object({
    type: z.literal('rumour'),
    names: texts,
    fate: z.string(),
    later: z.literal(true).exactOptional(),
  }),
  z.object({ type: z.literal('call'), targets: texts, regions: texts, force }),
])

const reference = z.object({
  id: z.string(),
  kind: z.enum(['event', 'time', 'count', 'feast', 'office', 'rumour', 'call']),
  text: z.string(),
  segment: z.string(),
  start: seconds,
  end: seconds,
  meant: z.enum(['past', 'ongoing', 'ahead', 'hypothetical', 'quoted', 'absent', 'unclear']),
  by: z.string(),
  from: offset,
  to: offset,
  value,
})

const position = z.object({
  country: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
})

const eventSource = z.object({
  source: z.string(),
  url: z.string().nullable(),
  licence: z.string().exactOptional(),
  on: day.exactOptional(),
})

const event = z
  .object({
    id: z.string(),
    name: z.string(),
    when: edtf,
    names: texts,
    labels: z.array(z.object({ language: z.string(), name: z.string() })),
    type: z.enum(EVENT_KINDS),
    places: texts,
    actors: texts,
    where: position.nullable(),
    days: daySpan,
    reported: z.boolean(),
    began: day.nullable(),
    knownFrom: day,
    foreseenFrom: day.nullable(),
    sources: z.array(eventSource),
    outlets: z.number().int().nonnegative(),
    follows: z.string().nullable(),
  })
  .meta({ id: 'event' })

const link = z.object({
  reference: z.string(),
  event,
  probability,
  rivals: z.array(z.object({ event, probability })),
  why: z.string(),
  firm: z.boolean(),
  earlier: z.enum(['no', 'foreseen']),
})

const bound = z.object({ date: day, strength: z.enum(['firm', 'soft']), because: ids, why: z.string() }).nullable()

/** Beside the ids, the words and the event again: a driver is to be followed without looking anything up. */
const driver = z.object({
  reference: z.string(),
  also: ids.default([]),
  text: z.string().optional(),
  start: seconds.optional(),
  event: z.object({ id: z.string(), name: z.string(), when: edtf, url: z.string().nullable() }).nullable().optional(),
  windowWithout: edtf,
  mostLikelyWithout: day.nullable(),
})

const conflict = z.object({
  references: ids,
  also: ids.default([]),
  strength: z.enum(['firm', 'soft']).default('soft'),
  why: z.string(),
})

const part = z.object({
  from: z.string(),
  to: z.string(),
  references: z.int().min(0),
  window: edtf,
  mostLikely: day.nullable(),
  credible: z.object({ from: day, to: day }).nullable(),
})

const side = z.object({ segments: ids, references: ids, date: day }).meta({ id: 'side' })

const dating = z.object({
  window: edtf,
  notBefore: bound,
  notAfter: bound,
  softNotBefore: bound,
  softNotAfter: bound,
  mostLikely: day.nullable(),
  credible: z.array(z.object({ level: z.union([z.literal(0.5), z.literal(0.9)]), from: day, to: day })),
  curve: z.array(z.object({ day, weight: probability })),
  drivers: z.array(driver),
  sufficient: z.boolean().default(false),
  conflicts: z.array(conflict),
  parts: z.array(part).default([]),
  divisions: z
    .array(z.object({ basis: z.enum(['proof', 'likelihood']), earlier: side, later: side, why: z.string() }))
    .default([]),
  notes: texts,
})

const claim = z.object({
  id: z.string(),
  text: z.string(),
  outcome: z.enum(['refuted', 'supported', 'unsettled']),
  condition: z.literal('if authentic'),
  likelihood: z.object({ word: z.string(), from: z.number(), to: z.number() }).nullable(),
  because: ids,
  reason: z.string(),
  wouldSettle: z.string().nullable(),
  subject: z.string(),
  fate: z.enum([
    'killed',
    'died',
    'wounded',
    'captured',
    'incapacitated',
    'fled',
    'resigned',
    'released',
    'alive',
    'other',
  ]),
  what: z.string(),
  when: z.string().nullable(),
  days: daySpan.nullable(),
  where: z.string().nullable(),
  by: z.string().nullable(),
  publishedOn: day.nullable(),
  source: z.string().nullable(),
  grade: z.string().nullable().default(null),
  settledBy: z.string().nullable().default(null),
  restsOn: ids.default([]),
  earlier: z
    .array(
      z.object({
        on: day,
        outcome: z.enum(['refuted', 'supported', 'unsettled']),
        exhibit: z.string(),
        sha256: z.string(),
        notBefore: day.nullable(),
      }),
    )
    .default([]),
})

const claimRelation = z.object({ of: z.enum(['versions', 'contradiction', 'circle']), claims: ids, why: z.string() })

const call = z.object({
  id: z.string(),
  quote: z.string(),
  start: seconds,
  targets: texts,
  regions: texts,
  reference: z.string(),
  force,
})

const message = z
  .object({
    id: z.string().default(''),
    date: z.string(),
    released: edtf.nullable().default(null),
    medium: z.string().nullable(),
    seconds: seconds.default(null),
    outlet: z.string().nullable().default(null),
    addressees: texts.default([]),
    title: z.string().nullable(),
    source: z.string().nullable(),
    days: daySpan,
  })
  .meta({ id: 'message' })

const remark = z.object({
  about: z.enum(['silence', 'medium', 'length', 'outlet', 'addressees', 'overlap', 'future']),
  sentence: z.string(),
  messages: ids,
})

/** `gapDays` is the least number of days that the dates allow; `days` has the most too. */
const history = z.object({
  previous: message.nullable(),
  gapDays: z.int().nullable(),
  days: dayRange.nullable(),
  sentence: z.string(),
  messages: z.array(message).default([]),
  silences: z.array(z.object({ after: z.string(), before: z.string().nullable(), days: dayRange })).default([]),
  remarks: z.array(remark).default([]),
})

const context = z.object({ event, daysBefore: z.int(), shared: texts, references: ids })

export const assessmentSchema = z.object({
  format: z.literal(FORMAT),
  exhibit,
  provenance,
  transcript,
  references: z.array(reference),
  links: z.array(link),
  dating,
  claims: z.array(claim),
  claimRelations: z.array(claimRelation).default([]),
  calls: z.array(call),
  warnings: z.array(z.object({ target: z.string(), regions: texts.default([]), sentence: z.string(), calls: ids })),
  history,
  context: z.array(context).default([]),
  related: z.array(z.object({ event: z.string(), url: z.string().nullable(), id: z.string(), when: edtf })),
  versions: z.object({ postquem: z.string(), chronology: z.string(), events: z.int().min(0) }),
  limits: texts,
})

/** The JSON object that stands for an Assessment. */
export type AssessmentDocument = z.infer<typeof assessmentSchema>

/** JSON Schema (2020-12) of `assessment.json`. Fields may be added in later versions, so others are allowed. */
export function assessmentJsonSchema(): object {
  return {
    title: 'Postquem assessment',
    description: `${FORMAT}: all that was concluded of one exhibit`,
    ...z.toJSONSchema(assessmentSchema, { io: 'input' }),
  }
}
