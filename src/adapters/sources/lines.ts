import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Failure, type OnProgress } from '../../model/index.js'

const LONGEST_LINE = 1_000_000

export interface Line {
  readonly text: string
  /** Counts from 1. */
  readonly number: number
}

/**
 * The lines of a text file, plain or gzip, UTF-8 with or without a byte order mark, LF or CRLF, in batches of a read; whole files
 * are never held. Empty lines are left out.
 * @throws Failure `input`: missing, a folder, unreadable, damaged gzip, not UTF-8, or a line of more than a million characters.
 */
export async function* readLines(path: string, onProgress: OnProgress = () => {}): AsyncGenerator<readonly Line[]> {
  const bytes = await sizeOf(path)
  const file = createReadStream(path, { highWaterMark: 256 * 1024 })
  const stream = (await isGzip(path)) ? pipeline(file, createGunzip({ chunkSize: 256 * 1024 }), () => {}) : file
  const splitter = new Splitter(path)
  try {
    for await (const chunk of stream) {
      const lines = splitter.push(chunk as Buffer)
      onProgress({ step: `reading ${path}`, done: Math.min(1, file.bytesRead / bytes) })
      if (lines.length > 0) yield lines
    }
    const last = splitter.end()
    if (last.length > 0) yield last
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(path, error)
  } finally {
    file.destroy()
  }
}

class Splitter {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #rest = ''
  #number = 0

  constructor(private readonly path: string) {}

  push(chunk: Buffer): Line[] {
    if (this.#number === 0 && this.#rest === '') refuseUtf16(this.path, chunk)
    return this.#split(this.#decode(() => this.#decoder.decode(chunk, { stream: true })))
  }

  end(): Line[] {
    return this.#split(`${this.#decode(() => this.#decoder.decode())}\n`)
  }

  #decode(decode: () => string): string {
    try {
      return decode()
    } catch (error) {
      throw new Failure('input', `${this.path} is not UTF-8 text (near line ${this.#number + 1})`, 'Save it as UTF-8', {
        cause: error,
      })
    }
  }

  #split(text: string): Line[] {
    const parts = (this.#rest + text).split('\n')
    this.#rest = parts.pop() ?? ''
    const lines = parts.map((part) => this.#line(part)).filter((line) => line.text !== '')
    if (this.#rest.length > LONGEST_LINE) this.#tooLong(this.#number + 1)
    return lines
  }

  #line(text: string): Line {
    this.#number += 1
    if (text.length > LONGEST_LINE) this.#tooLong(this.#number)
    if (text.includes('\0'))
      throw new Failure(
        'input',
        `${this.path} is not text (line ${this.#number} has a zero byte)`,
        'Give a text file: JSON Lines or a table',
      )
    return { text: text.endsWith('\r') ? text.slice(0, -1) : text, number: this.#number }
  }

  #tooLong(line: number): never {
    throw new Failure(
      'input',
      `${this.path} has a line of more than a million characters (line ${line})`,
      'Give a file with one event a line',
    )
  }
}

function refuseUtf16(path: string, chunk: Buffer): void {
  const mark = chunk.subarray(0, 2).toString('hex')
  if (mark === 'fffe' || mark === 'feff') throw new Failure('input', `${path} is UTF-16 text`, 'Save it as UTF-8')
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

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer.readUInt16BE() === 0x1f8b
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
