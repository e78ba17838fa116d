import { type Claim, Failure, isDay, noun, parseEdtf } from '../model/index.js'
import { fateOf } from './fate.js'

const FIELDS = ['id', 'subject', 'what', 'when', 'where', 'by', 'publishedOn', 'source'] as const
/** Fields that others' claims carry and that need not be warned of. */
const IGNORED = new Set(['text', 'note', 'notes', 'claim', 'url', 'grade'])

export interface ParsedClaims {
  readonly claims: readonly Claim[]
  /** Lines about fields that were not understood. */
  readonly warnings: readonly string[]
}

/**
 * Reads claims from JSON (a list, or `{"claims":[...]}`) or JSON Lines.
 * @throws Failure `input` naming the file, the line (or the place in the list) and the field.
 */
export function parseClaims(name: string, text: string): ParsedClaims {
  const warnings: string[] = []
  const claims = rows(name, text).map(({ where, value }, index) =>
    claimFrom(`${name}, ${where}`, value, index, warnings),
  )
  const ids = new Set<string>()
  for (const claim of claims) {
    if (ids.has(claim.id))
      throw new Failure('input', `${name}: two claims have the id "${claim.id}"`, 'Give each claim its own id.')
    ids.add(claim.id)
  }
  return { claims, warnings }
}

interface Row {
  readonly where: string
  readonly value: unknown
}

function rows(name: string, text: string): Row[] {
  const clean = text.replace(/^\uFEFF/, '').trim()
  if (clean === '')
    throw new Failure(
      'input',
      `${name} is empty`,
      'Put one claim a line: {"id","subject","what","when","where","by","publishedOn","source"}.',
    )
  const whole = tryJson(clean)
  if (whole !== undefined) {
    const list = Array.isArray(whole) ? whole : isObject(whole) && Array.isArray(whole.claims) ? whole.claims : [whole]
    return list.map((value, index) => ({ where: `claim ${index + 1}`, value }))
  }
  return clean.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const value = tryJson(line)
    if (value === undefined)
      throw new Failure(
        'input',
        `${name}, line ${index + 1}: not JSON`,
        'Write one JSON object a line, or one JSON list.',
      )
    return [{ where: `line ${index + 1}`, value }]
  })
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One claim from its JSON object. @throws Failure `input` naming `place` and the field. */
export function claimFrom(place: string, value: unknown, index: number, warnings: string[]): Claim {
  if (!isObject(value))
    throw new Failure('input', `${place}: a claim is an object`, `Its fields are ${FIELDS.join(', ')}.`)
  for (const field of Object.keys(value)) {
    if ((FIELDS as readonly string[]).includes(field) || IGNORED.has(field)) continue
    const meant = FIELDS.find((known) => similar(known, field))
    if (meant) throw new Failure('input', `${place}: unknown field "${field}"`, `Did you mean "${meant}"?`)
    warnings.push(`${place}: field "${field}" is not used`)
  }
  const text = (field: (typeof FIELDS)[number]): string | null => {
    const found = value[field]
    if (found === undefined || found === null || found === '') return null
    if (typeof found !== 'string')
      throw new Failure('input', `${place}: field "${field}" must be text`, `It is ${JSON.stringify(found)}.`)
    return found
  }
  const what = text('what')
  if (what === null)
    throw new Failure(
      'input',
      `${place}: field "what" is missing`,
      'Say what is claimed: killed, died, wounded, captured, ...',
    )
  const when = text('when')
  const days = when === null ? null : parseEdtf(when)
  if (when !== null && days === null)
    throw new Failure(
      'input',
      `${place}: field "when" is no EDTF date: ${when}`,
      'Write 2017-05-28, 2017-05, 2017 or 2017-05-28/2017-06-02.',
    )
  const publishedOn = text('publishedOn')
  if (publishedOn !== null && !isDay(publishedOn)) {
    throw new Failure('input', `${place}: field "publishedOn" is no day: ${publishedOn}`, 'Write it as 2017-06-16.')
  }
  return noun('claim', {
    id: text('id') ?? `c${index + 1}`,
    subject: text('subject') ?? '',
    fate: fateOf(what),
    what,
    when,
    days,
    where: text('where'),
    by: text('by'),
    publishedOn,
    source: text('source'),
  })
}

/** A slip of the pen: the same letters in another order, or one letter more, less or other. */
function similar(known: string, given: string): boolean {
  const [a, b] = [known.toLowerCase(), given.toLowerCase()]
  if (a === b || [...a].sort().join('') === [...b].sort().join('')) return true
  if (Math.abs(a.length - b.length) > 1) return false
  let index = 0
  while (index < Math.min(a.length, b.length) && a[index] === b[index]) index += 1
  const rests = [
    [a.slice(index + 1), b.slice(index + 1)],
    [a.slice(index), b.slice(index + 1)],
    [a.slice(index + 1), b.slice(index)],
  ]
  return a.length > 3 && rests.some(([x, y]) => x === y)
}
