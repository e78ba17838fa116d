import { Failure } from './failure.js'

/** A JSON object of a file that people write, with the place that an error names: `claims.json, line 3`. */
export interface JsonRow {
  readonly place: string
  readonly value: Readonly<Record<string, unknown>>
}

export interface JsonRowsFormat {
  /** The key under which a wrapping object may hold the list: `claims` for `{"claims":[...]}`. */
  readonly list: string
  /** What one row looks like, for the hint: `{"date":"2016-11-02","medium":"audio"}`. */
  readonly example: string
}

/**
 * The objects of a JSON list, of `{"<list>":[...]}`, of one object, or of JSON Lines, with the line on which each begins.
 * @throws Failure `input` naming the file and the line.
 */
export function jsonRows(name: string, text: string, format: JsonRowsFormat): readonly JsonRow[] {
  const clean = text.replace(/^\uFEFF/, '')
  if (clean.trim() === '') throw new Failure('input', `${name} is empty`, `Put one object a line: ${format.example}.`)
  const whole = tryJson(clean)
  if (whole !== undefined) return rowsOf(name, clean, whole, format)
  if (!isJsonLines(clean))
    throw new Failure('input', `${name}${broken(clean)}`, 'Look for a missing comma, quote or bracket.')
  return clean.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const place = `${name}, line ${index + 1}`
    const value = tryJson(line)
    if (value === undefined)
      throw new Failure('input', `${place}: not JSON`, `Write one object a line: ${format.example}.`)
    return [row(place, value, format)]
  })
}

function rowsOf(name: string, text: string, whole: unknown, format: JsonRowsFormat): JsonRow[] {
  const wrapped = isObject(whole) && Object.hasOwn(whole, format.list) ? whole[format.list] : null
  if (wrapped !== null && !Array.isArray(wrapped))
    throw new Failure(
      'input',
      `${name}: "${format.list}" must be a list`,
      `Write {"${format.list}":[${format.example}]}.`,
    )
  const list: readonly unknown[] = wrapped ?? (Array.isArray(whole) ? whole : [whole])
  const lines = beginnings(text, wrapped ? 2 : Array.isArray(whole) ? 1 : 0)
  // A wrapper with other lists or objects beside the rows: their lines cannot be told apart, so the place in the list is named.
  const exact = lines.length === list.length
  return list.map((value, index) =>
    row(`${name}, ${exact ? `line ${lines[index]}` : `number ${index + 1}`}`, value, format),
  )
}

function row(place: string, value: unknown, { example }: JsonRowsFormat): JsonRow {
  if (!isObject(value)) throw new Failure('input', `${place}: not a JSON object`, `Write it as ${example}.`)
  return { place, value }
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A broken file is JSON Lines unless its first line opens something that goes on. */
function isJsonLines(text: string): boolean {
  const [first = '', second] = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return (
    !first.trim().startsWith('[') &&
    (tryJson(first) !== undefined || second === undefined || second.trim().startsWith('{'))
  )
}

/** Lines on which the members of the lists at a depth begin; `text` is valid JSON. */
function beginnings(text: string, depth: number): number[] {
  const lines: number[] = []
  let [line, level, previous] = [1, 0, ',']
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:\n]|[^\s[\]{},:"]+/g)) {
    if (token === '\n') {
      line += 1
      continue
    }
    const closes = token === ']' || token === '}'
    if (level === depth && !closes && token !== ',' && (previous === ',' || previous === '[')) lines.push(line)
    if (closes) level -= 1
    if (token === '[' || token === '{') level += 1
    previous = token
  }
  return lines
}

/** Where a text stops being JSON, from the engine's own message: `, line 3: not JSON`, or with the words that it stumbled on. */
function broken(text: string): string {
  try {
    JSON.parse(text)
    return ''
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const at = /position (\d+)/.exec(message)?.[1]
    if (at !== undefined) return `, line ${lineAt(text, Number(at))}: not JSON`
    return /end of JSON/.test(message)
      ? `, line ${lineAt(text, text.trimEnd().length)}: the file ends too early`
      : `: not JSON (${message.replaceAll(/\s+/g, ' ')})`
  }
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}

/** A text field of a row, trimmed; null where it is absent or empty. @throws Failure `input` naming the place and the field. */
export function textField(place: string, fields: Readonly<Record<string, unknown>>, field: string): string | null {
  const found = Object.hasOwn(fields, field) ? fields[field] : null
  if (found === undefined || found === null) return null
  if (typeof found !== 'string')
    throw new Failure(
      'input',
      `${place}: field "${field}" must be text`,
      `Write "${field}": "..." in place of ${shortJson(found)}.`,
    )
  return found.trim() === '' ? null : found.trim()
}

/** A value as JSON, cut to a length that fits an error line. */
export function shortJson(found: unknown): string {
  const text = JSON.stringify(found)
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`
}
