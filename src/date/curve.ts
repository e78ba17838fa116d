import { type DayWeight, dayAt, type Interval } from '../model/index.js'

/** A distribution over consecutive days, beginning at `first` (days since 1970-01-01). */
export interface Curve {
  readonly first: number
  readonly weights: Float64Array
}

/** Turns a sum of log-likelihoods into a distribution. */
export function normalise(first: number, logs: Float64Array): Curve {
  const highest = logs.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY)
  const weights = logs.map((value) => Math.exp(value - highest))
  const total = weights.reduce((sum, value) => sum + value, 0)
  return { first, weights: weights.map((value) => value / total) }
}

/** Half-width in days of the triangle that finds the most likely day: a day among likely days beats a lone spike's neighbour. */
const SMOOTH = 7

/** The day around which most probability lies, within a week either way, nearer days counting more. */
export function mostLikely({ first, weights }: Curve): number {
  let best = 0
  let bestSum = -1
  for (let index = 0; index < weights.length; index += 1) {
    if ((weights[index] ?? 0) === 0) continue
    let sum = 0
    for (let offset = -SMOOTH; offset <= SMOOTH; offset += 1) {
      sum += (weights[index + offset] ?? 0) * (SMOOTH + 1 - Math.abs(offset))
    }
    if (sum > bestSum * (1 + 1e-9)) [best, bestSum] = [index, sum]
  }
  return first + best
}

/** The shortest run of days that holds `level` of the probability. */
export function credible({ first, weights }: Curve, level: Interval['level']): Interval {
  let [from, to] = [0, weights.length - 1]
  let start = 0
  let held = 0
  for (let end = 0; end < weights.length; end += 1) {
    held += weights[end] ?? 0
    while (held - (weights[start] ?? 0) >= level && start < end) {
      held -= weights[start] ?? 0
      start += 1
    }
    if (held >= level && end - start < to - from) [from, to] = [start, end]
  }
  return { level, from: dayAt(first + from), to: dayAt(first + to) }
}

/** The day before which only `share` of the probability lies. */
export function quantile({ first, weights }: Curve, share: number): number {
  let sum = 0
  for (let index = 0; index < weights.length; index += 1) {
    sum += weights[index] ?? 0
    if (sum >= share) return first + index
  }
  return first + weights.length - 1
}

/** Probability of the days before `day`. */
export function shareBefore({ first, weights }: Curve, day: number): number {
  return weights
    .subarray(0, Math.max(0, Math.min(weights.length, day - first)))
    .reduce((sum, weight) => sum + weight, 0)
}

const LEAST_WEIGHT = 1e-6

/** The days that matter, oldest first, weights rounded so that equal input gives equal bytes on every machine. */
export function points({ first, weights }: Curve): DayWeight[] {
  const found: DayWeight[] = []
  weights.forEach((weight, index) => {
    if (weight >= LEAST_WEIGHT) found.push({ day: dayAt(first + index), weight: Number(weight.toPrecision(6)) })
  })
  return found
}
