import { type Bound, type Claim, type Dating, type Day, mayBe, noun, type Verdict } from '../model/index.js'
import { lastDayAllowed } from './allowed.js'
import { fatesOf } from './fate.js'
import { likelihoodWord } from './likelihood.js'
import { bearingOf, NOT_REFUTED, OTHER_FATE } from './speaking.js'

export interface WeighContext {
  /** False for a text: words without a voice are no proof of life. */
  readonly voice: boolean
  /** Who is said to speak: claims about others are left unsettled. Left out or null: the claims are taken to be about the speaker. */
  readonly speaker?: string | null
}

/**
 * A firm bound is one that is beyond reasonable dispute, and nothing is certain: the topmost word, whatever the curve says.
 */
const BEYOND_DISPUTE = likelihoodWord(0.97)

/**
 * What a dating does to claims about the speaker, on the condition that the recording is authentic. A claim is refuted only where a
 * firm lower bound lies after the last day that it allows; a soft one leaves it unsettled, with a likelihood word. The likelihood is
 * that of the words being spoken after that day. A verdict's sentences hold neither likelihood words nor confidence words.
 */
export function weigh(claims: readonly Claim[], dating: Dating, context: WeighContext): readonly Verdict[] {
  return claims.map((claim) => withKeeper(verdict(claim, dating, context)))
}

/** What a claim's keeper says would settle it stands before what we say. */
function withKeeper(one: Verdict): Verdict {
  const { settledBy } = one.claim
  if (one.wouldSettle === null || settledBy === null) return one
  return noun('verdict', { ...one, wouldSettle: `${settledBy.replace(/[.\s]+$/, '')}. Or: ${one.wouldSettle}` })
}

function verdict(claim: Claim, dating: Dating, { voice, speaker = null }: WeighContext): Verdict {
  const bearing = bearingOf(claim)
  if (!mayBe(claim.subject, speaker)) return undated(claim, ABOUT_ANOTHER.reason, ABOUT_ANOTHER.wouldSettle)
  if (bearing === 'none')
    return undated(claim, NOT_REFUTED[claim.fate] ?? OTHER_FATE, 'Independent evidence of what happened.')
  if (!voice) return undated(claim, TEXT.reason, TEXT.wouldSettle)
  const last = lastDayAllowed(claim)
  if (last === null) return undated(claim, UNDATED.reason, UNDATED.wouldSettle)
  const { notBefore } = dating
  if (notBefore?.strength === 'firm' && notBefore.date > last) return settled(claim, notBefore, last, bearing)
  const share = shareAfter(dating, last)
  return noun('verdict', {
    claim,
    outcome: 'unsettled',
    condition: 'if authentic',
    likelihood: share === null ? null : likelihoodWord(share),
    ...whyUnsettled(dating, last),
    wouldSettle: `A reference to something that became known after ${last}, or proof of the day on which it was spoken.`,
  })
}

const ABOUT_ANOTHER = {
  reason: 'The claim names somebody else than the speaker.',
  wouldSettle: 'If both are one person: the same name for both. Else a recording of the person whom the claim names.',
}
const TEXT = {
  reason: 'This is a text without a voice: it is no proof of life.',
  wouldSettle: 'A recording of the voice that can be dated after the claimed day.',
}
const UNDATED = {
  reason: 'The claim names no last day on which it happened.',
  wouldSettle: 'A date for the claimed event, or the day on which the claim was published.',
}

/** A claim that no dating can settle. */
function undated(claim: Claim, reason: string, wouldSettle: string): Verdict {
  return noun('verdict', {
    claim,
    outcome: 'unsettled',
    condition: 'if authentic',
    likelihood: null,
    because: [],
    reason,
    wouldSettle,
  })
}

function settled(claim: Claim, { date, because }: Bound, last: Day, outcome: 'refuted' | 'supported'): Verdict {
  const after = `Spoken not before ${date}, after the last day that the claim allows (${last})`
  const others =
    outcome === 'refuted' ? fatesOf(claim.what).filter((fate) => fate !== claim.fate && fate in NOT_REFUTED) : []
  const rest = others.length > 0 ? ` What the claim also says is not refuted: ${others.join(', ')}.` : ''
  return noun('verdict', {
    claim,
    outcome,
    condition: 'if authentic',
    likelihood: BEYOND_DISPUTE,
    because,
    reason: outcome === 'refuted' ? `${after}.${rest}` : `${after}: alive then, if it is the speaker's own voice.`,
    wouldSettle: null,
  })
}

function whyUnsettled(dating: Dating, last: Day): Pick<Verdict, 'reason' | 'because'> {
  const { notBefore, notAfter } = dating
  const soft = softAfter(dating, last)
  if (notAfter?.strength === 'firm' && notAfter.date <= last)
    return {
      reason: `Spoken not after ${notAfter.date}, and the claim allows that day or a later one.`,
      because: notAfter.because,
    }
  if (soft)
    return {
      reason: `Soft evidence points to a day not before ${soft.date}, after the last day that the claim allows (${last}): soft evidence alone refutes nothing.`,
      because: soft.because,
    }
  if (notBefore === null) return { reason: 'Nothing in the words bounds the day of speaking from below.', because: [] }
  return {
    reason: `The ${notBefore.strength} lower bound (${notBefore.date}) does not lie after the last day that the claim allows (${last}).`,
    because: notBefore.because,
  }
}

function softAfter({ notBefore, softNotBefore }: Dating, last: Day): Bound | null {
  return (
    [softNotBefore, notBefore].find((bound) => bound != null && bound.strength === 'soft' && bound.date > last) ?? null
  )
}

/** Probability that the words were spoken after a day; null where the dating has no curve. */
function shareAfter({ curve }: Dating, day: Day): number | null {
  if (curve.length === 0) return null
  return curve.reduce((sum, point) => sum + (point.day > day ? point.weight : 0), 0)
}
