import { terms } from '../keys.js'
import type { EventSource, SearchQuery } from '../port.js'
import { plainWords } from '../words.js'

const MOST = 3

/** A word of a query that the chronology does not have, and the nearest that it has. */
export interface Suggestion {
  readonly word: string
  readonly spellings: readonly string[]
}

/** For a query that found nothing: what else may have been meant by its words; empty where nothing is near. */
export async function didYouMean(source: EventSource, query: SearchQuery): Promise<readonly Suggestion[]> {
  const text = [query.words, query.place ?? '', query.actor ?? ''].join('\n')
  const words = plainWords(text).filter(({ empty, plain }) => !empty && terms(plain).length > 0)
  const sizes = await source.frequencies(words.flatMap(({ plain }) => terms(plain)))
  const unknown = words.filter(({ plain }) => terms(plain).every((term) => !sizes.has(term)))
  const near = await source.alike([...new Set(unknown.map(({ plain }) => plain))], 'near')
  return unknown.flatMap(({ plain, from, to }) => {
    const spellings = (near.get(plain) ?? []).slice(0, MOST).map(({ spelling }) => spelling)
    return spellings.length > 0 ? [{ word: text.slice(from, to), spellings }] : []
  })
}
