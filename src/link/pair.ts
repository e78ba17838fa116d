import type { Candidate, Day, EventMention, Reference } from '../model/index.js'

/** A reference and an event that it may mean. */
export interface Pair {
  readonly reference: Reference
  readonly mention: EventMention
  /** Other references close by in the same segment. */
  readonly around: readonly Reference[]
  readonly candidate: Candidate
  readonly surfaced: Day | null
  /** Content words of the reference, see `wordsOf`. */
  readonly held: ReadonlySet<string>
  /** In an account each line is about one thing: the words of a name in any order are that name. In running speech they may be chance. */
  readonly account: boolean
  /** The name, as a key, of whom the words leave out; null for none. */
  readonly subject: string | null
}
