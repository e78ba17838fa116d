import type { DayRange, Message } from '../model/index.js'

export interface Told {
  /** Null where this message has no latest day, or the previous one no first day. */
  readonly days: DayRange | null
  /** What this message is; null where that is not known. */
  readonly medium: string | null
  /** Whether a firm bound says that this message was not made before a day. */
  readonly bounded: boolean
  /** Nothing firm keeps this message from being the older of the two. */
  readonly open: boolean
  /** Least whole days of silence if a soft lower bound holds; null where there is none, or a firm one. */
  readonly softLeast: number | null
}

/** One sentence on the silence before a message; it claims no more than the dates do. `earlier`: all that may lie before it. */
export function sentenceOf(
  previous: Message,
  { days, medium, bounded, open, softLeast }: Told,
  earlier: readonly Message[],
): string {
  const that = messageText(previous)
  if (days === null)
    return `The last message ${open ? 'that may be' : 'known to be'} older is ${that}; how long the silence was cannot be told from the dates.`
  const most = `Made at most ${count(days.to)} after ${that}`
  if (open && softLeast !== null && softLeast > 0)
    return `${most}; soft evidence puts ${count(softLeast)} or more in between.`
  if (open) return `${most}, or before it${bounded ? '' : ': no firm bound says how old it is'}.`
  return days.from === 0 ? `${most}.` : `${firstText(previous, medium, earlier)} ${range(days)}, since ${that}.`
}

/** A silence of all media is one of this medium too, where the previous message is of it. */
function firstText(previous: Message, medium: string | null, earlier: readonly Message[]): string {
  if (medium === null || previous.medium !== medium) return 'First message known in'
  const others = earlier.some((message) => message.medium !== medium)
  return `First ${medium} message known${others ? ', and first of any medium,' : ''} in`
}

/** `the audio message of 2016-11-02` */
export function messageText({ medium, date }: Message): string {
  return `the ${medium === null ? '' : `${medium} `}message of ${date}`
}

export function count(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

export function range({ from, to }: DayRange): string {
  return from === to ? count(to) : `${from} to ${count(to)}`
}
