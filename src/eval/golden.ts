import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Assessment, type Bound, parseEdtf } from '../index.js'

const FOLDER = fileURLToPath(new URL('../../eval/golden/', import.meta.url))

/** What must come out of a case, as far as a person can defend it; see eval/golden/README.md. Days are EDTF stretches that hold the answer. */
export interface Expected {
  readonly notBefore: ExpectedBound | null
  /** No soft upper bound where it is absent. */
  readonly softNotAfter?: string
  readonly mostLikely?: string
  /** Outcome by the claim's id, every claim of the case. */
  readonly claims?: Readonly<Record<string, string>>
  /** An earlier message that is given, and the silence after it. */
  readonly previous?: { readonly date: string; readonly days: { readonly from: number; readonly to: number } }
  /** Classes of people to warn; none where it is absent. */
  readonly warnings?: readonly string[]
  /** How many conflicts; none where it is absent. */
  readonly conflicts?: number
  /** What the best analysts could say and this does not. */
  readonly shortOf?: string
}

interface ExpectedBound {
  readonly date: string
  readonly strength: Bound['strength']
  /** What carries it: names of events, or kinds of references. */
  readonly by: readonly string[]
}

export interface Golden {
  readonly id: string
  readonly expected: Expected
  /** Why, in one to three sentences. */
  readonly why: string
}

export function goldens(): readonly Golden[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: id }) => id)
    .sort()
    .map((id) => ({
      id,
      expected: JSON.parse(readFileSync(`${FOLDER}${id}/expected.json`, 'utf8')) as Expected,
      why: readFileSync(`${FOLDER}${id}/why.md`, 'utf8').trim(),
    }))
}

/** Each way in which an assessment is not what was expected, as a line: `field: found, not expected`. */
export function differences(expected: Expected, assessment: Assessment): readonly string[] {
  const { dating, verdicts, warnings, gap } = assessment
  const found: string[] = []
  const check = (field: string, is: unknown, ought: unknown, holds = JSON.stringify(is) === JSON.stringify(ought)) => {
    if (!holds) found.push(`${field}: ${JSON.stringify(is)}, not ${JSON.stringify(ought)}`)
  }
  const day = (field: string, is: string | null, ought: string | undefined) =>
    check(field, is, ought ?? null, isWithin(is, ought ?? null))

  const { notBefore } = expected
  day('notBefore.date', dating.notBefore?.date ?? null, notBefore?.date)
  if (notBefore !== null && dating.notBefore !== null) {
    check('notBefore.strength', dating.notBefore.strength, notBefore.strength)
    check('notBefore.by', carriers(dating.notBefore, assessment), notBefore.by)
  }
  day('softNotAfter', dating.softNotAfter?.date ?? null, expected.softNotAfter)
  if (expected.mostLikely !== undefined) day('mostLikely', dating.mostLikely, expected.mostLikely)
  const outcomes = Object.fromEntries(verdicts.map(({ claim, outcome }) => [claim.id, outcome]))
  check('claims', outcomes, expected.claims ?? {})
  if (expected.previous !== undefined) {
    day('previous.date', gap.previous?.date ?? null, expected.previous.date)
    check('previous.days', gap.days, expected.previous.days)
  }
  const warned = warnings.map(({ target }) => target).toSorted()
  check('warnings', warned, expected.warnings ?? [])
  check('conflicts', dating.conflicts.length, expected.conflicts ?? 0)
  return found
}

function isWithin(day: string | null, stretch: string | null): boolean {
  if (day === null || stretch === null) return day === stretch
  const span = parseEdtf(stretch)
  return span !== null && (span.from ?? '') <= day && day <= (span.to ?? '9999')
}

/** Names of the events that a bound rests on, else the kinds of its references. */
function carriers({ because }: Bound, { references, links }: Assessment): readonly string[] {
  const carried = because.map((id) => {
    const event = links.find(({ reference }) => reference === id)?.event
    return event?.names[0] ?? references.find((one) => one.id === id)?.of ?? id
  })
  return [...new Set(carried)].toSorted()
}
