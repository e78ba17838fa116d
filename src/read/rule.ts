import type { Meant, Observance, ReferenceKind, Value, When } from '../model/index.js'

/** What a rule finds in one sentence; `meant` is set where the words themselves settle it, else `meaning` decides. */
export interface Find {
  readonly of: ReferenceKind
  readonly from: number
  readonly to: number
  readonly value: Value
  readonly meant?: Meant
}

/**
 * Words that are a time by the calendar. `sure`: they are one by themselves, not only where a rule has found a time in them; `ahead`: by
 * themselves where their clause looks ahead ("back in two weeks", and not "done in two weeks").
 */
export interface TimeWords {
  readonly from: number
  readonly to: number
  readonly when: When
  readonly sure: boolean | 'ahead'
}

/** What the reader knows of a language: its rules in order of precedence, and how it tells past from coming. */
export interface Language {
  readonly rules: readonly Rule[]
  /** How a find is meant whose rule has not settled it. */
  meant(sentence: string, find: Find): Meant
  /** Whether a time or a count in an account of a recording is that of its release. */
  ofRelease(sentence: string, find: Find): boolean
  /** The times of a sentence by the calendar, in order, none within another. */
  times(sentence: string, knowledge: Knowledge): readonly TimeWords[]
}

/** A rule reads one sentence at a time and knows nothing of the world but what `Knowledge` hands in. */
export interface Rule {
  /** `en/explicit-date`: language and file name. */
  readonly name: string
  find(sentence: string, knowledge: Knowledge): Iterable<Find>
}

export interface Knowledge {
  readonly observances: readonly Observance[]
  /** The words are an account of a recording: who urges in it is the speaker, told by others. */
  readonly account?: boolean
}

/** Examples that live beside a rule: what it must find, and near misses that it must not. */
export interface Corpus {
  readonly matches: readonly CorpusMatch[]
  readonly misses: readonly string[]
}

export interface CorpusMatch {
  readonly says: string
  /** The words found. */
  readonly text: string
  readonly value: Partial<Record<string, unknown>>
  readonly meant?: Meant
}
