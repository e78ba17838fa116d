import { createHash } from 'node:crypto'
import type { Ledger } from '../adapters/store/ledger.js'
import {
  type Assessment,
  type Claim,
  type Day,
  Failure,
  isAbout,
  isDay,
  type JsonRow,
  jsonRows,
  noun,
  type PastVerdict,
} from '../model/index.js'
import { parseClaims } from '../weigh/index.js'
import { isSameClaim, rowOf } from './same-claim.js'
import { asJsonLines } from './table.js'

/** What was said of a claim on a day, from which exhibit and words: a line of the ledger's `verdicts`. */
export interface VerdictLine extends PastVerdict {
  readonly claim: string
  readonly reason: string
  /** The words that decided it, each as short as an error line. */
  readonly words: readonly string[]
}

export interface Added<T> {
  readonly added: readonly T[]
  /** Ids that the ledger holds already, with the same content. */
  readonly known: readonly string[]
}

/** The claims of the ledger, each with what was said of it, oldest first. @throws Failure `input` where a line was spoilt, `store` */
export async function ledgerClaims(ledger: Ledger): Promise<readonly Claim[]> {
  const [claims, verdicts] = [claimsIn(ledger, await ledger.read('claims')), await ledgerVerdicts(ledger)]
  return claims.map((claim) =>
    noun('claim', {
      ...claim,
      earlier: verdicts.filter((line) => line.claim === claim.id).map(pastOf),
    }),
  )
}

function claimsIn(ledger: Ledger, text: string): readonly Claim[] {
  return text.trim() === '' ? [] : parseClaims(ledger.file('claims'), text).claims
}

function pastOf({ on, outcome, exhibit, sha256, notBefore }: VerdictLine): PastVerdict {
  return { on, outcome, exhibit, sha256, notBefore }
}

/**
 * The ledger's claims about a person, for one exhibit: what this very exhibit did to them before is left out, so that examining it again
 * gives the same.
 */
export async function claimsAbout(ledger: Ledger, person: string, sha256: string): Promise<readonly Claim[]> {
  const all = await ledgerClaims(ledger)
  return all
    .filter(({ subject }) => isAbout(subject, person))
    .map((claim) => noun('claim', { ...claim, earlier: claim.earlier.filter((past) => past.sha256 !== sha256) }))
}

/**
 * Adds the claims of a file (JSON, JSON Lines, CSV, ClaimReview) to the ledger, all or none. A row without an id gets one of its content.
 * @throws Failure `input`: the file, or an id that the ledger holds with another content.
 */
export async function addClaims(
  ledger: Ledger,
  { name, text, subject }: { readonly name: string; readonly text: string; readonly subject?: string },
): Promise<Added<Claim> & { readonly warnings: readonly string[] }> {
  const { claims: parsed, warnings, numbered } = parseClaims(name, asJsonLines(name, text))
  const given = parsed.map((claim) => named(claim, subject, numbered.includes(claim.id)))
  const ids = new Set<string>()
  const known: string[] = []
  const added = await ledger.add('claims', (held) => {
    const before = new Map(claimsIn(ledger, held).map((claim) => [claim.id, JSON.stringify(rowOf(claim))]))
    return given.flatMap((claim) => {
      const row = rowOf(claim)
      const [id, content] = [claim.id, JSON.stringify(row)]
      const other = before.get(id)
      if (ids.has(id) || (other !== undefined && other !== content))
        throw new Failure(
          'input',
          `${name}: the ledger holds another claim with the id "${id}"`,
          'Give it an id of its own: what was said once stays as it was said.',
        )
      ids.add(id)
      if (other === undefined) return [row]
      known.push(id)
      return []
    })
  })
  const fresh = new Set(added.map(({ id }) => id))
  return { added: given.filter(({ id }) => fresh.has(id)), known, warnings }
}

/** With its subject, and with an id that says what it is where it has none of its own. @throws Failure `input` */
function named(claim: Claim, subject: string | undefined, numbered: boolean): Claim {
  const whole = claim.subject === '' && subject !== undefined ? noun('claim', { ...claim, subject }) : claim
  if (whole.subject === '')
    throw new Failure(
      'input',
      `claim ${whole.id}: nothing says whom it is about`,
      'Give the field "subject", or --subject NAME for all.',
    )
  return numbered ? noun('claim', { ...whole, id: idOf(whole) }) : whole
}

/** `abu-bakr-al-baghdadi-killed-2017-05-28-3f2a`: readable, and the same for the same content. */
function idOf(claim: Claim): string {
  const { id: _, ...content } = rowOf(claim)
  const words = [claim.subject, claim.fate, claim.when ?? claim.publishedOn ?? ''].join(' ')
  const slug = words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  return `${slug}-${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 4)}`
}

/** What was said of the ledger's claims so far, in the order in which it was said. @throws Failure `input`, `store` */
export async function ledgerVerdicts(ledger: Ledger): Promise<readonly VerdictLine[]> {
  return verdictsIn(ledger, await ledger.read('verdicts'))
}

function verdictsIn(ledger: Ledger, text: string): readonly VerdictLine[] {
  if (text.trim() === '') return []
  return jsonRows(ledger.file('verdicts'), text, { list: 'verdicts', example: '{"claim","on","outcome"}' }).map(
    verdictLine,
  )
}

const OUTCOMES: readonly unknown[] = ['refuted', 'supported', 'unsettled'] satisfies PastVerdict['outcome'][]

function verdictLine({ place, value }: JsonRow): VerdictLine {
  const { claim, on, outcome, exhibit, sha256, notBefore, reason, words } = value
  const texts = [claim, on, exhibit, sha256, reason].every((one) => typeof one === 'string')
  if (!texts || !isDay(on as string) || !OUTCOMES.includes(outcome))
    throw new Failure('input', `${place}: not a verdict as it was written`, 'Mend the line, or take it out.')
  return {
    claim,
    on,
    outcome,
    exhibit,
    sha256,
    notBefore: notBefore ?? null,
    reason,
    words: words ?? [],
  } as VerdictLine
}

const WORDS = 120

/**
 * Keeps what an exhibit did to claims of the ledger. A verdict that is the last one of that claim and exhibit already is not said again.
 * @throws Failure `store`
 */
export async function keepVerdicts(
  ledger: Ledger,
  { exhibit, verdicts, dating, references }: Assessment,
  on: Day,
): Promise<readonly VerdictLine[]> {
  const words = new Map(references.map(({ id, text }) => [id, text.replaceAll(/\s+/g, ' ').slice(0, WORDS)]))
  const bound = dating.notBefore?.strength === 'firm' ? dating.notBefore.date : null
  const held = new Map((await ledgerClaims(ledger)).map((claim) => [claim.id, claim]))
  const lines = verdicts
    .filter(({ claim }) => {
      const one = held.get(claim.id)
      return one !== undefined && isSameClaim(one, claim)
    })
    .map(
      ({ claim, outcome, reason, because }): VerdictLine => ({
        claim: claim.id,
        on,
        outcome,
        exhibit: exhibit.name,
        sha256: exhibit.sha256,
        notBefore: bound,
        reason,
        words: because.flatMap((id) => words.get(id) ?? []),
      }),
    )
  if (lines.length === 0) return []
  return ledger.add('verdicts', (text) => {
    const last = new Map(verdictsIn(ledger, text).map((line) => [`${line.claim} ${line.sha256}`, line]))
    return lines.filter((line) => {
      const before = last.get(`${line.claim} ${line.sha256}`)
      return before?.outcome !== line.outcome || before.notBefore !== line.notBefore
    })
  })
}
