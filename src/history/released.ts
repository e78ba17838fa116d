import { type Day, daysBetween, isDay, type Message, type Remark } from '../model/index.js'
import { type Compared, remark } from './compared.js'
import { range } from './sentence.js'

/**
 * The silence as the public had it: from the last release before this one's to this one's. It is known more often than the days of making,
 * and says nothing of these. Of the same medium where that is known; null where no earlier message has a day of release.
 */
export function releaseRemark({ dated, medium, surfaced }: Compared): Remark | null {
  if (surfaced === null) return null
  const released = dated.filter((message) => releasedBefore(message, surfaced))
  const same = medium === null ? released : released.filter((message) => message.medium === medium)
  const last = same.reduce<Message | null>(
    (found, one) => ((one.released ?? '') > (found?.released ?? '') ? one : found),
    null,
  )
  if (last?.released == null) return null
  const days = daysBetween(last.released, surfaced)
  const what = `First ${medium === null ? '' : `${medium} `}message released in ${range({ from: days - 1, to: days })}`
  return remark('silence', `${what}, since the one released on ${last.released}.`, [last])
}

function releasedBefore({ released }: Message, day: Day): boolean {
  return released !== null && isDay(released) && released < day
}
