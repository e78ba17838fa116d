/** What an importer makes of a text: cues in the order of the file. */
export interface Imported {
  readonly cues: readonly Cue[]
  /** BCP 47 or an English name, as the file says; null where it says nothing. */
  readonly language: string | null
  /** What was odd in the file, each naming its line where it has one. */
  readonly warnings: readonly string[]
  /** Who wrote the words down, where the file tells. */
  readonly engine?: string
}

export interface Cue {
  readonly start: number | null
  readonly end: number | null
  readonly speaker: string | null
  readonly text: string
  /** Word times of the file, in order; absent where it has none. */
  readonly words?: readonly CueWord[]
}

export interface CueWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

export const untimed = { start: null, end: null, speaker: null } as const
