import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Desk, openDesk } from '../index.js'
import { dataFile, speeches } from './sets.js'

const CLI = fileURLToPath(new URL('../cli/main.js', import.meta.url))

/** What can be imported beside the shipped facts before an evaluation. */
export const SOURCES = ['cep', 'texts'] as const
export type Source = (typeof SOURCES)[number]

/** A desk with a chronology of its own that is thrown away after. */
export async function deskWith(sources: readonly Source[]): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'postquem-eval-'))
  const dataDir = join(folder, 'chronology')
  for (const source of sources) {
    const file = source === 'cep' ? dataFile('chronology/cep.jsonl.gz') : trainingTexts(folder)
    const { status, stderr } = spawnSync(process.execPath, [CLI, '--data', dataDir, 'chronology', 'import', file])
    if (status !== 0) throw new Error(`import of ${source} failed: ${stderr.toString()}`)
  }
  const desk = await openDesk({ dataDir })
  return {
    ...desk,
    close: async () => {
      await desk.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The training speeches as texts to compare with: what a desk has that keeps what the person and their circle have said before. */
function trainingTexts(folder: string): string {
  const file = join(folder, 'texts.jsonl')
  const lines = speeches('train').map(({ id, date, text }) => JSON.stringify({ date, title: id, text }))
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}
