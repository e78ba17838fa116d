import { batch, openDesk, type TextKind, textMaterial } from '../desk/index.js'
import { toJson } from '../report/index.js'
import { readInput } from './input.js'
import { dataFolder, lastDay, oneOf } from './options.js'
import { summary } from './summary.js'
import { run, type Terminal } from './terminal.js'

export interface DateOptions {
  readonly data?: string
  readonly attributedTo?: string
  readonly surfaced?: string
  readonly kind?: string
  readonly batch?: string
  readonly json?: boolean
}

/** Bytes of a text that takes so long that one wants to know what is going on. */
const LONG = 500_000

const KINDS: readonly TextKind[] = ['transcript', 'account']

/** `postquem date FILE`: a text or transcript only; no case is kept. */
export function date(file: string | undefined, options: DateOptions): Promise<void> {
  return run(options.json ?? false, async (terminal) => {
    if (options.batch !== undefined) return runBatch(options.batch, options, terminal)
    const given = { attributedTo: options.attributedTo ?? null, surfaced: lastDay('--surfaced', options.surfaced) }
    const kind = oneOf('--kind', options.kind ?? 'transcript', KINDS)
    const { material, warnings } = textMaterial({ ...(await readInput(file)), kind }, given)
    for (const line of warnings) terminal.warn(line)
    const desk = await openDesk({ dataDir: dataFolder(options.data), databaseUrl: process.env.DATABASE_URL })
    try {
      const long = material.exhibit.bytes > LONG
      const assessment = await desk.assess(material, long ? terminal.onProgress : undefined)
      terminal.done()
      terminal.out(options.json ? toJson(assessment) : summary(assessment))
    } finally {
      await desk.close()
    }
  })
}

/** Many texts, a JSON object a line in and out. */
export async function runBatch(file: string, options: { readonly data?: string }, terminal: Terminal): Promise<void> {
  const desk = await openDesk({ dataDir: dataFolder(options.data), databaseUrl: process.env.DATABASE_URL })
  try {
    for await (const answer of batch(file, desk)) {
      terminal.out(JSON.stringify(answer))
      terminal.onProgress({ step: `batch ${file}`, done: null })
    }
  } finally {
    await desk.close()
  }
}
