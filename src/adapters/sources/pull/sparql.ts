import type { Day } from '../../../model/index.js'

/** Kinds of items that are asked for apart. */
export const FAMILIES = ['events', 'deaths', 'offices'] as const
export type Family = (typeof FAMILIES)[number]

/** Rows of an answer: small enough for the service's minute. */
export const ROWS = 1_000

export interface Slice {
  readonly first: Day
  /** The day after the last. */
  readonly after: Day
  readonly languages: readonly string[]
  readonly page: number
  /** Rows of a page, where not ROWS. */
  readonly rows?: number
  /** For Blazegraph, which the service of Wikidata runs on; elsewhere a hint is a triple that is not there. */
  readonly hinted: boolean
}

/** Classes of events and what they are here; a class stands for all below it. */
const CLASSES: readonly (readonly [item: string, kind: string])[] = [
  ['Q178561', 'offensive'], // battle
  ['Q188055', 'offensive'], // siege
  ['Q645883', 'offensive'], // military operation
  ['Q198', 'war'],
  ['Q2223653', 'attack'], // terrorist attack
  ['Q21480300', 'attack'], // mass shooting
  ['Q3882219', 'killing'], // assassination
  ['Q318296', 'kidnapping'],
  ['Q45382', 'coup'],
  ['Q273120', 'protest'],
  ['Q124757', 'protest'], // riot
  ['Q40231', 'election'],
  ['Q43109', 'election'], // referendum
  ['Q131569', 'agreement'], // treaty
  ['Q107706', 'ceasefire'],
  ['Q1072326', 'talks'], // summit
  ['Q3839081', 'disaster'],
  ['Q7944', 'disaster'], // earthquake
  ['Q8092', 'disaster'], // tropical cyclone
  ['Q744913', 'accident'], // aviation accident
  ['Q1078765', 'accident'], // train wreck
  ['Q906512', 'accident'], // shipwrecking
  ['Q179057', 'accident'], // explosion
  ['Q44512', 'outbreak'], // epidemic
  ['Q210112', 'test'], // test of a nuclear weapon
  ['Q797476', 'launch'], // of a rocket
  ['Q167170', 'sport'], // multi-sport event
  ['Q4504495', 'ceremony'], // of awards
]

/** Items with fewer articles are seldom spoken of outside their country; deaths are many. */
const LEAST_ARTICLES: Readonly<Record<Family, number>> = { events: 3, deaths: 15, offices: 15 }

const PREFIXES = Object.entries({
  wd: 'http://www.wikidata.org/entity/',
  wdt: 'http://www.wikidata.org/prop/direct/',
  p: 'http://www.wikidata.org/prop/',
  ps: 'http://www.wikidata.org/prop/statement/',
  psv: 'http://www.wikidata.org/prop/statement/value/',
  pqv: 'http://www.wikidata.org/prop/qualifier/value/',
  wikibase: 'http://wikiba.se/ontology#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  hint: 'http://www.bigdata.com/queryHints#',
}).map(([name, address]) => `PREFIX ${name}: <${address}>`)

/** What makes a row: pages are cut in their order, so that they do not overlap. */
const ROW = '?start ?item ?office ?precision ?articles'

const ITS_COUNTRY = '?land wdt:P297 ?iso; rdfs:label ?inCountry. FILTER(LANG(?inCountry) = "en")'

/** How a row leads to its end. */
const ENDED: Readonly<Record<Family, string | null>> = {
  events: '?item p:P582 ?close. ?close a wikibase:BestRank; psv:P582',
  deaths: null,
  offices: '?said pqv:P582',
}

const ITS_END = '?last wikibase:timeValue ?lastDay; wikibase:timePrecision ?lastExact.'

/** What is looked up of the rows of a page. */
const ABOUT: Readonly<Record<Family, readonly string[]>> = {
  events: [
    `OPTIONAL { ?item wdt:P17 ?land. ${ITS_COUNTRY} }`,
    'OPTIONAL { ?item wdt:P625 ?point. }',
    'OPTIONAL { ?item wdt:P276 ?at. ?at rdfs:label ?place. FILTER(LANG(?place) = "en") }',
  ],
  deaths: [],
  offices: [
    `OPTIONAL { ?office wdt:P1001 ?land. ${ITS_COUNTRY} }`,
    'OPTIONAL { ?office rdfs:label ?officeName. FILTER(LANG(?officeName) = "en") }',
  ],
}

/**
 * The query for a page of a slice of days. The page is cut before names are looked up, which would multiply its rows. A time comes with
 * its precision, since one that names only a year is written as its first day.
 */
export function queryOf(family: Family, { first, after, languages, page, hinted, rows = ROWS }: Slice): string {
  const codes = languages.map((code) => `"${code.toLowerCase()}"`).join(', ')
  const all = (name: string, as: string): string => `(GROUP_CONCAT(DISTINCT ${name}; separator="\\n") AS ?${as})`
  const named = (name: string): string => `CONCAT(LANG(?${name}), "|", ?${name})`
  return [
    ...PREFIXES,
    `SELECT ${ROW} ?kind ?end ?endPrecision (MIN(?point) AS ?coordinates) (MIN(?officeName) AS ?officeLabel)`,
    `  ${all(named('name'), 'labels')} ${all(named('alias'), 'aliases')} ${all('?place', 'places')} ${all('?iso', 'country')} ${all('?inCountry', 'countryName')}`,
    'WHERE {',
    `  { SELECT ${ROW} (MIN(?type) AS ?kind) (MAX(CONCAT(STR(?lastDay), "/", STR(?lastExact))) AS ?until) WHERE {`,
    ...patternOf(family).map((line) => `    ${line}`),
    // Without it the service reads all times there are. Source: Blazegraph, QueryHints.
    `    ?time wikibase:timeValue ?start.${hinted ? ' hint:Prior hint:rangeSafe true.' : ''}`,
    `    FILTER(?start >= "${first}T00:00:00Z"^^xsd:dateTime && ?start < "${after}T00:00:00Z"^^xsd:dateTime)`,
    '    ?time wikibase:timePrecision ?precision. FILTER(?precision >= 8)',
    `    ?item wikibase:sitelinks ?articles. FILTER(?articles >= ${LEAST_ARTICLES[family]})`,
    `    FILTER EXISTS { ?item rdfs:label ?some. FILTER(LANG(?some) IN (${codes})) }`,
    ...(ENDED[family] === null ? [] : [`    OPTIONAL { ${ENDED[family]} ?last. ${ITS_END} }`]),
    `  } GROUP BY ${ROW} ORDER BY ${ROW} LIMIT ${rows} OFFSET ${page * rows} }`,
    '  BIND(STRBEFORE(?until, "/") AS ?end) BIND(STRAFTER(?until, "/") AS ?endPrecision)',
    `  ?item rdfs:label ?name. FILTER(LANG(?name) IN (${codes}))`,
    `  OPTIONAL { ?item skos:altLabel ?alias. FILTER(LANG(?alias) IN (${codes})) }`,
    ...ABOUT[family].map((line) => `  ${line}`),
    `} GROUP BY ${ROW} ?kind ?end ?endPrecision ORDER BY ${ROW}`,
  ].join('\n')
}

/** Of what is said of a date the best counts: preferred before normal, deprecated never. */
function patternOf(family: Family): string[] {
  switch (family) {
    case 'events':
      return [
        `VALUES (?class ?type) { ${CLASSES.map(([item, kind]) => `(wd:${item} "${kind}")`).join(' ')} }`,
        '{ ?item p:P585 ?said. ?said a wikibase:BestRank; psv:P585 ?time. }',
        'UNION { ?item p:P580 ?said. ?said a wikibase:BestRank; psv:P580 ?time. FILTER NOT EXISTS { ?item wdt:P585 ?day. } }',
        '?item wdt:P31/wdt:P279* ?class.',
      ]
    case 'deaths':
      return [
        '?item p:P570 ?said. ?said a wikibase:BestRank; psv:P570 ?time.',
        '?item wdt:P31 wd:Q5. BIND("death" AS ?type)',
      ]
    case 'offices':
      // Offices of a country: heads of state and of government, ministers.
      return [
        '?item p:P39 ?said. ?said ps:P39 ?office; pqv:P580 ?time. MINUS { ?said wikibase:rank wikibase:DeprecatedRank. }',
        '?office wdt:P1001/wdt:P297 ?code. BIND("term" AS ?type)',
      ]
  }
}
