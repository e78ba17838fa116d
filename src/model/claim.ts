import type { Day } from './day.js'
import type { Noun } from './noun.js'
import type { DaySpan } from './span.js'

/** Who says that what happened to whom, when, where. */
export type Claim = Noun<
  'claim',
  {
    readonly id: string
    readonly subject: string
    /** What is said to have happened, as one class. */
    readonly fate: Fate
    /** The claim's own words for it. */
    readonly what: string
    /** When it is said to have happened: EDTF as given, and its days. Null where the claim gives none. */
    readonly when: string | null
    readonly days: DaySpan | null
    readonly where: string | null
    readonly by: string | null
    readonly publishedOn: Day | null
    readonly source: string | null
  }
>

/** Fates that a living, free, speaking person refutes differ; see `weigh`. */
export type Fate =
  | 'killed'
  | 'died'
  | 'wounded'
  | 'captured'
  | 'incapacitated'
  | 'fled'
  | 'resigned'
  | 'released'
  | 'alive'
  | 'other'

/** What the recording does to a claim, on the condition that it is authentic. */
export type Verdict = Noun<
  'verdict',
  {
    readonly claim: Claim
    readonly outcome: 'refuted' | 'supported' | 'unsettled'
    readonly condition: 'if authentic'
    /** How likely the claim's fate is excluded by the date alone (ICD 203 word and its range in percent); null where the date says nothing. */
    readonly likelihood: Likelihood | null
    /** Ids of References, `surfaced`, ... that decide it. */
    readonly because: readonly string[]
    /** One or two sentences: the reason, and for an unsettled claim what would settle it. */
    readonly reason: string
    readonly wouldSettle: string | null
  }
>

/** ICD 203 (2015): a likelihood word and the percentages it stands for. */
export interface Likelihood {
  readonly word: string
  readonly from: number
  readonly to: number
}
