/** A likelihood that says nothing is spread over this many days. */
const HISTORY = 25 * 365

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
 * Release lag: how long after the speaking a recording surfaces. Most surface within weeks, some after months, a few after years
 * (posthumous or recycled ones): a mixture over scales, set from published cases, heavy-tailed so that it never decides alone.
 */
export function releaseLag(surfaced: number): (day: number) => number {
  return (day) => {
    const lag = surfaced - day
    if (lag < 0) return -60
    return Math.log(LAGS.reduce((sum, [scale, share]) => sum + (share / scale) * Math.exp(-lag / scale), 0))
  }
}

const LAGS = [
  [14, 0.88],
  [90, 0.08],
  [700, 0.03],
  [4000, 0.01],
] as const

/** Without a release: recordings that are asked about are recent rather than old, since there are more of them each year: twice as many after thirty. */
export function unreleased(last: number): (day: number) => number {
  return (day) => ((day - last) / (30 * 365.25)) * Math.LN2
}
