import { createHash } from 'node:crypto'
import type { Material } from '../corridor.js'
import { exhibitOfText, textMediaType } from '../ingest/index.js'
import type { Assessment, Day, Message } from '../model/index.js'
import { importTranscript } from '../transcribe/index.js'
import { claimFrom } from '../weigh/index.js'
import type { Desk } from './desk.js'
import { type Given, provenanceOf } from './given.js'

export type TextKind = 'transcript' | 'account'

export interface TextFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind: TextKind
}

export interface TextMaterial {
  readonly material: Material
  /** What was odd in the file. */
  readonly warnings: readonly string[]
}

/** The material of a text: a transcript made elsewhere, or an account. @throws Failure `input` */
export function textMaterial({ name, bytes, kind }: TextFile, given: Given): TextMaterial {
  const { transcript, warnings } = importTranscript({ name, bytes, medium: kind })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const exhibit = exhibitOfText({ name, sha256, bytes: bytes.length }, textMediaType(name) ?? 'text/plain')
  const { claims = [], messages = [] } = given
  return { material: { exhibit, provenance: provenanceOf(given), transcript, claims, messages }, warnings }
}

export interface TextGiven {
  readonly name: string
  readonly text: string
  readonly kind?: TextKind
  readonly attributedTo?: string | null
  readonly surfaced?: Day | null
  /** As in a claims file. */
  readonly claims?: readonly object[]
  /** Earlier messages of the same person. */
  readonly messages?: readonly Message[]
}

/** Assesses a text in one call: for programs that use the library. @throws Failure `input` */
export function assessText(
  desk: Desk,
  { name, text, kind = 'transcript', claims = [], ...given }: TextGiven,
): Promise<Assessment> {
  const bytes = new TextEncoder().encode(text)
  const weighed = claims.map((claim, index) => claimFrom(`${name}, claim ${index + 1}`, claim, index, []))
  return desk.assess(textMaterial({ name, bytes, kind }, { ...given, claims: weighed }).material)
}
