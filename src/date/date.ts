import {
  type Bound,
  type Dating,
  dayAt,
  dayNumber,
  earliest,
  type Link,
  latest,
  noun,
  type Reference,
} from '../model/index.js'
import { type Bounds, join, windowOf } from './bounds.js'
import { type DatingContext, type Item, items } from './context.js'
import { type Curve, credible, mixed, mostLikely, normalise, points } from './curve.js'
import { divisions } from './divisions.js'
import { drivers, type Solved } from './drivers.js'
import type { Evidence, Family } from './evidence.js'
import { fromDeath } from './from-others.js'
import { fromVocabulary } from './from-vocabulary.js'
import { gather } from './gather.js'
import { releaseLag, unreleased } from './likelihood.js'
import { notes } from './notes.js'
import { parts } from './parts.js'
import { remembering } from './remembered.js'
import { softNotBefore } from './soft.js'

/**
 * When the words were spoken. Bounds come from references beyond dispute; the curve adds all soft evidence as likelihoods over
 * days (naive Bayes, tempered because mentions of one time are not independent). No reference, no date.
 */
export function date(references: readonly Reference[], links: readonly Link[], context: DatingContext): Dating {
  const all = items(references, links, context)
  const remember = remembering(context)
  const evidenceIn = (some: readonly Item[]) => gathered(some, context).map(remember)
  const evidence = evidenceIn(all)
  const { curve, ...answer } = solve(evidence, context)
  const solved: Solved = {
    horizon: context.horizon,
    items: all,
    evidence,
    answer,
    silent: answer.mostLikely === null ? answer : solve([...evidenceIn([]), NOTHING_SAID], context),
    answerOf: (kept) => {
      const few = references.filter(({ id }) => kept.has(id))
      const held = links.filter(({ reference }) => kept.has(reference))
      return solve(evidenceIn(items(few, held, context)), context)
    },
  }
  const carried = drivers(solved)
  const divided = divisions(all, context)
  return noun('dating', {
    ...answer,
    curve: curve ? points(curve) : [],
    ...carried,
    parts: parts(solved, divided),
    divisions: divided,
    notes: notes(
      { mostLikely: answer.mostLikely, bounded: answer.notBefore !== null, ...carried },
      references,
      links,
      context,
    ),
  })
}

/** What the references, the vocabulary, and what is on record of the speaker say about the day of speaking. */
export function evidenceOf(
  references: readonly Reference[],
  links: readonly Link[],
  context: DatingContext,
): readonly Evidence[] {
  return gathered(items(references, links, context), context)
}

function gathered(all: readonly Item[], context: DatingContext): readonly Evidence[] {
  const { horizon, provenance } = context
  // A count from the wrong beginning can end a century ahead: misread, not dated. After a release it is a conflict, and is said.
  const isAhead = ({ side, date: day }: Bound): boolean => side === 'not-before' && day > horizon.to
  const said = gather(all)
    .filter(({ bounds }) => provenance.surfaced !== null || !bounds.some(isAhead))
    .filter((one) => !isBeforeAll(one, horizon))
    .map((one) => ({
      ...one,
      bounds: one.bounds.filter(({ side, date: day }) => side === 'not-before' || day <= horizon.to),
    }))
  return [
    ...said,
    ...context.vocabulary.flatMap((one) => fromVocabulary(one) ?? []),
    ...context.deaths.flatMap((death) => fromDeath(death) ?? []),
  ]
}

/** A mention of what lies before all days that are considered ("in the year 5") tells none of them from another. */
function isBeforeAll({ mentions }: Evidence, { from }: DatingContext['horizon']): boolean {
  const first = dayNumber(from)
  return mentions.length > 0 && mentions.every(({ spans }) => spans.every(([, to]) => to < first))
}

/** Words that fit every day alike. */
const NOTHING_SAID: Evidence = {
  references: [],
  bounds: [],
  logLikelihood: () => 0,
  story: '',
  family: 'constraint',
  mentions: [],
}

/** The curve is kept as it is reckoned: writing out its days costs more than the rest, and most answers are only compared. */
type Answer = Omit<Dating, 'kind' | 'curve' | 'drivers' | 'sufficient' | 'parts' | 'divisions' | 'notes'> & {
  readonly curve: Curve | null
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
  const soft = softNotBefore(bounds, curve)
  const notBefore = bounds.firmNotBefore ?? soft
  const notAfter = bounds.firmNotAfter
  return {
    window: windowOf(notBefore, notAfter),
    notBefore,
    notAfter,
    softNotBefore: bounds.firmNotBefore === null ? null : soft,
    softNotAfter: bounds.softNotAfter,
    mostLikely: curve ? dayAt(mostLikely(curve)) : null,
    credible: curve ? [credible(curve, 0.5), credible(curve, 0.9)] : [],
    curve,
    conflicts: bounds.conflicts,
  }
}

/** Weight of the families of evidence, fitted on the training speeches; constraints stand by themselves. */
const WEIGHT: Readonly<Record<Family, number>> = { event: 0.7, time: 1.2, person: 1.2, vocabulary: 0.15, constraint: 1 }
/** Of more mentions than this each counts less, as the square root: what one text mentions is not independent. */
const MANY = 15
/** Share of the probability that is given to days at large, whatever the words say: no reading is beyond error. */
const ERROR = 0.02

function curveOf(evidence: readonly Evidence[], bounds: Bounds, context: DatingContext): Curve | null {
  const telling = evidence.filter((one) => one.logLikelihood !== null)
  // What is known of the speaker alone, or the words that were in the air, do not date a text in which nothing is referred to.
  if (
    telling.every((one) => one.family === 'vocabulary' || one.references.includes('speaker')) &&
    bounds.firmNotBefore === null
  )
    return null
  const { surfaced } = context.provenance
  const last = surfaced ?? context.horizon.to
  const first = earliest(
    last,
    bounds.firmNotBefore ? latest(context.horizon.from, bounds.firmNotBefore.date) : context.horizon.from,
  )
  const from = dayNumber(first)
  const priorOf = surfaced === null ? unreleased(dayNumber(last)) : releaseLag(dayNumber(surfaced))
  const logs = new Float64Array(dayNumber(last) - from + 1)
  const prior = Float64Array.from(logs, (_, index) => priorOf(from + index))
  logs.set(prior)
  for (const [one, weight] of weighed(telling)) {
    const likelihood = one.logLikelihood
    if (likelihood)
      for (let index = 0; index < logs.length; index += 1)
        logs[index] = (logs[index] ?? 0) + weight * likelihood(from + index)
  }
  return mixed(normalise(from, logs), normalise(from, prior), ERROR)
}

function weighed(evidence: readonly Evidence[]): (readonly [Evidence, number])[] {
  const sizes = new Map<Family, number>()
  for (const { family } of evidence) sizes.set(family, (sizes.get(family) ?? 0) + 1)
  return evidence.map((one) => {
    const size = one.family === 'constraint' ? 1 : (sizes.get(one.family) ?? 1)
    return [one, WEIGHT[one.family] / Math.sqrt(Math.max(1, size / MANY))] as const
  })
}
