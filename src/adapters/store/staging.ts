import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { shownPath } from '../../ingest/index.js'
import { Failure } from '../../model/index.js'
import { syncFolder } from './files.js'

/** Names inside a staging folder that are not content. */
export const LOCK = '.lock'
const COMMITTED = '.committed'
const THIS_RUN = randomUUID()

export interface Staging {
  readonly path: string
  /** What was found and done about it, for the user. */
  readonly notices: readonly string[]
  /** Removes it, and the parent folders that were made for it. */
  remove(): Promise<void>
}

/**
 * Makes the folder in which a run builds what it will leave, after clearing up what a killed run left there: what it had
 * already decided to keep is put in place (`into`), anything else is thrown away.
 * @throws Failure `store` where another run is at it, `usage` where the folder is not of our making.
 */
export async function stage(path: string, into: string | null): Promise<Staging> {
  const notices = await clearUp(path, into)
  const firstMade = await makeFolders(dirname(path))
  const remove = async (): Promise<void> => {
    await rm(path, { recursive: true, force: true })
    if (firstMade !== null) await removeEmpty(dirname(path), firstMade)
  }
  try {
    await mkdir(path)
    const owner: Owner = { pid: process.pid, host: hostname(), run: THIS_RUN }
    await writeFile(join(path, LOCK), JSON.stringify(owner), { flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await remove()
    throw error
  }
  return { path, notices, remove }
}

/** Moves all content of a staging folder into `into`, each file whole; once begun, the next run ends what a kill interrupts. */
export async function putInPlace(staging: string, into: string): Promise<void> {
  await syncFolder(staging)
  await writeFile(join(staging, COMMITTED), '', { flush: true })
  await syncFolder(staging)
  await moveAll(staging, into)
}

async function moveAll(staging: string, into: string): Promise<void> {
  for (const name of await readdir(staging)) {
    if (name !== LOCK && name !== COMMITTED) await rename(join(staging, name), join(into, name))
  }
  await syncFolder(into)
  await rm(staging, { recursive: true, force: true })
}

async function clearUp(path: string, into: string | null): Promise<string[]> {
  const names = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (names === null) return []
  await refuseIfOthers(path, names)
  if (into !== null && names.includes(COMMITTED)) {
    await moveAll(path, into)
    return [`An interrupted run had finished its results in ${shownPath(into)}; they were put in place.`]
  }
  await rm(path, { recursive: true, force: true })
  return names.length === 0 ? [] : [`What an interrupted run left in ${shownPath(path)} was discarded.`]
}

async function refuseIfOthers(path: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  if (!names.includes(LOCK) && !names.includes(COMMITTED)) {
    const hint = 'Move it away, or choose another folder with --case.'
    throw new Failure('usage', `${shownPath(path)} is in the way and was not made by Postquem`, hint)
  }
  const owner = await readOwner(join(path, LOCK))
  if (owner && isAlive(owner)) {
    const where = owner.host === hostname() ? `process ${owner.pid}` : `process ${owner.pid} on ${owner.host}`
    const hint = `Wait for it; if it is not running any more, delete ${shownPath(path)}.`
    throw new Failure('store', `${shownPath(path)} is being written by another run (${where})`, hint)
  }
}

interface Owner {
  readonly pid: number
  readonly host: string
  readonly run: string
}

/** Null where the lock was not written to its end: its owner was killed in the act. */
async function readOwner(path: string): Promise<Owner | null> {
  try {
    const owner = JSON.parse(await readFile(path, 'utf8')) as Partial<Owner> | null
    return typeof owner?.pid === 'number' && typeof owner.host === 'string' ? (owner as Owner) : null
  } catch {
    return null
  }
}

function isAlive(owner: Owner): boolean {
  if (owner.host !== hostname()) return true // cannot be told from here
  // In a container every run may have the same process number.
  if (owner.pid === process.pid) return owner.run === THIS_RUN
  try {
    process.kill(owner.pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * The topmost folder that had to be made; null where all are there. Not `mkdir` with `recursive`: on a read-only disk that
 * reports ENOENT.
 */
async function makeFolders(path: string): Promise<string | null> {
  if (await stat(path).catch(() => null)) return null
  const above = await makeFolders(dirname(path))
  try {
    await mkdir(path)
  } catch (error) {
    if (above !== null) await removeEmpty(dirname(path), above)
    throw error
  }
  return above ?? path
}

async function removeEmpty(from: string, upTo: string): Promise<void> {
  for (let folder = from; folder.startsWith(upTo); folder = dirname(folder)) {
    if ((await stat(folder).catch(() => null)) === null) continue
    const removed = await rmdir(folder).then(
      () => true,
      () => false,
    )
    if (!removed) return
  }
}
