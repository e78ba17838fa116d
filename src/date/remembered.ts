import { dayNumber } from '../model/index.js'
import type { DatingContext } from './context.js'
import type { Evidence } from './evidence.js'

/** Pieces of evidence whose likelihoods are kept: a quarter of a megabyte each for a century of days. */
const MOST = 250

/**
 * Keeps what each piece of evidence says of each day, so that the answers for subsets of the references (drivers, parts) only add up what
 * the whole answer has reckoned. A piece is known by its story and the reference that tells it first: these make its likelihood.
 */
export function remembering({ horizon }: DatingContext): (evidence: Evidence) => Evidence {
  const first = dayNumber(horizon.from)
  const length = Math.max(0, dayNumber(horizon.to) - first + 1)
  const known = new Map<string, Float64Array>()
  return (evidence) => {
    const { logLikelihood, story, references } = evidence
    const key = `${references[0] ?? ''} ${story}`
    const values = known.get(key) ?? (known.size < MOST ? new Float64Array(length).fill(Number.NaN) : null)
    if (logLikelihood === null || values === null) return evidence
    known.set(key, values)
    return {
      ...evidence,
      logLikelihood: (day) => {
        const index = day - first
        const value = values[index]
        if (value === undefined) return logLikelihood(day) // outside the horizon
        if (!Number.isNaN(value)) return value
        const reckoned = logLikelihood(day)
        values[index] = reckoned
        return reckoned
      },
    }
  }
}
