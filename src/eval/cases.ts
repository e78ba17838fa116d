import { assessText, type Desk, parseEdtf } from '../index.js'
import type { Report } from './report.js'
import { type Case, cases } from './sets.js'

/** EVALUATION.md, "Cases": each case's references as an account, its release as the surfaced date, its rumours as claims. */
export async function evalCases(desk: Desk, report: Report): Promise<void> {
  const sums = { cases: 0, excluded: 0, refutable: 0, refuted: 0, wronglyRefuted: 0 }
  for (const one of cases()) {
    const { dating, verdicts } = await assessText(desk, accountOf(one))
    const { from, to } = one.true_or_accepted_recording_window
    const [first, last] = [from === null ? null : parseEdtf(from)?.from, to === null ? null : parseEdtf(to)?.to]
    const excluded =
      (dating.notBefore && last && dating.notBefore.date > last) ||
      (dating.notAfter && first && dating.notAfter.date < first)
    sums.cases += 1
    if (excluded) sums.excluded += 1
    report.line(
      `${excluded ? 'EXCLUDED ' : ''}${one.id}: accepted ${from}/${to}, window ${dating.window} (${dating.notBefore?.strength ?? 'no bound'}), most likely ${dating.mostLikely}`,
    )
    for (const [index, rumour] of one.rumours.entries()) {
      const refuted = verdicts[index]?.outcome === 'refuted'
      const may = rumour.derived_floor_after_claim === true && rumour.verdict_eventually !== 'confirmed'
      if (may) sums.refutable += 1
      if (may && refuted) sums.refuted += 1
      if (refuted && !may) sums.wronglyRefuted += 1
      if (refuted !== may)
        report.line(
          `  ${refuted ? 'WRONGLY REFUTED' : 'not refuted'}: ${rumour.claimed_date}: ${verdicts[index]?.reason}`,
        )
    }
  }
  report.scores('cases', sums)
  report.line(JSON.stringify(sums))
}

/** Media without a voice or a picture. */
const WRITTEN: ReadonlySet<string> = new Set(['statement', 'text'])

export function accountOf(one: Case) {
  return {
    name: one.id,
    text: one.references.map(({ paraphrase }) => paraphrase).join('\n'),
    kind: 'account' as const,
    attributedTo: one.subject,
    spoken: !WRITTEN.has(one.medium),
    surfaced: parseEdtf(one.released)?.to ?? null,
    claims: one.rumours.map((rumour, index) => ({
      id: `c${index + 1}`,
      subject: one.subject,
      what: rumour.claim,
      ...(rumour.claimed_date !== null && { when: rumour.claimed_date }),
      ...(rumour.claimant !== null && { by: rumour.claimant }),
    })),
  }
}
