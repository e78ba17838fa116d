import { Failure, isSlip } from '../model/index.js'

/** The fields of a message in a history file, in the ledger, and the columns of a table. */
const FIELDS = [
  'id',
  'subject',
  'date',
  'released',
  'medium',
  'length',
  'outlet',
  'addressees',
  'title',
  'source',
] as const
export type Field = (typeof FIELDS)[number]
export const EXAMPLE = '{"date":"2016-11-02","medium":"audio"}'

/** Fields that others' lists carry and that need not be warned of. */
const IGNORED = new Set(['note', 'notes', 'text', 'kind', 'days'])
/** What others call our fields. They are not read, since they may mean something else, but a lost date is worth a line. */
const MAYBE: Readonly<Record<string, Field>> = {
  made: 'date',
  day: 'date',
  when: 'date',
  published: 'released',
  publishedon: 'released',
  surfaced: 'released',
  duration: 'length',
  seconds: 'length',
  channel: 'outlet',
  publisher: 'outlet',
  audience: 'addressees',
  person: 'subject',
  name: 'subject',
  speaker: 'subject',
  url: 'source',
  link: 'source',
}

/**
 * Lines about fields that are not understood.
 * @throws Failure `input` where one is a slip for a field that is not given.
 */
export function unknownFields(place: string, fields: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(fields).flatMap((given) => {
    if ((FIELDS as readonly string[]).includes(given) || IGNORED.has(given)) return []
    const meant = FIELDS.find((known) => isSlip(known, given))
    if (meant && !Object.hasOwn(fields, meant))
      throw new Failure('input', `${place}: unknown field "${given}"`, `Did you mean "${meant}"?`)
    const other = given.toLowerCase()
    const maybe = Object.hasOwn(MAYBE, other) ? `; if it is meant, name it "${MAYBE[other]}"` : ''
    return [`${place}: field "${given}" is not used${maybe}`]
  })
}
