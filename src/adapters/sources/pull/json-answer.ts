import { Failure } from '../../../model/index.js'
import type { Client } from './client.js'

const LAG_TRIES = 5
const LONGEST_LAG_S = 60

/**
 * A JSON object from a server; where MediaWiki says that it lags, asked for again after the pause that it names.
 * @throws Failure `store`: HTML or broken JSON, an error that the server tells.
 */
export async function readAnswer(
  client: Client,
  url: string,
  of: string,
  accept = 'application/json',
): Promise<Record<string, unknown>> {
  for (let turn = 0; turn < LAG_TRIES; turn += 1) {
    const { bytes, header } = await client.get(url, { headers: { accept } })
    const answer = parsed(url, bytes, header('content-type') ?? '', of)
    const error = isObject(answer.error) ? answer.error : null
    if (error === null) return answer
    if (error.code !== 'maxlag') throw told(url, String(error.info ?? error.code ?? 'an error'))
    await client.wait(Math.min(Number(header('retry-after') ?? 5) || 5, LONGEST_LAG_S) * 1000)
  }
  throw told(url, 'it lags behind')
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(url: string, bytes: Uint8Array, type: string, of: string): Record<string, unknown> {
  const text = Buffer.from(bytes).toString('utf8')
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value)) return value
  } catch {
    // Said below.
  }
  const what = /html/i.test(type) || /^\s*</.test(text) ? 'a web page' : 'no JSON, or half of it'
  throw new Failure(
    'store',
    `${new URL(url).host} answers with ${what} instead of ${of}`,
    'What was fetched is kept: run the same command again later, or check --endpoint.',
  )
}

function told(url: string, what: string): Failure {
  const line = what.replace(/\s+/g, ' ').slice(0, 200)
  return new Failure(
    'store',
    `${new URL(url).host} refuses: ${line}`,
    'Run the same command again later, or check --endpoint.',
  )
}
