import anyAscii from 'any-ascii'

/** A word in plain Latin letters. */
export interface Latin {
  /** `a` to `z`, and an apostrophe between two letters that are not one sound. */
  readonly letters: string
  /** Its script leaves vowels out, or has them as marks that a plain word has lost. */
  readonly abjad: boolean
}

/**
 * Letters that the library writes as another language would, or drops: the long and the initial vowels of Arabic, and those of
 * Hebrew that are read in two ways (`vb` is bet, `pf` is pe).
 */
const BEFORE: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'اآأإٱعىةءאעה'].map((letter) => [letter, 'a'])),
  ...Object.fromEntries([...'ؤوו'].map((letter) => [letter, 'w'])),
  ئ: 'y',
  ه: "'h",
  ב: 'vb',
  פ: 'pf',
  ף: 'pf',
}
const BEFORE_LETTERS = new RegExp(`[${Object.keys(BEFORE).join('')}]`, 'gu')
/** Hebrew he is a vowel at the end of a word alone. */
const INNER_HE = /ה(?=\p{L})/gu
/** Persian he that is written for the vowel before an ending: Khamenei. */
const SILENT_HE = /ه(?=ای$)/u
/** Scripts of which a plain word keeps consonants and some vowels. */
const ABJAD =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Myanmar}\p{Script=Thai}\p{Script=Syriac}]/u
/** The article, written together, with "and", "in" or "to" before it. */
const ARABIC_ARTICLE = /^[وبل]?ال(?=.{2})/u
/** The article of names in Latin letters, as it is said before each letter. */
const LATIN_ARTICLE = /^(?:a[dlnrstz]|ash|el|ul)[-'’‘`ʼ ]+(?=\p{L}{2})/u

/** In Latin letters, by the table of the library `any-ascii`: `Зеленский` -> `zelenskiy`, `القذافي` -> `qdhafy`, `al-Qadhafi` -> `qadhafi`. */
export function latin(word: string): Latin {
  const lower = word.toLowerCase()
  if (/^[a-z]+$/.test(lower)) return { letters: lower, abjad: false }
  const abjad = ABJAD.test(lower)
  const bare = abjad
    ? lower.replace(ARABIC_ARTICLE, '').replace(SILENT_HE, '').replace(INNER_HE, "'h")
    : lower.replace(LATIN_ARTICLE, '')
  const known = bare.replace(BEFORE_LETTERS, (letter) => BEFORE[letter] ?? '')
  return {
    letters: anyAscii(known.normalize('NFD'))
      .toLowerCase()
      .replace(/[^a-z']/g, ''),
    abjad,
  }
}
