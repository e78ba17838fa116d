import { BadFile, BadRow, type Format, type Reader, type Row, readRecord } from '../../chronology/index.js'
import { Failure } from '../../model/index.js'
import { csvRecords } from './csv.js'
import { lineRecords } from './lines.js'
import type { Placed } from './text.js'
import { wholeRecord } from './whole.js'

const BATCH = 1_000

/** What a file in a given format tells, item by item. */
export interface Rows {
  /** What the reader guessed. */
  readonly notes: readonly string[]
  readonly batches: AsyncIterable<readonly Row[]>
}

/** @throws Failure `input`: nothing in the file, or not in this format. */
export function rowsOf(path: string, format: Format, text: AsyncIterable<string>): Promise<Rows> {
  switch (format.records) {
    case 'lines':
      return open(path, format, lineRecords(path, text))
    case 'csv':
      return open(path, format, csvRecords(path, text))
    case 'whole':
      return open(path, format, wholeRecord(path, text))
  }
}

async function open<Record>(
  path: string,
  format: { readonly name: string; reader(first: Record): Reader<Record> },
  records: AsyncGenerator<readonly Placed<Record>[]>,
): Promise<Rows> {
  const head = await firstOf(records)
  const first = head[0]
  if (first === undefined) throw new Failure('input', `${path} has no lines`, 'Name a file with events in it')
  const reader = readerOf(path, format, first)
  return { notes: reader.notes ?? [], batches: batches(reader, head.slice(reader.heading), records) }
}

async function firstOf<T>(batches: AsyncGenerator<readonly T[]>): Promise<readonly T[]> {
  for (;;) {
    const { value, done } = await batches.next()
    if (done) return []
    if (value.length > 0) return value
  }
}

function readerOf<Record>(
  path: string,
  format: { readonly name: string; reader(first: Record): Reader<Record> },
  { record, line }: Placed<Record>,
): Reader<Record> {
  try {
    return format.reader(record)
  } catch (error) {
    if (!(error instanceof BadRow)) throw error
    throw new Failure(
      'input',
      `${path}, line ${line}: ${error.field} ${error.problem}`,
      error instanceof BadFile ? error.hint : `Correct it, or name another format than ${format.name} with --format`,
      { cause: error },
    )
  }
}

async function* batches<Record>(
  reader: Reader<Record>,
  head: readonly Placed<Record>[],
  rest: AsyncIterable<readonly Placed<Record>[]>,
): AsyncGenerator<readonly Row[]> {
  yield* inBatches(reader, head)
  for await (const records of rest) yield* inBatches(reader, records)
}

function* inBatches<Record>(reader: Reader<Record>, records: readonly Placed<Record>[]): Generator<readonly Row[]> {
  let batch: Row[] = []
  for (const { record, line } of records) {
    for (const row of readRecord(reader, record, line)) {
      batch.push(row)
      if (batch.length < BATCH) continue
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
