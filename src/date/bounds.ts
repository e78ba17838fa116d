import { type Bound, type Conflict, type Day, formatEdtf, noun } from '../model/index.js'
import { byNumber, canHold, conflictsAmong, drawnBack } from './conflicts.js'

/** The tightest bounds that can all hold, firm and soft apart, and what could not hold. */
export interface Bounds {
  readonly firmNotBefore: Bound | null
  readonly firmNotAfter: Bound | null
  readonly softNotBefore: Bound | null
  readonly softNotAfter: Bound | null
  readonly conflicts: readonly Conflict[]
}

/**
 * Joins bounds. A bound never widens the window: it narrows it or is reported as a conflict. What the release allows comes
 * first (nothing in an exhibit is later than its release), then firm bounds, then soft ones; the order of the references plays no part.
 */
export function join(bounds: readonly Bound[]): Bounds {
  const firmNotAfter = tightest(bounds, 'not-after', 'firm')
  const possible = bounds.flatMap((bound) => {
    if (bound.side === 'not-after' || firmNotAfter === null) return [bound]
    return canHold(bound.date, firmNotAfter.date) ? [drawnBack(bound, firmNotAfter.date)] : []
  })
  const firmNotBefore = tightest(possible, 'not-before', 'firm')
  const softNotBefore = tightest(possible, 'not-before', 'soft')
  const softNotAfter = tightest(possible, 'not-after', 'soft')
  const tighter = softNotAfter !== null && (firmNotAfter === null || softNotAfter.date < firmNotAfter.date)
  const upperFits = tighter && (firmNotBefore === null || canHold(firmNotBefore.date, softNotAfter.date))
  return {
    firmNotBefore,
    firmNotAfter,
    softNotBefore: firmNotBefore && softNotBefore && softNotBefore.date <= firmNotBefore.date ? null : softNotBefore,
    softNotAfter: upperFits ? notEarlier(softNotAfter, firmNotBefore) : null,
    conflicts: conflictsAmong(bounds),
  }
}

/** The tightest bound of a side and strength; bounds on the same day are one, because of all of their references. */
function tightest(bounds: readonly Bound[], side: Bound['side'], strength: Bound['strength']): Bound | null {
  const same = bounds.filter((bound) => bound.side === side && bound.strength === strength)
  const [first, ...rest] = same
  if (!first) return null
  const better = side === 'not-before' ? (a: Day, b: Day) => a > b : (a: Day, b: Day) => a < b
  const best = rest.reduce((found, bound) => (better(bound.date, found.date) ? bound : found), first)
  const agreeing = same.filter((bound) => bound.date === best.date)
  const because = [...new Set(agreeing.flatMap((bound) => bound.because))].sort(byNumber)
  const why = agreeing.map((bound) => bound.why).sort()[0] ?? best.why
  return noun('bound', { ...best, because, why })
}

/** An upper bound that holds only by the slack of a day is not earlier than the lower one. */
function notEarlier(upper: Bound, lower: Bound | null): Bound {
  return lower === null || upper.date >= lower.date ? upper : noun('bound', { ...upper, date: lower.date })
}

/** The window as EDTF between a lower and an upper bound. */
export function windowOf(notBefore: Bound | null, notAfter: Bound | null): string {
  return formatEdtf({ from: notBefore?.date ?? null, to: notAfter?.date ?? null })
}
