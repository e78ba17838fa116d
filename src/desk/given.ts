import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseHistory } from '../history/index.js'
import type { Claim, Day, Message, Provenance } from '../model/index.js'
import { parseClaims } from '../weigh/index.js'
import { asJsonLines } from './table.js'

/** What a person tells of an exhibit, as given on the command line or in a batch. */
export interface Given {
  readonly attributedTo?: string | null
  readonly surfaced?: Day | null
  /** A written text is no proof of life. */
  readonly spoken?: boolean
  readonly claims?: readonly Claim[]
  readonly messages?: readonly Message[]
}

export function provenanceOf({ attributedTo = null, surfaced = null, spoken = true }: Given): Provenance {
  return Object.freeze({ attributedTo, surfaced, spoken })
}

/** Claims and earlier messages from their files; `warn` gets a line for what was not understood. */
export async function givenFiles(
  files: { readonly claims?: string | undefined; readonly history?: string | undefined },
  warn: (line: string) => void,
): Promise<Pick<Given, 'claims' | 'messages'>> {
  const claims =
    files.claims === undefined
      ? null
      : parseClaims(basename(files.claims), asJsonLines(basename(files.claims), await readFile(files.claims, 'utf8')))
  for (const line of claims?.warnings ?? []) warn(line)
  const messages =
    files.history === undefined ? [] : parseHistory(basename(files.history), await readFile(files.history, 'utf8'))
  return { claims: claims?.claims ?? [], messages }
}
