import { auditWords } from '../corridor.js'
import type { Day, Finding } from '../model/index.js'
import type { Desk } from './desk.js'
import { textMaterial } from './text.js'

export interface FoundDate {
  readonly quote: string
  readonly says: string
  readonly found: { readonly when: string; readonly event: string; readonly url: string | null } | null
  readonly outcome: Finding['outcome']
  /** One sentence: what was compared with what. */
  readonly why: string
}

/** The dates of a written article against the chronology, as the contract has them. @throws Failure `input` */
export async function auditArticle(
  file: { readonly name: string; readonly bytes: Uint8Array },
  published: Day,
  desk: Desk,
): Promise<readonly FoundDate[]> {
  const { material } = textMaterial({ ...file, kind: 'transcript' }, { surfaced: published })
  const findings = await auditWords(material.transcript, published, desk.world)
  return findings.map(({ quote, says, found, outcome, why }) => ({ quote, says, found, outcome, why }))
}
