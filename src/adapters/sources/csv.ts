import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { delimiterOf } from '../../chronology/index.js'
import { Failure } from '../../model/index.js'
import { lineEnds, type Placed } from './text.js'

const LONGEST_RECORD = 1_000_000
const BATCH = 1_000

type Cells = readonly string[]

/**
 * The records of a table after RFC 4180, its heading included. The first piece of text holds its heading. Rows may have
 * fewer or more cells than the heading; empty lines are left out.
 * @throws Failure `input`: a quotation mark that is never closed, or a row of more than a million characters.
 */
export async function* csvRecords(path: string, text: AsyncIterable<string>): AsyncGenerator<readonly Placed<Cells>[]> {
  const pieces = text[Symbol.asyncIterator]()
  const { value: first = '' } = await pieces.next()
  const heading = first.trimStart().split('\n', 1)[0] ?? ''
  let batch: Placed<Cells>[] = []
  for await (const record of parsed(path, withUnixLineEnds(first, pieces), delimiterOf(heading))) {
    batch.push(record)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  yield batch
}

async function* parsed(path: string, text: AsyncIterable<string>, delimiter: string): AsyncGenerator<Placed<Cells>> {
  // Told by the parser itself: after an error it no longer gives the records that it has read.
  let done = 0
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    info: true,
    on_record: (record, { lines }) => {
      done = lines
      return record
    },
  })
  try {
    for await (const { record, info } of pipeline(Readable.from(text), parser, () => {})) // The loop meets the error.
      yield { record, line: info.lines - inner(record) }
  } catch (error) {
    throw error instanceof CsvError ? broken(path, done + 1, error) : error
  }
}

/** One kind of line end: the parser counts CRLF within quotes as two lines. */
async function* withUnixLineEnds(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  let held = ''
  for (let piece: string | undefined = first; piece !== undefined; ) {
    const text: string = held + piece
    held = text.endsWith('\r') ? '\r' : ''
    yield (held === '' ? text : text.slice(0, -1)).replaceAll('\r\n', '\n')
    const next = await rest.next()
    piece = next.done ? undefined : next.value
  }
}

/** Line ends within the quoted cells of a record. */
function inner(record: Cells): number {
  return record.reduce((sum, cell) => sum + lineEnds(cell), 0)
}

function broken(path: string, line: number, { code }: CsvError): Failure {
  const what = code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark that is never closed' : 'a row that does not end'
  return new Failure('input', `${path} has ${what} (from line ${line})`, 'Correct the quotation marks of that row')
}
