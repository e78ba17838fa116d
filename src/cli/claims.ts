import { openLedger } from '../adapters/store/ledger.js'
import { type Added, addClaims, ledgerClaims, ledgerVerdicts, type VerdictLine } from '../desk/index.js'
import { type Claim, type ClaimRelation, Failure, isAbout } from '../model/index.js'
import { relate } from '../weigh/index.js'
import { readInput } from './input.js'
import { dataFolder } from './options.js'
import { run, type Terminal } from './terminal.js'

interface Common {
  readonly data?: string
  readonly json?: boolean
}

export interface ClaimGiven extends Common {
  readonly subject?: string
  readonly id?: string
  readonly what?: string
  readonly when?: string
  readonly where?: string
  readonly by?: string
  readonly published?: string
  readonly source?: string
  readonly grade?: string
  readonly wouldSettle?: string
  readonly restsOn?: string
}

/** `postquem claims add [FILE]`: from a file, or one claim from its options. */
export function add(file: string | undefined, options: ClaimGiven): Promise<void> {
  return run(options.json ?? false, async (terminal) => {
    const { subject } = options
    const asked = { ...(await textOf(file, options)), ...(subject !== undefined && { subject }) }
    const result = await addClaims(openLedger(dataFolder(options.data)), asked)
    for (const line of result.warnings) terminal.warn(line)
    if (options.json)
      return terminal.out(JSON.stringify({ added: result.added.map(({ id }) => id), known: result.known }))
    told(result, terminal)
  })
}

async function textOf(file: string | undefined, options: ClaimGiven): Promise<{ name: string; text: string }> {
  const { what, published: publishedOn, data: _, json: __, ...rest } = options
  const { subject: ___, ...ofOne } = { ...rest, what, publishedOn }
  if (file !== undefined && Object.values(ofOne).some((given) => given !== undefined))
    throw new Failure(
      'usage',
      'both a file and the options of one claim are given',
      'Give a file of claims (with --subject at most), or one claim by its options.',
    )
  if (file !== undefined) {
    const { name, bytes } = await readInput(file)
    return { name, text: new TextDecoder().decode(bytes) }
  }
  if (what === undefined || rest.subject === undefined)
    throw new Failure('usage', 'no claim is given', 'Name a file, or give --subject NAME and --what TEXT.')
  return { name: 'claim', text: JSON.stringify({ ...rest, what, publishedOn }) }
}

function told({ added, known }: Added<Claim>, terminal: Terminal): void {
  for (const { id, subject, what } of added) terminal.out(`added ${id}: ${subject}: ${what}`)
  for (const id of known) terminal.out(`known ${id}: it is in the ledger already`)
}

/** `postquem claims list`: a line each, with what was said of it so far. */
export function list(options: Common & { readonly subject?: string }): Promise<void> {
  return run(options.json ?? false, async (terminal) => {
    const claims = (await ledgerClaims(openLedger(dataFolder(options.data)))).filter(
      ({ subject }) => options.subject === undefined || isAbout(subject, options.subject),
    )
    const relations = relate(claims)
    if (options.json) return terminal.out(JSON.stringify({ claims, relations }, null, 2))
    if (claims.length === 0) return terminal.warn('the ledger holds no such claim; add some with postquem claims add')
    for (const claim of claims) terminal.out(`${claim.id}  ${lineOf(claim)}\n    ${standing(claim)}`)
    for (const relation of relations) terminal.out(relationLine(relation))
  })
}

/** `postquem claims show ID`: all that is known of it, and what was said of it when. */
export function show(id: string, options: Common): Promise<void> {
  return run(options.json ?? false, async (terminal) => {
    const ledger = openLedger(dataFolder(options.data))
    const claims = await ledgerClaims(ledger)
    const claim = claims.find((one) => one.id === id)
    if (!claim)
      throw new Failure('usage', `the ledger holds no claim "${id}"`, 'postquem claims list names those that it holds.')
    const verdicts = (await ledgerVerdicts(ledger)).filter((line) => line.claim === id)
    const relations = relate(claims).filter((one) => one.claims.includes(id))
    if (options.json) return terminal.out(JSON.stringify({ claim, verdicts, relations }, null, 2))
    terminal.out([...factsOf(claim), ...verdicts.map(verdictLine), ...relations.map(relationLine)].join('\n'))
    if (verdicts.length === 0) terminal.out('Nothing was said of it yet.')
  })
}

function lineOf({ subject, what, when, where, by, publishedOn, grade }: Claim): string {
  const said = [by, publishedOn, grade].filter((one) => one !== null).join(', ')
  return `${[`${subject}: ${what}`, when, where].filter((one) => one !== null).join(', ')}${said === '' ? '' : ` (${said})`}`
}

/** A verdict that settled it, the latest; else that nothing did. Of several on one exhibit the last counts: a verdict may be taken back. */
function standing({ earlier: all }: Claim): string {
  const earlier = all.filter((past, index) => all.findLastIndex(({ sha256 }) => sha256 === past.sha256) === index)
  const settled = earlier.findLast(({ outcome }) => outcome !== 'unsettled')
  if (settled) return `${settled.outcome}, if authentic, by ${settled.exhibit} (said on ${settled.on})`
  if (earlier.length === 0) return 'not weighed yet'
  return `not settled by ${earlier.length === 1 ? 'the one recording' : `${earlier.length} recordings`} so far`
}

function factsOf(claim: Claim): string[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Subject', claim.subject],
    ['What', `${claim.what} (${claim.fate})`],
    ['When', claim.when],
    ['Where', claim.where],
    ['By', claim.by],
    ['Published', claim.publishedOn],
    ['Source', claim.source],
    ['Grade', claim.grade],
    ['Would settle', claim.settledBy],
    ['Rests on', claim.restsOn.length === 0 ? null : claim.restsOn.join(', ')],
  ]
  return [claim.id, ...facts.flatMap(([term, text]) => (text === null ? [] : [`${term.padEnd(13)}${text}`]))]
}

function verdictLine({ on, outcome, exhibit, sha256, reason, words }: VerdictLine): string {
  const because = words.length === 0 ? '' : ` ${words.map((text) => `“${text}”`).join(', ')}`
  return `${on}  ${outcome} (if authentic) by ${exhibit}, SHA-256 ${sha256.slice(0, 12)}…: ${reason}${because}`
}

function relationLine({ of, claims, why }: ClaimRelation): string {
  return `${of}: ${claims.join(', ')}: ${why}`
}
