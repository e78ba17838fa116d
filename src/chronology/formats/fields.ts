import { BadRow, clean } from '../row.js'

export type Fields = Readonly<Record<string, unknown>>

/** The object of a line of JSON. @throws BadRow */
export function parseObject(line: string): Fields {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new BadRow('line', 'is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadRow('line', 'is not a JSON object')
  return value as Fields
}

/** The object of a line of JSON, or null: for detecting a format. */
export function peekObject(line: string): Fields | null {
  try {
    return parseObject(line)
  } catch {
    return null
  }
}

export function hasFields(line: string, ...fields: readonly string[]): boolean {
  const object = peekObject(line)
  return object !== null && fields.every((field) => field in object)
}

/** A text with something in it. @throws BadRow */
export function textField(fields: Fields, field: string): string {
  const value = fields[field]
  if (value === undefined || value === null) throw new BadRow(field, 'is missing')
  if (typeof value !== 'string') throw new BadRow(field, 'is not a text')
  const text = clean(value)
  if (text === '') throw new BadRow(field, 'is empty')
  return text
}

/** A text, or null where it is missing, null or empty. @throws BadRow */
export function maybeText(fields: Fields, field: string): string | null {
  const value = fields[field]
  return value === undefined || value === null || value === '' ? null : textField(fields, field)
}

/** A list of texts; missing or null is an empty one, and empty texts are left out. @throws BadRow */
export function textList(fields: Fields, field: string): string[] {
  return linesList(fields, field)
    .map(clean)
    .filter((text) => text !== '')
}

/** A list of texts as they are, line breaks and all. @throws BadRow */
export function linesList(fields: Fields, field: string): string[] {
  const value = fields[field] ?? []
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string'))
    throw new BadRow(field, 'is not a list of texts')
  return value as string[]
}

/** Two 32-bit multiplicative hashes (Bob Jenkins' mixing as in `cyrb53`), as 12 hexadecimal digits: for ids, not for proof. */
export function shortHash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return ((b >>> 0) * 0x10000 + ((a >>> 0) & 0xffff)).toString(16).padStart(12, '0')
}

/** `Recapture of Mosul` -> `recapture-of-mosul`. */
export function slug(key: string): string {
  return key.replaceAll(' ', '-')
}

/** The first words of a sentence as a heading; the ellipsis says that it is no name. */
export function heading(text: string, words = 8): string {
  const parts = text.split(' ')
  return parts.length <= words
    ? `${text.replace(/[.\s]+$/, '')}…`
    : `${parts
        .slice(0, words)
        .join(' ')
        .replace(/[,;:.]$/, '')}…`
}
