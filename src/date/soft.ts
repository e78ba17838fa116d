import { type Bound, dayNumber } from '../model/index.js'
import type { Bounds } from './bounds.js'
import { type Curve, shareBefore } from './curve.js'

/** A stated soft bound stands unless the curve gives the days before it more than this. */
const DOUBTED = 0.15

/**
 * The soft lower bound that references state, where the curve bears it out and no firm one is as late. The tail of the curve states
 * none: on dated speeches it was wrong in one case of fifteen, and after a release it would only repeat how soon recordings surface.
 */
export function softNotBefore({ firmNotBefore, softNotBefore: stated }: Bounds, curve: Curve | null): Bound | null {
  if (stated === null || (firmNotBefore && stated.date <= firmNotBefore.date)) return null
  const doubted = curve !== null && shareBefore(curve, dayNumber(stated.date)) > DOUBTED
  return doubted ? null : stated
}
