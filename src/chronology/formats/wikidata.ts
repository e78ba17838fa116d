import type { EventKind, Label, Position } from '../../model/index.js'
import type { Told, WholeFormat } from '../format.js'
import type { Entry } from '../port.js'
import { BadFile, BadRow, clean, entryOf } from '../row.js'
import { type Fields, peekObject } from './fields.js'
import { kindOf } from './postquem.js'

const LICENCE = 'CC0-1.0'
/** Wikidata's words for how exact a time is. */
const PRECISION = { decade: 8, year: 9, month: 10, day: 11 } as const

/** Rows of Wikidata's SPARQL endpoint, in the SPARQL 1.1 JSON results format: what `chronology pull wikidata` keeps. */
export const wikidata: WholeFormat = {
  name: 'wikidata',
  about:
    'SPARQL JSON results with item, kind, start, precision, labels and if you have them end and endPrecision, aliases, country, coordinates, office',
  records: 'whole',
  detect: (_, text) => /^\s*\{.{0,200}"head"\s*:\s*\{\s*"vars"\s*:\s*\[[^\]]*"item"[^\]]*"precision"/s.test(text),
  reader: () => ({ heading: 0, read }),
}

function* read(text: string): Generator<Told> {
  const results = peekObject(text)?.results as Fields | undefined
  if (!Array.isArray(results?.bindings))
    throw new BadFile('results', 'has no bindings', 'Get the file again with: postquem chronology pull wikidata')
  for (const row of results.bindings as readonly Fields[]) {
    try {
      yield eventOf(row)
    } catch (error) {
      if (!(error instanceof BadRow)) throw error
      yield error
    }
  }
}

function eventOf(row: Fields): Entry {
  const qid = /Q\d+$/.exec(value(row, 'item'))?.[0]
  if (qid === undefined) throw new BadRow('item', 'is not an item of Wikidata')
  const kind = kindOf(value(row, 'kind'))
  const labels = labelsOf(`${value(row, 'labels')}\n${value(row, 'aliases')}`)
  const english = labels.filter(({ language }) => language === 'en').map(({ name }) => name)
  const names = english.length > 0 ? english : labels.slice(0, 1).map(({ name }) => name)
  const when = whenOf(row)
  const office = value(row, 'officeLabel')
  const start = value(row, 'start').slice(0, 10)
  return entryOf({
    id: `wikidata:${qid}${kind === 'term' ? `-${/Q\d+$/.exec(value(row, 'office'))?.[0] ?? ''}-${start}` : kind === 'death' ? '-death' : ''}`,
    names: kind === 'death' ? names.slice(0, 1).map((name) => `Death of ${name}`) : names,
    labels: labels.filter(({ language }) => language !== 'en'),
    type: kind,
    when,
    places: [...new Set([...lines(value(row, 'places')), ...lines(value(row, 'countryName'))])],
    actors: kind === 'term' ? [office].filter((name) => name !== '') : kind === 'death' ? names.slice(0, 3) : [],
    where: positionOf(row),
    sources: [{ source: 'wikidata', url: `https://www.wikidata.org/entity/${qid}`, licence: LICENCE }],
    outlets: countOf(value(row, 'articles')),
  })
}

/** In how many languages there is an article: the wider it was known, the more. */
function countOf(text: string): number {
  if (!/^\d{0,6}$/.test(text)) throw new BadRow('articles', `is not a count: ${text.slice(0, 20)}`)
  return Number(text)
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map(clean)
    .filter((line) => line !== '')
}

function value(row: Fields, name: string): string {
  const cell = row[name] as Fields | undefined
  return typeof cell?.value === 'string' ? cell.value.trim() : ''
}

/** EDTF as exact as Wikidata says; a term or an event with an end is an interval. */
function whenOf(row: Fields): string {
  const start = pointOf('start', value(row, 'start'), Number(value(row, 'precision')))
  const kind: EventKind = kindOf(value(row, 'kind'))
  const end = value(row, 'end') === '' ? '' : pointOf('end', value(row, 'end'), Number(value(row, 'endPrecision')))
  if (kind === 'term') return `${start}/${end || '..'}`
  return end > start ? `${start}/${end}` : start
}

function pointOf(field: string, text: string, precision: number): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)T/.exec(text) ?? []
  if (year === undefined) throw new BadRow(field, `is not a time: ${text.slice(0, 40)}`)
  if (precision >= PRECISION.day) return `${year}-${month}-${day}`
  if (precision === PRECISION.month) return `${year}-${month}`
  if (precision === PRECISION.year) return year
  if (precision === PRECISION.decade) return `${year.slice(0, 3)}X`
  throw new BadRow(field, 'is less exact than a decade')
}

function labelsOf(text: string): Label[] {
  const lines = text.split('\n').flatMap((line) => {
    const [, language, name] = /^([a-z-]{2,12})\|(.+)$/i.exec(line) ?? []
    return language === undefined || name === undefined ? [] : [{ language, name: clean(name) }]
  })
  return [...new Map(lines.map((one) => [`${one.language} ${one.name}`, one])).values()]
}

/** `Point(43.13 36.34)`: longitude first. */
function positionOf(row: Fields): Position | null {
  const [, longitude, latitude] = /^Point\((-?[\d.]+) (-?[\d.]+)\)$/i.exec(value(row, 'coordinates')) ?? []
  // Of several countries none is the place.
  const [country = null, ...others] = lines(value(row, 'country').toUpperCase())
  const at = latitude !== undefined && longitude !== undefined
  return {
    country: others.length === 0 ? country : null,
    latitude: at ? Number(latitude) : null,
    longitude: at ? Number(longitude) : null,
  }
}
