import { stat } from 'node:fs/promises'
import { caseShelf } from '../adapters/store/case-shelf.js'
import { Failure } from '../model/index.js'
import { app, listen } from '../server/index.js'
import { run } from './terminal.js'

export interface ServeOptions {
  readonly port?: string
  readonly data?: string
  readonly version: string
}

const PORT = '7117'

/** `postquem serve [dir]`: shows the cases of a folder in the browser, on this machine only, until Ctrl-C. */
export async function serve(dir: string, { port = PORT, version }: ServeOptions): Promise<void> {
  await run(false, async (terminal) => {
    const wanted = portGiven(port)
    await checkFolder(dir)
    const stopped = stopSignal()
    let taken = wanted
    const listening = await listen(app(caseShelf(dir), { port: () => taken, version }).fetch, wanted)
    taken = listening.port
    terminal.out(`The cases of ${dir} are at ${listening.url} on this machine only; Ctrl-C ends it.`)
    await stopped
    await listening.close()
  })
}

async function checkFolder(dir: string): Promise<void> {
  const found = await stat(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  const wrong = found === null ? 'no such folder' : found.isDirectory() ? null : 'is a file'
  if (wrong !== null) throw new Failure('input', `${dir}: ${wrong}`, 'Name a folder that holds case folders.')
}

function portGiven(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65_535))
    throw new Failure(
      'usage',
      `--port: no such port: ${text}`,
      'Give a number from 1 to 65535, or 0 for any that is free.',
    )
  return port
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      resolve()
    }
    process.on('SIGINT', stop).on('SIGTERM', stop)
  })
}
