import { addDays } from '../../model/index.js'
import { oneEach, type TableFormat } from '../format.js'
import type { Entry } from '../port.js'
import { BadRow, entryOf } from '../row.js'
import { ACLED_KINDS } from './acled-kinds.js'
import { type Cell, cellReader, hasColumns, positionOf, split } from './cells.js'
import { countryOf } from './country.js'
import { dayOf } from './dates.js'
import { plainText } from './plain.js'

/** ACLED gives no key to its terms in SPDX. */
const LICENCE = 'ACLED terms of use'
/** An event of which only the week, or a time like it, is known has the middle of that time as its date. */
const WEEK = 6

/**
 * The export of ACLED (Armed Conflict Location & Event Data), with the columns of before and after March 2023.
 * Source: ACLED codebook, https://acleddata.com.
 */
export const acled: TableFormat = {
  name: 'acled',
  about: 'ACLED export, CSV: event_id_cnty, event_date, time_precision, event_type, sub_event_type, actor1, ..., notes',
  records: 'csv',
  detect: (first) => hasColumns(first, 'event_id_cnty', 'event_date', 'event_type', 'actor1'),
  reader: (heading) => {
    const cellOf = cellReader(heading, 'event_id_cnty', 'event_date', 'event_type')
    return oneEach(1, (cells) => read(cellOf(cells)))
  },
}

function read(cell: Cell): Entry {
  const id = plainText(cell('event_id_cnty'))
  if (id === '') throw new BadRow('event_id_cnty', 'is empty')
  const [type, sub] = [plainText(cell('event_type')), plainText(cell('sub_event_type'))]
  const outlets = split(cell('source'), ';')
  return entryOf({
    id: `acled:${id}`,
    // No place or actor: of many like events the one that is known must not be taken for the one that is meant, as if by its name.
    names: [`${sub || type}…`],
    type: ACLED_KINDS[sub] ?? ACLED_KINDS[type] ?? 'news',
    when: whenOf(cell),
    places: placesOf(cell),
    actors: actorsOf(cell),
    where: positionOf(cell('latitude'), cell('longitude'), countryOf(cell('iso')) ?? countryOf(cell('country'))),
    sources: [{ source: 'acled', url: null, licence: LICENCE }, ...outlets.map((source) => ({ source, url: null }))],
    outlets: outlets.length,
    text: plainText(cell('notes')),
  })
}

/** 1: the day; 2: the week or a time like it, around the day; 3: the month. */
function whenOf(cell: Cell): string {
  const day = dayOf('event_date', cell('event_date'))
  const precision = cell('time_precision').trim()
  if (precision === '' || precision === '1') return day
  if (precision === '2') return `${addDays(day, -WEEK)}/${addDays(day, WEEK)}`
  if (precision === '3') return day.slice(0, 7)
  throw new BadRow('time_precision', `is not 1, 2 or 3: ${precision.slice(0, 40)}`)
}

function placesOf(cell: Cell): string[] {
  const names = ['location', 'admin3', 'admin2', 'admin1', 'country'].map((column) => plainText(cell(column)))
  return [...new Set(names)].filter((name) => name !== '')
}

/** `Military Forces of Ukraine (2019-)` -> without the years. */
function side(cell: string): string {
  return plainText(cell).replace(/\s*\(\d{4}-(\d{4})?\)/, '')
}

/** Named actors only: `Protesters (Chile)` and the like say no more than the kind does. */
function actorsOf(cell: Cell): string[] {
  const all = ['actor1', 'actor2', 'assoc_actor_1', 'assoc_actor_2'].flatMap((column) => split(cell(column), ';'))
  const named = all.map(side).filter((name) => !/^(Unidentified|Civilians|Protesters|Rioters)\b/.test(name))
  return [...new Set(named)].filter((name) => name !== '')
}
