import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import oxigraph from 'oxigraph'
import { answering, localServer } from '../../../testing/local-server.js'
import { MemoryStore } from '../../store/memory.js'
import { pull } from './pull.js'
import { FAMILIES, type Family, queryOf, ROWS } from './sparql.js'

// A real engine: a query that is not SPARQL, or asks for something else than it is meant to, is found out.

const PREFIXES = `
PREFIX wd: <http://www.wikidata.org/entity/> PREFIX wdt: <http://www.wikidata.org/prop/direct/> PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/> PREFIX psv: <http://www.wikidata.org/prop/statement/value/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/> PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX geo: <http://www.opengis.net/ont/geosparql#>
`
const LANDS = `
wd:Q55 wdt:P297 "NL"; rdfs:label "Netherlands"@en, "Nederland"@nl . wd:Q31 wdt:P297 "BE"; rdfs:label "Belgium"@en .
wd:Q9 wdt:P1001 wd:Q55; rdfs:label "Minister of Dykes"@en . wd:Q10 rdfs:label "Chair of a club"@en . wd:Q500 rdfs:label "Zwolle"@en .
`

/** A time as a property's value, as Wikidata writes it: a statement, its rank, its value, and the short form of the best. */
function time(property: string, day: string, { precision = 11, rank = 'best' } = {}): string {
  const value = `[ wikibase:timeValue "${day}T00:00:00Z"^^xsd:dateTime; wikibase:timePrecision ${precision} ]`
  const best =
    rank === 'best'
      ? `a wikibase:BestRank; wikibase:rank wikibase:NormalRank;`
      : 'wikibase:rank wikibase:DeprecatedRank;'
  const short = rank === 'best' ? `; wdt:${property} "${day}T00:00:00Z"^^xsd:dateTime` : ''
  return `p:${property} [ ${best} psv:${property} ${value} ]${short}`
}

function item(id: string, type: string, articles: number, label: string, ...rest: readonly string[]): string {
  return `wd:${id} wdt:P31 wd:${type}; wikibase:sitelinks ${articles}; rdfs:label ${label}; ${rest.join('; ')} .\n`
}

function graphOf(...turtle: readonly string[]) {
  const graph = new oxigraph.Store()
  graph.load([PREFIXES, ...turtle].join('\n'), { format: 'text/turtle' })
  return graph
}

interface Row {
  readonly [variable: string]: { readonly value: string } | undefined
}

function ask(graph: ReturnType<typeof graphOf>, family: Family, page = 0, rows = ROWS): Row[] {
  const slice = { first: '2017-07-01', after: '2017-08-01', languages: ['en', 'AR'], page, rows, hinted: false }
  const answer = String(graph.query(queryOf(family, slice), { results_format: 'json' }))
  return (JSON.parse(answer) as { results: { bindings: Row[] } }).results.bindings
}

function qids(rows: readonly Row[]): (string | undefined)[] {
  return rows.map((row) => row.item?.value.replace(/^.*\//, ''))
}

test('an event of a class below those asked for, with all that is said of it', () => {
  const battle = item(
    'Q1',
    'Q100',
    7,
    '"Battle of Zwolle"@en, "معركة زفوله"@ar, "Schlacht von Zwolle"@de',
    'skos:altLabel "Zwolle battle"@en',
    'wdt:P17 wd:Q55, wd:Q31',
    'wdt:P276 wd:Q500',
    'wdt:P625 "Point(6.1 52.5)"^^geo:wktLiteral',
    time('P580', '2017-07-09'),
    time('P582', '2018-01-01', { precision: 9 }),
  )
  const [row, ...more] = ask(graphOf(LANDS, 'wd:Q100 wdt:P279 wd:Q178561 .', battle), 'events')
  assert.equal(more.length, 0)
  const told = Object.fromEntries(
    Object.entries(row ?? {}).map(([name, cell]) => [name, cell?.value.split('\n').sort().join('; ')]),
  )
  assert.deepEqual(told, {
    item: 'http://www.wikidata.org/entity/Q1',
    kind: 'offensive',
    start: '2017-07-09T00:00:00Z',
    precision: '11',
    end: '2018-01-01T00:00:00Z',
    endPrecision: '9',
    articles: '7',
    coordinates: 'Point(6.1 52.5)',
    labels: 'ar|معركة زفوله; en|Battle of Zwolle',
    aliases: 'en|Zwolle battle',
    places: 'Zwolle',
    country: 'BE; NL',
    countryName: 'Belgium; Netherlands',
  })
})

test('what is asked for, and what is not', () => {
  const quake = (id: string, ...rest: readonly string[]) => item(id, 'Q7944', 9, `"Quake ${id}"@en`, ...rest)
  const graph = graphOf(
    LANDS,
    quake('Q1', time('P585', '2017-07-01')),
    quake('Q2', time('P585', '2017-07-31'), time('P580', '2017-07-02')),
    quake('Q3', time('P585', '2017-06-30')),
    quake('Q4', time('P585', '2017-08-01')),
    quake('Q5', time('P585', '2017-07-05', { rank: 'deprecated' })),
    quake('Q6', time('P585', '2017-07-05', { precision: 7 })),
    item('Q7', 'Q7944', 2, '"Hardly known quake"@en', time('P585', '2017-07-05')),
    item('Q8', 'Q7944', 9, '"Beben"@de', time('P585', '2017-07-05')),
    item('Q11', 'Q12345', 9, '"Something else"@en', time('P585', '2017-07-05')),
  )
  assert.deepEqual(qids(ask(graph, 'events')), ['Q1', 'Q2'])
  assert.deepEqual([...ask(graph, 'deaths'), ...ask(graph, 'offices')], [])
})

test('an item of two classes and two ends is one row', () => {
  const ends = [time('P582', '2017-07-10'), time('P582', '2017-07-12')]
  const both = item('Q1', 'Q7944, wd:Q178561', 9, '"Quake"@en', time('P585', '2017-07-09'), ...ends)
  const [row, ...more] = ask(graphOf(both), 'events')
  assert.deepEqual([row?.kind?.value, row?.end?.value, more.length], ['disaster', '2017-07-12T00:00:00Z', 0])
})

test('deaths, and terms of offices of a country', () => {
  const value = (day: string) => `[ wikibase:timeValue "${day}T00:00:00Z"^^xsd:dateTime; wikibase:timePrecision 11 ]`
  const held = (office: string) =>
    `p:P39 [ a wikibase:BestRank; wikibase:rank wikibase:NormalRank; ps:P39 wd:${office}; pqv:P580 ${value('2017-07-03')}; pqv:P582 ${value('2019-05-06')} ]`
  const graph = graphOf(
    LANDS,
    item('Q1', 'Q5', 20, '"Ada Example"@en', time('P570', '2017-07-03')),
    item('Q2', 'Q5', 20, '"Ben Example"@en', held('Q9')),
    item('Q3', 'Q5', 20, '"Cleo Example"@en', held('Q10')),
  )
  const [death, ...others] = ask(graph, 'deaths')
  assert.deepEqual([qids([death ?? {}]), death?.country?.value ?? '', others], [['Q1'], '', []])
  const [term, ...more] = ask(graph, 'offices')
  assert.deepEqual([qids([term ?? {}]), more.length], [['Q2'], 0])
  assert.deepEqual(
    [term?.officeLabel, term?.country, term?.end, term?.endPrecision].map((cell) => cell?.value),
    ['Minister of Dykes', 'NL', '2019-05-06T00:00:00Z', '11'],
  )
})

test('pages hold every row once, though names multiply them', () => {
  const many = Array.from({ length: 25 }, (_, index) =>
    item(
      `Q${index + 1}`,
      'Q7944',
      9,
      `"Quake"@en, "زلزال"@ar`,
      'skos:altLabel "A"@en, "B"@en',
      time('P585', '2017-07-09'),
    ),
  )
  const graph = graphOf(LANDS, ...many)
  const pages = [0, 1, 2, 3].map((page) => qids(ask(graph, 'events', page, 10)))
  assert.deepEqual(
    pages.map(({ length }) => length),
    [10, 10, 5, 0],
  )
  assert.equal(new Set(pages.flat()).size, 25)
})

test('the hint for the service is all that it is asked beside', () => {
  for (const family of FAMILIES) {
    const slice = { first: '2017-07-01', after: '2017-08-01', languages: ['en'], page: 0 }
    const hinted = queryOf(family, { ...slice, hinted: true })
    assert.match(hinted, /\?start\. hint:Prior hint:rangeSafe true\.\n/)
    assert.equal(hinted.replace(' hint:Prior hint:rangeSafe true.', ''), queryOf(family, { ...slice, hinted: false }))
  }
})

test('what the engine answers is imported', async () => {
  const graph = graphOf(
    LANDS,
    item('Q1', 'Q7944', 9, '"Quake of Zwolle"@en', 'wdt:P17 wd:Q55', time('P585', '2017-07-09')),
  )
  const server = await localServer((request, response, url) => {
    const body = String(graph.query(url.searchParams.get('query') ?? '', { results_format: 'json' }))
    answering(200, body, { 'content-type': 'application/sparql-results+json' })(request, response, url)
  })
  const data = mkdtempSync(join(tmpdir(), 'postquem-sparql-'))
  after(() => rmSync(data, { recursive: true, force: true }))
  try {
    const store = new MemoryStore()
    const options = { endpoint: `${server.url}/sparql`, now: new Date('2018-01-01'), version: '0', intervalMs: 0 }
    const result = await pull('wikidata', data, store, {
      ...options,
      from: '2017-07',
      to: '2017-07',
      signal: new AbortController().signal,
    })
    assert.deepEqual([result.stored, result.bad], [1, 0])
    const [found] = await store.search({ words: 'Zwolle quake', limit: 1 })
    assert.deepEqual([found?.event.when, found?.event.outlets, found?.event.where?.country], ['2017-07-09', 9, 'NL'])
  } finally {
    await server.stop()
  }
})
