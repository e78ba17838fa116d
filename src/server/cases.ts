import type { Day } from '../model/index.js'

/** What the server asks of the world. */
export interface Cases {
  listCases(): Promise<readonly CaseSummary[]>
  /** Null where there is no such case or file. */
  readCaseFile(name: string, file: CaseFileName): Promise<CaseFile | null>
}

export interface CaseSummary {
  /** The case folder's name. */
  readonly name: string
  readonly attributedTo: string | null
  readonly mostLikely: Day | null
  /** EDTF; null where the assessment cannot be read. */
  readonly window: string | null
}

export const CASE_FILES = ['report.html', 'assessment.json', 'exhibit'] as const
export type CaseFileName = (typeof CASE_FILES)[number]

export interface CaseFile {
  /** The file's own name, for saving it. */
  readonly fileName: string
  /** As detected from the content; null where nobody has. */
  readonly mediaType: string | null
  readonly bytes: number
  /** The bytes from `from` to `to`, both included. */
  open(from: number, to: number): ReadableStream<Uint8Array>
}

/** A name that can be a folder beside the others, and nothing else: no path, nothing hidden, no control character. */
export function isCaseName(name: string): boolean {
  return name !== '' && name.length <= 255 && !name.startsWith('.') && !/[/\\\p{Cc}\p{Cs}]/u.test(name)
}
