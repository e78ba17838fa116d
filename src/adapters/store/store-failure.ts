import { shownPath } from '../../ingest/index.js'
import { Failure } from '../../model/index.js'

const KNOWN: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space or choose another folder with --case.'],
  EDQUOT: ['your share of the disk is used up', 'Free some space or choose another folder with --case.'],
  EFBIG: ['the file is larger than that disk allows', 'Choose a folder on another disk with --case.'],
  EROFS: ['the disk is read-only', 'Choose another folder with --case.'],
  EACCES: ['permission is denied', 'Choose another folder with --case, or ask for permission.'],
  EPERM: ['permission is denied', 'Choose another folder with --case, or ask for permission.'],
  ENOTDIR: ['a part of its path is a file', 'Choose another folder with --case.'],
  ENAMETOOLONG: ['its path is too long', 'Choose a shorter path with --case.'],
  EIO: ['the disk reports an error', 'Check the disk, and choose another folder with --case.'],
}

/** Runs what writes to `dir`; an error of the system becomes one line that names the folder. */
export async function storing<T>(dir: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (error instanceof Failure || typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) throw error
    const [what, hint] = KNOWN[code] ?? [
      `the system reports ${code}`,
      'Check the disk, or choose another folder with --case.',
    ]
    throw new Failure('store', `${shownPath(dir)} cannot be written: ${what}`, hint, { cause: error })
  }
}
