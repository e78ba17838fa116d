/** A spoken number: the tokens `start` (first) to `end` (one past the last). */
export interface SpokenNumber {
  readonly value: number
  readonly end: number
  readonly ordinal: boolean
  /** Said as a year: "nineteen ninety one", "twenty seventeen". */
  readonly year: boolean
  /** Digits said after "point". */
  readonly decimals: string
}

const list = (words: string, first: number, step = 1): [string, number][] =>
  words.split(' ').map((word, index) => [word, first + index * step])

const UNITS = new Map(list('one two three four five six seven eight nine', 1))
const TEENS = new Map(list('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10))
const TENS = new Map(list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10))
const UNIT_ORDINALS = new Map(list('first second third fourth fifth sixth seventh eighth ninth', 1))
const TEEN_ORDINALS = new Map(
  list('tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 10),
)
const TEN_ORDINALS = new Map(
  list('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
)
const SCALES = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
const SCALE_ORDINALS = new Map([
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
])
const DECADES = new Map(list('twenties thirties forties fifties sixties seventies eighties nineties', 20, 10))

export const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
)

const NUMBER_WORDS = new Set(
  [UNITS, TEENS, TENS, UNIT_ORDINALS, TEEN_ORDINALS, TEN_ORDINALS, SCALES, SCALE_ORDINALS, DECADES]
    .flatMap((words) => [...words.keys()])
    .concat('hundred'),
)

export function isNumberWord(word: string): boolean {
  return NUMBER_WORDS.has(word)
}

export function isScale(word: string): boolean {
  return SCALES.has(word) || word === 'hundred'
}

export function decadeOf(word: string): number | null {
  return DECADES.get(word) ?? null
}

export function smallCardinal(word: string): number | null {
  return UNITS.get(word) ?? TEENS.get(word) ?? null
}

/** The words from a place on that follow each other in one breath; null past them. */
export type Reader = (index: number) => string | null

interface Part {
  readonly value: number
  readonly end: number
  readonly ordinal: boolean
}

/** The longest spoken number that begins at `start`; null where none does. */
export function readNumber(reader: Reader, start: number): SpokenNumber | null {
  const whole = readYear(reader, start) ?? readWhole(reader, start)
  if (!whole) return null
  const year = 'year' in whole
  const decimals = year || whole.ordinal ? '' : readDecimals(reader, whole.end)
  const end = decimals === '' ? whole.end : whole.end + 1 + decimals.length
  return { value: whole.value, end, ordinal: whole.ordinal, year, decimals }
}

function readDecimals(reader: Reader, at: number): string {
  if (reader(at) !== 'point') return ''
  let digits = ''
  for (let index = at + 1; ; index += 1) {
    const word = reader(index) ?? ''
    const digit = word === 'zero' || word === 'oh' ? 0 : UNITS.get(word)
    if (digit === undefined) return digits
    digits += digit
  }
}

/** "nineteen ninety one", "twenty seventeen", "twenty oh three"; centuries 16 to 20, as others are clock times and prices. */
function readYear(reader: Reader, start: number): (Part & { year: true }) | null {
  const first = reader(start) ?? ''
  const century = TEENS.get(first) ?? (first === 'twenty' ? 20 : 0)
  if (century < 16) return null
  const next = reader(start + 1) ?? ''
  if (next === 'oh' || next === 'o') {
    const unit = UNITS.get(reader(start + 2) ?? '')
    return unit === undefined ? null : { value: century * 100 + unit, end: start + 3, ordinal: false, year: true }
  }
  const rest = readBelowHundred(reader, start + 1)
  if (!rest || rest.ordinal || rest.value < 10 || isScale(reader(rest.end) ?? '')) return null
  return { value: century * 100 + rest.value, end: rest.end, ordinal: false, year: true }
}

function readBelowHundred(reader: Reader, at: number): Part | null {
  const word = reader(at) ?? ''
  const simple = UNITS.get(word) ?? TEENS.get(word)
  if (simple !== undefined) return { value: simple, end: at + 1, ordinal: false }
  const ordinal = UNIT_ORDINALS.get(word) ?? TEEN_ORDINALS.get(word) ?? TEN_ORDINALS.get(word)
  if (ordinal !== undefined) return { value: ordinal, end: at + 1, ordinal: true }
  const tens = TENS.get(word)
  if (tens === undefined) return null
  const next = reader(at + 1) ?? ''
  const unit = UNITS.get(next)
  if (unit !== undefined) return { value: tens + unit, end: at + 2, ordinal: false }
  const last = UNIT_ORDINALS.get(next)
  if (last !== undefined) return { value: tens + last, end: at + 2, ordinal: true }
  return { value: tens, end: at + 1, ordinal: false }
}

/** Something below a hundred after an optional "and", unless it is itself the head of hundreds ("one hundred and two hundred"). */
function readTail(reader: Reader, at: number): Part | null {
  const joined = reader(at) === 'and'
  const tail = readBelowHundred(reader, joined ? at + 1 : at)
  return tail && reader(tail.end) !== 'hundred' ? tail : null
}

function readBelowThousand(reader: Reader, at: number): Part | null {
  const head = readBelowHundred(reader, at)
  if (!head || head.ordinal) return head
  const next = reader(head.end)
  if (next === 'hundredth') return { value: head.value * 100, end: head.end + 1, ordinal: true }
  if (next !== 'hundred') return head
  const tail = readTail(reader, head.end + 1)
  if (!tail) return { value: head.value * 100, end: head.end + 1, ordinal: false }
  return { value: head.value * 100 + tail.value, end: tail.end, ordinal: tail.ordinal }
}

function readWhole(reader: Reader, start: number): Part | null {
  const article = reader(start) === 'a' || reader(start) === 'an'
  if (article) return readAfterArticle(reader, start)
  let total = 0
  let limit = Number.POSITIVE_INFINITY
  let at = start
  for (;;) {
    const joined = at > start && reader(at) === 'and'
    const group = joined ? readBelowHundred(reader, at + 1) : readBelowThousand(reader, at)
    if (!group) break
    const scale = group.ordinal ? undefined : SCALES.get(reader(group.end) ?? '')
    const scaleOrdinal = group.ordinal ? undefined : SCALE_ORDINALS.get(reader(group.end) ?? '')
    if (scale === undefined) {
      if (at > start && (joined ? isScale(reader(group.end) ?? '') : false)) break
      if (scaleOrdinal !== undefined && scaleOrdinal < limit)
        return { value: total + group.value * scaleOrdinal, end: group.end + 1, ordinal: true }
      return { value: total + group.value, end: group.end, ordinal: group.ordinal }
    }
    if (joined || scale >= limit) break
    total += group.value * scale
    limit = scale
    at = group.end + 1
  }
  return at === start ? null : { value: total, end: at, ordinal: false }
}

/** "a hundred and five" is 105; "a hundred" alone is a manner of speaking and stays. */
function readAfterArticle(reader: Reader, start: number): Part | null {
  const scale = reader(start + 1) === 'hundred' ? 100 : reader(start + 1) === 'thousand' ? 1000 : null
  if (scale === null || reader(start + 2) !== 'and') return null
  const tail = readTail(reader, start + 2)
  if (!tail || isScale(reader(tail.end) ?? '')) return null
  return { value: scale + tail.value, end: tail.end, ordinal: tail.ordinal }
}
