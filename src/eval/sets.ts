import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

/** The shared data folder beside the project. */
export function dataFile(name: string): string {
  return fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url))
}

export interface Speech {
  readonly id: string
  readonly source: string
  readonly date: string
  readonly split: 'train' | 'dev'
  readonly text: string
}

export function speeches(split: Speech['split']): Speech[] {
  const lines = gunzipSync(readFileSync(dataFile('speeches/speeches.jsonl.gz')))
    .toString('utf8')
    .split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Speech)
    .filter((speech) => speech.split === split)
}

/** Days between making and release in the surfaced task: 0 to 30, from the id (FNV-1a), so that every run has the same. */
export function releaseLag(id: string): number {
  let hash = 0x811c9dc5
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash % 31
}

export interface Case {
  readonly id: string
  readonly subject: string
  readonly medium: string
  readonly released: string
  readonly true_or_accepted_recording_window: { readonly from: string | null; readonly to: string | null }
  readonly references: readonly { readonly paraphrase: string; readonly event_date: string | null }[]
  readonly rumours: readonly {
    readonly claim: string
    readonly claimed_date: string | null
    readonly claimed_place: string | null
    readonly claimant: string | null
    readonly verdict_eventually: string
    readonly derived_floor_after_claim: boolean | null
  }[]
}

export function cases(): Case[] {
  return readFileSync(dataFile('cases/cases-dev.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case)
}
