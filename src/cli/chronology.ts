import type { MergeResult } from '../chronology/index.js'
import { dataFolder, numberGiven } from './options.js'
import { onInterrupt } from './signals.js'
import { run } from './terminal.js'

export interface Common {
  readonly data?: string
  readonly json?: boolean
}

interface ImportFlags extends Common {
  readonly format?: string
  readonly map?: string
  readonly source?: string
  readonly licence?: string
  readonly bad?: string
  /** False with --no-merge. */
  readonly merge?: boolean
}

const NOTHING_MERGED: MergeResult = { merged: 0, following: 0 }

function mergedText({ merged }: MergeResult): string {
  return merged === 0 ? '' : `; ${merged} told of an event that was there already and became one with it`
}

/** `postquem chronology import FILE` */
export function importFile(file: string, options: ImportFlags): Promise<void> {
  return run(options.json ?? false, async (terminal) => {
    const [{ importFile: fill }, { importOptions }] = await Promise.all([
      import('../adapters/sources/import.js'),
      import('./import-options.js'),
    ])
    const given = { ...(await importOptions(options)), onProgress: terminal.onProgress }
    const { result, made } = await withStore(options, true, async (store) => ({
      result: await fill(file, store, given),
      made: options.merge === false ? NOTHING_MERGED : await store.merge(terminal.onProgress),
    }))
    for (const note of result.notes) terminal.warn(`${file}: ${note}`)
    for (const { line, field, problem } of result.problems) terminal.warn(`${file}, line ${line}: ${field} ${problem}`)
    if (result.bad > result.problems.length)
      terminal.warn(`${file}: ${result.bad - result.problems.length} more rows are bad`)
    if (options.json) return terminal.out(JSON.stringify({ ...result, ...made }))
    const skipped = result.bad === 0 ? '' : `, ${result.bad} bad rows left out`
    const as = result.source === result.format ? result.format : `${result.format}, as ${result.source}`
    terminal.out(
      `${result.stored} events (${as}) are in the chronology, ${result.changed} of them new or changed${skipped}${mergedText(made)}`,
    )
  })
}

/** `postquem chronology stats` */
export function stats(options: Common): Promise<void> {
  return run(options.json ?? false, async (terminal) => {
    const all = await withStore(options, false, (store) => store.stats())
    const { coverageChart, tally } = await import('../chronology/index.js')
    const bySource = Object.fromEntries(tally(all.coverage, ({ source }) => source))
    terminal.out(options.json ? JSON.stringify({ ...all, bySource }) : coverageChart(all).join('\n'))
  })
}

interface PullFlags extends Common {
  readonly from?: string
  readonly to?: string
  readonly languages?: string
  readonly contact?: string
  readonly rate?: string
  readonly endpoint?: string
  readonly refresh?: boolean
  readonly merge?: boolean
  readonly version: string
}

/** `postquem chronology pull SOURCE`: the only command that asks the network for anything. */
export function pull(source: string, address: string | undefined, options: PullFlags): Promise<void> {
  return run(options.json ?? false, async (terminal) => {
    const { pull: fetchAll } = await import('../adapters/sources/pull/pull.js')
    const contact = options.contact ?? process.env.POSTQUEM_CONTACT
    const endpoint = options.endpoint ?? address
    const interrupt = onInterrupt()
    const given = {
      version: options.version,
      now: new Date(),
      signal: interrupt.signal,
      onProgress: terminal.onProgress,
      onWait: (why: string) => terminal.warn(why),
      ...(options.from !== undefined && { from: options.from }),
      ...(options.to !== undefined && { to: options.to }),
      ...(options.languages !== undefined && { languages: options.languages.split(',') }),
      ...(contact !== undefined && { contact }),
      ...(options.rate !== undefined && { intervalMs: 1000 / numberGiven('--rate', options.rate, 0.001) }),
      ...(endpoint !== undefined && { endpoint }),
      ...(options.refresh && { refresh: true }),
    }
    try {
      const { result, made } = await withStore(options, true, async (store) => ({
        result: await fetchAll(source, dataFolder(options.data), store, given),
        made: options.merge === false ? NOTHING_MERGED : await store.merge(terminal.onProgress),
      }))
      if (options.json) return terminal.out(JSON.stringify({ ...result, ...made }))
      const { fetched, kept, missing, bad, stored, changed, licence } = result
      terminal.out(
        `${source}: ${fetched} pieces fetched, ${kept} kept from before${missing === 0 ? '' : `, ${missing} that are not there`}; ` +
          `${stored} events, ${changed} of them new or changed${bad === 0 ? '' : `, ${bad} bad items left out`}${mergedText(made)}` +
          (licence === null ? '' : `\nLicence: ${licence}`),
      )
    } finally {
      interrupt.release()
    }
  })
}

type Store = Awaited<ReturnType<typeof import('../adapters/store/open.js')['openStore']>>

export async function withStore<T>(options: Common, lasting: boolean, work: (store: Store) => Promise<T>): Promise<T> {
  const { openStore } = await import('../adapters/store/open.js')
  const dataDir = dataFolder(options.data)
  const store = await openStore({ dataDir, databaseUrl: process.env.DATABASE_URL, lasting })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
