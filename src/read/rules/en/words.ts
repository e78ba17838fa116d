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

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

/** Source of a pattern for a month's name or short form, one capturing group. */
export const MONTH = `(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)`
export const WEEKDAY = `(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)`
const ONE_TO_NINE = UNITS.slice(1, 10).join('|')
const BELOW_HUNDRED = `(?:(?:${TENS.slice(2).join('|')})(?:[ -](?:${ONE_TO_NINE}))?|${[...UNITS.slice(1)].reverse().join('|')})`
const BELOW_THOUSAND = `(?:(?:an?|${ONE_TO_NINE}) hundred(?:(?: and)?[ -]${BELOW_HUNDRED})?|${BELOW_HUNDRED})`
/** A number in figures or in words below a million; no capturing group. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?:an?|${BELOW_THOUSAND}) thousand(?:,?(?: and)? ${BELOW_THOUSAND})?|${BELOW_THOUSAND})`
/** An ordinal in figures or in words below a hundred, or a round one; no capturing group. */
export const ORDINAL = `(?:\\d+(?:st|nd|rd|th)|(?:(?:${TENS.slice(2).join('|')})[ -])?(?:${[...ORDINALS.slice(1)].reverse().join('|')})|${ORDINAL_TENS.slice(2).join('|')}|(?:(?:one|two|three|four|five) )?(?:hundredth|thousandth))`

export function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1
}

/** 0 = Sunday. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.indexOf(name.toLowerCase())
}

const WHOLE = new RegExp(`^(?:${NUMBER}|${ORDINAL})$`)

/** The value of figures, of number words below a million, or of an ordinal of either; null where the text is none. */
export function numberOf(text: string): number | null {
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim()
  if (!WHOLE.test(plain)) return null
  const figures = /^([\d,.]+)(?:st|nd|rd|th)?$/.exec(plain)
  if (figures) return Number((figures[1] ?? '').replaceAll(',', ''))
  let [thousands, rest] = [0, 0]
  for (const word of plain.split(/[ ,-]+/)) {
    if (/^thousand/.test(word)) [thousands, rest] = [Math.max(rest, 1) * 1000, 0]
    else if (/^hundred/.test(word)) rest = Math.max(rest, 1) * 100
    else rest += wordValue(word)
  }
  return thousands + rest
}

function wordValue(word: string): number {
  if (word === 'a' || word === 'an') return 1
  for (const list of [UNITS, ORDINALS]) if (list.includes(word)) return list.indexOf(word)
  for (const list of [TENS, ORDINAL_TENS]) if (list.includes(word)) return list.indexOf(word) * 10
  return 0
}
