import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Format, LineFormat, Reader, TableFormat, Told, WholeFormat } from '../format.js'
import { BadFile, BadRow } from '../row.js'
import { checkLength, columnKey, delimiterOf } from './cells.js'
import { type Fields, parseObject, peekObject } from './fields.js'
import { jsonItems } from './json-items.js'
import { ownEntry, type Values } from './own-entry.js'
import { guessMap, guessNote } from './own-guess.js'
import type { OwnMap } from './own-map.js'
import { jsonValues, objectValues } from './own-values.js'
import { inPlace } from './places.js'

const NO_MAP = 'Say which columns to read in a map, and give it with --map'
const LARGEST_YAML = 20_000_000

/**
 * The formats of a desk's own files, read by a map, or by the usual names of columns where there is none. `source` is the name under which
 * the events are kept.
 */
export function ownFormats(map: OwnMap | null, source: string): readonly Format[] {
  return [csv(map, source), jsonLines(map, source), json(map, source), yaml(map, source)]
}

function csv(map: OwnMap | null, source: string): TableFormat {
  return {
    name: 'csv',
    about: 'a table of your own, separated by comma, semicolon or tab; see the guide on maps',
    records: 'csv',
    detect: (first) => {
      const columns = first.split(delimiterOf(first)).map((name) => name.replaceAll('"', '').trim())
      return !/^[{[<]/.test(first) && (map !== null ? columns.length > 1 : guessMap(columns) !== null)
    },
    reader: (heading) => {
      const chosen = map ?? guessed(heading)
      const places = new Map(heading.map((column, index) => [columnKey(column), index]))
      const absent = Object.values(chosen.columns).flatMap((columns) =>
        (columns ?? []).filter((column) => !places.has(columnKey(column))),
      )
      if (absent[0] !== undefined)
        throw new BadFile('line', `has no column "${absent[0]}", which the map names`, `Columns: ${heading.join(', ')}`)
      return {
        heading: 1,
        notes: map === null ? [guessNote(chosen, heading)] : [],
        read: (cells) => {
          if (cells.every((cell) => cell.trim() === '')) return []
          checkLength(cells, heading.length)
          const cellOf: Values = (column) =>
            [cells[places.get(columnKey(column)) ?? -1] ?? ''].filter((cell) => cell !== '')
          return [ownEntry(chosen, source, cellOf)]
        },
      }
    },
  }
}

function jsonLines(map: OwnMap | null, source: string): LineFormat {
  return {
    name: 'jsonl',
    about: 'JSON Lines of your own; see the guide on maps',
    records: 'lines',
    detect: (first) => {
      const object = peekObject(first)
      return object !== null && (map !== null || guessMap(Object.keys(object)) !== null)
    },
    reader: (first) => {
      const columns = map === null ? Object.keys(parseObject(first)) : []
      const chosen = map ?? guessed(columns)
      return {
        heading: 0,
        notes: map === null ? [guessNote(chosen, columns)] : [],
        read: (line) => [ownEntry(chosen, source, jsonValues(line))],
      }
    },
  }
}

function json(map: OwnMap | null, source: string): WholeFormat {
  return {
    name: 'json',
    about: 'JSON of your own: a list of objects; see the guide on maps',
    records: 'whole',
    detect: (_, text) => /^\s*\[\s*\{/.test(text),
    reader: (text) => {
      const items = jsonItems(text)
      if (items === null) throw new BadFile('line', 'does not begin a list', 'Give a list of objects: [{...}, {...}]')
      const objects = items.map(({ below, json }) => ({ below, read: () => parseObject(json) }))
      return listReader(map, source, objects)
    },
  }
}

function yaml(map: OwnMap | null, source: string): WholeFormat {
  return {
    name: 'yaml',
    about: 'YAML of your own: a list of events; see the guide on maps',
    records: 'whole',
    detect: (_, text) => /^(?:%YAML.*\n)?(?:---.*\n)?(?:\s*#.*\n|\s*\n)*- +[^\s:#][^:\n]*:(?:\s|$)/.test(text),
    reader: (text) => listReader(map, source, yamlItems(text)),
  }
}

interface Item {
  readonly below: number
  /** @throws BadRow */
  read(): Fields
}

function yamlItems(text: string): Item[] {
  if (text.length > LARGEST_YAML) throw new BadFile('line', 'begins more than 20 MB of YAML', 'Give JSON Lines or CSV')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [error] = document.errors
  if (error) {
    const below = lines.linePos(error.pos[0]).line - 1
    throw new BadFile('line', `is not YAML: ${error.message.split(/[\n:]| at line/)[0]}`, 'Correct it', below)
  }
  if (!isSeq(document.contents)) throw new BadFile('line', 'does not begin a list', 'Give a list of events')
  return document.contents.items.map((node) => ({
    below: isNode(node) ? lines.linePos(node.range?.[0] ?? 0).line - 1 : 0,
    read: () => {
      if (!isMap(node)) throw new BadRow('line', 'is not an event')
      return inPlain(() => node.toJS(document))
    },
  }))
}

/** The library gives up where aliases multiply. @throws BadRow */
function inPlain(read: () => unknown): Fields {
  try {
    return read() as Fields
  } catch (error) {
    throw new BadRow('line', `cannot be read: ${(error as Error).message.slice(0, 60)}`)
  }
}

function listReader(map: OwnMap | null, source: string, items: readonly Item[]): Reader<string> {
  const columns = [...new Set(items.slice(0, 100).flatMap((item) => Object.keys(peek(item))))]
  const chosen = map ?? guessed(columns)
  return {
    heading: 0,
    notes: map === null ? [guessNote(chosen, columns)] : [],
    read: () => listEntries(chosen, source, items),
  }
}

function peek(item: Item): Fields {
  try {
    return item.read()
  } catch {
    return {}
  }
}

function* listEntries(map: OwnMap, source: string, items: readonly Item[]): Generator<Told> {
  const seen = new Set<string>()
  for (const item of items)
    yield inPlace(item.below, () => {
      const object = item.read()
      for (const key of Object.keys(object)) seen.add(key)
      return ownEntry(map, source, objectValues(object))
    })
  const columns = Object.values(map.columns).flatMap((names) => names ?? [])
  const absent = columns.find((column) => !seen.has(column) && !seen.has(column.split('.')[0] ?? ''))
  if (absent !== undefined && seen.size > 0)
    throw new BadFile('line', `begins a list in which nothing has "${absent}", which the map names`, 'Correct the map')
}

function guessed(columns: readonly string[]): OwnMap {
  const map = guessMap(columns)
  if (map) return map
  throw new BadFile('line', `has no columns that tell when and what: ${columns.join(', ').slice(0, 80)}`, NO_MAP)
}
