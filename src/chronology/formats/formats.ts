import type { Format, Reader } from '../format.js'
import { BadFile, BadRow, type Row, type RowProblem } from '../row.js'
import { acled } from './acled.js'
import { cep, cepKiwicopple } from './cep.js'
import { facts } from './facts.js'
import { feed } from './feed.js'
import { frontlines } from './frontlines.js'
import { gdelt } from './gdelt.js'
import { ics } from './ics.js'
import { offices } from './offices.js'
import { onThisDay } from './onthisday.js'
import { ownFormats } from './own.js'
import { postquem } from './postquem.js'
import { texts } from './texts.js'
import { ucdp } from './ucdp.js'
import { wikidata } from './wikidata.js'
import { wikipedia } from './wikipedia.js'

/** The formats of sources that are known. */
export const KNOWN_FORMATS: readonly Format[] = [
  postquem,
  cep,
  cepKiwicopple,
  onThisDay,
  frontlines,
  facts,
  offices,
  texts,
  acled,
  ucdp,
  gdelt,
  wikipedia,
  wikidata,
  feed,
  ics,
]

/** Every format that can be imported. Those of a desk's own files come last: they take whatever has columns of usual names. */
export const FORMATS: readonly Format[] = [...KNOWN_FORMATS, ...ownFormats(null, 'own')]

export function formatNamed(name: string): Format | null {
  return FORMATS.find((format) => format.name === name) ?? null
}

/** The format that a file's first line and first characters give away; null where none does. */
export function detectFormat(first: string, text = first, formats = FORMATS): Format | null {
  return formats.find((format) => format.detect(first, text)) ?? null
}

/** What a record tells, each item an entry or what is wrong with it. `line` is the record's first, counted from 1. */
export function* readRecord<Record>(reader: Reader<Record>, record: Record, line: number): Generator<Row> {
  try {
    for (const told of reader.read(record))
      yield told instanceof BadRow ? problem(told, line) : { kind: 'entry', entry: told }
  } catch (error) {
    if (!(error instanceof BadRow)) throw error
    yield problem(error, line)
  }
}

function problem(bad: BadRow, line: number): RowProblem {
  const { field, problem, below } = bad
  return { kind: 'problem', line: line + below, field, problem, ...(bad instanceof BadFile && { hint: bad.hint }) }
}
