import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assessText, deskOn, openDesk } from '../index.js'
import { writeGenerated } from './generated.js'
import type { Report } from './report.js'
import { longSpeech } from './speed.js'

const CLI = fileURLToPath(new URL('../cli/main.js', import.meta.url))
/** Written and imported at once: bounds the disk that is needed beside the store. */
const SLICE = 1_000_000

/**
 * How a chronology behaves as it grows: generated events are imported up to each of the sizes, and a 6,000-word speech is dated beside
 * them. In a store of its own that is thrown away; with a server, in the database of DATABASE_URL, which must hold none but the shipped facts.
 */
export async function evalSize(
  sizes: readonly number[],
  databaseUrl: string | undefined,
  report: Report,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'postquem-size-'))
  try {
    const desk = { dataDir: join(folder, 'data'), databaseUrl }
    await refuseForeign(desk)
    report.line(`${databaseUrl ? 'PostgreSQL server' : 'embedded'}; times of one 6,000-word speech, the store open`)
    report.line('    events   import/s   import MB   first s   warm s   of it store s   date MB   disk MB')
    // The making of the store and the shipped facts are not in the times.
    await importGenerated(folder, desk.dataDir, 0, 1, report)
    let from = 1
    for (const to of sizes) {
      const imported = await importGenerated(folder, desk.dataDir, from, to, report)
      from = to
      const { first, warm, store } = await dated(desk)
      const whole = [imported.perSecond, imported.megabytes].map((one) => Math.round(one))
      const cells = [
        to,
        ...whole,
        first.toFixed(2),
        warm.toFixed(2),
        store.toFixed(2),
        memoryOfDate(folder, desk.dataDir),
      ]
      const widths = [10, 11, 12, 10, 9, 17, 10]
      const disk = databaseUrl ? '-' : String(diskOf(desk.dataDir))
      report.line(cells.map((cell, index) => String(cell).padStart(widths[index] ?? 0)).join('') + disk.padStart(10))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function refuseForeign(options: { dataDir: string; databaseUrl: string | undefined }): Promise<void> {
  if (!options.databaseUrl) return
  const desk = await openDesk(options)
  const { coverage } = await desk.store.stats()
  await desk.close()
  if (coverage.some(({ source }) => source !== 'starter'))
    throw new Error('DATABASE_URL holds imported events: name an empty database')
}

async function importGenerated(folder: string, dataDir: string, from: number, to: number, report: Report) {
  let [seconds, megabytes] = [0, 0]
  for (let at = from; at < to; at += SLICE) {
    const file = join(folder, 'generated.jsonl')
    await writeGenerated(file, at, Math.min(to, at + SLICE))
    const made = timed(['--data', dataDir, 'chronology', 'import', '--no-merge', file])
    seconds += made.seconds
    megabytes = Math.max(megabytes, made.megabytes)
    report.progress((at - from) / (to - from))
  }
  return { perSecond: (to - from) / seconds, megabytes }
}

/** In a command of its own, so that its memory is its own too. */
function memoryOfDate(folder: string, dataDir: string): number {
  const file = join(folder, 'speech.txt')
  writeFileSync(file, longSpeech())
  return Math.round(timed(['--data', dataDir, 'date', file]).megabytes)
}

function timed(args: readonly string[]): { readonly seconds: number; readonly megabytes: number } {
  const { stderr, status } = spawnSync('/usr/bin/time', ['-f', '%e %M', process.execPath, CLI, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new Error(stderr)
  const [seconds = 0, kilobytes = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { seconds, megabytes: kilobytes / 1024 }
}

async function dated(options: { dataDir: string; databaseUrl: string | undefined }) {
  const desk = await openDesk(options)
  const clock = { spent: 0 }
  const watched = await deskOn(watching(desk.store, clock))
  const once = async (): Promise<readonly [whole: number, store: number]> => {
    clock.spent = 0
    const started = performance.now()
    await assessText(watched, { name: 'speed', text: longSpeech(), surfaced: null })
    return [(performance.now() - started) / 1000, clock.spent / 1000]
  }
  const [first] = await once()
  const runs = [await once(), await once(), await once()].sort(([a], [b]) => a - b)
  await desk.close()
  const [warm, store] = runs[1] ?? [0, 0]
  return { first, warm, store }
}

/** The same source, with the time that its answers take counted. */
function watching<T extends object>(source: T, clock: { spent: number }): T {
  return new Proxy(source, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return async (...args: unknown[]) => {
        const started = performance.now()
        try {
          return await value.apply(target, args)
        } finally {
          clock.spent += performance.now() - started
        }
      }
    },
  })
}

function diskOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)))
  return Math.round(files.reduce((sum, { size }) => sum + size, 0) / 1e6)
}
