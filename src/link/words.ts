import type { Event } from '../model/index.js'

/** As keys are written: without case, accents and punctuation. */
export function plainWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}|['’]s?\b/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
}

const LITTLE = new Set(
  'of the and in on at to a an by for from with into over against after as is new first last'.split(' '),
)

/** The content words of a text without their endings. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    plainWords(text)
      .filter((word) => word !== '' && !LITTLE.has(word))
      .map(root),
  )
}

const nameWords = new WeakMap<Event, readonly (readonly string[])[]>()

/** The event's names of several content words, as words; a heading made of a sentence's first words is none. */
export function namesOf(event: Event): readonly (readonly string[])[] {
  const known =
    nameWords.get(event) ??
    event.names
      .filter((name) => !name.endsWith('…'))
      .map((name) => [...wordsOf(name)])
      .filter((words) => words.length > 1)
  nameWords.set(event, known)
  return known
}

/** Endings off, roughly: `resignation` and `resigns` meet, `bomb` and `bombings` too. */
function root(word: string): string {
  const bare = word.replace(/(?:ations?|ings?|ions?|ers?|ed|es|s)$/, '')
  return bare.length >= 4 ? bare : word
}

/** How much a share of all events that have something tells: the natural logarithm of its inverse. */
export function rarity(share: number): number {
  return -Math.log(Math.max(share, 1e-6))
}
