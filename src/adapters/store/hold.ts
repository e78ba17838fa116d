import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Failure } from '../../model/index.js'

/**
 * Takes a folder for this process by a file `FOLDER.lock` that holds its number; returns what gives it back. A lock whose process
 * is gone (killed, the machine switched off) is taken over.
 * @throws Failure `store` where another process has it.
 */
export function holdFolder(folder: string): () => void {
  const file = `${folder}.lock`
  if (!take(file)) {
    const holder = holderOf(file)
    if (holder !== null)
      throw new Failure(
        'store',
        `${folder} is in use by another postquem (process ${holder})`,
        `Wait until it is done, or name another folder with --data; if no such process runs, remove ${file}`,
      )
    rmSync(file, { force: true })
    if (!take(file)) throw new Failure('store', `${folder} is in use by another postquem`, 'Wait until it is done')
  }
  return () => rmSync(file, { force: true })
}

function take(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid} ${started(process.pid) ?? ''}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw new Failure(
      'store',
      `${file} cannot be written (${(error as Error).message})`,
      'Name a folder that can be written with --data',
      { cause: error },
    )
  }
}

/** The process that holds the lock, or null where it is gone. */
function holderOf(file: string): number | null {
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  const [pid, since = ''] = text.trim().split(' ')
  const number = Number(pid)
  if (!Number.isInteger(number) || number <= 0 || !isAlive(number)) return null
  const now = started(number)
  return since !== '' && now !== null && now !== since ? null : number
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process was started (Linux, in ticks since boot): tells a process from a later one with its number. */
function started(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
