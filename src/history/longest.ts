import type { Message, Remark } from '../model/index.js'
import { type Compared, counted, remark } from './compared.js'
import { count, messageText } from './sentence.js'

/**
 * The silence before this message beside those between the others: it is called longer only where its least is more than their most.
 * All of them, or else those since the last one that may be as long; of these at least two, since one is no rule.
 */
export function longestSilence({ earlier, silences }: Compared): Remark | null {
  const own = silences.find(({ before }) => before === null)
  const others = silences.filter(({ before }) => before !== null)
  if (!own || own.days.from === 0 || others.length === 0) return null
  const rival = others.findLastIndex(({ days }) => days.to >= own.days.from)
  const shorter = others.slice(rival + 1)
  const most = count(Math.max(...shorter.map(({ days }) => days.to)))
  const about = new Set(shorter.flatMap(({ after, before }) => [after, before]))
  const messages = earlier.filter(({ id }) => about.has(id))
  if (rival === -1) {
    const among = others.length === 1 ? 'the only other one' : `each of the ${others.length} others`
    const sentence = `Longest silence on record among ${counted(messages.length)}: longer than ${among} (at most ${most}).`
    return remark('silence', sentence, messages)
  }
  const ended = earlier.find(({ id }) => id === others[rival]?.before)
  if (shorter.length < 2 || !ended) return null
  const since = `longer than each of the ${shorter.length} after ${messageText(ended)} (at most ${most})`
  return remark('silence', `Longest silence since ${yearOf(ended)}: ${since}.`, messages)
}

function yearOf({ date, days: { from, to } }: Message): string {
  const [first, last] = [from?.slice(0, 4), to?.slice(0, 4)]
  return first !== undefined && first === last ? first : date
}
