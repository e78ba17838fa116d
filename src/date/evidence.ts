import type { Bound } from '../model/index.js'
import { type LawName, lagAt, lawAt, type Spans } from './laws.js'

/** What one or more references say about the day of speaking. */
export interface Evidence {
  readonly references: readonly string[]
  readonly bounds: readonly Bound[]
  /** Natural logarithm of the likelihood of the words, had they been spoken on that day (days since 1970-01-01), up to a constant. */
  readonly logLikelihood: ((day: number) => number) | null
  /** Mentions of one thing are one piece of evidence: of several with the same story only the strongest counts. */
  readonly story: string
  /** Evidence of one family is not independent, see `weighed`; `constraint` stands by itself. */
  readonly family: Family
  /** Where the likelihood follows a fitted law: which one, and the days that the lag is counted from. */
  readonly mentions: readonly Mention[]
}

export type Family = 'event' | 'time' | 'person' | 'vocabulary' | 'constraint'

/** One reading of the words: a thing in the open on these days, and the share of this reading among all. */
export interface Mention {
  readonly law: LawName
  readonly spans: Spans
  readonly share: number
}

/** The likelihood of words that mention something, by the fitted laws; several readings are a mixture. */
export function mentioning(mentions: readonly Mention[]): (day: number) => number {
  const [only, ...others] = mentions
  if (only && others.length === 0) return (day) => lawAt(only.law, lagAt(only.spans, day))
  return (day) =>
    Math.log(mentions.reduce((sum, { law, spans, share }) => sum + share * Math.exp(lawAt(law, lagAt(spans, day))), 0))
}
