import { OWN_FIELDS, type OwnField, type OwnMap } from './own-map.js'

/** Usual names of columns, in lower case without signs, the plainest first. */
export const USUAL: Readonly<Record<OwnField, string>> = {
  when: 'when|date|day|start|start date|from|begin|event date|date start|published|published on|pubdate|reported on',
  end: 'end|end date|until|to|date end',
  names: 'name|names|title|event|headline|event name|subject|what',
  places: 'place|places|location|where|city|town|venue',
  actors: 'actor|actors|people|persons|person|who|organisation|organisations|organization|organizations|participants',
  kind: 'kind|type|category|event type',
  link: 'link|url|web|href|source url',
  country: 'country|country code|iso2',
  latitude: 'latitude|lat',
  longitude: 'longitude|lon|lng|long',
  began: 'began',
  knownFrom: 'knownfrom|known from',
  foreseenFrom: 'foreseenfrom|foreseen from|announced|announced on',
  reported: 'reported',
  outlets: 'outlets',
  licence: 'licence|license',
  id: 'id|event id|uid|key',
  text: 'text|description|notes|note|details|summary|abstract',
}

/** Columns that give the day of a report. */
const REPORTS = /^(published|published on|pubdate|reported on)$/

/** A map for columns with usual names; null where none tells when, or none tells what. */
export function guessMap(columns: readonly string[]): OwnMap | null {
  const plain = new Map(columns.map((column) => [plainName(column), column] as const).reverse())
  const found = Object.fromEntries(
    OWN_FIELDS.flatMap((field) => {
      const name = USUAL[field].split('|').find((usual) => plain.has(usual))
      return name === undefined ? [] : [[field, [plain.get(name) as string]]]
    }),
  ) as OwnMap['columns']
  if (found.when === undefined || found.names === undefined) return null
  const reported = found.reported === undefined && REPORTS.test(plainName(found.when[0] ?? ''))
  return {
    source: null,
    licence: null,
    columns: found,
    constants: reported ? { reported: 'yes' } : {},
    dates: 'auto',
    separators: { names: '|', places: '|', actors: '|' },
    kinds: null,
  }
}

/** What was guessed, as a sentence for people to check. */
export function guessNote({ columns, constants }: OwnMap, all: readonly string[]): string {
  const taken = Object.entries(columns).map(([field, columns]) => `${field} from "${columns?.[0]}"`)
  const used = new Set(Object.values(columns).flatMap((names) => names ?? []))
  const left = all.filter((column) => !used.has(column))
  const days = constants.reported ? '; the days are those of reports' : ''
  return `guessed: ${taken.join(', ')}${days}${left.length > 0 ? `; not read: ${left.join(', ')}` : ''}`
}

function plainName(column: string): string {
  return column
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
