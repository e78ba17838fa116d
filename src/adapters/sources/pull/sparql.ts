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

/** The query for a page of a slice of days, by first day and then item, so that pages do not overlap. */
export function queryOf(family: Family, { first, after, languages, page }: Slice): string {
  const codes = languages.map((code) => `"${code}"`).join(', ')
  const within = (variable: string): string =>
    `FILTER(${variable} >= "${first}T00:00:00Z"^^xsd:dateTime && ${variable} < "${after}T00:00:00Z"^^xsd:dateTime)`
  return [
    'SELECT ?item ?kind ?start ?precision (MAX(?ended) AS ?end) (MAX(?articles) AS ?sitelinks) (SAMPLE(?iso) AS ?country)',
    '  (SAMPLE(?point) AS ?coordinates) (SAMPLE(?inCountry) AS ?countryName) ?office (SAMPLE(?officeName) AS ?officeLabel)',
    '  (GROUP_CONCAT(DISTINCT CONCAT(LANG(?name), "|", ?name); separator="\\n") AS ?labels)',
    '  (GROUP_CONCAT(DISTINCT CONCAT(LANG(?alias), "|", ?alias); separator="\\n") AS ?aliases)',
    'WHERE {',
    ...patternOf(family, within),
    `  ?item wikibase:sitelinks ?articles. FILTER(?articles >= ${LEAST_ARTICLES[family]})`,
    `  ?item rdfs:label ?name. FILTER(LANG(?name) IN (${codes}))`,
    `  OPTIONAL { ?item skos:altLabel ?alias. FILTER(LANG(?alias) IN (${codes})) }`,
    ...(family === 'events' ? ['  OPTIONAL { ?item wdt:P625 ?point. }'] : []),
    ...(family === 'deaths'
      ? []
      : ['  OPTIONAL { ?land wdt:P297 ?iso; rdfs:label ?inCountry. FILTER(LANG(?inCountry) = "en") }']),
    `} GROUP BY ?item ?kind ?start ?precision ?office ORDER BY ?start ?item LIMIT ${ROWS} OFFSET ${page * ROWS}`,
  ].join('\n')
}

function patternOf(family: Family, within: (variable: string) => string): string[] {
  switch (family) {
    case 'events':
      return [
        `  VALUES (?class ?kind) { ${CLASSES.map(([item, kind]) => `(wd:${item} "${kind}")`).join(' ')} }`,
        '  { ?item p:P585/psv:P585 ?at. } UNION { ?item p:P580/psv:P580 ?at. }',
        '  ?at wikibase:timeValue ?start; wikibase:timePrecision ?precision.',
        `  ${within('?start')}`,
        '  ?item wdt:P31/wdt:P279* ?class.',
        '  OPTIONAL { ?item wdt:P582 ?ended. }',
        '  OPTIONAL { ?item wdt:P17 ?land. }',
      ]
    case 'deaths':
      return [
        '  BIND("death" AS ?kind)',
        '  ?item p:P570/psv:P570 ?at. ?at wikibase:timeValue ?start; wikibase:timePrecision ?precision.',
        `  ${within('?start')}`,
        '  ?item wdt:P31 wd:Q5.',
      ]
    case 'offices':
      return [
        '  BIND("term" AS ?kind)',
        // Heads of state and of government, ministers: positions of a country.
        '  ?item p:P39 ?held. ?held ps:P39 ?office; pqv:P580 ?at. ?at wikibase:timeValue ?start; wikibase:timePrecision ?precision.',
        `  ${within('?start')}`,
        '  ?office wdt:P1001 ?land; rdfs:label ?officeName. FILTER(LANG(?officeName) = "en")',
        '  OPTIONAL { ?held pq:P582 ?ended. }',
      ]
  }
}
