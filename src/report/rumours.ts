import type { Claim, ClaimRelation, PastVerdict, Verdict } from '../model/index.js'
import { type Grounds, sourcePart } from './grounds.js'
import {
  type Cite,
  dayPart,
  edtfPart,
  foreign,
  type Part,
  prose,
  type Rumour,
  type Sentence,
  say,
  type Text,
} from './page.js'

const VERDICT = {
  refuted: 'Refuted, if authentic',
  supported: 'Supported, if authentic',
  unsettled: 'Not settled',
} as const

/** Each claim with what the recording does to it. */
export function rumoursOf(grounds: Grounds): Rumour[] {
  return grounds.assessment.verdicts.map((verdict, index) => ({
    anchor: claimCite(verdict.claim, index).anchor,
    claim: claimText(verdict.claim),
    who: whoText(verdict.claim),
    grade: gradeText(verdict.claim),
    outcome: verdict.outcome,
    verdict: VERDICT[verdict.outcome],
    likelihood: likelihoodText(verdict),
    reason: say(grounds.cites(verdict.because), ...prose(verdict.reason)),
    wouldSettle:
      verdict.wouldSettle === null ? null : say([claimCite(verdict.claim, index)], ...prose(verdict.wouldSettle)),
    earlier: verdict.claim.earlier.map((past) => pastSentence(past, claimCite(verdict.claim, index))),
  }))
}

/** Claims are cited by their place: an id may come from a file, and be that of a reference too. */
export function claimCite({ id }: Claim, index: number): Cite {
  return { anchor: `claim-${index + 1}`, label: `claim ${id}` }
}

/** What the rumours are to each other. */
export function relationsOf({ assessment, cites }: Grounds): Sentence[] {
  const all = new Map(assessment.verdicts.map(({ claim }, index) => [claim.id, claimCite(claim, index)]))
  return assessment.claimRelations.map(({ claims, why }: ClaimRelation) => {
    const [first, ...rest] = claims.map((id) => all.get(id)).filter((cite) => cite !== undefined)
    return say(first ? [first, ...rest] : cites([]), ...prose(why))
  })
}

const OUTCOME = { refuted: 'refuted, if authentic', supported: 'supported, if authentic', unsettled: 'not settled' }

function pastSentence({ on, outcome, exhibit, sha256 }: PastVerdict, cite: Cite): Sentence {
  const from: Part[] = [foreign(exhibit), ` (SHA-256 ${sha256.slice(0, 12)}…)`]
  return say([cite], 'Said on ', dayPart(on), ` from `, ...from, `: ${OUTCOME[outcome]}.`)
}

const RELIABILITY: Readonly<Record<string, string>> = {
  A: 'reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
}
const INFORMATION: Readonly<Record<string, string>> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
}

/** The Admiralty code as its keeper gave it, with the words that it stands for. */
function gradeText({ grade }: Claim): string | null {
  const [reliability, information] = [RELIABILITY[grade?.[0] ?? ''], INFORMATION[grade?.[1] ?? '']]
  return reliability && information ? `${grade}: source ${reliability}, information ${information}` : grade
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
