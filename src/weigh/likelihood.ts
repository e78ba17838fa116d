import type { Likelihood } from '../model/index.js'

/** Words of estimative probability: Intelligence Community Directive 203 (2015), D.6.e(2)(a), upper line; percent. */
export const BANDS: readonly Likelihood[] = [
  { word: 'almost no chance', from: 1, to: 5 },
  { word: 'very unlikely', from: 5, to: 20 },
  { word: 'unlikely', from: 20, to: 45 },
  { word: 'roughly even chance', from: 45, to: 55 },
  { word: 'likely', from: 55, to: 80 },
  { word: 'very likely', from: 80, to: 95 },
  { word: 'almost certain', from: 95, to: 99 },
]

/** A curve's weights sum to 1 but for rounding. */
const ROUNDING = 1e-6

/**
 * The band that a probability (0 to 1) falls into; the ends of the scale count to the outermost bands, since nothing is certain.
 * @throws RangeError for what is no probability.
 */
export function likelihoodWord(probability: number): Likelihood {
  if (!(probability >= -ROUNDING && probability <= 1 + ROUNDING)) throw new RangeError(`no probability: ${probability}`)
  return BANDS.find((band) => probability * 100 < band.to) ?? (BANDS.at(-1) as Likelihood)
}
