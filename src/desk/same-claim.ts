import { type Claim, noun } from '../model/index.js'

/** A claim as a line of a claims file. */
export function rowOf(claim: Claim) {
  const { id, subject, what, when, where, by, publishedOn, source, grade, settledBy: wouldSettle, restsOn } = claim
  return { id, subject, what, when, where, by, publishedOn, source, grade, wouldSettle, restsOn }
}

/** Both say the same: an id alone does not make two claims one. */
export function isSameClaim(a: Claim, b: Claim): boolean {
  return JSON.stringify(rowOf(a)) === JSON.stringify(rowOf(b))
}

/** A file's claims, with what the ledger remembers of those that it holds just so, and the ledger's that the file has not. */
export function withMemory(
  given: readonly Claim[],
  ledgers: readonly Claim[],
): { readonly own: readonly Claim[]; readonly held: readonly Claim[] } {
  const ids = new Set(given.map(({ id }) => id))
  const own = given.map((claim) => {
    const same = ledgers.find((one) => one.id === claim.id && isSameClaim(one, claim))
    return same ? noun('claim', { ...claim, earlier: same.earlier }) : claim
  })
  return { own, held: ledgers.filter(({ id }) => !ids.has(id)) }
}
