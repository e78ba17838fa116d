import { type Exhibit, noun } from '../model/index.js'
import type { Media } from './port.js'

/** A file as the store took it in. */
export interface FileFacts {
  /** As it was called where it came from, without the folder. */
  readonly name: string
  /** Lower-case hex SHA-256 of the bytes. */
  readonly sha256: string
  readonly bytes: number
}

/** The exhibit that a recording is. */
export function exhibitOfMedia(file: FileFacts, media: Omit<Media, 'recording' | 'notices'>): Exhibit {
  const { mediaType, durationSeconds, container } = media
  return noun('exhibit', {
    ...facts(file),
    mediaType,
    durationSeconds,
    container,
    tracks: frozen(media.tracks),
    tags: frozen(media.tags),
  })
}

/** The exhibit that a text is: a transcript, or an account of a recording that we do not hold. */
export function exhibitOfText(file: FileFacts, mediaType: string): Exhibit {
  return noun('exhibit', {
    ...facts(file),
    mediaType,
    durationSeconds: null,
    container: null,
    tracks: frozen([]),
    tags: frozen([]),
  })
}

function facts({ name, sha256, bytes }: FileFacts): FileFacts {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`not a SHA-256 in lower-case hex: ${sha256}`)
  if (!Number.isSafeInteger(bytes) || bytes < 0) throw new RangeError(`not a number of bytes: ${bytes}`)
  return { name, sha256, bytes }
}

function frozen<T extends object>(items: readonly T[]): readonly T[] {
  return Object.freeze(items.map((item) => Object.freeze({ ...item })))
}
