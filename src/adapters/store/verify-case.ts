import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CUSTODY, EXHIBIT } from './case-folder.js'
import { type CustodyLine, verifyCustody } from './custody.js'
import { hashFile } from './files.js'
import { storing } from './store-failure.js'

export interface CaseCheck {
  /** One sentence for each thing that is not as it was left; empty where all is. */
  readonly problems: readonly string[]
  readonly custody: readonly CustodyLine[]
  /** SHA-256 of the last line of custody. */
  readonly head: string | null
}

/** Checks the chain of custody, and the exhibit and the results against the hashes in it. */
export async function verifyCase(path: string): Promise<CaseCheck> {
  const dir = resolve(path)
  return storing(dir, async () => {
    const { lines, head, broken } = verifyCustody(await readFile(join(dir, CUSTODY), 'utf8'))
    const problems = broken ? [`${CUSTODY}, line ${broken.line}: ${broken.what}.`] : []
    for (const [file, sha256] of await expected(dir, lines)) {
      const found = await hashFile(join(dir, file)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      if (found === null) problems.push(`${file} is missing.`)
      else if (found.sha256 !== sha256) problems.push(`${file} was changed since it was written.`)
    }
    return { problems, custody: lines, head }
  })
}

/** Files of the case and the hash that was last recorded of each. */
async function expected(dir: string, lines: readonly CustodyLine[]): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const kept = await readdir(join(dir, EXHIBIT))
  for (const { step, detail, sha256 } of lines) {
    if (sha256 === undefined) continue
    if (step === 'received') files.set(`${EXHIBIT}/${kept[0] ?? 'the exhibit'}`, sha256)
    if (step === 'wrote' && !/[/\\]/.test(detail)) files.set(detail, sha256)
  }
  return files
}
