import { isVowel, type Spoken } from './phones.js'

/** What it costs to take one sound for another, either way; what is not here are different sounds. */
const NEAR: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'k q': 0.05,
    'g q': 0.15,
    'g gh': 0.1,
    'gh q': 0.15,
    'gh kh': 0.35,
    'k kh': 0.15,
    'kh q': 0.15,
    'g k': 0.35,
    'g kh': 0.35,
    'c k': 0.05,
    'c q': 0.2,
    'c s': 0.4,
    'c ch': 0.2,
    'c j': 0.3,
    'c ts': 0.15,
    'h kh': 0.15,
    'g h': 0.4,
    'gh h': 0.4,
    'ch kh': 0.3,
    'ch k': 0.5,
    't th': 0.1,
    'd dh': 0.05,
    'd t': 0.45,
    'dh t': 0.45,
    'd th': 0.4,
    'dh th': 0.3,
    's th': 0.25,
    'dh z': 0.15,
    'd z': 0.5,
    's z': 0.25,
    's sh': 0.35,
    'sh z': 0.6,
    'ch sh': 0.25,
    'ch j': 0.35,
    'ch s': 0.5,
    'j zh': 0.1,
    'sh zh': 0.25,
    'ch zh': 0.3,
    'z zh': 0.25,
    'j z': 0.25,
    'g j': 0.3,
    's ts': 0.3,
    'ts z': 0.25,
    'ch ts': 0.25,
    'v w': 0.1,
    'f v': 0.2,
    'f w': 0.4,
    'b v': 0.5,
    'b p': 0.35,
    'f p': 0.6,
    'b vb': 0,
    'v vb': 0,
    'f pf': 0,
    'p pf': 0,
    'm n': 0.7,
    'l r': 0.8,
    'j y': 0.15,
    'i y': 0.1,
    'v ww': 0.15,
    'f ww': 0.3,
    'w ww': 0.05,
    'u ww': 0.05,
    'o ww': 0.15,
    'a e': 0.2,
    'e i': 0.2,
    'o u': 0.15,
    'a o': 0.6,
    'a i': 0.8,
    'a u': 0.6,
    'i u': 0.8,
    'e o': 0.8,
    'e u': 0.8,
    'i o': 0.8,
  }),
)
const DIFFERENT = 1.2
const VOWEL = 0.5
/** What a sound too many costs. A vowel within a word matters less than at its ends, where it may be all that tells two names apart. */
const EXTRA = { consonant: 1, weak: 0.4, inner: 0.4, end: 1, silent: 0.3 } as const
/** The same where one of the words is in a script that leaves vowels out. */
const UNWRITTEN = { substituted: 0.3, inner: 0.05, end: 0.25, silent: 0.25 } as const
const WEAK = new Set(['h', 'w', 'j', 'y'])
/** Of a word with no more consonants than this the vowels matter twice as much. */
const SHORT = 2

/**
 * How alike two words sound, 0 to 1: 1 less the least cost of turning the sounds of one into those of the other (Wagner and Fischer
 * 1974, the costs by likeness of sound as in Zobel and Dart's Editex), as a share of the longer one. It is the same either way.
 */
export function likeness(a: Spoken, b: Spoken): number {
  const longest = Math.max(weight(a.phones), weight(b.phones))
  if (longest === 0) return 0
  return Math.max(0, 1 - distance(a.phones, b.phones, costsOf(a, b)) / longest)
}

interface Costs {
  extra(phones: readonly string[], at: number): number
  taken(one: string, other: string): number
}

function costsOf(a: Spoken, b: Spoken): Costs {
  const unwritten = a.abjad || b.abjad
  const vowel = unwritten ? UNWRITTEN : EXTRA
  const short = !unwritten && Math.min(consonants(a.phones), consonants(b.phones)) <= SHORT ? 2 : 1
  return {
    extra(phones, at) {
      const phone = phones[at]!
      if (!isVowel(phone)) return WEAK.has(phone) ? EXTRA.weak : EXTRA.consonant
      const last = at === phones.length - 1
      if (at > 0 && !last) return vowel.inner * short
      return (last && phone === 'e' ? vowel.silent : vowel.end) * short
    },
    taken(one, other) {
      if (one === other) return 0
      const near = NEAR.get(one < other ? `${one} ${other}` : `${other} ${one}`) ?? DIFFERENT
      if (!isVowel(one) || !isVowel(other)) return near
      return unwritten ? near * UNWRITTEN.substituted : near * short
    },
  }
}

function consonants(phones: readonly string[]): number {
  return phones.filter((phone) => !isVowel(phone)).length
}

function weight(phones: readonly string[]): number {
  return phones.length - VOWEL * (phones.length - consonants(phones))
}

function distance(a: readonly string[], b: readonly string[], { extra, taken }: Costs): number {
  let above = [0]
  for (const at of b.keys()) above.push(above[at]! + extra(b, at))
  for (const [row, one] of a.entries()) {
    const drop = extra(a, row)
    const costs = [above[0]! + drop]
    for (const [at, other] of b.entries())
      costs.push(Math.min(above[at]! + taken(one, other), above[at + 1]! + drop, costs[at]! + extra(b, at)))
    above = costs
  }
  return above.at(-1)!
}
