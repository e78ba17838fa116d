import { BadRow } from '../row.js'
import { type Fields, parseObject } from './fields.js'
import type { Values } from './own-entry.js'

/** The values of an object, by the names of its fields; `place.name` is the field `name` of the object in `place`. */
export function objectValues(object: Fields): Values {
  return (column) => textsOf(column, object[column] ?? inner(object, column.split('.')))
}

/** The same of a line of JSON. @throws BadRow */
export function jsonValues(json: string): Values {
  return objectValues(parseObject(json))
}

function inner(object: Fields, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), object)
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textsOf(column: string, value: unknown): string[] {
  if (value === undefined || value === null || value === '') return []
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(column, one))
  if (typeof value === 'object') throw new BadRow(column, 'is an object: name one of its fields, as in place.name')
  return [String(value)]
}
