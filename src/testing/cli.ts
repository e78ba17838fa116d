import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../cli/main.js', import.meta.url))
/** The project's folder, where the examples are. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

export interface CliOptions {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Programs put in front: a namespace, a small disk. */
  readonly inside?: readonly string[]
  /** Told each time when standard error has grown. */
  readonly onStderr?: (text: string, kill: (signal: NodeJS.Signals) => void) => void
  readonly timeoutMs?: number
}

export interface CliResult {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** The command line as a process of its own, as a person runs it. Give POSTQUEM_DATA: the user's own folder is not used. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const { stdin = '', env = {}, cwd = PROJECT, inside = [], onStderr, timeoutMs = 240_000 } = options
  const [program = '', ...rest] = [...inside, process.execPath, MAIN, ...args]
  const child = spawn(program, rest, {
    cwd,
    env: { ...process.env, DATABASE_URL: '', POSTQUEM_DATA: '/nowhere/postquem', ...env },
    timeout: timeoutMs,
  })
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => {
    err.push(chunk)
    onStderr?.(Buffer.concat(err).toString(), (signal) => void child.kill(signal))
  })
  child.stdin.on('error', () => {}) // a command that does not read it may be gone
  child.stdin.end(stdin)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) =>
      resolve({ status, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    )
  })
}

/** The command line as words for a shell that runs it itself, as in a pipe. */
export const cliCommand = (...args: readonly string[]): readonly string[] => [process.execPath, MAIN, ...args]
