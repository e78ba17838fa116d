import {
  type Bound,
  type Dating,
  type Driver,
  dayAt,
  dayNumber,
  earliest,
  type Link,
  latest,
  noun,
  type Reference,
} from '../model/index.js'
import { type Bounds, join, windowOf } from './bounds.js'
import { type DatingContext, items } from './context.js'
import { type Curve, credible, mostLikely, normalise, points, quantile, shareBefore } from './curve.js'
import type { Evidence } from './evidence.js'
import { fromDeath } from './from-others.js'
import { gather } from './gather.js'
import { releaseLag } from './likelihood.js'

const MAX_DRIVERS = 6

/**
 * When the words were spoken. Bounds come from references beyond dispute; the curve adds all soft evidence as likelihoods over
 * days (naive Bayes, tempered because mentions of one time are not independent). No reference, no date.
 */
export function date(references: readonly Reference[], links: readonly Link[], context: DatingContext): Dating {
  const evidence = [
    ...gather(items(references, links, context)),
    ...context.deaths.flatMap((death) => fromDeath(death) ?? []),
  ]
  const answer = solve(evidence, context)
  return noun('dating', {
    ...answer.dating,
    drivers: drivers(evidence, answer, context),
    notes: notes(evidence, answer.dating, references, links, context),
  })
}

interface Answer {
  readonly dating: Omit<Dating, 'kind' | 'drivers' | 'notes'>
  readonly carriers: readonly string[]
}

function solve(evidence: readonly Evidence[], context: DatingContext): Answer {
  const { surfaced } = context.provenance
  const release: Bound[] =
    surfaced === null
      ? []
      : [
          noun('bound', {
            side: 'not-after',
            date: surfaced,
            strength: 'firm',
            because: ['surfaced'],
            why: 'it was public by then',
          }),
        ]
  const bounds = join([...evidence.flatMap((one) => one.bounds), ...release])
  const curve = curveOf(evidence, bounds, context)
  const soft = softBounds(bounds, curve)
  const notBefore = bounds.firmNotBefore ?? soft.notBefore
  const notAfter = bounds.firmNotAfter
  return {
    dating: {
      window: windowOf(notBefore, notAfter),
      notBefore,
      notAfter,
      softNotBefore: bounds.firmNotBefore === null ? null : soft.notBefore,
      softNotAfter: bounds.softNotAfter,
      mostLikely: curve ? dayAt(mostLikely(curve)) : null,
      credible: curve ? [credible(curve, 0.5), credible(curve, 0.9)] : [],
      curve: curve ? points(curve) : [],
      conflicts: bounds.conflicts,
    },
    carriers: [
      ...new Set([
        ...(notBefore?.because ?? []),
        ...(soft.notBefore?.because ?? []),
        ...(bounds.softNotAfter?.because ?? []),
      ]),
    ],
  }
}

/** Weight of the k-th freshest mention: the freshest says when, older ones are mostly history. */
const FRESHNESS = Number(process.env.PQ_F ?? 0.75)
/** Tempering of the sum: mentions of one time are not independent. Fitted on the training speeches, see `eval`. */
const TEMPER = Number(process.env.PQ_T ?? 0.8)

function curveOf(evidence: readonly Evidence[], bounds: Bounds, context: DatingContext): Curve | null {
  const telling = evidence.filter((one) => one.logLikelihood !== null)
  // What is known of the speaker alone does not date the words.
  if (telling.every((one) => one.references.includes('speaker')) && bounds.firmNotBefore === null) return null
  const { surfaced } = context.provenance
  const last = surfaced ?? context.horizon.to
  const first = earliest(
    last,
    bounds.firmNotBefore ? latest(context.horizon.from, bounds.firmNotBefore.date) : context.horizon.from,
  )
  const from = dayNumber(first)
  const logs = new Float64Array(dayNumber(last) - from + 1)
  for (const [one, weight] of weighed(telling)) {
    const likelihood = one.logLikelihood
    if (likelihood)
      for (let index = 0; index < logs.length; index += 1)
        logs[index] = (logs[index] ?? 0) + weight * likelihood(from + index)
  }
  const prior = surfaced === null ? null : releaseLag(dayNumber(surfaced))
  if (prior) for (let index = 0; index < logs.length; index += 1) logs[index] = (logs[index] ?? 0) + prior(from + index)
  return normalise(from, logs)
}

function weighed(evidence: readonly Evidence[]): (readonly [Evidence, number])[] {
  const mentions = evidence
    .filter((one) => one.type === 'mention')
    .sort((a, b) => (b.about ?? 0) - (a.about ?? 0) || (a.story < b.story ? -1 : 1))
  const others = evidence.filter((one) => one.type === 'constraint')
  return [
    ...mentions.map((one, rank) => [one, TEMPER * FRESHNESS ** rank] as const),
    ...others.map((one) => [one, 1] as const),
  ]
}

/** A stated soft bound stands unless the curve gives the days before it more than this. */
const DOUBTED = 0.1
/** Probability that a soft bound may leave outside. */
const SOFT_SHARE = 0.01

/** The better of the soft bounds that references give and what the curve itself all but excludes. */
function softBounds(bounds: Bounds, curve: Curve | null): { readonly notBefore: Bound | null } {
  return {
    notBefore: curve === null ? bounds.softNotBefore : null,
    ...(curve && { notBefore: fromCurve(bounds, curve) }),
  }
}

function fromCurve(bounds: Bounds, curve: Curve): Bound | null {
  const stated = bounds.softNotBefore
  const day = latest(
    dayAt(quantile(curve, SOFT_SHARE)),
    stated && shareBefore(curve, dayNumber(stated.date)) <= DOUBTED ? stated.date : '0000-01-01',
  )
  if (bounds.firmNotBefore && day <= bounds.firmNotBefore.date) return null
  const because = stated?.because ?? bounds.firmNotBefore?.because ?? []
  if (because.length === 0) return null
  return noun('bound', {
    side: 'not-before',
    date: day,
    strength: 'soft',
    because,
    why: 'earlier days are all but excluded by everything that is mentioned',
  })
}

/** What each carrying reference is worth: the answer without it. */
function drivers(evidence: readonly Evidence[], answer: Answer, context: DatingContext): Driver[] {
  return answer.carriers
    .filter((id) => id.startsWith('r'))
    .slice(0, MAX_DRIVERS)
    .map((id) => {
      const without = solve(
        evidence.flatMap((one) => withoutReference(one, id)),
        context,
      ).dating
      return { reference: id, windowWithout: without.window, mostLikelyWithout: without.mostLikely }
    })
}

function withoutReference(one: Evidence, id: string): Evidence[] {
  if (!one.references.includes(id)) return [one]
  return []
}

function notes(
  evidence: readonly Evidence[],
  dating: Answer['dating'],
  references: readonly Reference[],
  links: readonly Link[],
  context: DatingContext,
): string[] {
  const found: string[] = []
  if (evidence.length === 0)
    found.push('No reference to a datable event or time was found: the words alone do not date this recording.')
  if (references.some((one) => one.meant === 'absent' && links.some((link) => link.reference === one.id))) {
    found.push(
      'Silence about an event counts as weak evidence only, on the assumption that the speaker would probably have named it.',
    )
  }
  if (dating.mostLikely !== null && context.provenance.surfaced !== null) {
    found.push(
      'The release date is not the making date; the most likely day assumes that most recordings surface within weeks.',
    )
  }
  if (dating.notBefore === null && dating.mostLikely !== null) found.push('No lower bound is beyond dispute.')
  return found
}
