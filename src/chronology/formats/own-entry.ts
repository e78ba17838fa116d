import { EVENT_KINDS, type EventKind } from '../../model/index.js'
import type { Entry } from '../port.js'
import { BadRow, daysOf, entryOf } from '../row.js'
import { positionOf } from './cells.js'
import { countryOf } from './country.js'
import { dayOf, edtfOf } from './dates.js'
import { shortHash } from './fields.js'
import { guessKind } from './kinds.js'
import { MANY, type OwnField, type OwnMap } from './own-map.js'
import { plainText, webLink } from './plain.js'

/** What a record has in a column, as texts; nothing where it is absent or empty. */
export type Values = (column: string) => readonly string[]

/** The event of a record of a desk's own file; `source` is the name under which they are kept. @throws BadRow, BadFile */
export function ownEntry(map: OwnMap, source: string, values: Values): Entry {
  const all = (field: OwnField): string[] => allOf(map, field, values)
  const one = (field: OwnField): string => all(field)[0] ?? ''
  const day = (field: OwnField): string | null => (one(field) === '' ? null : dayOf(field, one(field), map.dates))
  const [names, places, when, text] = [all('names'), all('places'), whenOf(map, one), all('text').join(' ')]
  const licence = one('licence') || map.licence
  return entryOf({
    id: `${source}:${idOf(one('id'), when, [names[0], places[0]])}`,
    names,
    type: kindOf(map, one('kind'), `${names[0] ?? ''}. ${text}`),
    when,
    places,
    actors: all('actors'),
    where: positionOf(one('latitude'), one('longitude'), country(one('country'))),
    reported: yes('reported', one('reported')),
    began: day('began'),
    knownFrom: day('knownFrom'),
    foreseenFrom: day('foreseenFrom'),
    sources: [{ source, url: link(one('link')), ...(licence && { licence }) }],
    outlets: count(one('outlets')),
    text,
  })
}

/** The texts of a field, each once: of all its columns in their order, else the constant. */
function allOf(map: OwnMap, field: OwnField, values: Values): string[] {
  const separator = MANY.find((one) => one === field)
  const sign = separator && map.separators[separator]
  const found = (map.columns[field] ?? []).flatMap(values)
  const given = found.length > 0 ? found : [map.constants[field] ?? '']
  const parts = sign ? given.flatMap((text) => text.split(sign)) : given
  return [...new Set(parts.map(plainText))].filter((text) => text !== '')
}

function whenOf({ dates }: OwnMap, one: (field: OwnField) => string): string {
  const start = edtfOf('when', one('when'), dates)
  if (one('end') === '') return start
  const end = edtfOf('end', one('end'), dates)
  if (start === end) return start
  if (start.includes('/') || end.includes('/')) throw new BadRow('end', 'is given, though a date is a stretch already')
  const [from, to] = [daysOf('when', start).from, daysOf('end', end).to]
  if (from !== null && to !== null && to < from) throw new BadRow('end', `is before the beginning: ${end}`)
  return `${start}/${end}`
}

function idOf(id: string, when: string, rest: readonly (string | undefined)[]): string {
  return id || `${when.slice(0, 10)}-${shortHash([when, ...rest].join('\n'))}`
}

function kindOf({ kinds }: OwnMap, word: string, words: string): EventKind {
  const known = kinds?.get(word.toLowerCase()) ?? EVENT_KINDS.find((kind) => kind === word.toLowerCase())
  if (known) return known
  if (kinds !== null && word !== '') throw new BadRow('kind', `is not among the kinds of the map: ${word.slice(0, 40)}`)
  return guessKind(words, word || null)
}

function country(text: string): string | null {
  if (text === '') return null
  const found = countryOf(text)
  if (found === null) throw new BadRow('country', `is not known: ${text.slice(0, 40)}`)
  return found
}

function link(text: string): string | null {
  if (text === '') return null
  const found = webLink(text)
  if (found === null) throw new BadRow('link', `is not an http or https address: ${text.slice(0, 60)}`)
  return found
}

function yes(field: string, text: string): boolean {
  if (/^(yes|y|true|1|x)$/i.test(text)) return true
  if (/^(no|n|false|0|)$/i.test(text)) return false
  throw new BadRow(field, `is neither yes nor no: ${text.slice(0, 40)}`)
}

function count(text: string): number {
  if (!/^\d{0,9}$/.test(text)) throw new BadRow('outlets', `is not a count: ${text.slice(0, 40)}`)
  return Number(text)
}
