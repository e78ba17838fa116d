import { type Bound, type Day, dayAt, dayNumber, latest, noun } from '../model/index.js'
import type { Bounds } from './bounds.js'
import { type Curve, mostLikely, quantile, shareBefore } from './curve.js'
import type { Evidence } from './evidence.js'

/** A stated soft bound stands unless the curve gives the days before it more than this. */
const DOUBTED = 0.15
/** Probability that a soft bound may leave outside. */
const SOFT_SHARE = 0.01
/** The evidence that carries a bound speaks against days this long before it. */
const BEFORE = 30

/**
 * The better of the soft lower bound that references state and what the curve all but excludes; null where the firm one is as late, or
 * where nothing speaks against earlier days.
 */
export function softNotBefore(
  bounds: Bounds,
  curve: Curve | null,
  telling: readonly (readonly [Evidence, number])[],
): Bound | null {
  const stated = bounds.softNotBefore
  if (curve === null) return stated
  const firm = bounds.firmNotBefore?.date ?? null
  const tail = dayAt(quantile(curve, SOFT_SHARE))
  if (stated && stated.date >= tail && shareBefore(curve, dayNumber(stated.date)) <= DOUBTED) {
    return later(stated, firm)
  }
  // Measured on dated speeches: where no reference states a bound, the tail of the curve alone is wrong in one case of fifteen.
  if (stated === null && firm === null) return null
  const day = latest(tail, firm ?? '0000-01-01')
  const because = carriers(curve, dayNumber(day), telling)
  if (because.length === 0) return null
  const why = 'earlier days are all but excluded by everything that is mentioned'
  return later(noun('bound', { side: 'not-before', date: day, strength: 'soft', because, why }), firm)
}

function later(bound: Bound, firm: Day | null): Bound | null {
  return firm === null || bound.date > firm ? bound : null
}

/** References of the one or two pieces of evidence that speak most against the time before `day`. */
function carriers(curve: Curve, day: number, telling: readonly (readonly [Evidence, number])[]): string[] {
  const peak = mostLikely(curve)
  const against = telling.map(([one, weight]) => {
    const shape = one.logLikelihood
    return { one, loss: shape ? weight * (shape(peak) - shape(day - BEFORE)) : 0 }
  })
  const strongest = against
    .filter(({ loss }) => loss > 0.5)
    .sort((a, b) => b.loss - a.loss || (a.one.story < b.one.story ? -1 : 1))
  return strongest.slice(0, 2).flatMap(({ one }) => one.references.slice(0, 2))
}
