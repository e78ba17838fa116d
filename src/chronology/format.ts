import type { Entry } from './port.js'

/** How one kind of file tells events: a line is an event. */
export interface Format {
  /** As given to `--format`; also the name under which the store counts its events. */
  readonly name: string
  readonly about: string
  /** Whether a file whose first line is this one is in this format. */
  detect(first: string): boolean
  /** Reads the lines of one file, given its first line. The reader throws BadRow. */
  reader(first: string): Reader
}

export interface Reader {
  /** Lines at the beginning that are not events: a table's heading. */
  readonly heading: number
  read(line: string): Entry
}
