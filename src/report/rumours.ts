import type { Claim, Verdict } from '../model/index.js'
import { type Grounds, sourcePart } from './grounds.js'
import { dayPart, edtfPart, foreign, type Part, prose, type Rumour, say, type Text } from './page.js'

const VERDICT = {
  refuted: 'Refuted, if authentic',
  supported: 'Supported, if authentic',
  unsettled: 'Not settled',
} as const

/** Each claim with what the recording does to it. */
export function rumoursOf(grounds: Grounds): Rumour[] {
  return grounds.assessment.verdicts.map((verdict, index) => ({
    anchor: `claim-${index + 1}`,
    claim: claimText(verdict.claim),
    who: whoText(verdict.claim),
    outcome: verdict.outcome,
    verdict: VERDICT[verdict.outcome],
    likelihood: likelihoodText(verdict),
    reason: say(grounds.cites(verdict.because), ...prose(verdict.reason)),
    wouldSettle: verdict.wouldSettle === null ? null : prose(verdict.wouldSettle),
  }))
}

function claimText({ subject, what, when, where }: Claim): Text {
  const place: Part[] = where === null ? [] : [', ', foreign(where)]
  const time: Part[] = when === null ? ['; no day is given'] : [', ', edtfPart(when)]
  return [foreign(subject), ': ', foreign(what), ...place, ...time]
}

function whoText({ by, publishedOn, source }: Claim): Text {
  const said: Part[] = [by === null ? 'Not known who' : foreign(by)]
  if (publishedOn !== null) said.push(', ', dayPart(publishedOn))
  if (source !== null) said.push(' (', sourcePart(source), ')')
  return said
}

/** ICD 203 (2015): the word with the percentages it stands for. */
function likelihoodText({ likelihood }: Verdict): string | null {
  return likelihood && `${likelihood.word} (${likelihood.from}–${likelihood.to} %)`
}
