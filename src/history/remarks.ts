import type { Message, Remark } from '../model/index.js'
import { type Compared, counted, remark } from './compared.js'
import { longestSilence } from './longest.js'
import { releaseRemark } from './released.js'
import { addresseesRemarks, lengthRemark, mediumRemark, outletRemark } from './unusual.js'

/** With fewer there is nothing to be unusual among. */
const FEWEST = 2

/** What is unusual about this message, as counts and never as a judgement; each names the messages that it counts. */
export function remarksOf(compared: Compared): readonly Remark[] {
  const unusual =
    compared.earlier.length < FEWEST
      ? []
      : [
          longestSilence(compared),
          mediumRemark(compared),
          lengthRemark(compared),
          outletRemark(compared),
          ...addresseesRemarks(compared),
        ]
  return [releaseRemark(compared), ...unusual, ...notInOrder(compared)].filter((remark) => remark !== null)
}

/** Messages whose place cannot be told, or which are no earlier ones. */
function notInOrder({ earlier, certain, dated, window: { from, latest } }: Compared): (Remark | null)[] {
  const itself = dated.filter(({ days }) => latest !== null && (days.from ?? days.to) === latest)
  const future = dated.filter(({ days }) => latest !== null && days.from !== null && days.from > latest)
  const aside = new Set([...certain, ...itself, ...future])
  const open = from === null && latest === null ? [] : dated.filter((message) => !aside.has(message))
  const tangled = earlier.filter((one) => earlier.some((other) => other !== one && overlap(one, other)))
  const [are, be] = [(some: readonly Message[]) => (some.length === 1 ? 'is' : 'are'), 'listed, not counted']
  return [
    open.length === 0
      ? null
      : remark('overlap', `${counted(open.length)} may be earlier or later than this one: the dates overlap.`, open),
    tangled.length === 0
      ? null
      : remark(
          'overlap',
          `The order of ${counted(tangled.length)} among the others cannot be told: their dates overlap.`,
          tangled,
        ),
    itself.length === 0
      ? null
      : remark(
          'future',
          `${counted(itself.length)} of this one’s latest day, ${latest}, may be this one itself: ${be}.`,
          itself,
        ),
    future.length === 0
      ? null
      : remark(
          'future',
          `${counted(future.length)} ${are(future)} later than this one’s latest day, ${latest}: ${be}.`,
          future,
        ),
  ]
}

function overlap({ days: a }: Message, { days: b }: Message): boolean {
  return (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to)
}
