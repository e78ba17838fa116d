import { chmod, mkdir, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { displayName } from '../../ingest/index.js'
import { Failure } from '../../model/index.js'
import { copyHashed, type Digest, hashFile } from './files.js'
import { safeName } from './safe-name.js'
import { type ExhibitSource, readThrough } from './source.js'

export interface StoredExhibit extends Digest {
  /** As it was called, without the folder. */
  readonly name: string
  /** Of the copy, for reading it now; a new case moves when it is committed. */
  readonly path: string
}

/**
 * Copies the source into `folder` under a safe name, read-only, with its time of last change. The copy is read back, and
 * its hash must be that of what was read from the source.
 */
export async function copyExhibit(source: ExhibitSource, folder: string, signal?: AbortSignal): Promise<StoredExhibit> {
  await mkdir(folder)
  return readThrough(source, async ({ name, changedAt, stream }) => {
    const path = join(folder, safeName(name))
    const read = await copyHashed(stream, path, signal)
    const kept = await hashFile(path, signal)
    if (kept.sha256 !== read.sha256) {
      throw new Failure('store', `the copy of ${displayName(name)} differs from it`, 'Check the disk and try again.')
    }
    if (changedAt) await utimes(path, changedAt, changedAt)
    await chmod(path, 0o444)
    return { ...kept, name, path }
  }).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true })
    throw error
  })
}
