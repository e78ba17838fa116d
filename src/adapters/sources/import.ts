import { basename } from 'node:path'
import {
  detectFormat,
  type Entry,
  type EventStore,
  FORMATS,
  type Format,
  KNOWN_FORMATS,
  type OwnMap,
  ownFormats,
  type RowProblem,
} from '../../chronology/index.js'
import { Failure, type OnProgress } from '../../model/index.js'
import { labelled } from './label.js'
import { type Rows, rowsOf } from './rows.js'
import { type BadLimit, Tally, USUAL_LIMIT } from './tally.js'
import { readText } from './text.js'

export interface ImportResult {
  readonly format: string
  readonly source: string
  readonly rows: number
  readonly stored: number
  readonly changed: number
  readonly bad: number
  /** The first few. */
  readonly problems: readonly RowProblem[]
  /** What was guessed of the file, for people to check. */
  readonly notes: readonly string[]
}

export interface ImportOptions {
  readonly format?: string
  /** Which columns say what; only for a desk's own files. */
  readonly map?: OwnMap
  /** Under which name the events are kept; else that of the format, or for a desk's own file that of the map or the file. */
  readonly source?: string
  /** On what terms they may be used, where the file itself does not say it. */
  readonly licence?: string
  readonly bad?: BadLimit
  readonly whole?: boolean
  readonly onProgress?: OnProgress
}

/**
 * Imports a file into a store: all of its good rows, or nothing.
 * @throws Failure `usage`: no such format. Failure `input`: unreadable, of no known format, or too many bad rows. Failure `store`.
 */
export async function importFile(path: string, store: EventStore, options: ImportOptions = {}): Promise<ImportResult> {
  const { map, licence = null, whole = false } = options
  const name = options.source ?? map?.source ?? nameOf(path)
  const own = ownFormats(map ?? null, name)
  const formats = map === undefined ? [...KNOWN_FORMATS, ...own] : own
  const given = options.format === undefined ? null : formatNamed(options.format, formats)
  const text = readText(path, options.onProgress)
  const tally = new Tally(path, options.bad ?? USUAL_LIMIT)
  try {
    const { value: head = '' } = await text.next()
    const format = given ?? detected(path, head, formats)
    const rows = await rowsOf(path, format, from(head, text))
    const source = own.includes(format) ? name : (options.source ?? format.name)
    const label = labelled(options.source ?? null, licence)
    const put = await store.put(source, entriesOf(rows, tally, label), { whole })
    const { count, bad, problems } = tally
    return { format: format.name, source, rows: count, ...put, bad, problems, notes: rows.notes }
  } finally {
    await text.return(undefined)
  }
}

/** `data/City desk.csv.gz` -> `city-desk`: two files of a desk are two sources, and neither replaces what the other tells. */
function nameOf(path: string): string {
  const [first = ''] = basename(path).replace(/^\.+/, '').split('.')
  return (
    first
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'own'
  )
}

function formatNamed(name: string, formats: readonly Format[]): Format {
  const format = formats.find((one) => one.name === name)
  if (format) return format
  const known = FORMATS.some((one) => one.name === name)
  throw known
    ? new Failure('usage', `A map cannot be used with the format ${name}`, `Formats with a map: ${names(formats)}`)
    : new Failure('usage', `There is no format ${name}`, `Formats: ${names(formats)}`)
}

function detected(path: string, head: string, formats: readonly Format[]): Format {
  const first = /[^\r\n]+/.exec(head)?.[0]
  if (first === undefined) throw new Failure('input', `${path} has no lines`, 'Name a file with events in it')
  const format = detectFormat(first, head, formats)
  if (format) return format
  if (/^\s*<(!doctype html|html)\b/i.test(head))
    throw new Failure('input', `${path} is a web page`, 'Get the file that it links to')
  throw new Failure(
    'input',
    `${path} is in no format that is known`,
    `Say which with --format (${names(formats)}), or which columns to read with --map`,
  )
}

function names(formats: readonly Format[]): string {
  return formats.map(({ name }) => name).join(', ')
}

async function* from(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head
  yield* rest
}

async function* entriesOf(rows: Rows, tally: Tally, label: (entry: Entry) => Entry): AsyncGenerator<readonly Entry[]> {
  for await (const batch of rows.batches) yield tally.goodOf(batch).map(label)
  tally.end()
}
