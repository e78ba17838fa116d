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

/** The query for a page of a slice of days, in an order that keeps pages from overlapping. Source of the hint: Blazegraph, QueryHints. */
export function queryOf(family: Family, { first, after, languages, page }: Slice): string {
  const codes = languages.map((code) => `"${code}"`).join(', ')
  const within =
    `FILTER(?start >= "${first}T00:00:00Z"^^xsd:dateTime && ?start < "${after}T00:00:00Z"^^xsd:dateTime)` +
    (family === 'offices' ? '' : ' hint:Prior hint:rangeSafe true.')
  return [
    'PREFIX hint: <http://www.bigdata.com/queryHints#>',
    'SELECT ?item (MIN(?type) AS ?kind) ?start ?precision (MAX(?ended) AS ?end) (MIN(?endedBy) AS ?endPrecision)',
    '  (MIN(?iso) AS ?country) (MIN(?inCountry) AS ?countryName) (MIN(?point) AS ?coordinates) ?office (MIN(?officeName) AS ?officeLabel)',
    '  (GROUP_CONCAT(DISTINCT CONCAT(LANG(?name), "|", ?name); separator="\\n") AS ?labels)',
    '  (GROUP_CONCAT(DISTINCT CONCAT(LANG(?alias), "|", ?alias); separator="\\n") AS ?aliases)',
    'WHERE {',
    ...patternOf(family, within).map((line) => `  ${line}`),
    `  ?item wikibase:sitelinks ?articles. FILTER(?articles >= ${LEAST_ARTICLES[family]})`,
    `  ?item rdfs:label ?name. FILTER(LANG(?name) IN (${codes}))`,
    `  OPTIONAL { ?item skos:altLabel ?alias. FILTER(LANG(?alias) IN (${codes})) }`,
    `} GROUP BY ?item ?start ?precision ?office ORDER BY ?start ?item ?office ?precision LIMIT ${ROWS} OFFSET ${page * ROWS}`,
  ].join('\n')
}

/** The country of something, by the property that tells it: its letters and its English name, or neither. */
function countryOf(subject: string, property: string): string {
  return `OPTIONAL { ${subject} wdt:${property} ?land. ?land wdt:P297 ?iso; rdfs:label ?inCountry. FILTER(LANG(?inCountry) = "en") }`
}

function patternOf(family: Family, within: string): string[] {
  switch (family) {
    case 'events':
      return [
        `VALUES (?class ?type) { ${CLASSES.map(([item, kind]) => `(wd:${item} "${kind}")`).join(' ')} }`,
        '{ ?item p:P585/psv:P585 ?at. } UNION { ?item p:P580/psv:P580 ?at. }',
        '?at wikibase:timeValue ?start; wikibase:timePrecision ?precision.',
        within,
        '?item wdt:P31/wdt:P279* ?class.',
        'OPTIONAL { ?item p:P582/psv:P582 ?until. ?until wikibase:timeValue ?ended; wikibase:timePrecision ?endedBy. }',
        countryOf('?item', 'P17'),
        'OPTIONAL { ?item wdt:P625 ?point. }',
      ]
    case 'deaths':
      return [
        'BIND("death" AS ?type)',
        '?item p:P570/psv:P570 ?at. ?at wikibase:timeValue ?start; wikibase:timePrecision ?precision.',
        within,
        '?item wdt:P31 wd:Q5.',
      ]
    case 'offices':
      return [
        'BIND("term" AS ?type)',
        // Offices of a country: heads of state and of government, ministers.
        '?item p:P39 ?held. ?held ps:P39 ?office; pqv:P580 ?at. ?at wikibase:timeValue ?start; wikibase:timePrecision ?precision.',
        within,
        '?office wdt:P1001 []; rdfs:label ?officeName. FILTER(LANG(?officeName) = "en")',
        'OPTIONAL { ?held pqv:P582 ?until. ?until wikibase:timeValue ?ended; wikibase:timePrecision ?endedBy. }',
        countryOf('?office', 'P1001'),
      ]
  }
}
