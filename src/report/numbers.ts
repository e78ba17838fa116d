/** A probability with 4 significant digits: enough for a curve over years, where a day weighs little. */
export function precise(probability: number): number {
  return Number(probability.toPrecision(4))
}

/** Seconds, rounded to the millisecond. */
export function thousandth(seconds: number): number
export function thousandth(seconds: number | null): number | null
export function thousandth(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 1000) / 1000
}
