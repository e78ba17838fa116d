import type { Bound } from '../model/index.js'

/** What one or more references say about the day of speaking. */
export interface Evidence {
  readonly references: readonly string[]
  readonly bounds: readonly Bound[]
  /** Natural logarithm of the likelihood of the words, had they been spoken on that day (days since 1970-01-01), up to a constant. */
  readonly logLikelihood: ((day: number) => number) | null
  /** Mentions of one thing are one piece of evidence: of several with the same story only the strongest counts. */
  readonly story: string
  /** The day the evidence is about, for the order of freshness; null where it has none. */
  readonly about: number | null
  /** `mention`: of something past. Its weight falls with the number of fresher mentions. */
  readonly type: 'mention' | 'constraint'
}
