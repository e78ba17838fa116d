import { EVENT_KINDS, type EventKind, type EventSourceRef } from '../../model/index.js'
import type { Format } from '../format.js'
import type { Entry } from '../port.js'
import { BadRow, entryOf } from '../row.js'
import { type Fields, hasFields, maybeText, parseObject, peekObject, textField, textList } from './fields.js'

/** Our own JSON Lines: see PackedEvent. */
export const postquem: Format = {
  name: 'postquem',
  about: 'JSON Lines: id, when, names, type, places, actors, began, knownFrom, foreseenFrom, reported, sources, text',
  detect: (first) => hasFields(first, 'id', 'when', 'names') || isHeader(first),
  reader: (first) => ({ heading: isHeader(first) ? 1 : 0, read }),
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
    places: textList(fields, 'places'),
    actors: textList(fields, 'actors'),
    reported: flag(fields, 'reported'),
    began: maybeText(fields, 'began'),
    knownFrom: maybeText(fields, 'knownFrom'),
    foreseenFrom: maybeText(fields, 'foreseenFrom'),
    sources: sourcesOf(fields),
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
    return { source: textField(one as Fields, 'source'), url: maybeText(one as Fields, 'url') }
  })
}
