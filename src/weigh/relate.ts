import { addDays, type Claim, type ClaimRelation, type DaySpan, isAbout, noun } from '../model/index.js'
import { lastDayAllowed } from './allowed.js'

/** Tellings of one thing may be so many days apart: a time zone, a night, a day of report taken for the day itself. */
const APART = 3

/**
 * What claims are to each other, whatever a recording does to them: versions of one story, pairs that cannot both be true, and circles
 * and chains of sources. But for their sources, claims about different people are never related. The order of the claims plays no part in what is found.
 */
export function relate(claims: readonly Claim[]): readonly ClaimRelation[] {
  const sorted = claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const pairs = sorted.flatMap((a, index) =>
    sorted.slice(index + 1).flatMap((b) => (sameSubject(a, b) ? [[a, b] as const] : [])),
  )
  return [...versions(pairs), ...contradictions(pairs), ...resting(sorted)]
}

type Pair = readonly [Claim, Claim]

function sameSubject(a: Claim, b: Claim): boolean {
  return isAbout(a.subject, b.subject)
}

/** Groups of claims that tell one thing: the same class of fate, or a death and a wound, on days that meet or nearly do. */
function versions(pairs: readonly Pair[]): ClaimRelation[] {
  const told = pairs.filter(([a, b]) => isOneStory(a, b))
  const groups = groupsOf(told).flatMap((group) =>
    isOfOnePerson(group) ? [group] : told.filter(([a]) => group.includes(a)).map((pair): readonly Claim[] => pair),
  )
  return groups.map((group) =>
    noun('claim-relation', { of: 'versions', claims: group.map(({ id }) => id), why: whyVersions(group) }),
  )
}

/** A bare "Valmorane" may be either of two brothers; that does not make the brothers one. */
function isOfOnePerson(group: readonly Claim[]): boolean {
  return group.every((a) => group.every((b) => sameSubject(a, b)))
}

function isOneStory(a: Claim, b: Claim): boolean {
  if (!(a.fate === b.fate || (isHarm(a) && isHarm(b))) || a.fate === 'other' || a.fate === 'alive') return false
  return a.days !== null && b.days !== null && meet(a.days, b.days)
}

function isDeath({ fate }: Claim): boolean {
  return fate === 'killed' || fate === 'died'
}

function isHarm(claim: Claim): boolean {
  return isDeath(claim) || claim.fate === 'wounded' || claim.fate === 'incapacitated'
}

function meet(a: DaySpan, b: DaySpan): boolean {
  return startsBy(a, b) && startsBy(b, a)
}

function startsBy(a: DaySpan, b: DaySpan): boolean {
  return a.from === null || b.to === null || a.from <= addDays(b.to, APART)
}

function groupsOf(pairs: readonly Pair[]): Claim[][] {
  const groups: Claim[][] = []
  for (const [a, b] of pairs) {
    const [first, second] = [a, b].map((one) => groups.find((group) => group.includes(one)))
    if (first && second && first !== second) {
      first.push(...second)
      groups.splice(groups.indexOf(second), 1)
    } else if (first ?? second) (first ?? second)?.push(...[a, b].filter((one) => !(first ?? second)?.includes(one)))
    else groups.push([a, b])
  }
  return groups.map((group) => group.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
}

function whyVersions(group: readonly Claim[]): string {
  const differ = [
    distinct(group.map(({ when }) => when)) > 1 && 'the day',
    distinct(group.map(({ where }) => where)) > 1 && 'the place',
    distinct(group.map(({ fate }) => fate)) > 1 && 'what happened',
  ].filter((one) => one !== false)
  const told =
    group.length === 2 ? 'Two tellings of what may be one thing' : `${group.length} tellings of what may be one thing`
  return differ.length === 0 ? `${told}.` : `${told}; they differ in ${listed(differ)}.`
}

function distinct(values: readonly (string | null)[]): number {
  return new Set(values.filter((value) => value !== null)).size
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

function contradictions(pairs: readonly Pair[]): ClaimRelation[] {
  return pairs.flatMap(([a, b]) => {
    const why = contradiction(a, b) ?? contradiction(b, a)
    return why === null ? [] : [noun('claim-relation', { of: 'contradiction' as const, claims: [a.id, b.id], why })]
  })
}

/** Why both cannot be true, seen from `a`; null where they can. */
function contradiction(a: Claim, b: Claim): string | null {
  if (!isDeath(a)) return null
  if (isDeath(b)) return twoDeaths(a, b)
  const by = lastDayAllowed(a)
  const from = b.days?.from ?? null
  if (by === null || from === null || from <= by) return null
  if (b.fate === 'alive') return `Dead by ${by} and alive on ${from} or later cannot both be true.`
  if (b.fate === 'other') return null
  return `Dead by ${by}, and ${b.fate} on ${from} or later, cannot both be true.`
}

function twoDeaths(a: Claim, b: Claim): string | null {
  if (a.days === null || b.days === null || meet(a.days, b.days)) return null
  const [first, second] = [a, b].map(({ when }) => when).toSorted()
  return `Nobody dies twice: ${first} and ${second} cannot both be the day.`
}

/** Sources that rest on each other, or all on one: they do not confirm each other. */
function resting(claims: readonly Claim[]): ClaimRelation[] {
  const known = new Map(claims.map((claim) => [claim.id, claim]))
  const reached = new Map(claims.map(({ id }) => [id, reach(id, known)]))
  const circles = groupsOf(
    claims.flatMap((a) =>
      claims.flatMap((b): Pair[] =>
        a.id < b.id && reached.get(a.id)?.has(b.id) && reached.get(b.id)?.has(a.id) ? [[a, b]] : [],
      ),
    ),
  )
  const inCircle = new Set(circles.flatMap((group) => group.map(({ id }) => id)))
  const chains = claims
    .filter(({ id }) => !inCircle.has(id))
    .map((root) => ({ root, on: claims.filter(({ id }) => id !== root.id && reached.get(id)?.has(root.id)) }))
    .filter(({ root, on }) => on.length > 0 && root.restsOn.length === 0)
  return [
    ...circles.map((group) => circle(group, `Each rests on the other: together they count as no source of their own.`)),
    ...chains.map(({ root, on }) =>
      circle([root, ...on], `All rest on ${root.id}: together they count as one source.`),
    ),
  ]
}

function circle(group: readonly Claim[], why: string): ClaimRelation {
  return noun('claim-relation', { of: 'circle', claims: group.map(({ id }) => id), why })
}

/** The claims that one rests on, directly or through others. */
function reach(id: string, known: ReadonlyMap<string, Claim>): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [...(known.get(id)?.restsOn ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next) || !known.has(next)) continue
    found.add(next)
    open.push(...(known.get(next)?.restsOn ?? []))
  }
  return found
}
