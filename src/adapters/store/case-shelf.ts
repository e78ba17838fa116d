import { createReadStream } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'

/** An assessment is text about a few thousand words; a larger file is none. */
const LARGEST_ASSESSMENT = 64 * 1024 * 1024
const ASSESSMENT = 'assessment.json'
const EXHIBIT = 'exhibit'

interface Summary {
  readonly name: string
  readonly attributedTo: string | null
  readonly mostLikely: string | null
  readonly window: string | null
}

interface ShelfFile {
  readonly fileName: string
  readonly mediaType: string | null
  readonly bytes: number
  open(from: number, to: number): ReadableStream<Uint8Array>
}

interface CaseShelf {
  listCases(): Promise<readonly Summary[]>
  readCaseFile(name: string, file: string): Promise<ShelfFile | null>
}

/** The case folders of a folder, for reading. A case folder is one that holds an assessment. Nothing outside the folder is ever opened. */
export function caseShelf(dir: string): CaseShelf {
  return {
    listCases: async () => {
      const entries = await readdir(dir, { withFileTypes: true })
      const names = entries.filter((one) => one.isDirectory() && !one.name.startsWith('.')).map(({ name }) => name)
      const found = await Promise.all(names.sort().map((name) => summary(dir, name)))
      return found.filter((one) => one !== null)
    },
    readCaseFile: async (name, file) => {
      if (!isOneName(name) || !isOneName(file)) return null
      const assessment = await readAssessment(dir, name)
      if (assessment === null) return null
      if (file !== EXHIBIT) return shelfFile(dir, join(name, file), null)
      const [exhibit] = await readdir(join(dir, name, EXHIBIT)).catch(absent([]))
      return exhibit === undefined
        ? null
        : shelfFile(dir, join(name, EXHIBIT, exhibit), textAt(assessment, 'exhibit', 'mediaType'))
    },
  }
}

/** A single step down: neither a path nor a way up. */
function isOneName(name: string): boolean {
  return name !== '' && !name.startsWith('.') && !/[/\\\0]/.test(name)
}

/** Where a file really is; null where it is missing, is no file, or leads out of the folder by a link. */
async function inside(dir: string, path: string): Promise<{ readonly real: string; readonly bytes: number } | null> {
  const root = await realpath(dir)
  const real = await realpath(join(root, path)).catch(absent(null))
  if (real === null || !real.startsWith(root.endsWith(sep) ? root : root + sep)) return null
  const found = await stat(real)
  return found.isFile() ? { real, bytes: found.size } : null
}

async function shelfFile(dir: string, path: string, mediaType: string | null): Promise<ShelfFile | null> {
  const found = await inside(dir, path)
  if (!found) return null
  const open = (start: number, end: number): ReadableStream<Uint8Array> =>
    Readable.toWeb(createReadStream(found.real, { start, end })) as ReadableStream<Uint8Array>
  return { fileName: basename(path), mediaType, bytes: found.bytes, open }
}

async function summary(dir: string, name: string): Promise<Summary | null> {
  const assessment = await readAssessment(dir, name)
  if (assessment === null) return null
  const attributedTo = textAt(assessment, 'provenance', 'attributedTo')
  const [mostLikely, window] = [textAt(assessment, 'dating', 'mostLikely'), textAt(assessment, 'dating', 'window')]
  return { name, attributedTo, mostLikely, window }
}

/** Null where there is none; empty where it is no JSON: a broken case is listed as one, and hides no other. */
async function readAssessment(dir: string, name: string): Promise<object | null> {
  const found = await inside(dir, join(name, ASSESSMENT))
  if (!found) return null
  try {
    if (found.bytes > LARGEST_ASSESSMENT) return {}
    return Object(JSON.parse(await readFile(found.real, 'utf8'))) as object
  } catch {
    return {}
  }
}

function textAt(value: object, ...path: readonly string[]): string | null {
  const found = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : null),
    value,
  )
  return typeof found === 'string' ? found : null
}

function absent<T>(otherwise: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(error.code ?? '')) return otherwise
    throw error
  }
}
