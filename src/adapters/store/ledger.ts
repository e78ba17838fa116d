import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeWhole } from './files.js'
import { holdFolder } from './hold.js'
import { storing } from './store-failure.js'

/** What is kept about people's claims and messages between one recording and the next. */
export type Shelf = 'claims' | 'messages' | 'verdicts'

/**
 * Plain JSON Lines files in `ledger/` of the data folder, one for each shelf: readable and correctable by hand, and what a desk shares
 * as files. Lines are only ever added: what was said once stays said.
 */
export interface Ledger {
  /** The file of a shelf, for messages. */
  file(shelf: Shelf): string
  /** The text of a shelf; empty where nothing was added yet. @throws Failure `store` */
  read(shelf: Shelf): Promise<string>
  /**
   * Adds rows, all or none. `choose` gets the shelf's text as it is under the lock, so that what is there already can be left out.
   * @throws Failure `store` where another process is at it or it cannot be written; what `choose` throws.
   */
  add<T extends object>(shelf: Shelf, choose: (text: string) => readonly T[]): Promise<readonly T[]>
}

export function openLedger(dataDir: string): Ledger {
  const dir = join(dataDir, 'ledger')
  const file = (shelf: Shelf): string => join(dir, `${shelf}.jsonl`)
  const read = (shelf: Shelf): Promise<string> =>
    storing(dir, () =>
      readFile(file(shelf), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return ''
        throw error
      }),
    )
  return {
    file,
    read,
    add: (shelf, choose) =>
      storing(dir, async () => {
        await mkdir(dir, { recursive: true })
        const release = holdFolder(dir)
        try {
          const text = await read(shelf)
          const rows = choose(text)
          if (rows.length === 0) return rows
          await writeWhole(file(shelf), `${ended(text)}${rows.map((row) => `${JSON.stringify(row)}\n`).join('')}`)
          await syncFolder(dir)
          return rows
        } finally {
          release()
        }
      }),
  }
}

/** A file that was edited by hand may lack its last line feed. */
function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
