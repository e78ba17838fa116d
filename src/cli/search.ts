import type { Found, SearchQuery, Suggestion, Why } from '../chronology/index.js'
import { EVENT_KINDS, Failure } from '../model/index.js'
import { type Common, withStore } from './chronology.js'
import { dayGiven, numberGiven, oneOf } from './options.js'
import { run } from './terminal.js'

interface SearchOptions extends Common {
  readonly place?: string
  readonly actor?: string
  readonly kind?: string
  readonly from?: string
  readonly to?: string
  readonly limit: string
}

/** `postquem chronology search [WORDS]` */
export function search(words: string, options: SearchOptions): Promise<void> {
  return run(options.json ?? false, async (terminal) => {
    const query = queryOf(words, options)
    const { didYouMean } = await import('../chronology/index.js')
    const { found, near } = await withStore(options, false, async (store) => {
      const found = await store.search(query)
      return { found, near: found.length === 0 ? await didYouMean(store, query) : [] }
    })
    if (options.json) return terminal.out(JSON.stringify(found))
    if (found.length === 0) return terminal.warn(nothing(query, near))
    terminal.out(found.map(foundLines).join('\n'))
  })
}

function queryOf(words: string, { place, actor, kind, from, to, limit }: SearchOptions): SearchQuery {
  if (words.trim() === '' && [place, actor, kind, from, to].every((one) => one === undefined))
    throw new Failure(
      'usage',
      'There is nothing to search for',
      'Give words, or --place, --actor, --kind, --from or --to.',
    )
  return {
    words,
    limit: Math.floor(numberGiven('--limit', limit, 1)),
    ...(place !== undefined && { place }),
    ...(actor !== undefined && { actor }),
    ...(kind !== undefined && { kind: oneOf('--kind', kind, EVENT_KINDS) }),
    ...(from !== undefined && { from: dayGiven('--from', from) }),
    ...(to !== undefined && { to: dayGiven('--to', to) }),
  }
}

function nothing({ words, place, actor }: SearchQuery, near: readonly Suggestion[]): string {
  const asked = [words, place, actor].filter((one) => one !== undefined && one !== '').map((one) => `"${one}"`)
  const found = asked.length > 0 ? `nothing found for ${asked.join(', ')}` : 'nothing found'
  const meant = near.map(({ word, spellings }) => `${spellings.map(capital).join(' or ')} (for ${word})`)
  return meant.length > 0 ? `${found}; did you mean ${meant.join(', ')}?` : found
}

function foundLines({ event, why }: Found): string {
  const place = event.places.length > 0 ? `, ${event.places.join(', ')}` : ''
  const url = event.sources.find((one) => one.url !== null)?.url
  const about = event.reported ? 'reported' : event.type
  const line = `${event.when}  ${event.names[0]} (${about}${place})${url ? `  ${url}` : ''}`
  const reasons = whyLine(why)
  return reasons === '' ? line : `${line}\n    ${reasons}`
}

function whyLine({ names, places, actors, words, alike }: Why): string {
  const parts = [
    ...[...new Set([...names, ...actors])].map((name) => `named ${name}`),
    ...places.map((place) => `place ${place}`),
    ...(words.length > 0 ? [`words ${words.join(', ')}`] : []),
    ...alike.map(({ asked, found }) => `${asked} ~ ${capital(found)}`),
  ]
  return parts.join('; ')
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
}
