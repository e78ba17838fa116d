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
import { type Curve, credible, mostLikely, normalise, points } from './curve.js'
import { divisions } from './divisions.js'
import { drivers, type Solved } from './drivers.js'
import type { Evidence } from './evidence.js'
import { fromDeath } from './from-others.js'
import { gather } from './gather.js'
import { releaseLag } from './likelihood.js'
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
  const evidenceIn = (some: readonly Item[]) => evidenceOf(some, context).map(remember)
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

/** What the references say, and what is known of the speaker. */
function evidenceOf(all: readonly Item[], context: DatingContext): readonly Evidence[] {
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
  return [...said, ...context.deaths.flatMap((death) => fromDeath(death) ?? [])]
}

/** A mention of what lies before all days that are considered ("in the year 5") tells none of them from another. */
function isBeforeAll({ type, about }: Evidence, { from }: DatingContext['horizon']): boolean {
  return type === 'mention' && about !== null && about < dayNumber(from)
}

/** Words that fit every day alike. */
const NOTHING_SAID: Evidence = {
  references: [],
  bounds: [],
  logLikelihood: () => 0,
  story: '',
  about: null,
  type: 'constraint',
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
  const soft = softNotBefore(bounds, curve, weighed(evidence))
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

/** Weight of the k-th freshest mention: the freshest says when, older ones are mostly history. */
const FRESHNESS = 0.7
/** Tempering of the sum: mentions of one time are not independent. Chosen on samples of the training speeches, not fitted. */
const TEMPER = 0.5

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
