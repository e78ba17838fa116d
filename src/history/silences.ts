import { type Day, daysBetween, type Message, type Silence } from '../model/index.js'
import { byDay } from './order.js'

/**
 * The silences between messages that follow each other, in order of time. The dates are stretches: the `k`-th message lies between the
 * `k`-th first and the `k`-th last day of them all, whichever it is, and from that the least (whole days without a message) and the
 * most (from date to date) follow. A wider stretch never narrows a silence; where stretches overlap the most is a ceiling. A message
 * with one open end may lie within a silence and so leaves nothing of its least; it bounds none.
 */
export function silencesOf(messages: readonly Message[]): readonly Silence[] {
  const all = byDay(messages)
  const bounded = all.filter(isBounded)
  const halfOpen = all.filter(({ days }) => (days.from === null) !== (days.to === null))
  const firsts = bounded.map(({ days }) => days.from).toSorted()
  return bounded.slice(1).map((message, index) => {
    const previous = bounded[index] as Bounded
    const [start, next] = [firsts[index] as Day, firsts[index + 1] as Day]
    const whole = halfOpen.some((one) => mayLieWithin(one, start, message.days.to))
      ? 0
      : Math.max(0, daysBetween(previous.days.to, next) - 1)
    return {
      after: previous.id,
      before: message.id,
      days: { from: whole, to: daysBetween(start, message.days.to) },
    }
  })
}

type Bounded = Message & { readonly days: { readonly from: Day; readonly to: Day } }

function isBounded(message: Message): message is Bounded {
  return message.days.from !== null && message.days.to !== null
}

function mayLieWithin({ days }: Message, from: Day, to: Day): boolean {
  return (days.from === null || days.from <= to) && (days.to === null || days.to >= from)
}
