import type { Day, Message } from '../model/index.js'

/** Messages in order of time: by their last days, then by their first ones. The order in which they are given plays no part. */
export function byDay(messages: readonly Message[]): readonly Message[] {
  return messages.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
}

export function isDated({ days }: Message): boolean {
  return days.from !== null || days.to !== null
}

/** The last day that a message can be of; of one with an open end its first, since nothing says that it is later. */
export function end({ days }: Message): Day {
  return days.to ?? days.from ?? ''
}

/** Later ends last; then later beginnings; then whatever tells two messages of the same days apart. */
export function sortKey(message: Message): string {
  const { date, days, medium, title, source, id } = message
  return [end(message), days.from ?? '', date, medium ?? '', title ?? '', source ?? '', id].join('\n')
}
