import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Failure, type OnProgress } from '../../model/index.js'

/** A piece holds at least so much text, so that a format can be told from the first. */
const PIECE = 64_000

const GZIP = '1f8b'
const ZIP = '504b0304'

/** A record of a file and the line on which it begins, counted from 1. */
export interface Placed<Record> {
  readonly record: Record
  readonly line: number
}

/**
 * The text of a file, plain or gzip, UTF-8 or with a byte order mark UTF-16, piece by piece; a file is never held whole.
 * @throws Failure `input`: missing, a folder, empty, unreadable, damaged gzip, wrong encoding, or no text.
 */
export async function* readText(path: string, onProgress: OnProgress = () => {}): AsyncGenerator<string> {
  const bytes = await sizeOf(path)
  const head = await headOf(path)
  if (head.startsWith(ZIP))
    throw new Failure(
      'input',
      `${path} is a ZIP archive`,
      'Unpack it, or save the sheet in it as CSV, and name that file',
    )
  const file = createReadStream(path, { highWaterMark: 256 * 1024 })
  const stream = head.startsWith(GZIP) ? pipeline(file, createGunzip({ chunkSize: 256 * 1024 }), () => {}) : file
  const decoder = new Decoder(path)
  let text = ''
  try {
    for await (const chunk of stream) {
      text += decoder.decode(chunk as Buffer)
      onProgress({ step: `reading ${path}`, done: Math.min(1, file.bytesRead / bytes) })
      if (text.length < PIECE) continue
      yield text
      text = ''
    }
    text += decoder.end()
    if (text !== '') yield text
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(path, error)
  } finally {
    file.destroy()
  }
}

type Decoding = InstanceType<typeof TextDecoder>

class Decoder {
  #decoder: Decoding | null = null
  /** Line ends so far. */
  #lines = 0

  constructor(private readonly path: string) {}

  decode(chunk: Buffer): string {
    this.#decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
    return this.#checked(this.#try(chunk, (decoder) => decoder.decode(chunk, { stream: true })))
  }

  end(): string {
    return this.#checked(this.#try(Buffer.alloc(0), (decoder) => decoder.decode()))
  }

  #try(chunk: Buffer, decode: (decoder: Decoding) => string): string {
    const decoder = this.#decoder ?? new TextDecoder()
    try {
      return decode(decoder)
    } catch (error) {
      const utf8 = decoder.encoding === 'utf-8'
      const line = this.#lines + 1 + (utf8 ? goodLines(chunk) : 0)
      const hint = utf8 ? 'Save it as UTF-8 (spreadsheets: CSV UTF-8)' : 'Get the file again, or save it as UTF-8'
      throw new Failure('input', `${this.path} is not ${decoder.encoding.toUpperCase()} text (line ${line})`, hint, {
        cause: error,
      })
    }
  }

  #checked(text: string): string {
    const zero = text.indexOf('\0')
    if (zero < 0) {
      this.#lines += lineEnds(text)
      return text
    }
    const line = this.#lines + 1 + lineEnds(text.slice(0, zero))
    throw new Failure(
      'input',
      `${this.path} is not text (line ${line} has a zero byte)`,
      'Give a text file, as UTF-8: JSON Lines or a table',
    )
  }
}

function encodingOf(chunk: Buffer): string {
  const mark = chunk.subarray(0, 2).toString('hex')
  return mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
}

/** How many lines come before the first that is not UTF-8. The chunk may begin within a letter, so its first line is not judged. */
function goodLines(chunk: Buffer): number {
  let good = 0
  for (let from = chunk.indexOf(0x0a) + 1; from > 0; good += 1) {
    const end = chunk.indexOf(0x0a, from)
    if (!isUtf8(chunk.subarray(from, end < 0 ? chunk.length : end))) return good + 1
    from = end + 1
  }
  return 0
}

export function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

async function sizeOf(path: string): Promise<number> {
  let file: FileHandle | undefined
  try {
    file = await open(path)
    const stat = await file.stat()
    if (stat.isDirectory()) throw new Failure('input', `${path} is a folder`, 'Name a file')
    if (stat.size === 0) throw new Failure('input', `${path} is empty`, 'Name a file with events in it')
    return stat.size
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(path, error)
  } finally {
    await file?.close()
  }
}

/** The first bytes, in hexadecimal digits. */
async function headOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.toString('hex', 0, bytesRead)
  } finally {
    await file.close()
  }
}

function unreadable(path: string, error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new Failure('input', `${path} does not exist`, 'Check the name', { cause: error })
  if (code?.startsWith('Z_'))
    return new Failure('input', `${path} is damaged gzip (${message})`, 'Get the file again', { cause: error })
  return new Failure('input', `${path} cannot be read (${message})`, 'Check the file and its permissions', {
    cause: error,
  })
}
