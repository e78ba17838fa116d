import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { displayName, type MediaLimits, shownPath, tooLarge } from '../../ingest/index.js'
import { Failure } from '../../model/index.js'

/** A file that is there, is a file, has content and is not too large. */
export interface CheckedFile {
  readonly path: string
  /** For messages. */
  readonly name: string
  readonly bytes: number
  /** With its dot, in lower case; empty where it has none or a strange one. A hint for ffmpeg's guess at raw formats. */
  readonly extension: string
}

/** @throws Failure `input`: missing, a folder or device, empty, not readable, larger than `maxBytes`. */
export async function checkFile(path: string, limits: MediaLimits): Promise<CheckedFile> {
  const facts = await stat(path).catch((error: unknown) => {
    throw cannotOpen(path, error)
  })
  if (facts.isDirectory()) throw refuse(`${shownPath(path)} is a folder`, 'Name one audio or video file.')
  if (!facts.isFile()) throw refuse(`${shownPath(path)} is not a plain file`, 'Copy its content to a file first.')
  await access(path, constants.R_OK).catch((error: unknown) => {
    throw cannotOpen(path, error)
  })
  if (facts.size === 0) throw refuse(`${displayName(path)} is empty`, 'Get the file again from its source.')
  if (facts.size > limits.maxBytes) throw tooLarge(path, facts.size, limits)
  const extension = extname(path).toLowerCase()
  return {
    path: resolve(path),
    name: displayName(path),
    bytes: facts.size,
    extension: /^\.[a-z0-9]{1,8}$/.test(extension) ? extension : '',
  }
}

function cannotOpen(path: string, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException).code
  const shown = shownPath(path)
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuse(`${shown} does not exist`, 'Check the path.')
  if (code === 'EACCES' || code === 'EPERM')
    return refuse(`${shown} may not be read`, 'Ask for permission to read it, or copy it.')
  return refuse(`${shown} cannot be opened (${code ?? 'unknown error'})`, 'Check the path and the disk.')
}

export function refuse(message: string, hint: string): Failure {
  return new Failure('input', message, hint)
}
