import { readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { custodyEntry, displayName, shownPath } from '../../ingest/index.js'
import { Failure } from '../../model/index.js'
import { appendCustody, sha256Of, verifyCustody } from './custody.js'
import { copyExhibit, type StoredExhibit } from './exhibit-copy.js'
import { hashed, hashFile, syncFolder, writeWhole } from './files.js'
import { type ExhibitSource, readThrough } from './source.js'
import { LOCK, putInPlace, type Staging, stage } from './staging.js'
import { storing } from './store-failure.js'

/**
 * A folder that keeps an exhibit as it was received, what was done with it (`custody.jsonl`) and what came out. Nothing
 * shows in it before `commit`; after `discard`, or a kill, it is as it was before.
 */
export interface CaseFolder {
  /** Where the case is, or will be. */
  readonly dir: string
  readonly isNew: boolean
  /** What was found and done on opening, for the user. */
  readonly notices: readonly string[]
  /**
   * Keeps the source, or in an existing case checks that it is the same one and that the copy kept there is unharmed.
   * @throws Failure `input` (cannot be read), `usage` (the case holds another exhibit), `store`.
   */
  addExhibit(source: ExhibitSource, signal?: AbortSignal): Promise<StoredExhibit>
  /** Adds a line of custody. */
  record(step: string, detail: string, sha256?: string): void
  /** Writes a result (`assessment.json`, `report.html`, ...) and records its hash. */
  write(name: string, content: string | Uint8Array): Promise<void>
  /** Puts everything in place. The head is the SHA-256 of the last line of custody. */
  commit(): Promise<{ readonly custodyHead: string }>
  /** Undoes everything that was not committed; after a commit it does nothing. */
  discard(): Promise<void>
}

export const EXHIBIT = 'exhibit'
export const CUSTODY = 'custody.jsonl'

export interface CaseOptions {
  readonly now: () => Date
}

/**
 * @throws Failure `usage`: the folder exists and is not a case; `store`: it cannot be written, another run is writing it, or
 * its custody was changed.
 */
export async function openCase(path: string, options: CaseOptions): Promise<CaseFolder> {
  const dir = resolve(path)
  return storing(dir, async () => {
    const isNew = await isNewCase(dir)
    const staging = await stage(isNew ? `${dir}.partial` : join(dir, '.partial'), isNew ? null : dir)
    try {
      const custody = isNew ? '' : await readCustody(dir)
      return new Case(dir, isNew, staging, custody, options.now)
    } catch (error) {
      await staging.remove()
      throw error
    }
  })
}

/** Opens a case, commits what `act` did, or discards it where that fails or is aborted. */
export async function withCase<T>(
  path: string,
  options: CaseOptions,
  act: (folder: CaseFolder) => Promise<T>,
): Promise<T> {
  const folder = await openCase(path, options)
  try {
    const result = await act(folder)
    await folder.commit()
    return result
  } finally {
    await folder.discard()
  }
}

class Case implements CaseFolder {
  readonly notices: readonly string[]
  #done = false
  #custody: string

  constructor(
    readonly dir: string,
    readonly isNew: boolean,
    private readonly staging: Staging,
    custody: string,
    private readonly now: () => Date,
  ) {
    this.notices = staging.notices
    this.#custody = custody
  }

  addExhibit(source: ExhibitSource, signal?: AbortSignal): Promise<StoredExhibit> {
    const take = () => (this.isNew ? this.#receive(source, signal) : this.#recognise(source, signal))
    return storing(this.dir, take).catch((error: unknown) => {
      throw signal?.aborted ? signal.reason : error
    })
  }

  async #receive(source: ExhibitSource, signal?: AbortSignal): Promise<StoredExhibit> {
    const exhibit = await copyExhibit(source, join(this.staging.path, EXHIBIT), signal)
    this.record('received', `${displayName(exhibit.name)}, ${exhibit.bytes} bytes`, exhibit.sha256)
    return exhibit
  }

  async #recognise(source: ExhibitSource, signal?: AbortSignal): Promise<StoredExhibit> {
    const received = verifyCustody(this.#custody).lines.find((line) => line.step === 'received')
    const [kept] = await readdir(join(this.dir, EXHIBIT))
    if (!received?.sha256 || kept === undefined) throw notACase(this.dir)
    const given = await readThrough(source, async ({ name, stream }) => ({ name, ...(await hashed(stream, signal)) }))
    if (given.sha256 !== received.sha256) {
      throw new Failure(
        'usage',
        `${shownPath(this.dir)} is the case of another exhibit than ${displayName(given.name)}`,
        'Choose another folder with --case: one exhibit, one case.',
      )
    }
    const path = join(this.dir, EXHIBIT, kept)
    const { sha256 } = await hashFile(path, signal)
    if (sha256 !== received.sha256) throw changed(path, 'it is not the exhibit that was received')
    this.record('verified', `${displayName(given.name)}, ${given.bytes} bytes`, sha256)
    return { ...given, path }
  }

  record(step: string, detail: string, sha256?: string): void {
    this.#custody = appendCustody(this.#custody, custodyEntry(this.now().toISOString(), step, detail, sha256))
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    if (!/^[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/.test(name) || name === CUSTODY) throw new RangeError(`not a result: ${name}`)
    await storing(this.dir, () => writeWhole(join(this.staging.path, name), content))
    this.record('wrote', name, sha256Of(content))
  }

  async commit(): Promise<{ readonly custodyHead: string }> {
    if (this.#done) throw new Error('the case is closed')
    await storing(this.dir, async () => {
      await writeWhole(join(this.staging.path, CUSTODY), this.#custody)
      await (this.isNew ? this.#appear() : putInPlace(this.staging.path, this.dir))
    })
    this.#done = true
    return { custodyHead: verifyCustody(this.#custody).head ?? '' }
  }

  async #appear(): Promise<void> {
    await syncFolder(this.staging.path)
    await rmdir(this.dir).catch(() => {}) // an empty folder may be there; where it is not empty, the rename fails
    await rename(this.staging.path, this.dir)
    await rm(join(this.dir, LOCK), { force: true })
    await syncFolder(join(this.dir, '..'))
  }

  async discard(): Promise<void> {
    if (this.#done) return
    this.#done = true
    await storing(this.dir, () => this.staging.remove())
  }
}

async function isNewCase(dir: string): Promise<boolean> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    if (error.code === 'ENOTDIR')
      throw new Failure('usage', `${shownPath(dir)} is a file`, 'Name a folder with --case.')
    throw error
  })
  if (names.length === 0) return true
  if (names.includes(CUSTODY) && names.includes(EXHIBIT)) return false
  throw notACase(dir)
}

async function readCustody(dir: string): Promise<string> {
  const path = join(dir, CUSTODY)
  const text = await readFile(path, 'utf8')
  const { broken } = verifyCustody(text)
  if (broken) throw changed(path, `line ${broken.line}: ${broken.what}`)
  return text
}

function notACase(dir: string): Failure {
  return new Failure(
    'usage',
    `${shownPath(dir)} exists and is not a case`,
    'Choose a folder that does not exist yet with --case.',
  )
}

function changed(path: string, what: string): Failure {
  return new Failure(
    'store',
    `${shownPath(path)} was changed since it was written: ${what}`,
    'Keep it as it is for those who ask, and examine the recording in a new case.',
  )
}
