import { EXIT, Failure, type OnProgress } from '../model/index.js'

/** Where a command writes. Standard output holds results only; progress, warnings and errors go to standard error. */
export interface Terminal {
  out(text: string): void
  warn(line: string): void
  readonly onProgress: OnProgress
  /** Ends a progress line. */
  done(): void
}

const REDRAW_MS = 200

/** Whoever read the output has gone (`postquem ... | head`): the rest is not wanted. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

function terminal(): Terminal {
  const tty = process.stderr.isTTY === true
  let step = ''
  let since = 0
  let drawn = 0
  const end = (): void => {
    if (tty && step !== '') process.stderr.write('\r\u001b[K')
    step = ''
  }
  return {
    out: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    warn: (line) => {
      end()
      process.stderr.write(`postquem: ${line}\n`)
    },
    onProgress: ({ step: next, done }) => {
      const now = performance.now()
      if (next !== step) {
        end()
        ;[step, since, drawn] = [next, now, 0]
        if (!tty) process.stderr.write(`postquem: ${next} ...\n`)
      }
      if (!tty || now - drawn < REDRAW_MS) return
      drawn = now
      process.stderr.write(`\r\u001b[K${next}${share(done)}${left(done, now - since)}`)
    },
    done: end,
  }
}

function share(done: number | null): string {
  return done === null ? ' ...' : ` ${Math.floor(done * 100)} %`
}

function left(done: number | null, ms: number): string {
  if (done === null || done < 0.02 || ms < 1000) return ''
  const seconds = Math.round((ms / 1000) * (1 / done - 1))
  return seconds < 90 ? `, about ${seconds} s left` : `, about ${Math.round(seconds / 60)} min left`
}

/** Runs a command and turns what it throws into one line, or into JSON, and the exit status of the contract. */
export async function run(json: boolean, body: (terminal: Terminal) => Promise<void>): Promise<void> {
  const screen = terminal()
  try {
    await body(screen)
    screen.done()
  } catch (error) {
    screen.done()
    const failure = asFailure(error)
    process.exitCode = EXIT[failure.code]
    if (json) screen.out(JSON.stringify(errorJson(failure)))
    screen.warn(failure.line)
  }
}

function errorJson(failure: Failure): {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string }
} {
  return { error: { code: failure.code, message: failure.message, hint: failure.hint } }
}

/** Errors of the system that a person can do something about; anything else is a defect and is shown as it is. */
function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const path = 'path' in error && typeof error.path === 'string' ? error.path : ''
    switch (error.code) {
      case 'ENOENT':
        return new Failure('input', `${path}: no such file`, 'Check the name.')
      case 'EISDIR':
        return new Failure('input', `${path}: is a folder`, 'Name a file.')
      case 'EACCES':
      case 'EPERM':
        return new Failure('input', `${path}: may not be read or written`, 'Check its permissions.')
      case 'ENOSPC':
        return new Failure(
          'store',
          `${path}: the disk is full`,
          'Free some space and run the command again; nothing half-written was kept.',
        )
      default:
    }
  }
  if (process.env.POSTQUEM_DEBUG) throw error
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return new Failure(
    'store',
    `unexpected error: ${message}`,
    'This is a defect: run again with POSTQUEM_DEBUG=1 and report what it prints.',
  )
}
