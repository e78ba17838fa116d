import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes a file whole or not at all: a temporary file beside it is filled, flushed to the disk, and renamed. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.tmp`
  try {
    const file = await open(temporary, 'w')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Flushes a folder's own entries, so that a rename in it survives a power cut. Not every system can. */
export async function syncFolder(path: string): Promise<void> {
  let folder: FileHandle | undefined
  try {
    folder = await open(path)
    await folder.sync()
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await folder?.close()
  }
}

export interface Digest {
  /** Lower-case hex. */
  readonly sha256: string
  readonly bytes: number
}

/** Copies piece by piece to a file that must not be there yet, flushed to the disk; returns what was read. */
export async function copyHashed(source: AsyncIterable<Uint8Array>, to: string, signal?: AbortSignal): Promise<Digest> {
  const meter = new Meter()
  const target = createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true })
  await pipeline(source, meter, target, signal ? { signal } : {})
  return meter.digest()
}

/** Reads to the end. */
export async function hashed(source: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<Digest> {
  const meter = new Meter()
  meter.resume()
  await pipeline(source, meter, signal ? { signal } : {})
  return meter.digest()
}

export function hashFile(path: string, signal?: AbortSignal): Promise<Digest> {
  return hashed(createReadStream(path, { highWaterMark: 1 << 20 }), signal)
}

/** Passes bytes on, counting and hashing them. */
class Meter extends Transform {
  readonly #hash = createHash('sha256')
  #bytes = 0

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.#hash.update(chunk)
    this.#bytes += chunk.length
    done(null, chunk)
  }

  digest(): Digest {
    return { sha256: this.#hash.digest('hex'), bytes: this.#bytes }
  }
}
