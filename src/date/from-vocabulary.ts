import { dayAt, type Vocabulary } from '../model/index.js'
import type { Evidence } from './evidence.js'

/** Months on either side over which a month's counts are spread (standard deviation of a normal law). */
const SPREAD = 3
/** Chance items added to each month: a name of few items says little. */
const SMOOTHING: Readonly<Record<Vocabulary['collection'], number>> = { news: 200, texts: 20 }
/** No single name speaks louder than this, for or against a month. */
const MOST = 2

/**
 * Names in the words that were in the news, or in dated texts, at some time and not at another: a temporal language model (after de Jong et
 * al. 2005) of names only, by months, smoothed over time as well as by the whole collection. It shapes the curve and bounds nothing.
 */
export function fromVocabulary(vocabulary: Vocabulary): Evidence | null {
  if (vocabulary.terms.length === 0) return null
  const logs = monthly(vocabulary)
  return {
    references: [],
    bounds: [],
    story: `vocabulary ${vocabulary.collection}`,
    family: 'vocabulary',
    mentions: [],
    logLikelihood: (day) => logs[monthOf(day) - vocabulary.first] ?? 0,
  }
}

function monthOf(day: number): number {
  const [year, month] = dayAt(day).split('-')
  return Number(year) * 12 + Number(month) - 1
}

/** For each month the sum over the names of how much more often they occur around then than on the whole, as logarithms. */
function monthly({ totals, terms, collection }: Vocabulary): Float64Array {
  const size = totals.reduce((sum, one) => sum + one, 0)
  const around = spread(totals)
  const added = SMOOTHING[collection]
  const logs = new Float64Array(totals.length)
  for (const { counts } of terms) {
    const share = counts.reduce((sum, one) => sum + one, 0) / size
    if (share === 0) continue
    const near = spread(counts)
    for (let month = 0; month < logs.length; month += 1) {
      const ratio = ((near[month] ?? 0) + added * share) / (((around[month] ?? 0) + added) * share)
      logs[month] = (logs[month] ?? 0) + Math.max(-MOST, Math.min(MOST, Math.log(ratio)))
    }
  }
  return logs
}

const KERNEL = Array.from({ length: 3 * SPREAD + 1 }, (_, distance) => Math.exp(-((distance / SPREAD) ** 2) / 2))
const WHOLE = KERNEL.reduce((sum, weight, distance) => sum + (distance === 0 ? weight : 2 * weight), 0)

function spread(counts: readonly number[]): Float64Array {
  const found = new Float64Array(counts.length)
  for (const [month, count] of counts.entries()) {
    if (count === 0) continue
    for (let distance = 1 - KERNEL.length; distance < KERNEL.length; distance += 1) {
      const at = month + distance
      if (at >= 0 && at < found.length)
        found[at] = (found[at] ?? 0) + (count * (KERNEL[Math.abs(distance)] ?? 0)) / WHOLE
    }
  }
  return found
}
