import { Failure, type Message, noun, parseEdtf } from '../model/index.js'

/**
 * Earlier messages of the same person, from JSON (a list) or JSON Lines: {"date" (EDTF),"medium","title","source"}.
 * @throws Failure `input` naming the file, the line and the field.
 */
export function parseHistory(name: string, text: string): readonly Message[] {
  const clean = text.replace(/^\uFEFF/, '').trim()
  if (clean === '')
    throw new Failure('input', `${name} is empty`, 'Put one message a line: {"date","medium","title","source"}.')
  const whole = tryJson(clean)
  const list = Array.isArray(whole) ? whole : whole !== undefined ? [whole] : null
  if (list) return list.map((value, index) => message(`${name}, message ${index + 1}`, value))
  return clean
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [message(`${name}, line ${index + 1}`, tryJson(line))]))
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function message(place: string, value: unknown): Message {
  if (typeof value !== 'object' || value === null)
    throw new Failure('input', `${place}: not a JSON object`, 'Write {"date":"2016-11-02","medium":"audio"}.')
  const fields = value as Record<string, unknown>
  const text = (field: string): string | null =>
    typeof fields[field] === 'string' && fields[field] !== '' ? (fields[field] as string) : null
  const date = text('date')
  const days = date === null ? null : parseEdtf(date)
  if (date === null || days === null)
    throw new Failure(
      'input',
      `${place}: field "date" is missing or no EDTF date: ${JSON.stringify(fields.date ?? null)}`,
      'Write it as 2016-11-02 or 2016-11.',
    )
  return noun('message', { date, days, medium: text('medium'), title: text('title'), source: text('source') })
}
