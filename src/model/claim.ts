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
    /** Admiralty code of source and information, `B2`: reliability A (reliable) to F (cannot be judged), information 1 (confirmed) to 6. */
    readonly grade: string | null
    /** What its keeper says would settle it; null where nobody said. */
    readonly settledBy: string | null
    /** Ids of claims that this one's source rests on. */
    readonly restsOn: readonly string[]
    /** What earlier recordings did to it, the oldest first: only what a ledger of claims remembers. */
    readonly earlier: readonly PastVerdict[]
  }
>

/** What was said of a claim before, on which day, from which exhibit. */
export interface PastVerdict {
  /** The day on which it was said. */
  readonly on: Day
  readonly outcome: Verdict['outcome']
  /** Name and SHA-256 of the exhibit that it rests on. */
  readonly exhibit: string
  readonly sha256: string
  /** The firm lower bound of that exhibit's making; null where it had none. */
  readonly notBefore: Day | null
}

/** What claims are to each other, whatever a recording does to them. */
export type ClaimRelation = Noun<
  'claim-relation',
  {
    /** `versions`: tellings of one story that differ; `contradiction`: they cannot all be true; `circle`: each rests on the other. */
    readonly of: 'versions' | 'contradiction' | 'circle'
    /** Ids of the claims, in the order given. */
    readonly claims: readonly string[]
    /** One sentence. */
    readonly why: string
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
