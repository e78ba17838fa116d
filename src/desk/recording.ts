import type { Material } from '../corridor.js'
import { exhibitOfMedia, type FileFacts, type MediaLimits, type MediaReader } from '../ingest/index.js'
import type { OnProgress } from '../model/index.js'
import { type Transcriber, transcribe } from '../transcribe/index.js'
import { type Given, provenanceOf } from './given.js'

export interface Hearing {
  readonly reader: MediaReader
  readonly transcriber: Transcriber
  readonly limits: MediaLimits
  /** Hears what is there of a file that is cut short; otherwise it is refused. */
  readonly acceptTruncated?: boolean
  readonly onProgress: OnProgress
  readonly signal: AbortSignal
}

export interface HeardMaterial {
  readonly material: Material
  /** What was odd in the file. */
  readonly notices: readonly string[]
}

/** The material of a recording: its sound read and its words heard. `path` is the copy that the case keeps. @throws Failure */
export async function recordingMaterial(
  file: FileFacts,
  path: string,
  given: Given,
  hearing: Hearing,
): Promise<HeardMaterial> {
  const { reader, transcriber, limits, acceptTruncated = false, onProgress, signal } = hearing
  const media = await reader.read(path, { limits, acceptTruncated, onProgress, signal })
  const heard = await transcriber.hear(media.recording, { onProgress, signal })
  const { claims = [], messages = [] } = given
  const transcript = transcribe(heard, transcriber)
  return {
    material: { exhibit: exhibitOfMedia(file, media), provenance: provenanceOf(given), transcript, claims, messages },
    notices: media.notices,
  }
}
