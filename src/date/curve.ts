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

/** A distribution with a share of another one over the same days. */
export function mixed(one: Curve, other: Curve, share: number): Curve {
  const weights = one.weights.map((weight, index) => (1 - share) * weight + share * (other.weights[index] ?? 0))
  return { first: one.first, weights }
}

/** The most likely day is the one with most probability around it: on itself, within a day, a week, a month and half a year. */
const AROUND = [0, 1, 7, 30, 182] as const

/** The day around which most probability lies, nearer days counting more. Of equally good days the middle one. */
export function mostLikely({ first, weights }: Curve): number {
  const sums = new Float64Array(weights.length + 1)
  for (const [index, weight] of weights.entries()) sums[index + 1] = (sums[index] ?? 0) + weight
  const within = (index: number, days: number): number =>
    (sums[Math.min(weights.length, index + days + 1)] ?? 0) - (sums[Math.max(0, index - days)] ?? 0)
  let [best, bestSum, equal] = [0, -1, 0]
  for (const [index, weight] of weights.entries()) {
    if (weight === 0) continue
    const sum = AROUND.reduce((total: number, days) => total + within(index, days), 0)
    if (sum > bestSum + 1e-9) [best, bestSum, equal] = [index, sum, 0]
    else if (sum > bestSum - 1e-9 && index === best + equal + 1) equal += 1
  }
  return first + best + Math.floor(equal / 2)
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
