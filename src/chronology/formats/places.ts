import type { Entry } from '../port.js'
import { BadFile, BadRow } from '../row.js'

/** Tells how many line ends stand before a place in the text; to be asked for ascending places. */
export function lineAt(text: string): (index: number) => number {
  let [lines, end] = [0, text.indexOf('\n')]
  return (index) => {
    for (; end >= 0 && end < index; end = text.indexOf('\n', end + 1)) lines += 1
    return lines
  }
}

/** An item's entry, or what is wrong with it, with its place. @throws BadFile */
export function inPlace(below: number, read: () => Entry): Entry | BadRow {
  try {
    return read()
  } catch (error) {
    if (error instanceof BadFile) throw new BadFile(error.field, error.problem, error.hint, below)
    if (error instanceof BadRow) return new BadRow(error.field, error.problem, below)
    throw error
  }
}
