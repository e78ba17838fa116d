import { readFile } from 'node:fs/promises'
import type { ImportOptions } from '../adapters/sources/import.js'
import { readMap } from '../chronology/index.js'
import { Failure } from '../model/index.js'

interface Flags {
  readonly format?: string
  readonly map?: string
  readonly source?: string
  readonly licence?: string
  readonly bad?: string
}

/** What the flags of an import ask for. @throws Failure `usage`, `input` */
export async function importOptions(flags: Flags): Promise<ImportOptions> {
  const { format, map, licence } = flags
  return {
    ...(format !== undefined && { format }),
    ...(map !== undefined && { map: readMap(await textOf(map), map) }),
    ...(flags.source !== undefined && { source: sourceGiven(flags.source) }),
    ...(licence !== undefined && { licence }),
    ...(flags.bad !== undefined && { bad: limitGiven(flags.bad) }),
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new Failure('input', `The map ${path} cannot be read (${(error as Error).message})`, 'Check the name', {
      cause: error,
    })
  }
}

function sourceGiven(name: string): string {
  if (/^[\p{L}\p{N}_.-]{1,60}$/u.test(name)) return name
  throw new Failure('usage', `--source: not a name: ${name}`, 'Write a word: letters, digits, -, _ and .')
}

/** `5`: so many rows; `2%`: that share of them. */
function limitGiven(text: string): { readonly rows: number; readonly share: number } {
  const [, number = '', percent] = /^(\d{1,9}(?:\.\d+)?)(%?)$/.exec(text) ?? []
  const value = Number(number)
  if (percent === '%' && value <= 100) return { rows: 0, share: value / 100 }
  if (percent === '' && Number.isInteger(value)) return { rows: value, share: 0 }
  throw new Failure('usage', `--bad: no such limit: ${text}`, 'Give a number of rows, as 5, or a share of them, as 2%')
}
