import {
  detectFormat,
  type Entry,
  type EventStore,
  FORMATS,
  type Format,
  formatNamed,
  type Reader,
  type RowProblem,
  readRow,
} from '../../chronology/index.js'
import { Failure, type OnProgress } from '../../model/index.js'
import { type Line, readLines } from './lines.js'

/** More bad rows than this, and more than this share, stop an import. */
const TOLERATED = { rows: 10, share: 0.01 }
/** A file that is nearly all bad is given up early. */
const HOPELESS = { rows: 1_000, share: 0.5 }
const KEPT_PROBLEMS = 20

export interface ImportResult {
  readonly format: string
  readonly rows: number
  readonly stored: number
  readonly changed: number
  readonly bad: number
  /** The first few. */
  readonly problems: readonly RowProblem[]
}

/**
 * Imports a file into a store: all of its good rows, or nothing.
 * @throws Failure `usage`: no such format. Failure `input`: unreadable, of no known format, or too many bad rows. Failure `store`.
 */
export async function importFile(
  path: string,
  store: EventStore,
  options: {
    readonly format?: string
    readonly source?: string
    readonly whole?: boolean
    readonly onProgress?: OnProgress
  } = {},
): Promise<ImportResult> {
  const given = options.format === undefined ? null : namedFormat(options.format)
  const rows = new Rows(path, given)
  const format = await rows.begin(options.onProgress)
  const result = await store.put(options.source ?? format.name, rows.entries(), { whole: options.whole ?? false })
  return { format: format.name, rows: rows.count, ...result, bad: rows.bad, problems: rows.problems }
}

function namedFormat(name: string): Format {
  const format = formatNamed(name)
  if (format) return format
  throw new Failure('usage', `There is no format ${name}`, `Formats: ${FORMATS.map((one) => one.name).join(', ')}`)
}

class Rows {
  count = 0
  bad = 0
  readonly problems: RowProblem[] = []
  #batches!: AsyncGenerator<readonly Line[]>
  #first: readonly Line[] = []
  #reader!: Reader

  constructor(
    private readonly path: string,
    private readonly given: Format | null,
  ) {}

  async begin(onProgress?: OnProgress): Promise<Format> {
    this.#batches = readLines(this.path, onProgress)
    const { value, done } = await this.#batches.next()
    const first = done ? undefined : value[0]
    if (done || first === undefined)
      throw new Failure('input', `${this.path} has no lines`, 'Name a file with events in it')
    this.#first = value
    const format = this.given ?? detectFormat(first.text)
    if (format === null) {
      const known = FORMATS.map((one) => one.name).join(', ')
      throw new Failure('input', `${this.path} is in no format that is known`, `Say which with --format: ${known}`)
    }
    this.#reader = format.reader(first.text)
    return format
  }

  async *entries(): AsyncGenerator<readonly Entry[]> {
    yield this.#read(this.#first.slice(this.#reader.heading))
    for await (const lines of this.#batches) yield this.#read(lines)
    if (this.bad > TOLERATED.rows && this.bad > TOLERATED.share * this.count) this.#stop()
  }

  #read(lines: readonly Line[]): Entry[] {
    const entries = lines.flatMap((line) => {
      const row = readRow(this.#reader, line.text, line.number)
      this.count += 1
      if (row.kind === 'entry') return [row.entry]
      this.bad += 1
      if (this.problems.length < KEPT_PROBLEMS) this.problems.push(row)
      return []
    })
    if (this.bad > HOPELESS.rows && this.bad > HOPELESS.share * this.count) this.#stop()
    return entries
  }

  #stop(): never {
    const [first] = this.problems
    const example = first ? `first line ${first.line}: ${first.field} ${first.problem}` : ''
    throw new Failure(
      'input',
      `${this.path}: ${this.bad} of ${this.count} rows are bad (${example}); nothing was imported`,
      'Correct the rows, or say what the file is with --format',
    )
  }
}
