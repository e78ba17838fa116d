import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type MediaReader, shownPath } from '../../ingest/index.js'
import { Failure } from '../../model/index.js'
import { ffmpegArguments } from './arguments.js'
import { type CheckedFile, checkFile } from './check-file.js'
import { decode, PATIENCE_SECONDS, type Running, type Sink } from './decode.js'

/**
 * An ffmpeg of the system, by path or by name in PATH: faster, and as new as the system's, but not shut in as the
 * WebAssembly one is. It may open nothing but the file itself.
 * @throws Failure `missing` where there is no ffmpeg at `program`.
 */
export async function systemFfmpeg(program: string, { patienceSeconds = PATIENCE_SECONDS } = {}): Promise<MediaReader> {
  return {
    name: `ffmpeg ${await versionOf(program)} (system)`,
    async read(path, options) {
      const file = await checkFile(path, options.limits)
      return decode(file, options, (sink) => start(program, file, sink), patienceSeconds)
    },
  }
}

function start(program: string, file: CheckedFile, sink: Sink): Running {
  const child = spawn(program, ffmpegArguments(file.path, 'pipe:1'), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(),
  })
  const ended = once(child, 'close').catch(() => [])
  createInterface({ input: child.stderr }).on('line', sink.line)
  child.stdout.on('data', sink.bytes)
  child.on('error', (error) => sink.crash(error.message))
  child.on('close', (_status, signal) => (signal ? sink.crash(`ended by ${signal}`) : sink.end()))
  return {
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** ffmpeg writes a log file wherever FFREPORT tells it to. */
function environment(): NodeJS.ProcessEnv {
  const { FFREPORT: _, ...rest } = process.env
  return { ...rest, LC_ALL: 'C', AV_LOG_FORCE_NOCOLOR: '1' }
}

async function versionOf(program: string): Promise<string> {
  const child = spawn(program, ['-version'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: environment(),
    signal: AbortSignal.timeout(10_000), // unlike `timeout`, its timer keeps no process alive where there is no such program
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    if (text.length < 10_000) text += chunk.toString('latin1')
  })
  const failed = await once(child, 'close').then(
    () => null,
    (error: NodeJS.ErrnoException) => error.code ?? 'it cannot be started',
  )
  const version = /^ffmpeg version (\S+)/.exec(text)?.[1]
  if (version === undefined) throw noFfmpeg(program, failed)
  return version
}

function noFfmpeg(program: string, failed: string | null): Failure {
  const what = failed === 'ENOENT' ? 'does not exist' : failed ? `cannot be started (${failed})` : 'is not ffmpeg'
  return new Failure(
    'missing',
    `${shownPath(program)} ${what}`,
    'Give the path of an ffmpeg with --ffmpeg, or leave the option out to use the built-in one.',
  )
}
