import type { Reference, Vocabulary } from '../model/index.js'
import type { Calendar } from './coverage.js'
import { textTerm } from './indexed.js'
import { terms } from './keys.js'
import type { EventSource } from './port.js'
import { TALK } from './talk.js'

/** A term in more of the items than this is in the air at all times. */
const COMMON = 0.025
/** A term in fewer items is known by one story, which is for linking. */
const LEAST = 4

/**
 * The names in the words, counted over the months of the chronology: which of them were in the news when, and in dated texts where some
 * were imported. Only words that the text writes as names: of all others it was measured that they say more about the genre than the day.
 */
export async function vocabulary(
  references: readonly Reference[],
  source: EventSource,
): Promise<readonly Vocabulary[]> {
  const names = namesIn(references)
  if (names.length === 0) return []
  const calendar = await source.calendar()
  const news = await count(names, names, calendar, 'news', source)
  const texts = await count(names, names.map(textTerm), calendar, 'texts', source)
  return [news, texts].flatMap((one) => one ?? [])
}

function namesIn(references: readonly Reference[]): string[] {
  const names = references.flatMap(({ value }) =>
    value.type === 'event' ? value.names : value.type === 'office' ? [value.holder] : [],
  )
  return terms(names.join(' \n ')).filter((term) => !TALK.has(term) && !/^\d+$/.test(term))
}

async function count(
  names: readonly string[],
  keys: readonly string[],
  calendar: Calendar,
  collection: Vocabulary['collection'],
  source: EventSource,
): Promise<Vocabulary | null> {
  const totals = calendar.totals[collection]
  const items = totals.reduce((sum, one) => sum + one, 0)
  if (items === 0) return null
  const sizes = await source.frequencies(keys)
  const wanted = keys.filter((key) => {
    const size = sizes.get(key) ?? 0
    return size >= LEAST && size <= Math.max(LEAST, COMMON * items)
  })
  const nameOf = new Map(keys.map((key, index) => [key, names[index] ?? key]))
  const found = await source.months(wanted)
  return {
    collection,
    first: calendar.first,
    totals,
    // A name may be that of holders of offices alone, which are no news.
    terms: [...found]
      .map(([term, counts]) => ({ term: nameOf.get(term) ?? term, counts }))
      .filter(({ counts }) => counts.reduce((sum, one) => sum + one, 0) >= LEAST),
  }
}
