import { statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Failure } from '../../model/index.js'

export interface Models {
  readonly encoder: string
  readonly decoder: string
  readonly voice: string
}

interface Weights {
  readonly name: string
  readonly file: string
  /** Size in the pinned version: a file cut short would end the process inside the engine. */
  readonly bytes: number
}

const MOONSHINE = '@usefulsensors/moonshine-js'
const SILERO = '@ricky0123/vad-web'
const BASE = `${MOONSHINE}/dist/model/base/quantized`
const ENCODER: Weights = { name: MOONSHINE, file: `${BASE}/encoder_model.onnx`, bytes: 20_513_063 }
const DECODER: Weights = { name: MOONSHINE, file: `${BASE}/decoder_model_merged.onnx`, bytes: 42_498_870 }
const VOICE: Weights = { name: SILERO, file: `${SILERO}/dist/silero_vad_v6.onnx`, bytes: 2_327_524 }

/** Paths of the model files among the installed packages. @throws Failure `missing` naming the package to reinstall. */
export function findModels(folders: readonly string[] = packageFolders()): Models {
  return { encoder: find(ENCODER, folders), decoder: find(DECODER, folders), voice: find(VOICE, folders) }
}

/** The `node_modules` folders that packages are looked up in, nearest first. */
function packageFolders(): readonly string[] {
  return createRequire(import.meta.url).resolve.paths(MOONSHINE) ?? []
}

function find({ name, file, bytes }: Weights, folders: readonly string[]): string {
  for (const folder of folders) {
    const path = join(folder, file)
    const size = statSync(path, { throwIfNoEntry: false })?.size
    if (size === bytes) return path
    if (size !== undefined) throw damaged(name, `${path} is damaged (${size} bytes instead of ${bytes})`)
  }
  throw damaged(name, `the model file ${file} is not installed`)
}

function damaged(name: string, what: string): Failure {
  return new Failure(
    'missing',
    what,
    `Reinstall it: npm install --ignore-scripts --force ${name}, or run "npm ci" again`,
  )
}

/**
 * Lends the engine its list of tokens as a file, a line `base64(token)<TAB>id` each, in a folder of its own that no one else can write;
 * the engine reads it once while it loads.
 */
export async function withTokens<T>(use: (path: string) => Promise<T>): Promise<T> {
  const { default: tokenizer } = await import('llama-tokenizer-js')
  const lines = tokenizer.vocabById.map((token, id) => `${Buffer.from(token).toString('base64')}\t${id}\n`)
  const path = await tokenFile(lines.join(''))
  try {
    return await use(path)
  } finally {
    await rm(dirname(path), { recursive: true, force: true })
  }
}

async function tokenFile(content: string): Promise<string> {
  let folder: string | null = null
  try {
    folder = await mkdtemp(join(tmpdir(), 'postquem-'))
    const path = join(folder, 'tokens.txt')
    await writeFile(path, content, { flag: 'wx', mode: 0o600 })
    return path
  } catch (cause) {
    if (folder) await rm(folder, { recursive: true, force: true })
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Failure(
      'store',
      `no temporary file can be written in ${tmpdir()} (${why})`,
      'Free some space, or set TMPDIR',
      { cause },
    )
  }
}
