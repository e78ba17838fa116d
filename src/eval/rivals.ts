import * as chrono from 'chrono-node'
import { type Dating, type Day, dayAt, dayNumberOf } from '../index.js'
import { newsTexts, WeeklyLanguageModel } from './language-model.js'

/** What a rival answers, in the terms by which all are scored. */
export type Answer = Pick<Dating, 'notBefore' | 'mostLikely' | 'credible'>

export interface Rival {
  readonly name: string
  date(text: string, surfaced: Day | null): Answer
}

/** EVALUATION.md: both run on the same speeches in the same run. */
export function rivals(): readonly Rival[] {
  const model = new WeeklyLanguageModel(newsTexts())
  return [
    { name: 'latest date (chrono-node)', date: (text, surfaced) => answer(latestDate(text, surfaced), true) },
    { name: 'weekly language model', date: (text, surfaced) => answer(model.date(text, surfaced), false) },
  ]
}

/** A date named in the words is taken as a lower bound too; a language model gives none. Neither gives an interval. */
function answer(day: Day | null, bounds: boolean): Answer {
  const notBefore =
    day === null || !bounds
      ? null
      : ({ kind: 'bound', side: 'not-before', date: day, strength: 'firm', because: [], why: 'latest date' } as const)
  return { notBefore, mostLikely: day, credible: [] }
}

/** Nobody would take a date in the far future for the day of speaking. */
const LAST: Day = '2026-12-31'

/** The latest explicit date (its year is in the words) that is not after the release. */
function latestDate(text: string, surfaced: Day | null): Day | null {
  const last = surfaced ?? LAST
  const found = chrono.parse(text, new Date(`${last}T12:00:00Z`)).flatMap(({ start }) => {
    if (!start.isCertain('year')) return []
    const day = dayNumberOf(start.get('year') ?? 0, start.get('month') ?? 1, start.get('day') ?? 1)
    return day === null ? [] : [dayAt(day)]
  })
  return (
    found
      .filter((day) => day <= last)
      .sort()
      .at(-1) ?? null
  )
}
