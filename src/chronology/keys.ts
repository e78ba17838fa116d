import { eachWord, plainWords } from './words.js'

const ARTICLES = new Set(['the', 'a', 'an'])

/**
 * The form in which names are compared: words without accents, punctuation, case, possessives and leading articles, joined by
 * a space. A hyphen is a space: `the Abu Bakr al-Baghdadi’s` -> `abu bakr al baghdadi`. Empty where the text has no word.
 */
export function nameKey(text: string): string {
  const words: string[] = []
  eachWord(text, ({ plain }) => words.push(plain))
  const first = words.findIndex((word) => !ARTICLES.has(word))
  return first < 0 ? words.join(' ') : words.slice(first).join(' ')
}

export interface TextKey {
  readonly key: string
  /** Offsets in the text: `text.slice(from, to)` are the words as written. */
  readonly from: number
  readonly to: number
}

/**
 * Every run of one to `maxWords` words that may be a name, as a key. A run that begins or ends with a function word (`of`, `was`)
 * is none: this leaves about a quarter of all runs, and names that begin so are seldom and ambiguous.
 */
export function textKeys(text: string, maxWords = 7): TextKey[] {
  const words = plainWords(text)
  const keys: TextKey[] = []
  for (const [index, first] of words.entries()) {
    if (first.empty) continue
    let key = ''
    for (const last of words.slice(index, index + maxWords)) {
      key = key === '' ? last.plain : `${key} ${last.plain}`
      if (!last.empty) keys.push({ key, from: first.from, to: last.to })
    }
  }
  return keys
}

/** Content terms of a text, each once: function words off, stemmed, numbers kept as they are. */
export function terms(text: string): string[] {
  const found = new Set<string>()
  eachWord(text, ({ term, empty }) => {
    if (!empty && term.length > 1) found.add(term)
  })
  return [...found]
}
