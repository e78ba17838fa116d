import { addDays, type EventKind } from '../../model/index.js'
import { oneEach, type TableFormat } from '../format.js'
import type { Entry } from '../port.js'
import { BadRow, entryOf } from '../row.js'
import { type Cell, cellReader, hasColumns, positionOf, split } from './cells.js'
import { countryOf } from './country.js'
import { dayOf } from './dates.js'
import { plainText } from './plain.js'

const LICENCE = 'CC-BY-4.0'

/** UCDP's types of violence: state-based, non-state, one-sided. */
export const UCDP_KINDS: Readonly<Record<string, { readonly kind: EventKind; readonly words: string }>> = {
  '1': { kind: 'offensive', words: 'Fighting' },
  '2': { kind: 'offensive', words: 'Fighting' },
  '3': { kind: 'attack', words: 'Attack on civilians' },
}

/**
 * The Georeferenced Event Dataset of the Uppsala Conflict Data Program (GED). Source: UCDP GED codebook, https://ucdp.uu.se.
 */
export const ucdp: TableFormat = {
  name: 'ucdp',
  about: 'UCDP GED, CSV: id, date_start, date_end, date_prec, type_of_violence, side_a, side_b, country, latitude, ...',
  records: 'csv',
  detect: (first) => hasColumns(first, 'id', 'date_start', 'date_end', 'type_of_violence', 'side_a'),
  reader: (heading) => {
    const cellOf = cellReader(heading, 'id', 'date_start', 'date_end', 'type_of_violence')
    return oneEach(1, (cells) => read(cellOf(cells)))
  },
}

function read(cell: Cell): Entry {
  const id = plainText(cell('id'))
  if (id === '') throw new BadRow('id', 'is empty')
  const type = UCDP_KINDS[cell('type_of_violence').trim()]
  if (type === undefined) throw new BadRow('type_of_violence', 'is not 1, 2 or 3')
  const sides = [plainText(cell('side_a')), plainText(cell('side_b'))].filter((name) => named(name))
  return entryOf({
    id: `ucdp:${id}`,
    names: [`${type.words}…`], // No place or side, as with ACLED.
    type: type.kind,
    when: whenOf(cell),
    places: placesOf(cell),
    actors: [...new Set(sides.map((name) => name.replace(/^Government of /, '')))],
    where: positionOf(cell('latitude'), cell('longitude'), countryOf(cell('country'))),
    sources: [{ source: 'ucdp', url: null, licence: LICENCE }, ...outletsOf(cell)],
    outlets: countOf(cell('number_of_sources')),
    text: ['conflict_name', 'source_headline', 'where_description'].map((name) => plainText(cell(name))).join(' '),
  })
}

function named(side: string): boolean {
  return side !== '' && side !== 'Civilians' && !/^XXX\d/.test(side)
}

/**
 * The first and last day that the sources allow. Precision 1 is the day, 2 some days, 3 a week, 4 a month, 5 a year: where the two days
 * are the same all the same, the time that the precision stands for.
 */
function whenOf(cell: Cell): string {
  const [from, to] = [dayOf('date_start', cell('date_start')), dayOf('date_end', cell('date_end'))]
  if (to < from) throw new BadRow('date_end', 'is before date_start')
  const precision = cell('date_prec').trim()
  if (!/^[1-5]?$/.test(precision)) throw new BadRow('date_prec', `is not 1 to 5: ${precision.slice(0, 40)}`)
  if (from !== to) return `${from}/${to}`
  if (precision === '5') return from.slice(0, 4)
  if (precision === '4') return from.slice(0, 7)
  return precision === '2' || precision === '3' ? `${addDays(from, -6)}/${addDays(from, 6)}` : from
}

/** `Aleppo city`, `Aleppo governorate`: the places as people say them come too. */
function placesOf(cell: Cell): string[] {
  const names = ['where_coordinates', 'adm_2', 'adm_1', 'country'].map((column) => plainText(cell(column)))
  const bare = names.map((name) =>
    name.replace(/\s(city|town|village|governorate|province|state|district|region|oblast)$/i, ''),
  )
  return [...new Set(bare.map((name) => name.replace(/\s*\([^)]*\)$/, '')))].filter((name) => name !== '')
}

function outletsOf(cell: Cell): { readonly source: string; readonly url: null }[] {
  return split(cell('source_office') || cell('source_original'), ';')
    .slice(0, 5)
    .map((source) => ({ source, url: null }))
}

/** Minus one stands for not counted. */
function countOf(cell: string): number {
  return /^\d{1,6}$/.test(cell.trim()) ? Number(cell) : 0
}
