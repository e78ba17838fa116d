import { addDays, type Dating, daysBetween } from '../index.js'

export interface Dated {
  readonly source: string
  readonly truth: string
  readonly dating: Pick<Dating, 'notBefore' | 'mostLikely' | 'credible'>
}

/** A table of EVALUATION.md: shares as fractions, days as whole numbers; null where nothing was given. */
export interface Scores {
  readonly speeches: number
  /** Share of given lower bounds that are no later than the truth and a day; firm ones apart. */
  readonly soundness: number | null
  readonly firmSoundness: number | null
  readonly bounded: number
  readonly firmBounded: number
  readonly tightnessMedian: number | null
  readonly tightness75: number | null
  readonly coverage50: number | null
  readonly coverage90: number | null
  readonly width50: number | null
  readonly width90: number | null
  readonly within7: number
  readonly within30: number
  readonly rightYear: number
  readonly given: number
}

export function score(all: readonly Dated[]): Scores {
  const bounds = all.flatMap(({ truth, dating }) => (dating.notBefore ? [{ truth, bound: dating.notBefore }] : []))
  const firm = bounds.filter(({ bound }) => bound.strength === 'firm')
  const slack = bounds.map(({ truth, bound }) => daysBetween(bound.date, truth))
  const points = all.map(({ truth, dating }) => ({ truth, day: dating.mostLikely }))
  const error = ({ truth, day }: { truth: string; day: string | null }): number =>
    day === null ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(truth, day))
  return {
    speeches: all.length,
    soundness: share(bounds, sound),
    firmSoundness: share(firm, sound),
    bounded: bounds.length / all.length,
    firmBounded: firm.length / all.length,
    tightnessMedian: quantile(slack, 0.5),
    tightness75: quantile(slack, 0.75),
    coverage50: coverage(all, 0),
    coverage90: coverage(all, 1),
    width50: width(all, 0),
    width90: width(all, 1),
    within7: share(points, (one) => error(one) <= 7) ?? 0,
    within30: share(points, (one) => error(one) <= 30) ?? 0,
    rightYear: share(points, ({ truth, day }) => day?.slice(0, 4) === truth.slice(0, 4)) ?? 0,
    given: share(points, ({ day }) => day !== null) ?? 0,
  }
}

function sound({ truth, bound }: { truth: string; bound: { date: string } }): boolean {
  return bound.date <= addDays(truth, 1)
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number | null {
  return all.length === 0 ? null : all.filter(holds).length / all.length
}

function quantile(values: readonly number[], at: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * at)] ?? null
}

function coverage(all: readonly Dated[], index: 0 | 1): number | null {
  const given = all.flatMap(({ truth, dating }) => {
    const interval = dating.credible[index]
    return interval ? [{ truth, interval }] : []
  })
  return share(given, ({ truth, interval }) => interval.from <= truth && truth <= interval.to)
}

function width(all: readonly Dated[], index: 0 | 1): number | null {
  return quantile(
    all.flatMap(({ dating }) => {
      const interval = dating.credible[index]
      return interval ? [daysBetween(interval.from, interval.to) + 1] : []
    }),
    0.5,
  )
}

/** A row for the terminal. */
export function row(name: string, scores: Scores): string {
  const percent = (value: number | null): string => (value === null ? '-' : `${(value * 100).toFixed(1)}`).padStart(6)
  const days = (value: number | null): string => (value === null ? '-' : String(value)).padStart(6)
  return [
    name.padEnd(38),
    String(scores.speeches).padStart(5),
    percent(scores.soundness),
    percent(scores.firmSoundness),
    percent(scores.bounded),
    percent(scores.firmBounded),
    days(scores.tightnessMedian),
    days(scores.tightness75),
    percent(scores.coverage50),
    percent(scores.coverage90),
    days(scores.width50),
    days(scores.width90),
    percent(scores.within7),
    percent(scores.within30),
    percent(scores.rightYear),
  ].join(' ')
}

export const HEADING = `${''.padEnd(38)} ${'n'.padStart(5)}  sound  firm% bound% bfirm%  tight   t75%  cov50  cov90    w50    w90    <=7   <=30   year`
