import type { Message } from '../model/index.js'

export interface Silence {
  /** Null where this message has no latest day, or the previous one no first day. */
  readonly days: { readonly from: number; readonly to: number } | null
  /** Whether a firm bound says that this message was not made before a day. */
  readonly bounded: boolean
  /** Nothing firm keeps this message from being the older of the two. */
  readonly open: boolean
  /** Least whole days of silence if a soft lower bound holds; null where there is none, or a firm one. */
  readonly softLeast: number | null
}

/** One sentence on the silence before a message; it claims no more than the dates do. */
export function sentenceOf(previous: Message, { days, bounded, open, softLeast }: Silence): string {
  const that = `the ${previous.medium === null ? '' : `${previous.medium} `}message of ${previous.date}`
  if (days === null)
    return `The last message ${open ? 'that may be' : 'known to be'} older is ${that}; how long the silence was cannot be told from the dates.`
  const most = `Made at most ${count(days.to)} after ${that}`
  if (open && softLeast !== null && softLeast > 0)
    return `${most}; soft evidence puts ${count(softLeast)} or more in between.`
  if (open) return `${most}, or before it${bounded ? '' : ': no firm bound says how old it is'}.`
  return days.from === 0 ? `${most}.` : `First message known in ${days.from} to ${count(days.to)}, since ${that}.`
}

function count(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
