import { type Claim, type Dating, type Day, type Fate, type Likelihood, noun, type Verdict } from '../model/index.js'
import { likelihoodWord } from './likelihood.js'

export interface WeighContext {
  /** False for a text: words without a voice are no proof of life. */
  readonly voice: boolean
}

/** What hearing somebody speak after a day says of a fate claimed for that day. */
const REFUTED_BY_SPEAKING: ReadonlySet<Fate> = new Set<Fate>(['killed', 'died', 'incapacitated'])

const NOT_REFUTED: Partial<Readonly<Record<Fate, string>>> = {
  wounded: 'A wounded person can speak: being alive does not refute it.',
  captured: 'A captive can be recorded: speaking does not refute it.',
  fled: 'Words can be spoken anywhere: they do not tell where the speaker was.',
  resigned: 'Speaking does not tell whether an office was left.',
  released: 'Speaking does not tell whether the speaker was free.',
  other: 'Whether this happened cannot be told from the day of speaking.',
}

/**
 * What a dating does to claims about the speaker, on the condition that the recording is authentic. A claim is refuted only where a
 * firm lower bound lies after the last day that it allows; a soft one leaves it unsettled, with a likelihood word.
 */
export function weigh(claims: readonly Claim[], dating: Dating, context: WeighContext): readonly Verdict[] {
  return claims.map((claim) => verdict(claim, dating, context))
}

function verdict(claim: Claim, dating: Dating, { voice }: WeighContext): Verdict {
  const by = claim.days?.to ?? (claim.days?.from == null ? claim.publishedOn : null)
  const unsettled = (reason: string, wouldSettle: string | null, likelihood: Likelihood | null = null): Verdict =>
    noun('verdict', {
      claim,
      outcome: 'unsettled',
      condition: 'if authentic',
      likelihood,
      because: because(dating),
      reason,
      wouldSettle,
    })
  const cannot = NOT_REFUTED[claim.fate]
  if (cannot !== undefined) return unsettled(cannot, 'Independent evidence of what happened.')
  if (!voice)
    return unsettled(
      'This is a text without a voice: it is no proof of life.',
      'A recording of the voice that can be dated after the claimed day.',
    )
  if (by === null)
    return unsettled('The claim names no last day on which it happened.', 'A date for the claimed event.')
  const firm = firmNotBefore(dating)
  const after = firm !== null && firm > by
  if (after && REFUTED_BY_SPEAKING.has(claim.fate)) {
    return decided(
      claim,
      dating,
      'refuted',
      `Spoken not before ${firm}, after the last day that the claim allows (${by}).`,
    )
  }
  if (after && claim.fate === 'alive')
    return decided(
      claim,
      dating,
      'supported',
      `Spoken not before ${firm}: alive then, if it is the speaker's own voice.`,
    )
  const share = shareAfter(dating, by)
  return unsettled(
    reason(dating, by),
    `A reference to something that became known after ${by}, or proof of the recording day.`,
    share === null ? null : likelihoodWord(share),
  )
}

function decided(claim: Claim, dating: Dating, outcome: 'refuted' | 'supported', reason: string): Verdict {
  const likelihood = likelihoodWord(0.97)
  return noun('verdict', {
    claim,
    outcome,
    condition: 'if authentic',
    likelihood,
    because: because(dating),
    reason,
    wouldSettle: null,
  })
}

function firmNotBefore({ notBefore }: Dating): Day | null {
  return notBefore?.strength === 'firm' ? notBefore.date : null
}

function because({ notBefore, softNotBefore }: Dating): readonly string[] {
  return [...new Set([...(notBefore?.because ?? []), ...(softNotBefore?.because ?? [])])]
}

function reason({ notBefore, notAfter }: Dating, by: Day): string {
  if (notAfter !== null && notAfter.date <= by)
    return `The words were spoken by ${notAfter.date}: they say nothing of what happened later.`
  if (notBefore === null) return 'Nothing in the words bounds the day of speaking from below.'
  if (notBefore.strength === 'soft') return `The lower bound (${notBefore.date}) is soft: it cannot refute.`
  return `The firm lower bound (${notBefore.date}) does not lie after the last day that the claim allows (${by}).`
}

/** Probability that the words were spoken after a day; null where the dating has no curve. */
function shareAfter({ curve }: Dating, day: Day): number | null {
  if (curve.length === 0) return null
  return curve.reduce((sum, point) => sum + (point.day > day ? point.weight : 0), 0)
}
