import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseHistory } from '../history/index.js'
import type { Claim, Day, Message, Provenance } from '../model/index.js'
import { parseClaims } from '../weigh/index.js'
import { asJsonLines } from './table.js'

/** What a person tells of an exhibit, as given on the command line or in a batch. */
export interface Given extends Omit<Partial<Provenance>, 'spoken'> {
  readonly attributedTo?: string | null
  readonly surfaced?: Day | null
  /** A written text is no proof of life. */
  readonly spoken?: boolean
  readonly claims?: readonly Claim[]
  readonly messages?: readonly Message[]
}

export function provenanceOf({
  attributedTo = null,
  surfaced = null,
  spoken = true,
  claims: _,
  messages: __,
  ...told
}: Given): Provenance {
  return Object.freeze({ attributedTo, surfaced, spoken, ...told })
}

export interface GivenFiles {
  readonly claims?: string | undefined
  readonly history?: string | undefined
  readonly attributedTo?: string | undefined
}

/** Claims and earlier messages from their files; `warn` gets a line for what was not understood. */
export async function givenFiles(
  { claims: claimsFile, history, attributedTo = '' }: GivenFiles,
  warn: (line: string) => void,
): Promise<Pick<Given, 'claims' | 'messages'>> {
  const table = async (file: string): Promise<string> => asJsonLines(basename(file), await readFile(file, 'utf8'))
  const claims = claimsFile === undefined ? null : parseClaims(basename(claimsFile), await table(claimsFile))
  for (const line of claims?.warnings ?? []) warn(line)
  const told = history === undefined ? null : parseHistory(basename(history), await table(history), attributedTo)
  for (const line of told?.warnings ?? []) warn(line)
  return { claims: claims?.claims ?? [], messages: told?.messages ?? [] }
}
