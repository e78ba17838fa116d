import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where the embedded store keeps its files. */
export function storeFolder(dataDir: string): string {
  return join(dataDir, 'chronology')
}

export function hasEmbeddedStore(dataDir: string): boolean {
  return existsSync(join(storeFolder(dataDir), 'PG_VERSION'))
}
