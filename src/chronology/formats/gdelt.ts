import type { EventKind } from '../../model/index.js'
import { type LineFormat, oneEach } from '../format.js'
import type { Entry } from '../port.js'
import { BadRow, clean, entryOf } from '../row.js'
import { CAMEO_CODES, CAMEO_ROOTS } from './cameo.js'
import { positionOf } from './cells.js'
import { countryName, countryOfFips } from './country.js'
import { dayOf } from './dates.js'
import { webLink } from './plain.js'

const LICENCE = 'GDELT terms of use'
/** GDELT 2.0 event codebook: 61 columns; counted from 0. */
const COLUMNS = 61
const AT = {
  id: 0,
  day: 1,
  actor1: 6,
  actor2: 16,
  code: 26,
  root: 28,
  outlets: 32,
  place: 52,
  country: 53,
  latitude: 56,
  longitude: 57,
  added: 59,
  url: 60,
} as const

/**
 * The event export of GDELT 2.0: what a program took from the news. Its days are often those of the article or wrong, so they count as
 * those of a report. Source: GDELT Event Database codebook 2.0, CAMEO.
 */
export const gdelt: LineFormat = {
  name: 'gdelt',
  about: 'GDELT 2.0 event export: 61 tab-separated columns without a heading',
  records: 'lines',
  detect: (first) => /^\d+\t\d{8}\t\d{6}\t\d{4}\t/.test(first) && first.split('\t').length === COLUMNS,
  reader: () => oneEach(0, read),
}

function read(line: string): Entry {
  const cells = line.split('\t')
  if (cells.length !== COLUMNS) throw new BadRow('line', `has ${cells.length} cells, not ${COLUMNS}`)
  const cell = (name: keyof typeof AT): string => clean(cells[AT[name]] ?? '')
  const actors = [...new Set([actor(cell('actor1')), actor(cell('actor2'))])].filter((name) => name !== '')
  const { words, kind } = meaning(cell('code'), cell('root'))
  const country = countryOfFips(cell('country'))
  const places = cell('place').split(', ')
  return entryOf({
    id: `gdelt:${idOf(cell('id'))}`,
    names: [`${nameOf(actor(cell('actor1')), words, actor(cell('actor2')))}${places[0] && `, ${places[0]}`}…`],
    type: kind,
    when: dayOf('Day', cell('day')),
    reported: true,
    actors,
    places: [...new Set([...places, countryName(country ?? '') ?? ''])].filter((name) => name !== ''),
    where: positionOf(cell('latitude'), cell('longitude'), country),
    sources: [
      { source: 'gdelt', url: webLink(cell('url')), licence: LICENCE, on: dayOf('DATEADDED', added(cell('added'))) },
    ],
    outlets: outletsOf(cell('outlets')),
  })
}

function idOf(id: string): string {
  if (!/^\d+$/.test(id)) throw new BadRow('GLOBALEVENTID', 'is not a number')
  return id
}

/** `20150218230000`: the first eight digits are the day. */
function added(time: string): string {
  return time.slice(0, 8)
}

function outletsOf(count: string): number {
  if (!/^\d{1,6}$/.test(count)) throw new BadRow('NumSources', 'is not a count')
  return Number(count)
}

function meaning(code: string, root: string): { readonly words: string; readonly kind: EventKind } {
  const exact = CAMEO_CODES.find(([begin]) => code.startsWith(begin))
  if (exact) return { words: exact[1], kind: exact[2] }
  const found = CAMEO_ROOTS[root.padStart(2, '0')]
  if (found === undefined) throw new BadRow('EventRootCode', `is not a CAMEO root code: ${root.slice(0, 20)}`)
  return found
}

function nameOf(first: string, words: string, second: string): string {
  return `${first || 'Someone'} ${second === '' ? words.replace(/ (to|with|of|from|against)$/, '') : `${words} ${second}`}`
}

/** `UNITED STATES` -> `United States`. */
function actor(name: string): string {
  return name.toLowerCase().replace(/(?<=^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase())
}
