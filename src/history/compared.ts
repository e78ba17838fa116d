import type { Day, Gap, Message, Remark, Silence } from '../model/index.js'

/** The days on which this message was made, as far as they are firm; null is an end that is not known. */
export interface Window {
  readonly from: Day | null
  readonly latest: Day | null
}

export interface Before {
  readonly previous: Message | null
  readonly days: Gap['days']
}

/** What this message is compared by. */
export interface Compared {
  /** Messages that are earlier or may be, in order of time; and those of them that surely are. */
  readonly earlier: readonly Message[]
  readonly certain: readonly Message[]
  readonly dated: readonly Message[]
  readonly window: Window
  readonly silences: readonly Silence[]
  readonly before: (some: readonly Message[]) => Before
  /** The day on which this message was first public. */
  readonly surfaced: Day | null
  readonly medium: string | null
  readonly seconds: number | null
  readonly outlet: string | null
  readonly addressees: readonly string[]
}

export function remark(about: Remark['about'], sentence: string, messages: readonly Message[]): Remark {
  return Object.freeze({ about, sentence, messages: messages.map(({ id }) => id) })
}

/** `1 message`, `3 messages` */
export function counted(number: number, what = 'message'): string {
  return `${number} ${number === 1 ? what : `${what}s`}`
}

/** `6 earlier messages`; they are not called so where one of them may be the later of the two. */
export function population({ earlier, certain }: Compared, number: number): string {
  return earlier.length === certain.length
    ? counted(number, 'earlier message')
    : `${counted(number)} that may be earlier`
}
