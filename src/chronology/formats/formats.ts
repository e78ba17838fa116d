import type { Format, Reader } from '../format.js'
import { BadRow, type Row } from '../row.js'
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

/** The format that a file's first line gives away; null where none does. */
export function detectFormat(first: string): Format | null {
  return FORMATS.find((format) => format.detect(first)) ?? null
}

/** One line as an entry, or what is wrong with it. `line` counts from 1. */
export function readRow(reader: Reader, text: string, line: number): Row {
  try {
    return { kind: 'entry', entry: reader.read(text) }
  } catch (error) {
    if (!(error instanceof BadRow)) throw error
    return { kind: 'problem', line, field: error.field, problem: error.problem }
  }
}
