import type { Day } from './day.js'
import type { Noun } from './noun.js'

/** A day before or after which the words were not spoken. */
export type Bound = Noun<
  'bound',
  {
    readonly side: 'not-before' | 'not-after'
    readonly date: Day
    readonly strength: 'firm' | 'soft'
    /** Ids of References, or `surfaced`, or `exhibit`. */
    readonly because: readonly string[]
    /** One sentence for the reader. */
    readonly why: string
  }
>

/** When the words were spoken, and how sure that is. */
export type Dating = Noun<
  'dating',
  {
    /** EDTF; `../..` where nothing bounds it. */
    readonly window: string
    readonly notBefore: Bound | null
    readonly notAfter: Bound | null
    /** A later lower bound that rests on soft evidence, shown beside the firm one and never mixed with it. */
    readonly softNotBefore: Bound | null
    readonly softNotAfter: Bound | null
    readonly mostLikely: Day | null
    readonly credible: readonly Interval[]
    /** Probability by day, oldest first, sums to 1; only days that matter (the rest is below 1e-6). Empty where no day can be told. */
    readonly curve: readonly DayWeight[]
    /** The fewest references that carry the answer, in the order of the words. */
    readonly drivers: readonly Driver[]
    /** Whether the drivers alone give the same bounds and, within days, the same most likely day. */
    readonly sufficient: boolean
    readonly conflicts: readonly Conflict[]
    /** What each stretch of the words would give by itself, in their order; empty for short texts. */
    readonly parts: readonly Part[]
    /** Parts that no single day fits: spliced, compiled or added later. Empty where nothing speaks for it. */
    readonly divisions: readonly Division[]
    /** What limits the answer, in sentences: assumptions, what was not read, what would help. */
    readonly notes: readonly string[]
  }
>

export interface Interval {
  readonly level: 0.5 | 0.9
  readonly from: Day
  readonly to: Day
}

export interface DayWeight {
  readonly day: Day
  readonly weight: number
}

/** What one reference is worth: the answer without it, and without those that would do in its place. */
export interface Driver {
  readonly reference: string
  /** References any one of which would do in its place: they tell the same, or bound at the same day. */
  readonly also: readonly string[]
  readonly windowWithout: string
  readonly mostLikelyWithout: Day | null
}

/** The smallest set of references that cannot all hold: without any one of them the rest can. */
export interface Conflict {
  /** Two, or three where a bound needs two references; one may be `surfaced` or `speaker`. */
  readonly references: readonly string[]
  /** References that say the same as one of these. */
  readonly also: readonly string[]
  /** `firm` where both sides are beyond dispute. */
  readonly strength: Bound['strength']
  readonly why: string
}

/** A stretch of consecutive segments and its own answer. */
export interface Part {
  /** Ids of its first and last segment with a reference. */
  readonly from: string
  readonly to: string
  /** How many references it holds. */
  readonly references: number
  readonly window: string
  readonly mostLikely: Day | null
  /** Nine tenths of the probability. */
  readonly credible: { readonly from: Day; readonly to: Day } | null
}

/** Two sides of the words that no single day fits. */
export interface Division {
  /** `proof`: one side states its day, the other cannot be as old. `likelihood`: two dates fit far better than one. */
  readonly basis: 'proof' | 'likelihood'
  readonly earlier: Side
  readonly later: Side
  readonly why: string
}

export interface Side {
  readonly segments: readonly string[]
  readonly references: readonly string[]
  /** By a proof: the earlier side's 'not after', the later side's 'not before'. Else the day that fits the side best. */
  readonly date: Day
}
