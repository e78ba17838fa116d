import { type FileHandle, open } from 'node:fs/promises'
import { displayName, shownPath } from '../../ingest/index.js'
import { Failure } from '../../model/index.js'

/** A file by its path, or bytes that came another way (standard input) and the name to keep them under. */
export type ExhibitSource = string | { readonly name: string; readonly bytes: Uint8Array }

interface OpenSource {
  /** As it was called, without the folder. */
  readonly name: string
  readonly changedAt: Date | null
  readonly stream: AsyncIterable<Uint8Array>
}

/**
 * Reads a source once, to its end.
 * @throws Failure `input`: not there, not a file, not readable, or changed while it was read (a download that goes on).
 */
export async function readThrough<T>(source: ExhibitSource, act: (source: OpenSource) => Promise<T>): Promise<T> {
  if (typeof source !== 'string') {
    return act({ name: source.name, changedAt: null, stream: once(source.bytes) })
  }
  const file = await open(source).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(source, error)
  })
  try {
    const before = await file.stat({ bigint: true })
    if (!before.isFile()) throw refuse(`${shownPath(source)} is not a file`, 'Name one audio, video or text file.')
    const name = source.replace(/^.*[/\\]/s, '')
    const result = await act({ name, changedAt: before.mtime, stream: pieces(source, file) })
    const after = await file.stat({ bigint: true })
    if (after.size !== before.size || after.mtimeNs !== before.mtimeNs) {
      throw refuse(`${displayName(source)} changed while it was read`, 'Wait until it is complete and try again.')
    }
    return result
  } finally {
    await file.close()
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

async function* pieces(path: string, file: FileHandle): AsyncIterable<Uint8Array> {
  for (;;) {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(1 << 20)).catch((error: NodeJS.ErrnoException) => {
      throw unreadable(path, error)
    })
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

function unreadable(path: string, error: NodeJS.ErrnoException): Failure {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return refuse(`${shownPath(path)} does not exist`, 'Check the path.')
  return refuse(
    `${shownPath(path)} cannot be read (${error.code ?? error.message})`,
    'Check the file and its permissions.',
  )
}

function refuse(message: string, hint: string): Failure {
  return new Failure('input', message, hint)
}
