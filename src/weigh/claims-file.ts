import { type Claim, Failure, isDay, isSlip, jsonRows, noun, parseEdtf, shortJson, textField } from '../model/index.js'
import { claimReviews } from './claim-review.js'
import { fateOf } from './fate.js'

const FIELDS = [
  'id',
  'subject',
  'what',
  'when',
  'where',
  'by',
  'publishedOn',
  'source',
  'grade',
  'wouldSettle',
  'restsOn',
] as const
type Field = (typeof FIELDS)[number]
const FORMAT = { list: 'claims', example: '{"id","subject","what","when","where","by","publishedOn","source"}' }

/** Fields that others' claims carry and that need not be warned of. */
const IGNORED = new Set(['text', 'note', 'notes', 'claim', 'url'])
/** What others call our fields. They are not read, since they may mean something else, but a lost date is worth a line. */
const MAYBE: Readonly<Record<string, Field>> = {
  date: 'when',
  claimed_date: 'when',
  published: 'publishedOn',
  published_on: 'publishedOn',
  place: 'where',
  person: 'subject',
  name: 'subject',
  who: 'subject',
  claimant: 'by',
  fate: 'what',
  rating: 'grade',
}

export interface ParsedClaims {
  readonly claims: readonly Claim[]
  /** Lines about fields that were not understood. */
  readonly warnings: readonly string[]
  /** Ids that were given by place, since the row has none of its own. */
  readonly numbered: readonly string[]
}

/**
 * Reads claims from JSON (a list, or `{"claims":[...]}`), JSON Lines, or schema.org's ClaimReview as JSON-LD.
 * @throws Failure `input` naming the file, the line and the field.
 */
export function parseClaims(name: string, text: string): ParsedClaims {
  const warnings: string[] = []
  const ids = new Set<string>()
  const numbered: string[] = []
  const claims = (claimReviews(name, text) ?? jsonRows(name, text, FORMAT)).map(({ place, value }, index) => {
    const claim = claimFrom(place, value, index, warnings)
    if (ids.has(claim.id))
      throw new Failure(
        'input',
        `${place}: field "id": another claim has the id "${claim.id}"`,
        'Give each claim its own id; one without gets c1, c2, ... by its place.',
      )
    ids.add(claim.id)
    if (value.id === undefined || value.id === null || value.id === '') numbered.push(claim.id)
    return claim
  })
  return { claims, warnings, numbered }
}

/**
 * One claim from its JSON object; a claim without an id gets one from its index.
 * @throws Failure `input` naming `place` and the field.
 */
export function claimFrom(place: string, value: unknown, index: number, warnings: string[]): Claim {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Failure('input', `${place}: a claim is an object`, `Its fields are ${FIELDS.join(', ')}.`)
  const fields = value as Readonly<Record<string, unknown>>
  checkNames(place, fields, warnings)
  const text = (field: Field): string | null => textField(place, fields, field)
  const what = text('what')
  if (what === null)
    throw new Failure(
      'input',
      `${place}: field "what" is missing`,
      'Say what is claimed: killed, died, wounded, captured, ...',
    )
  return noun('claim', {
    id: text('id') ?? `c${index + 1}`,
    subject: text('subject') ?? '',
    fate: fateOf(what),
    what,
    ...whenOf(place, text('when')),
    where: text('where'),
    by: text('by'),
    publishedOn: publishedOn(place, text('publishedOn')),
    source: text('source'),
    grade: gradeOf(place, text('grade')),
    settledBy: text('wouldSettle'),
    restsOn: idsOf(place, fields.restsOn),
    earlier: [],
  })
}

/** The Admiralty code: reliability of the source A to F, credibility of the information 1 to 6. */
function gradeOf(place: string, grade: string | null): string | null {
  if (grade === null) return null
  const code = grade.toUpperCase().replaceAll(/[\s/-]/g, '')
  if (!/^[A-F][1-6]$/.test(code))
    throw new Failure(
      'input',
      `${place}: field "grade" is no grade: ${shortJson(grade)}`,
      'Write the source as A (reliable) to F (cannot be judged) and the information as 1 (confirmed) to 6: "B2".',
    )
  return code
}

/** One id, several with commas, or a list. */
function idsOf(place: string, given: unknown): readonly string[] {
  if (given === undefined || given === null) return []
  const list = typeof given === 'string' ? given.split(',') : given
  if (!Array.isArray(list) || !list.every((one) => typeof one === 'string'))
    throw new Failure('input', `${place}: field "restsOn" must be a list of ids`, 'Write "restsOn": ["c1"].')
  return list.map((one) => one.trim()).filter((one) => one !== '')
}

function checkNames(place: string, fields: Readonly<Record<string, unknown>>, warnings: string[]): void {
  for (const given of Object.keys(fields)) {
    if ((FIELDS as readonly string[]).includes(given) || IGNORED.has(given)) continue
    const meant = FIELDS.find((known) => isSlip(known, given))
    if (meant && !Object.hasOwn(fields, meant))
      throw new Failure('input', `${place}: unknown field "${given}"`, `Did you mean "${meant}"?`)
    const maybe = Object.hasOwn(MAYBE, given) ? `; if it is meant, name it "${MAYBE[given]}"` : ''
    warnings.push(`${place}: field "${given}" is not used${maybe}`)
  }
}

function whenOf(place: string, when: string | null): Pick<Claim, 'when' | 'days'> {
  const days = when === null ? null : parseEdtf(when)
  if (when !== null && days === null)
    throw new Failure(
      'input',
      `${place}: field "when" is no EDTF date: ${shortJson(when)}`,
      'Write 2017-05-28, 2017-05, 2017 or 2017-05-28/2017-06-02.',
    )
  return { when, days }
}

function publishedOn(place: string, day: string | null): Claim['publishedOn'] {
  if (day !== null && !isDay(day))
    throw new Failure('input', `${place}: field "publishedOn" is no day: ${shortJson(day)}`, 'Write it as 2017-06-16.')
  return day
}
