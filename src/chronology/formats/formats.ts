import type { Format, Reader } from '../format.js'
import { BadRow, type Row, type RowProblem } from '../row.js'
import { cep, cepKiwicopple } from './cep.js'
import { facts } from './facts.js'
import { frontlines } from './frontlines.js'
import { offices } from './offices.js'
import { onThisDay } from './onthisday.js'
import { postquem } from './postquem.js'
import { texts } from './texts.js'

/** Every format that can be imported. */
export const FORMATS: readonly Format[] = [postquem, cep, cepKiwicopple, onThisDay, frontlines, facts, offices, texts]

export function formatNamed(name: string): Format | null {
  return FORMATS.find((format) => format.name === name) ?? null
}

/** The format that a file's first line and first characters give away; null where none does. */
export function detectFormat(first: string, text = first): Format | null {
  return FORMATS.find((format) => format.detect(first, text)) ?? null
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

function problem({ field, problem, below }: BadRow, line: number): RowProblem {
  return { kind: 'problem', line: line + below, field, problem }
}
