import { createHash } from 'node:crypto'
import type { Material } from '../corridor.js'
import { exhibitOfText, textMediaType } from '../ingest/index.js'
import { importTranscript } from '../transcribe/index.js'
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
