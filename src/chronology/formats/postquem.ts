import {
  EVENT_KINDS,
  type EventKind,
  type EventSourceRef,
  isDay,
  type Label,
  type Position,
} from '../../model/index.js'
import { type LineFormat, oneEach } from '../format.js'
import type { Entry } from '../port.js'
import { BadRow, entryOf } from '../row.js'
import { type Fields, hasFields, maybeText, parseObject, peekObject, textField, textList } from './fields.js'

/** Our own JSON Lines: see PackedEvent. */
export const postquem: LineFormat = {
  name: 'postquem',
  about:
    'JSON Lines: id, when, names, type, places, actors, began, knownFrom, foreseenFrom, reported, sources, text, ...',
  records: 'lines',
  detect: (first) => hasFields(first, 'id', 'when', 'names') || isHeader(first),
  reader: (first) => oneEach(isHeader(first) ? 1 : 0, read),
}

/** A file may begin with a line that says what it is: {"format":"postquem/events@1","made":"2026-11-22"}. */
function isHeader(first: string): boolean {
  return peekObject(first)?.format === 'postquem/events@1'
}

function read(line: string): Entry {
  const fields = parseObject(line)
  return entryOf({
    id: textField(fields, 'id'),
    when: textField(fields, 'when'),
    type: kindOf(maybeText(fields, 'type') ?? 'news'),
    names: textList(fields, 'names'),
    labels: labelsOf(fields),
    places: textList(fields, 'places'),
    actors: textList(fields, 'actors'),
    where: whereOf(fields),
    reported: flag(fields, 'reported'),
    began: maybeText(fields, 'began'),
    knownFrom: maybeText(fields, 'knownFrom'),
    foreseenFrom: maybeText(fields, 'foreseenFrom'),
    sources: sourcesOf(fields),
    outlets: countOf(fields, 'outlets'),
    follows: maybeText(fields, 'follows'),
    text: maybeText(fields, 'text') ?? '',
  })
}

/** @throws BadRow where the kind is not in the closed list. */
export function kindOf(text: string): EventKind {
  const kind = EVENT_KINDS.find((one) => one === text)
  if (kind === undefined) throw new BadRow('type', `is not a kind of event: ${text}`)
  return kind
}

function flag(fields: Fields, field: string): boolean {
  const value = fields[field] ?? false
  if (typeof value !== 'boolean') throw new BadRow(field, 'is neither true nor false')
  return value
}

function sourcesOf(fields: Fields): EventSourceRef[] {
  const sources = fields.sources ?? []
  if (!Array.isArray(sources)) throw new BadRow('sources', 'is not a list')
  return sources.map((one) => {
    if (typeof one !== 'object' || one === null) throw new BadRow('sources', 'holds something that is not an object')
    const fields = one as Fields
    const [licence, on] = [maybeText(fields, 'licence'), maybeText(fields, 'on')]
    if (on !== null && !isDay(on)) throw new BadRow('sources', `has an \`on\` that is not a day: ${on}`)
    return {
      source: textField(fields, 'source'),
      url: maybeText(fields, 'url'),
      ...(licence && { licence }),
      ...(on && { on }),
    }
  })
}

function labelsOf(fields: Fields): Label[] {
  const labels = fields.labels ?? []
  if (!Array.isArray(labels)) throw new BadRow('labels', 'is not a list')
  return labels.map((one) => {
    if (!Array.isArray(one) || one.length !== 2)
      throw new BadRow('labels', 'holds something that is not [language, name]')
    const [language, name] = [{ language: one[0] }, { name: one[1] }]
    return { language: textField(language, 'language'), name: textField(name, 'name') }
  })
}

function whereOf({ where }: Fields): Position | null {
  if (where === undefined || where === null) return null
  if (typeof where !== 'object') throw new BadRow('where', 'is not an object')
  const { at = [null, null] } = where as Fields
  if (!Array.isArray(at) || at.length !== 2 || at.some((one) => one !== null && typeof one !== 'number'))
    throw new BadRow('where', 'has an `at` that is not [latitude, longitude]')
  return { country: maybeText(where as Fields, 'country'), latitude: at[0], longitude: at[1] }
}

/** A whole number from 0 on; 0 where it is missing. @throws BadRow */
function countOf(fields: Fields, field: string): number {
  const value = fields[field] ?? 0
  if (!Number.isInteger(value) || (value as number) < 0) throw new BadRow(field, 'is not a count')
  return value as number
}
