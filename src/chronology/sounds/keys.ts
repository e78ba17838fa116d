import { isVowel, type Spoken, spoken } from './phones.js'

/** The class of each consonant, as English letters have it. What is not here is a vowel. */
const ENGLISH: Readonly<Record<string, string>> = {
  ...classed('K', 'k q g gh kh h c'),
  ...classed('T', 't d th dh'),
  ...classed('S', 's z sh zh ts ch j'),
  ...classed('P', 'p b vb'),
  ...classed('F', 'f v w pf'),
  ...classed('M', 'm'),
  ...classed('N', 'n'),
  ...classed('L', 'l'),
  ...classed('R', 'r'),
}
/** As German, Polish or Serbian letters have it: Gorbatschow, Janukowytsch, Milošević, Bachmut. */
const CONTINENTAL = { ...ENGLISH, w: 'F', ww: 'F', c: 'S', ch: 'K', j: '' }
/** Sounds that spellings of one name have in either class: Gamal and Jamal, Dhawahiri and Zawahiri, Othman and Osman, Ruanda, Aviv. */
const EITHER: readonly (readonly [phone: string, other: string])[] = [
  ['g', 'S'],
  ['dh', 'S'],
  ['th', 'S'],
  ['w', ''],
  ['ww', 'F'],
  ['ch', 'K'],
  ['vb', 'F'],
  ['pf', 'P'],
]
/** A word of a single consonant sounds like too many. */
const LEAST = 2

/** The key under which the spellings of a name meet; see `soundKeys`, of which it is the first. Empty where a word has no second consonant. */
export function soundKey(word: string): string {
  return soundKeys(word)[0] ?? ''
}

/**
 * The keys under which a word may be looked for: its consonants by class, an `A` where it begins with a vowel, other vowels and doubled
 * classes left out: `Qadhafi`, `Gaddafi`, `القذافي` -> `KTF`. Where a letter is of
 * two classes there is a key for either. A skeleton of
 * consonants after transliteration, as in Zobel and Dart (1996, Phonix and Editex), with classes that were made for names in the news;
 * which of the spellings of a key are alike is for `likeness` to say.
 */
export function soundKeys(word: string): string[] {
  return keysOf(spoken(word))
}

export function keysOf({ phones, abjad }: Spoken): string[] {
  // Letters without a vowel are no word: DRC, HMS.
  if (!abjad && !phones.some((phone) => isVowel(phone) || phone === 'y')) return []
  const others = EITHER.filter(([phone]) => phones.includes(phone)).map(([phone, other]) => ({
    ...ENGLISH,
    [phone]: other,
  }))
  const keys = [ENGLISH, CONTINENTAL, ...others].map((classes) => skeleton(phones, classes))
  return [...new Set(keys)].filter((key) => key.replace('A', '').length >= LEAST)
}

function skeleton(phones: readonly string[], classes: Readonly<Record<string, string>>): string {
  const all = phones.map((phone) => classes[phone] ?? '')
  return `${all[0] === '' ? 'A' : ''}${all.join('').replace(/(.)\1+/g, '$1')}`
}

function classed(name: string, phones: string): Record<string, string> {
  return Object.fromEntries(phones.split(' ').map((phone) => [phone, name]))
}

const CLASSES = [...new Set(Object.values(ENGLISH))]

/** The key, and those that one consonant less, more, or another in its place would give. */
export function nearKeys(key: string): string[] {
  const [first, classes] = key.startsWith('A') ? ['A', key.slice(1)] : ['', key]
  const near = new Set([key])
  for (let at = 0; at <= classes.length; at += 1) {
    const [before, after] = [classes.slice(0, at), classes.slice(at)]
    for (const one of ['', ...CLASSES]) {
      near.add(`${first}${before}${one}${after}`)
      near.add(`${first}${before}${one}${after.slice(1)}`)
    }
    if (after.length > 1) near.add(`${first}${before}${after[1]}${after[0]}${after.slice(2)}`)
  }
  return [...near].filter((one) => one.replace('A', '').length >= LEAST && !/(.)\1/.test(one))
}
