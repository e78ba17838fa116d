import {
  detectFormat,
  type Entry,
  type EventStore,
  FORMATS,
  type Format,
  formatNamed,
  type RowProblem,
} from '../../chronology/index.js'
import { Failure, type OnProgress } from '../../model/index.js'
import { type Rows, rowsOf } from './rows.js'
import { Tally } from './tally.js'
import { readText } from './text.js'

export interface ImportResult {
  readonly format: string
  readonly rows: number
  readonly stored: number
  readonly changed: number
  readonly bad: number
  /** The first few. */
  readonly problems: readonly RowProblem[]
}

export interface ImportOptions {
  readonly format?: string
  readonly source?: string
  readonly whole?: boolean
  readonly onProgress?: OnProgress
}

/**
 * Imports a file into a store: all of its good rows, or nothing.
 * @throws Failure `usage`: no such format. Failure `input`: unreadable, of no known format, or too many bad rows. Failure `store`.
 */
export async function importFile(path: string, store: EventStore, options: ImportOptions = {}): Promise<ImportResult> {
  const given = options.format === undefined ? null : namedFormat(options.format)
  const text = readText(path, options.onProgress)
  const tally = new Tally(path)
  try {
    const { value: head = '' } = await text.next()
    const format = given ?? detected(path, head)
    const rows = await rowsOf(path, format, from(head, text))
    const put = await store.put(options.source ?? format.name, entriesOf(rows, tally), {
      whole: options.whole ?? false,
    })
    return { format: format.name, rows: tally.count, ...put, bad: tally.bad, problems: tally.problems }
  } finally {
    await text.return(undefined)
  }
}

function namedFormat(name: string): Format {
  const format = formatNamed(name)
  if (format) return format
  throw new Failure('usage', `There is no format ${name}`, `Formats: ${names()}`)
}

function detected(path: string, head: string): Format {
  const first = /[^\r\n]+/.exec(head)?.[0]
  if (first === undefined) throw new Failure('input', `${path} has no lines`, 'Name a file with events in it')
  const format = detectFormat(first, head)
  if (format) return format
  throw new Failure('input', `${path} is in no format that is known`, `Say which with --format: ${names()}`)
}

function names(): string {
  return FORMATS.map(({ name }) => name).join(', ')
}

async function* from(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head
  yield* rest
}

async function* entriesOf(rows: Rows, tally: Tally): AsyncGenerator<readonly Entry[]> {
  for await (const batch of rows.batches) yield tally.goodOf(batch)
  tally.end()
}
