import type { Entry } from './port.js'
import type { BadRow } from './row.js'

interface FormatOf<Kind, Record> {
  /** As given to `--format`; also the name under which the store counts its events. */
  readonly name: string
  readonly about: string
  /** What a file is cut into before it is read. */
  readonly records: Kind
  /** Whether a file is in this format, by its first line that is not empty and its first 64,000 characters or more. */
  detect(first: string, text: string): boolean
  /** Reads the records of one file, given its first. @throws BadRow where the file cannot be in this format, whatever follows. */
  reader(first: Record): Reader<Record>
}

/** A record is a line. */
export type LineFormat = FormatOf<'lines', string>
/** A record is the cells of a row, RFC 4180 (quoted line breaks and all), separated by what the heading is separated by. */
export type TableFormat = FormatOf<'csv', readonly string[]>
/** The only record is the whole document. */
export type WholeFormat = FormatOf<'whole', string>

/** How one kind of file tells events. */
export type Format = LineFormat | TableFormat | WholeFormat

export interface Reader<Record> {
  /** Records at the beginning that are not events: a table's heading. */
  readonly heading: number
  /** What was guessed, for people to check: sentences without a full stop. */
  readonly notes?: readonly string[]
  /** The events of a record; its bad items are given beside the good ones. @throws BadRow where the record as a whole is bad. */
  read(record: Record): Iterable<Told>
}

/** An event, or what keeps an item from being one. */
export type Told = Entry | BadRow

/** A reader of records that are an event each. */
export function oneEach<Record>(heading: number, read: (record: Record) => Entry): Reader<Record> {
  return { heading, read: (record) => [read(record)] }
}
