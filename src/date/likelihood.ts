/**
 * Likelihood shapes over days. A mention of something past says two things: the speaking is hardly earlier, and it is more
 * likely soon after than long after. How soon is a heavy-tailed law: fresh events are named most, old ones for ever.
 */

export interface Recency {
  /** Probability that the reading is wrong, so that the speaking may be earlier. */
  readonly wrong: number
  /** Share of mentions that are made because the thing is fresh; the rest is history telling, flat over time. */
  readonly fresh: number
  /** Days within which half of the fresh mentions fall. */
  readonly half: number
}

/** Flat history telling is spread over this many days. */
const HISTORY = 25 * 365

/** Log-likelihood of a mention of something that happened between `from` and `to`, for a speaking on `day`. */
export function mention(from: number, to: number, { wrong, fresh, half }: Recency): (day: number) => number {
  return (day) => {
    if (day < from) return Math.log(wrong / HISTORY)
    const lag = Math.max(0, day - to)
    // Lomax law with shape 1: density half / (lag + half)^2, median `half`.
    return Math.log(((1 - fresh) / HISTORY + (fresh * half) / (lag + half) ** 2) * (1 - wrong))
  }
}

/**
 * Log-likelihood of words that give the day itself: even between `from` and `to`, falling off outside by `slope` per day, and with
 * probability `wrong` saying nothing. A density, so that a day given outright weighs more than a month given outright.
 */
export function within(from: number, to: number, slope: number, wrong: number): (day: number) => number {
  const width = to - from + 1 + 2 / slope
  return (day) => {
    const outside = Math.max(0, from - day, day - to)
    return Math.log(((1 - wrong) * Math.exp(-slope * outside)) / width + wrong / HISTORY)
  }
}

/**
 * Release lag: how long after the speaking a recording surfaces. Most surface within days, some after weeks, a few after months or years
 * (posthumous or recycled ones): an even mixture over scales, set from published cases, heavy-tailed so that it never decides alone.
 */
export function releaseLag(surfaced: number): (day: number) => number {
  const SCALES = [
    [12, 0.6],
    [90, 0.2],
    [700, 0.15],
    [4000, 0.05],
  ] as const
  return (day) => {
    const lag = surfaced - day
    if (lag < 0) return -60
    return Math.log(SCALES.reduce((sum, [scale, share]) => sum + (share / scale) * Math.exp(-lag / scale), 0))
  }
}
