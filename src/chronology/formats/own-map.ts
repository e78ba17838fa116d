import { parse } from 'yaml'
import { z } from 'zod'
import { EVENT_KINDS, type EventKind, Failure } from '../../model/index.js'
import { DATE_STYLES, type DateStyle } from './dates.js'

/** What a column of a desk's own file can say of an event. */
export const OWN_FIELDS = [
  'when',
  'end',
  'names',
  'places',
  'actors',
  'kind',
  'link',
  'country',
  'latitude',
  'longitude',
  'began',
  'knownFrom',
  'foreseenFrom',
  'reported',
  'outlets',
  'licence',
  'id',
  'text',
] as const

export type OwnField = (typeof OWN_FIELDS)[number]

/** Fields of which a cell can hold several. */
export const MANY = ['names', 'places', 'actors'] as const

/** Which columns say what. */
export interface OwnMap {
  /** Null where the name of the file has to do. */
  readonly source: string | null
  readonly licence: string | null
  readonly columns: Fields<readonly string[]>
  readonly constants: Fields<string>
  readonly dates: DateStyle
  readonly separators: { readonly [field in (typeof MANY)[number]]?: string | undefined }
  /** The source's words for kinds, in lower case; null where the kinds are left to be guessed. */
  readonly kinds: ReadonlyMap<string, EventKind> | null
}

type Fields<T> = { readonly [field in OwnField]?: T | undefined }

const text = z.string().min(1)
const column = z.union([text.transform((name) => [name]), z.array(text).min(1)])
const constant = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const each = <Name extends string, T extends z.ZodType>(names: readonly Name[], value: T) =>
  z.partialRecord(z.enum(names), value)

const schema = z.strictObject({
  source: z
    .string()
    .regex(/^[\w.-]+$/)
    .optional(),
  licence: text.optional(),
  columns: each(OWN_FIELDS, column),
  constants: each(OWN_FIELDS, constant).default({}),
  dates: z.enum(DATE_STYLES).default('auto'),
  separators: z
    .union([text.transform((one) => ({ names: one, places: one, actors: one })), each(MANY, text)])
    .default({}),
  kinds: z.record(z.string(), z.enum(EVENT_KINDS)).optional(),
})

/** The map of a file's columns, written as YAML. @throws Failure `input`, naming the first key that is wrong. */
export function readMap(yaml: string, path: string): OwnMap {
  const read = schema.safeParse(document(yaml, path))
  if (!read.success) throw wrong(path, read.error.issues[0])
  const { kinds, source = null, licence = null, ...map } = read.data
  for (const field of ['when', 'names'] as const)
    if (map.columns[field] === undefined && map.constants[field] === undefined)
      throw new Failure('input', `${path}: columns has no ${field}`, `Name the column that has it: \`${field}: NAME\``)
  return { ...map, source, licence, kinds: kinds === undefined ? null : lowered(kinds) }
}

function document(yaml: string, path: string): unknown {
  try {
    return parse(yaml)
  } catch (error) {
    const [reason] = (error as Error).message.split('\n')
    throw new Failure('input', `${path} is not YAML: ${reason?.replace(/:$/, '')}`, 'Correct it', { cause: error })
  }
}

function wrong(path: string, issue: z.core.$ZodIssue | undefined): Failure {
  const place = issue?.path.join('.') || 'the map'
  if (issue?.code === 'unrecognized_keys')
    return new Failure('input', `${path}: ${place} has an unknown key: ${issue.keys.join(', ')}`, keysOf(issue.path))
  return new Failure('input', `${path}: ${place}: ${issue?.message}`, 'Correct it; the guide shows a map')
}

function keysOf(path: readonly PropertyKey[]): string {
  const known = path.length === 0 ? Object.keys(schema.shape) : path[0] === 'separators' ? MANY : OWN_FIELDS
  return `Keys: ${known.join(', ')}`
}

function lowered(kinds: Readonly<Record<string, EventKind>>): ReadonlyMap<string, EventKind> {
  return new Map(Object.entries(kinds).map(([word, kind]) => [word.trim().toLowerCase(), kind]))
}
