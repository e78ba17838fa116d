import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from './client.js'

/** A piece of a source that is fetched, kept and imported as one. */
export interface Unit {
  /** Also the name of its file: letters, digits, dots and dashes. */
  readonly name: string
  /** From this day on (days since 1970-01-01) it does not change any more: what was fetched before is fetched again. */
  readonly settled: number
  /** The whole of it; null where the source has none of it. */
  fetch(client: Client): Promise<Uint8Array | null>
}

/** What is known of a source from earlier pulls: a folder of files, one a unit, as the server gave them. */
export class Units {
  constructor(
    readonly folder: string,
    private readonly now: Date,
  ) {}

  path({ name }: Unit): string {
    return join(this.folder, name)
  }

  /** Whether it is there, fetched on a day on which it did not change any more. */
  async has(unit: Unit): Promise<boolean> {
    const file = await stat(this.path(unit)).catch(() => null)
    return file !== null && file.mtimeMs >= unit.settled * 86_400_000
  }

  /** Written whole or not at all; a unit that the source does not have is kept as an empty file. */
  async keep(unit: Unit, bytes: Uint8Array | null): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    const draft = `${this.path(unit)}.${randomUUID()}.part`
    await writeFile(draft, bytes ?? '', { flush: true })
    await utimes(draft, this.now, this.now)
    await rename(draft, this.path(unit))
  }

  async isEmpty(unit: Unit): Promise<boolean> {
    return (await readFile(this.path(unit))).length === 0
  }
}
