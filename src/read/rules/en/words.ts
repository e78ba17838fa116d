/** English number and calendar words shared by the rules. */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const ORDINAL_TENS = '_ _ twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ')

export const MONTHS = 'january february march april may june july august september october november december'.split(' ')
export const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

/** Source of a pattern for a month's name or short form, one capturing group. */
export const MONTH = `(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)`
export const WEEKDAY = `(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)`
/** A whole number in figures or in words below a thousand; no capturing group. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+|(?:(?:a|one|two|three|four|five|six|seven|eight|nine) hundred(?: and)?(?: |-)?)?(?:(?:${TENS.slice(2).join('|')})(?:[ -](?:${UNITS.slice(1, 10).join('|')}))?|${UNITS.slice(1).join('|')})|(?:a|one|two|three|four|five|six|seven|eight|nine) hundred)`
export const ORDINAL = `(?:\\d+(?:st|nd|rd|th)|(?:(?:${TENS.slice(2).join('|')})[ -])?(?:${ORDINALS.slice(1).join('|')})|${ORDINAL_TENS.slice(2).join('|')})`

export function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1
}

/** 0 = Sunday. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.indexOf(name.toLowerCase())
}

/** The value of figures, number words below a thousand, or an ordinal of either; null where it is none. */
export function numberOf(text: string): number | null {
  const plain = text.toLowerCase().replaceAll(',', '').trim()
  const figures = /^(\d+)(?:st|nd|rd|th)?$/.exec(plain)
  if (figures) return Number(figures[1])
  let total = 0
  let known = false
  for (const word of plain.split(/[\s-]+/)) {
    if (word === 'and') continue
    const value = wordValue(word)
    if (value === null) return null
    total = word === 'hundred' ? Math.max(total, 1) * 100 : total + value
    known = true
  }
  return known ? total : null
}

function wordValue(word: string): number | null {
  if (word === 'a' || word === 'an') return 1
  if (word === 'hundred') return 100
  for (const list of [UNITS, ORDINALS]) if (list.includes(word)) return list.indexOf(word)
  for (const list of [TENS, ORDINAL_TENS]) if (list.includes(word)) return list.indexOf(word) * 10
  return null
}
