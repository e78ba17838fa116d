import type { Message, Remark } from '../model/index.js'
import { type Compared, counted, population, remark } from './compared.js'
import { lengthText } from './length.js'
import { messageText, range } from './sentence.js'

/** A fact is compared only with messages of which it is known, and at least two of them. */
const FEWEST = 2

/** The first of its medium, or the first for a time in which there were others. */
export function mediumRemark(compared: Compared): Remark | null {
  const { earlier, medium, before } = compared
  if (medium === null) return null
  const known = earlier.filter((message) => message.medium !== null)
  const same = known.filter((message) => message.medium === medium)
  if (same.length === 0) {
    if (known.length < FEWEST) return null
    const none = `none of the ${among(compared, known, 'medium')} is one`
    return remark('medium', `First ${medium} message known: ${none}.`, known)
  }
  const { previous, days } = before(same)
  if (previous === null || days === null || days.from === 0) return null
  const since = earlier.slice(earlier.indexOf(previous) + 1)
  if (since.length === 0) return null
  const unknown = since.filter((message) => message.medium === null).length
  const others = `${counted(since.length, 'other message')} since${unknown === 0 ? '' : `, ${unknown} of them of unknown medium`}`
  return remark(
    'medium',
    `First ${medium} message known in ${range(days)}, since ${messageText(previous)} (${others}).`,
    [previous, ...since],
  )
}

/** Only at the ends of the range: the longest or the shortest. */
export function lengthRemark(compared: Compared): Remark | null {
  const { earlier, seconds } = compared
  const known = earlier.filter((message) => message.seconds !== null)
  if (seconds === null || known.length < FEWEST) return null
  const lengths = known.flatMap((message) => message.seconds ?? [])
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)].map((one) => Math.round(one)) as [number, number]
  const own = Math.round(seconds)
  if (own >= least && own <= most) return null
  const than = `than each of the ${among(compared, known, 'length')}`
  return own > most
    ? remark(
        'length',
        `Longest message known: ${lengthText(own)}, longer ${than} (at most ${lengthText(most)}).`,
        known,
      )
    : remark(
        'length',
        `Shortest message known: ${lengthText(own)}, shorter ${than} (at least ${lengthText(least)}).`,
        known,
      )
}

/** An outlet that none of the others came from. */
export function outletRemark(compared: Compared): Remark | null {
  const { earlier, outlet } = compared
  const known = earlier.filter((message) => message.outlet !== null)
  if (outlet === null || known.length < FEWEST) return null
  if (known.some((message) => plain(message.outlet ?? '') === plain(outlet))) return null
  return remark(
    'outlet',
    `First message known from ${outlet}: none of the ${among(compared, known, 'outlet')} came from it; they came from ${tally(known.map((message) => message.outlet ?? ''))}.`,
    known,
  )
}

/** Addressees that none of the others had, and such as most of them had and this one has not. */
export function addresseesRemarks(compared: Compared): (Remark | null)[] {
  const { earlier, addressees } = compared
  const known = earlier.filter((message) => message.addressees.length > 0)
  if (addressees.length === 0 || known.length < FEWEST) return []
  const here = new Set(addressees.map(plain))
  const before = new Set(known.flatMap((message) => message.addressees.map(plain)))
  const fresh = addressees.filter((one) => !before.has(plain(one)))
  const usual = [...new Map(known.flatMap((message) => message.addressees).map((one) => [plain(one), one])).entries()]
  const all = among(compared, known, 'addressees')
  return [
    fresh.length === 0
      ? null
      : remark('addressees', `First message known to ${fresh.join(', ')}: none of the ${all} speaks to them.`, known),
    ...usual.flatMap(([key, name]) => {
      const speaking = known.filter((message) => message.addressees.some((one) => plain(one) === key))
      if (here.has(key) || speaking.length * 2 <= known.length) return []
      const sentence = `Not to ${name}, to whom ${speaking.length} of the ${all} ${speaking.length === 1 ? 'speaks' : 'speak'}.`
      return [remark('addressees', sentence, speaking)]
    }),
  ]
}

/** `6 earlier messages`, or `6 earlier messages whose length is known (of 8)`. */
function among(compared: Compared, known: readonly Message[], fact: string): string {
  const all = population(compared, known.length)
  if (known.length === compared.earlier.length) return all
  return `${all} whose ${fact} ${fact.endsWith('ees') ? 'are' : 'is'} known (of ${compared.earlier.length})`
}

/** `X (3) and Y (1)`: the most first, then by name. */
function tally(names: readonly string[]): string {
  const keys = [...new Set(names.map(plain))]
  const sorted = keys.map((key) => {
    const group = names.filter((name) => plain(name) === key).toSorted()
    return { name: group[0] ?? '', times: group.length }
  })
  sorted.sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1))
  const told = sorted.map(({ name, times }) => `${name} (${times})`)
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
