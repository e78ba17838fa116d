import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { entryOf, messagesFrom, parseHistory } from '../history/index.js'
import { type Claim, Failure, type Message, parseEdtf } from '../model/index.js'
import { toDocument } from '../report/index.js'
import { claimFrom, parseClaims } from '../weigh/index.js'
import type { Desk } from './desk.js'
import type { Given } from './given.js'
import { asJsonLines } from './table.js'
import { type TextKind, textMaterial } from './text.js'

/**
 * Examines many texts: a JSON object a line in, `{"id","text" or "file","kind","surfaced","attributedTo","medium","length","outlet",
 * "addressees","claims","history"}`; yields the assessment as JSON with the line's id, in the same order. A line that cannot be examined yields `{"id","error"}` and the rest goes on.
 */
export async function* batch(path: string, desk: Desk): AsyncGenerator<object> {
  const folder = dirname(resolve(path))
  let line = 0
  for await (const text of createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1
    if (text.replace(/^\uFEFF/, '').trim() === '') continue
    yield await one(text.replace(/^\uFEFF/, ''), `${basename(path)}, line ${line}`, folder, desk)
  }
}

async function one(text: string, place: string, folder: string, desk: Desk): Promise<object> {
  let id: unknown = null
  try {
    const row = parsed(text, place)
    id = row.id ?? null
    const { material } = textMaterial(await fileOf(row, place, folder), await givenOf(row, place, folder))
    return { id, ...toDocument(await desk.assess(material)) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { id, error: { code: error.code, message: error.message, hint: error.hint } }
  }
}

type Row = Readonly<Record<string, unknown>>

function parsed(text: string, place: string): Row {
  try {
    const row: unknown = JSON.parse(text)
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as Row
  } catch {
    // said below
  }
  throw new Failure('input', `${place}: not a JSON object`, 'Write {"id":"1","text":"...","surfaced":"2017-09-28"}.')
}

async function fileOf(
  row: Row,
  place: string,
  folder: string,
): Promise<{ name: string; bytes: Uint8Array; kind: TextKind }> {
  const kind = kindOf(row.kind, place)
  const { text, file } = row
  if (typeof text === 'string') return { name: place, bytes: new TextEncoder().encode(text), kind }
  if (typeof file !== 'string') throw new Failure('input', `${place}: neither "text" nor "file"`, 'Give one of them.')
  return { name: basename(file), bytes: await bytesOf(file, place, folder), kind }
}

async function bytesOf(file: string, place: string, folder: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(folder, file))
  } catch (cause) {
    const hint = 'Check the name: it is relative to the batch file.'
    throw new Failure('input', `${place}: ${file} cannot be read`, hint, { cause })
  }
}

function kindOf(kind: unknown, place: string): TextKind {
  if (kind === 'account') return 'account'
  if (kind === undefined || kind === null || kind === 'transcript' || kind === 'recording') return 'transcript'
  throw new Failure(
    'input',
    `${place}: field "kind" is ${JSON.stringify(kind)}`,
    'It is recording, transcript or account.',
  )
}

async function givenOf(row: Row, place: string, folder: string) {
  const attributedTo = textField(row, 'attributedTo', place)
  return {
    attributedTo,
    surfaced: surfacedOf(textField(row, 'surfaced', place), place),
    spoken: row.medium !== 'text',
    ...toldOf(row, place),
    claims: await claimsOf(row.claims, place, folder),
    messages: await messagesOf(row.history, attributedTo, place, folder),
  }
}

/** What is told of it as a message. */
function toldOf(row: Row, place: string): Pick<Given, 'medium' | 'seconds' | 'outlet' | 'addressees'> {
  const { message } = entryOf({
    place,
    value: { date: '../..', medium: row.medium, length: row.length, outlet: row.outlet, addressees: row.addressees },
  })
  return {
    ...(message.medium !== null && { medium: message.medium }),
    ...(message.seconds !== null && { seconds: message.seconds }),
    ...(message.outlet !== null && { outlet: message.outlet }),
    ...(message.addressees.length > 0 && { addressees: message.addressees }),
  }
}

async function messagesOf(
  history: unknown,
  person: string | null,
  place: string,
  folder: string,
): Promise<readonly Message[]> {
  if (history === undefined || history === null) return []
  if (typeof history === 'string') {
    const name = basename(history)
    const text = new TextDecoder().decode(await bytesOf(history, place, folder))
    return parseHistory(name, asJsonLines(name, text), person).messages
  }
  if (!Array.isArray(history))
    throw new Failure('input', `${place}: field "history" must be a list`, 'Give a list of messages, or a file.')
  return messagesFrom(place, history, person)
}

function textField(row: Row, field: string, place: string): string | null {
  const value = row[field] ?? null
  if (value === null || typeof value === 'string') return value
  throw new Failure('input', `${place}: field "${field}" must be text`, `It is ${JSON.stringify(value)}.`)
}

function surfacedOf(text: string | null, place: string): string | null {
  if (text === null || text === '') return null
  const to = parseEdtf(text)?.to ?? null
  if (to === null)
    throw new Failure('input', `${place}: field "surfaced" is no date: ${text}`, 'Write it as 2017-09-28.')
  return to
}

async function claimsOf(claims: unknown, place: string, folder: string): Promise<readonly Claim[]> {
  if (claims === undefined || claims === null) return []
  if (typeof claims === 'string') {
    return parseClaims(basename(claims), new TextDecoder().decode(await bytesOf(claims, place, folder))).claims
  }
  if (!Array.isArray(claims))
    throw new Failure('input', `${place}: field "claims" must be a list`, 'Give a list of claims, or a file.')
  return claims.map((claim, index) => claimFrom(`${place}, claim ${index + 1}`, claim, index, []))
}
