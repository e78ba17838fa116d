import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from '../model/index.js'

/** Texts are held in memory several times over; a book has 1 MB. */
const MOST_BYTES = 64 * 1024 * 1024

/** A text file whole, or standard input for `-`. @throws Failure `usage` or `input` */
export async function readInput(
  file: string | undefined,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  if (file === undefined)
    throw new Failure('usage', 'no file is named', 'Name a file, - for standard input, or --batch FILE.')
  if (file === '-') return { name: 'standard-input.txt', bytes: await standardInput() }
  const found = await stat(file)
  if (found.isDirectory()) throw new Failure('input', `${file} is a folder`, 'Name a file.')
  const { size } = found
  if (size > MOST_BYTES)
    throw new Failure('input', `${file} has ${Math.ceil(size / 1048576)} MB of text, more than 64 MB`, 'Split it.')
  return { name: basename(file), bytes: await readFile(file) }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > MOST_BYTES) throw new Failure('input', 'standard input has more than 64 MB of text', 'Split it.')
  }
  return Buffer.concat(chunks)
}
