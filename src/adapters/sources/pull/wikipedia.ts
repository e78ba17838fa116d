import { dayAt, dayNumber, Failure } from '../../../model/index.js'
import { isObject, readAnswer } from './json-answer.js'
import { monthsOf } from './range.js'
import { daysAsked, type PullSource } from './source.js'
import type { Unit } from './units.js'

/** The portal is written on for some days. */
const SETTLED_DAYS = 4
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/**
 * The Current Events portal of Wikipedia, by the action API of MediaWiki: a request a month, its days as titles.
 * Source: mediawiki.org, API:Query, API:Etiquette.
 */
export const wikipedia: PullSource = {
  name: 'wikipedia',
  about: 'Current Events portal of Wikipedia, by the MediaWiki action API',
  format: 'wikipedia',
  licence: 'CC-BY-SA-4.0',
  endpoint: 'https://en.wikipedia.org/w/api.php',
  intervalMs: 1_000,
  total: (asked) => monthsOf(daysAsked(asked), dayAt).length,
  units: (asked) => {
    const { endpoint } = asked
    return monthsOf(daysAsked(asked), dayAt).map(({ year, month, days }): Unit => {
      const [first = '', last = ''] = [days[0], days.at(-1)]
      return {
        name: `${first}-to-${last}.json`,
        settled: dayNumber(last) + SETTLED_DAYS,
        fetch: async (client) => {
          const titles = days.map((day) => `Portal:Current events/${year} ${MONTHS[month - 1]} ${Number(day.slice(8))}`)
          const pages = await pagesOf(endpoint, titles, (url) => readAnswer(client, url, 'the MediaWiki API'))
          return pages.length === 0 ? null : Buffer.from(JSON.stringify({ query: { pages } }))
        },
      }
    })
  },
}

/** All pages that are there; a long answer comes in several parts. */
async function pagesOf(
  endpoint: string,
  titles: readonly string[],
  get: (url: string) => Promise<Record<string, unknown>>,
): Promise<unknown[]> {
  const url = new URL(endpoint)
  const query = {
    action: 'query',
    prop: 'revisions',
    rvprop: 'ids|timestamp|content',
    rvslots: 'main',
    format: 'json',
    formatversion: '2',
    maxlag: '5',
    redirects: '1',
    titles: titles.join('|'),
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const pages: unknown[] = []
  for (let part = 0; part < titles.length + 1; part += 1) {
    const answer = await get(url.href)
    const found = isObject(answer.query) ? answer.query.pages : undefined
    if (!Array.isArray(found)) throw unlike(url)
    pages.push(...found.filter((page) => isObject(page) && Array.isArray(page.revisions)))
    if (!isObject(answer.continue)) return pages
    for (const [name, value] of Object.entries(answer.continue)) url.searchParams.set(name, String(value))
  }
  throw unlike(url)
}

function unlike(url: URL): Failure {
  return new Failure(
    'store',
    `${url.host} answers otherwise than the MediaWiki API`,
    'Check --endpoint: it ends in /w/api.php.',
  )
}
