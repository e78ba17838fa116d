import { setTimeout as pause } from 'node:timers/promises'
import ky, { HTTPError, TimeoutError } from 'ky'
import { Failure } from '../../../model/index.js'

export interface ClientOptions {
  /** Names the program, and whom a server's keeper may write to. */
  readonly userAgent: string
  /** Least time between the beginnings of two requests. */
  readonly intervalMs: number
  readonly signal: AbortSignal
  readonly onWait?: (why: string) => void
  /** For tests: a pause of a second is long there. */
  readonly retryMs?: number
  readonly timeoutMs?: number
}

export interface Answer {
  readonly bytes: Uint8Array
  readonly header: (name: string) => string | null
  /** 200, or 304 and 404 where these were asked to be let through. */
  readonly status: number
}

export interface Asking {
  readonly headers?: Readonly<Record<string, string>>
  /** Statuses that are an answer and no failure. */
  readonly allow?: readonly number[]
}

/** Fetches addresses politely: one at a time, with pauses, again after a pause where a server asks for one or stumbles. */
export interface Client {
  /** @throws Failure `store`: no answer, a refusal, a redirection to another site, an answer that is too long. What the signal was aborted with. */
  get(url: string, asking?: Asking): Promise<Answer>
  /** @throws what the signal was aborted with. */
  wait(ms: number): Promise<void>
}

const TRIES = 5
const BODY_TRIES = 3
const LONGEST_PAUSE_MS = 60_000
const LONGEST_RETRY_AFTER_MS = 15 * 60_000
const MOST_BYTES = 200_000_000
const MOST_REDIRECTIONS = 5

export function politeClient(options: ClientOptions): Client {
  const { intervalMs, signal, onWait = () => {} } = options
  let next = 0
  const wait = async (ms: number): Promise<void> => {
    if (ms > 0) await pause(ms, undefined, { signal }).catch(() => {})
    signal.throwIfAborted()
  }
  const follow = async (url: string, asking: Asking): Promise<Answer> => {
    let address = webAddress(url)
    for (let turn = 0; turn <= MOST_REDIRECTIONS; turn += 1) {
      const due = next
      next = Math.max(next, performance.now()) + intervalMs
      await wait(due - performance.now())
      const response = await ask(address, asking, options)
      const to = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
      if (to === null) return answerOf(address, response, options)
      address = onSameSite(address, to)
    }
    throw failed(address, 'redirects in a circle')
  }
  return {
    wait,
    get: async (url, asking = {}) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await follow(url, asking)
        } catch (error) {
          if (!(error instanceof BrokenOff) || attempt >= BODY_TRIES) throw error
          onWait(`${error.message}; try ${attempt}`)
        }
      }
    },
  }
}

/** An answer that began and did not end: worth another try. */
class BrokenOff extends Failure {}

async function ask(url: URL, { headers = {}, allow = [] }: Asking, options: ClientOptions): Promise<Response> {
  const { userAgent, signal, onWait = () => {}, retryMs = 1_000, timeoutMs = 60_000 } = options
  try {
    return await ky.get(url, {
      headers: { 'user-agent': userAgent, ...headers },
      redirect: 'manual',
      signal,
      timeout: timeoutMs,
      throwHttpErrors: (status: number) => status >= 400 && !allow.includes(status),
      retry: {
        limit: TRIES,
        statusCodes: [408, 425, 429, 500, 502, 503, 504],
        afterStatusCodes: [429, 503],
        maxRetryAfter: LONGEST_RETRY_AFTER_MS,
        backoffLimit: LONGEST_PAUSE_MS,
        retryOnTimeout: true,
        delay: (attempt) => retryMs * 2 ** (attempt - 1),
      },
      hooks: { beforeRetry: [({ error, retryCount }) => onWait(`${reasonOf(error)}; try ${retryCount + 1}`)] },
    })
  } catch (error) {
    signal.throwIfAborted()
    throw failed(url, reasonOf(error), error)
  }
}

async function answerOf(url: URL, response: Response, options: ClientOptions): Promise<Answer> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of partsOf(response, options)) {
      size += part.length
      if (size > MOST_BYTES) throw failed(url, `sends more than ${MOST_BYTES / 1_000_000} MB`)
      parts.push(part)
    }
  } catch (error) {
    options.signal.throwIfAborted()
    if (error instanceof Failure) throw error
    const { message, hint } = failed(url, `broke off (${(error as Error).message})`)
    throw new BrokenOff('store', message, hint, { cause: error })
  }
  return { bytes: Buffer.concat(parts), header: (name) => response.headers.get(name), status: response.status }
}

/** The time limit of a request ends with its headers: each part of a body has one of its own. */
async function* partsOf({ body }: Response, { signal, timeoutMs = 60_000 }: ClientOptions): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  if (reader === undefined) return
  try {
    for (;;) {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
      const given = await Promise.race([reader.read(), aborted(patience)])
      if (given === null) throw new Error('nothing more comes')
      if (given.done) return
      yield given.value
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((done) => {
    if (signal.aborted) done(null)
    signal.addEventListener('abort', () => done(null), { once: true })
  })
}

function webAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url
  throw new Failure('usage', `${text} is not an address of the web`, 'Write it as https://server.example/path')
}

function onSameSite(from: URL, to: string): URL {
  const url = URL.canParse(to, from.href) ? new URL(to, from) : null
  const isSame =
    url !== null && url.hostname === from.hostname && (url.protocol === 'https:' || url.protocol === from.protocol)
  if (isSame) return url
  throw failed(from, `redirects to another site (${url?.host ?? 'nowhere'})`)
}

function failed(url: URL, what: string, cause?: unknown): Failure {
  const hint = 'What was fetched is kept: run the same command again later, or name a mirror with --endpoint.'
  return new Failure('store', `${url.host}${url.pathname} ${what}`, hint, { cause })
}

function reasonOf(error: unknown): string {
  if (error instanceof HTTPError) return `answers ${error.response.status}`
  if (error instanceof TimeoutError) return 'does not answer'
  const { cause, message } = error as Error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : message
  return `cannot be reached (${code.split('\n')[0]})`
}
