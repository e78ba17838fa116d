import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Entry, type EventStore, readObservanceRows, unpackEvent } from '../../chronology/index.js'
import { Failure, type Observance } from '../../model/index.js'

/** The facts that are shipped with the program. */
export interface Starter {
  /** Changes with the content. */
  readonly digest: string
  /** The day on which it was packed; of two starters the later one counts. */
  readonly made: string
  entries(): AsyncIterable<readonly Entry[]>
}

const SHIPPED = fileURLToPath(new URL('../../../starter/events.jsonl.gz', import.meta.url))

const SHIPPED_OBSERVANCES = fileURLToPath(new URL('../../../starter/observances.tsv', import.meta.url))

/** @throws Failure `missing` where the shipped file is absent or damaged. */
export async function readStarter(path = SHIPPED): Promise<Starter> {
  try {
    const packed = await readFile(path)
    const lines = (await promisify(gunzip)(packed)).toString('utf8').trimEnd().split('\n')
    const { made } = JSON.parse(lines[0] ?? '') as { made: string }
    const digest = createHash('sha256').update(packed).digest('hex').slice(0, 16)
    return { digest, made, entries: () => entriesOf(path, lines) }
  } catch (error) {
    throw missing(path, error)
  }
}

// The lines were checked when they were packed.
async function* entriesOf(path: string, lines: readonly string[]): AsyncGenerator<readonly Entry[]> {
  try {
    yield lines.slice(1).map((line) => ({ event: unpackEvent(line), text: '' }))
  } catch (error) {
    throw missing(path, error)
  }
}

/** The observances that are shipped with the program. @throws Failure `missing` */
export async function readObservances(path = SHIPPED_OBSERVANCES): Promise<readonly Observance[]> {
  try {
    const [heading = '', ...rows] = (await readFile(path, 'utf8')).replaceAll('\r', '').trimEnd().split('\n')
    return readObservanceRows(heading, rows)
  } catch (error) {
    throw missing(path, error)
  }
}

/** Brings the shipped facts into a store that has none, or older ones. */
export async function refreshStarter(
  store: EventStore & {
    setting(name: string): Promise<string | null>
    setSetting(name: string, value: string): Promise<void>
  },
  starter: Starter,
): Promise<void> {
  const [made = '', digest = ''] = ((await store.setting('starter')) ?? '').split(' ')
  if (digest === starter.digest || made > starter.made) return
  await store.put('starter', starter.entries(), { whole: true, apart: true })
  await store.setSetting('starter', `${starter.made} ${starter.digest}`)
}

function missing(path: string, error: unknown): Failure {
  const reason = (error as Error).message
  return new Failure(
    'missing',
    `The shipped chronology ${path} cannot be read (${reason})`,
    'Install the program again',
    { cause: error },
  )
}
