import type { Bound, Dating } from '../model/index.js'

/** A firm bound and a soft one on each side may stand beside each other; a bound that is soft may also be the only one. */
export function boundsOf(dating: Dating, strength: Bound['strength']): Bound[] {
  const { notBefore, notAfter, softNotBefore, softNotAfter } = dating
  const all = strength === 'firm' ? [notBefore, notAfter] : [softNotBefore ?? notBefore, softNotAfter ?? notAfter]
  return all.filter((bound) => bound?.strength === strength).filter((bound) => bound !== null)
}

export const SIDES = { 'not-before': 'Not before', 'not-after': 'Not after' } as const
