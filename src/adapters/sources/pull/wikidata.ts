import { readFile } from 'node:fs/promises'
import { addDays, dayAt, dayNumber, Failure } from '../../../model/index.js'
import { isObject, readAnswer } from './json-answer.js'
import { monthsOf } from './range.js'
import { daysAsked, type PullSource } from './source.js'
import { FAMILIES, queryOf, ROWS } from './sparql.js'
import type { Unit, Units } from './units.js'

const ENDPOINT = 'https://query.wikidata.org/sparql'
/** Items of a month are written for weeks. */
const SETTLED_DAYS = 60
/** A month with more would not be one of news. */
const MOST_PAGES = 100

/**
 * Dated items of Wikidata by its SPARQL endpoint: events, deaths and terms of office, month by month. Source: wikidata.org,
 * Wikidata:SPARQL query service.
 */
export const wikidata: PullSource = {
  name: 'wikidata',
  about: 'events, deaths and terms of office of Wikidata, by SPARQL',
  format: 'wikidata',
  licence: 'CC0-1.0',
  endpoint: ENDPOINT,
  intervalMs: 2_000,
  total: (asked) => monthsOf(daysAsked(asked), dayAt).length * FAMILIES.length,
  units: async function* (asked) {
    for (const { days } of monthsOf(daysAsked(asked), dayAt)) {
      const [first = '', last = ''] = [days[0], days.at(-1)]
      for (const family of FAMILIES) {
        for (let page = 0; page < MOST_PAGES; page += 1) {
          const name = `${family}-${first}-to-${last}-${asked.languages.join('-')}-${page}.json`
          const unit: Unit = {
            name,
            settled: dayNumber(last) + SETTLED_DAYS,
            fetch: async (client) => {
              const hinted = asked.endpoint === ENDPOINT
              const query = queryOf(family, {
                first,
                after: addDays(last, 1),
                languages: asked.languages,
                page,
                hinted,
              })
              const url = new URL(asked.endpoint)
              url.searchParams.set('query', query)
              const answer = await readAnswer(client, url.href, 'SPARQL results', 'application/sparql-results+json')
              if (rowsOf(answer) === null)
                throw new Failure('store', `${url.host} answers without results`, 'Run the same command again later.')
              return Buffer.from(JSON.stringify({ family, ...answer }))
            },
          }
          yield unit
          if ((await rowsIn(asked.units, unit)) < ROWS) break
        }
      }
    }
  },
}

async function rowsIn(units: Units, unit: Unit): Promise<number> {
  return rowsOf(JSON.parse(await readFile(units.path(unit), 'utf8'))) ?? 0
}

/** How many rows SPARQL results have; null where they are none. */
function rowsOf({ results }: { readonly results?: unknown }): number | null {
  return isObject(results) && Array.isArray(results.bindings) ? results.bindings.length : null
}
