import { type Dating, type Day, daysBetween, type Gap, type Message, noun, type Provenance } from '../model/index.js'

/**
 * The silence before this message: from the last earlier message to the days on which this one can have been made. Where the dating
 * has no lower bound, the release is the only end, and the sentence says so.
 */
export function history(messages: readonly Message[], dating: Dating, { surfaced }: Provenance): Gap {
  const latest = dating.notAfter?.date ?? surfaced
  const earlier = messages
    .filter((one) => latest === null || (one.days.from ?? '') < latest)
    .sort((a, b) => compare(end(a), end(b)))
  const previous = earlier.at(-1) ?? null
  if (!previous)
    return noun('gap', {
      previous: null,
      days: null,
      sentence: messages.length === 0 ? 'No earlier message was given.' : 'No earlier message lies before this one.',
    })
  const [from, to] = [dating.notBefore?.date ?? null, latest]
  if (to === null)
    return noun('gap', {
      previous,
      days: null,
      sentence: `The previous message is of ${previous.date}; how long the silence was cannot be told without a date for this one.`,
    })
  const least = from === null ? 0 : Math.max(0, daysBetween(end(previous), from))
  const most = Math.max(least, daysBetween(previous.days.from ?? end(previous), to))
  return noun('gap', {
    previous,
    days: { from: least, to: most },
    sentence: sentence(previous, least, most, from === null),
  })
}

function end(message: Message): Day {
  return message.days.to ?? message.days.from ?? '0000-01-01'
}

function compare(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sentence({ date, medium }: Message, least: number, most: number, open: boolean): string {
  const what = medium === null ? 'message' : `${medium} message`
  if (open) return `The previous ${what} is of ${date}; this one was made at most ${most} days later.`
  return least === most
    ? `First message known in ${least} days, since the ${what} of ${date}.`
    : `First message known in ${least} to ${most} days, since the ${what} of ${date}.`
}
