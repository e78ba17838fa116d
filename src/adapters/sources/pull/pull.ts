import { join } from 'node:path'
import { type EventStore, shortHash } from '../../../chronology/index.js'
import { Failure, type OnProgress } from '../../../model/index.js'
import { importFile } from '../import.js'
import { type ClientOptions, politeClient } from './client.js'
import { feed } from './feed.js'
import { gdelt } from './gdelt.js'
import { rangeOf } from './range.js'
import type { Asked, PullSource } from './source.js'
import { Units } from './units.js'
import { wikidata } from './wikidata.js'
import { wikipedia } from './wikipedia.js'

const PULL_SOURCES: readonly PullSource[] = [wikipedia, wikidata, gdelt, feed]

export interface PullOptions extends Pick<ClientOptions, 'signal' | 'retryMs' | 'timeoutMs'> {
  readonly from?: string
  readonly to?: string
  readonly languages?: readonly string[]
  readonly endpoint?: string
  readonly contact?: string
  readonly intervalMs?: number
  /** Fetches what is kept from earlier pulls anew. */
  readonly refresh?: boolean
  readonly now: Date
  readonly version: string
  readonly onProgress?: OnProgress
  readonly onWait?: (why: string) => void
}

export interface PullResult {
  readonly source: string
  readonly licence: string | null
  readonly fetched: number
  /** Units that earlier pulls had fetched. */
  readonly kept: number
  /** Units that the source does not have. */
  readonly missing: number
  readonly stored: number
  readonly changed: number
  /** Items that could not be read. */
  readonly bad: number
}

/** A few items that nobody can read do not keep the others out. */
const TOLERATED = { rows: 50, share: 0.2 }

/**
 * Fetches a source piece by piece, keeps each piece as it came in `DATA/pulls`, and imports it: a pull that is stopped goes on where
 * it was, and nothing is asked for twice.
 * @throws Failure `usage`; `store`, for the network too; `input` where a piece is not what it should be.
 */
export async function pull(
  name: string,
  dataDir: string,
  store: EventStore,
  options: PullOptions,
): Promise<PullResult> {
  const source = sourceNamed(name)
  const asked = askedOf(source, dataDir, options)
  const total = source.total(asked)
  const counts = { units: 0, fetched: 0, kept: 0, missing: 0, stored: 0, changed: 0, bad: 0 }
  for await (const unit of source.units(asked)) {
    options.signal.throwIfAborted()
    options.onProgress?.({ step: `fetching ${source.name}`, done: total === null ? null : counts.units / total })
    counts.units += 1
    if (!options.refresh && (await asked.units.has(unit))) counts.kept += 1
    else {
      await asked.units.keep(unit, await unit.fetch(asked.client))
      counts.fetched += 1
    }
    if (await asked.units.isEmpty(unit)) {
      counts.missing += 1
      continue
    }
    const { stored, changed, bad } = await importFile(asked.units.path(unit), store, {
      ...(source.format !== null && { format: source.format }),
      ...(source.source && { source: source.source(asked) }),
      bad: TOLERATED,
    })
    counts.stored += stored
    counts.changed += changed
    counts.bad += bad
  }
  const { units: _, ...result } = counts
  return { source: source.name, licence: source.licence, ...result }
}

function sourceNamed(name: string): PullSource {
  const source = PULL_SOURCES.find((one) => one.name === name)
  if (source) return source
  const known = PULL_SOURCES.map((one) => one.name).join(', ')
  throw new Failure('usage', `There is no source ${name}`, `Sources: ${known}`)
}

function askedOf(source: PullSource, dataDir: string, options: PullOptions): Asked {
  const { from, to, now, version, contact, signal, languages = ['en'] } = options
  const bad = languages.find((language) => !/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language))
  if (bad !== undefined)
    throw new Failure('usage', `${bad} is not the code of a language`, 'Write them as --languages en,ar,zh-hans')
  const today = Math.floor(now.getTime() / 86_400_000)
  const endpoint = options.endpoint ?? source.endpoint
  const { onWait, retryMs, timeoutMs, intervalMs = source.intervalMs } = options
  const client = politeClient({
    userAgent: `Postquem/${version} (dates recordings by their words${contact ? `; ${contact}` : ''})`,
    intervalMs,
    signal,
    ...(onWait && { onWait }),
    ...(retryMs !== undefined && { retryMs }),
    ...(timeoutMs !== undefined && { timeoutMs }),
  })
  const folder = endpoint === source.endpoint ? source.name : `${source.name}-${shortHash(endpoint)}`
  const units = new Units(join(dataDir, 'pulls', folder), now)
  return { range: rangeOf(from, to, today), endpoint, languages, client, units, today }
}
