import type { Described, Reference } from '../model/index.js'

/** So often somebody must be named for an article to be about them. */
const LEAST = 2

/**
 * Whom an article is about: the person whom it names most often, by the last word of the name, as it writes it at its fullest. Null where
 * nobody is named twice.
 */
export function topicOf(references: readonly Reference[]): string | null {
  const names = references.flatMap(({ value }) =>
    value.type === 'event' ? value.names : value.type === 'office' ? [value.holder] : [],
  )
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const key = lastWord(name)
    if (key.length > 2) groups.set(key, [...(groups.get(key) ?? []), name])
  }
  // A name of one word may be a place.
  const people = names.filter((name) => name.trim().includes(' ')).map(lastWord)
  const [best] = [...groups]
    .filter(([key, all]) => all.length >= LEAST && people.includes(key))
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  return best ? (best[1].toSorted((a, b) => b.length - a.length)[0] ?? null) : null
}

/** `Abu Bakr Al-Baghdadi` and `Baghdadi` end alike. */
export function lastWord(name: string): string {
  return (name.trim().split(/\s+/).at(-1) ?? '')
    .toLowerCase()
    .replace(/^(?:al|el)[-’']/, '')
    .replace(/['’]s$/, '')
}

/**
 * What describes mentions that leave their subject out: "the last message came in November" of an article about somebody is a message of
 * theirs. By the id of the reference.
 */
export function subjects(references: readonly Reference[]): ReadonlyMap<string, Described> {
  const topic = topicOf(references)
  if (topic === null) return new Map()
  return new Map(
    references.flatMap(({ id, text, value }) =>
      value.type === 'event' && value.names.length === 0 && value.kinds.includes('statement')
        ? [[id, { words: `${text} ${topic}`, subject: null }] as const]
        : [],
    ),
  )
}
