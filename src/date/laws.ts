import { FITTED } from './fitted.js'

/** Days between which something is in the open, in order; numbers of days since 1970-01-01, both ends included. */
export type Spans = readonly (readonly [number, number])[]

/** How the words speak of a thing, by which the lag between it and the speaking is spread. */
export type LawName = keyof typeof FITTED

/**
 * Days from the thing to the speaking at which a law is given; negative: the speaking comes first. Between them it is read off a
 * straight line over `scale`, beyond them it stays.
 */
export const KNOTS = [
  -7300, -2500, -1000, -400, -150, -60, -20, -6, -1, 0, 3, 8, 15, 30, 60, 120, 250, 500, 1000, 2500, 7300,
] as const

/** Lags are told apart by their order of magnitude. */
function scale(lag: number): number {
  return Math.sign(lag) * Math.log1p(Math.abs(lag) / 3)
}

const AT = KNOTS.map(scale)

/** The two knots around a lag with the weight of each, which sum to 1. */
export function knotsAt(lag: number): readonly (readonly [number, number])[] {
  const at = scale(lag)
  const next = AT.findIndex((knot) => knot >= at)
  if (next === 0) return [[0, 1]]
  if (next < 0) return [[AT.length - 1, 1]]
  const [low, high] = [AT[next - 1] ?? 0, AT[next] ?? 0]
  const share = (at - low) / (high - low)
  return [
    [next - 1, 1 - share],
    [next, share],
  ]
}

/** Days from the nearest of the spans to `day`: 0 within one, negative before one. */
export function lagAt(spans: Spans, day: number): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const [from, to] of spans) {
    const lag = day < from ? day - from : day > to ? day - to : 0
    if (Math.abs(lag) < Math.abs(nearest)) nearest = lag
  }
  return nearest
}

const LONGEST = 7300
const tables = new Map<LawName, Float32Array>()

/**
 * The law at a lag in days: the natural logarithm of how much more often such words are spoken at that distance than chance would have
 * it. Fitted on dated speeches by `npm run eval fit`.
 */
export function lawAt(law: LawName, lag: number): number {
  const table = tables.get(law) ?? tabled(law)
  return table[Math.max(-LONGEST, Math.min(LONGEST, Math.round(lag))) + LONGEST] ?? 0
}

function tabled(law: LawName): Float32Array {
  const values: readonly number[] = FITTED[law]
  const table = Float32Array.from({ length: 2 * LONGEST + 1 }, (_, index) =>
    knotsAt(index - LONGEST).reduce((sum, [knot, weight]) => sum + weight * (values[knot] ?? 0), 0),
  )
  tables.set(law, table)
  return table
}
