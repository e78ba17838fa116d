import { audit, statements, subjects } from './audit/index.js'
import { type EventSource, lookUp, recently, vocabulary } from './chronology/index.js'
import { date, fileClock } from './date/index.js'
import { history } from './history/index.js'
import { link } from './link/index.js'
import {
  type Assessment,
  type Candidate,
  type Claim,
  type Context,
  type Dating,
  type Day,
  daysBetween,
  type Event,
  type Exhibit,
  type Finding,
  isAbout,
  type Link,
  type Message,
  noun,
  type Observance,
  type OnProgress,
  type Provenance,
  type Reference,
  type Transcript,
} from './model/index.js'
import { describing, isReadable, read } from './read/index.js'
import { warn } from './warn/index.js'
import { relate, weigh } from './weigh/index.js'

/** What the corridor asks of the world: the events it may link to, the observances it may reckon, and its own version. */
export interface World {
  readonly events: EventSource
  readonly observances: readonly Observance[]
  readonly version: string
}

/** What is examined: an exhibit with its words, and what a person told us about it. */
export interface Material {
  readonly exhibit: Exhibit
  readonly provenance: Provenance
  readonly transcript: Transcript
  readonly claims: readonly Claim[]
  readonly messages: readonly Message[]
}

/**
 * The corridor: from words to an assessment, one room after the other. The same material in the same world gives an equal
 * assessment; nothing here knows a clock, a file or a network.
 */
export async function assess(material: Material, world: World, onProgress: OnProgress = () => {}): Promise<Assessment> {
  const { exhibit, provenance, transcript, claims, messages } = material
  const state = await world.events.state()
  onProgress({ step: 'Reading the words', done: null })
  const found = read(transcript, { observances: world.observances })
  const described = describing(found, transcript, provenance.attributedTo)
  onProgress({ step: 'Looking events up', done: null })
  const candidates = await lookUp(found, transcript.segments, world.events, described)
  const links = link(found, withoutItself(candidates, provenance), {
    surfaced: provenance.surfaced,
    medium: transcript.medium,
    described,
    claims,
  })
  onProgress({ step: 'Dating', done: null })
  const references = withoutStrangers(found, links)
  const dated = date(references, links, {
    provenance,
    medium: transcript.medium,
    observances: world.observances,
    vocabulary: transcript.medium === 'account' ? [] : await vocabulary(found, world.events),
    horizon: { from: FIRST_DAY, to: provenance.surfaced ?? state.to ?? LAST_DAY },
    claims,
    ...(await eventsOfSpeaker(provenance, world)),
  })
  const dating = noun('dating', { ...dated, notes: [...dated.notes, ...fileClock(exhibit.tags, dated)] })
  const calls = warn(references)
  return noun('assessment', {
    exhibit,
    provenance,
    transcript,
    references,
    links,
    dating,
    verdicts: weigh(claims, dating, { voice: provenance.spoken, speaker: provenance.attributedTo }),
    claimRelations: relate(claims),
    calls: calls.calls,
    warnings: calls.warnings,
    gap: history(messages, dating, provenance, exhibit),
    context: await context(references, links, dating, { provenance, world }),
    versions: { postquem: world.version, chronology: state.digest, events: state.events },
    limits: limits(transcript, references),
  })
}

/** What had just happened before the most likely day, or else before the first day that is firm. */
async function context(
  references: readonly Reference[],
  links: readonly Link[],
  { mostLikely, notBefore }: Dating,
  { provenance, world }: { readonly provenance: Provenance; readonly world: World },
): Promise<readonly Context[]> {
  const until = mostLikely ?? (notBefore?.strength === 'firm' ? notBefore.date : null)
  if (until === null) return []
  return recently({ references, links, speaker: provenance.attributedTo, until }, world.events)
}

/** A chronology may hold the release of the very recording: an account that tells of it does not say that the speaker spoke of it. */
function withoutItself(
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  provenance: Provenance,
): ReadonlyMap<string, readonly Candidate[]> {
  return new Map([...candidates].map(([id, all]) => [id, all.filter(({ event }) => !isItsRelease(event, provenance))]))
}

/** A time zone may move a day. */
const RELEASE_SLACK = 1

function isItsRelease(event: Event, { attributedTo, surfaced }: Provenance): boolean {
  const { from } = event.days
  if (event.type !== 'statement' || surfaced === null || from === null) return false
  const speaker = lastName(attributedTo ?? '')
  const named = [...event.names, ...event.actors].some((name) => name.toLowerCase().includes(speaker))
  return speaker !== '' && named && Math.abs(daysBetween(from, surfaced)) <= RELEASE_SLACK
}

function lastName(name: string): string {
  return name.trim().split(/\s+/).at(-1)?.toLowerCase() ?? ''
}

/** People whom the chronology does not know in an office carry no date, and nothing is kept of them. */
function withoutStrangers(references: readonly Reference[], links: readonly Link[]): readonly Reference[] {
  const linked = new Set(links.map((link) => link.reference))
  return references.filter(({ id, value }) => value.type !== 'office' || value.standing !== 'unknown' || linked.has(id))
}

/** An article's own dates against the chronology. */
export async function auditWords(transcript: Transcript, published: Day, world: World): Promise<readonly Finding[]> {
  const { segments } = transcript
  const references = statements(read(transcript, { observances: world.observances }), segments)
  const candidates = await lookUp(references, segments, world.events, subjects(references))
  const links = link(references, candidates, { surfaced: published, medium: 'account' })
  return audit(references, links, { published, segments, candidates })
}

/** Recorded speech that is worth dating by what it mentions begins with the tape recorder. */
const FIRST_DAY = '1930-01-01'
/** Where the chronology is empty and no release is known. */
const LAST_DAY = '2030-12-31'

const ENDS_CAPTIVITY: ReadonlySet<Event['type']> = new Set<Event['type']>(['release', 'killing', 'death'])

interface OfSpeaker {
  readonly captivity: readonly Event[]
  readonly deaths: readonly Event[]
}

/** Events of the speaker's own: a captivity is what "202 days already" counts from, a death ends what can be spoken. */
async function eventsOfSpeaker({ attributedTo, surfaced }: Provenance, world: World): Promise<OfSpeaker> {
  if (attributedTo === null || attributedTo.trim() === '') return { captivity: [], deaths: [] }
  const reference: Reference = noun('reference', {
    id: 'speaker',
    of: 'event',
    text: attributedTo,
    segment: 'speaker',
    from: 0,
    to: attributedTo.length,
    start: null,
    end: null,
    meant: 'past',
    by: 'provenance',
    value: { type: 'event', names: [attributedTo], kinds: [], told: false, lasted: null },
  })
  const segment = { id: 'speaker', start: null, end: null, speaker: null, text: attributedTo, words: [] }
  const found = (await lookUp([reference], [segment], world.events)).get('speaker') ?? []
  const own = found.filter(namesTheSpeaker).map(({ event }) => event)
  return {
    captivity: own.filter(
      (event) => event.type === 'kidnapping' || (ENDS_CAPTIVITY.has(event.type) && event.began !== null),
    ),
    deaths: own.filter((event) => isDeathOf(event, attributedTo) && surfaced !== null && event.knownFrom <= surfaced),
  }
}

/** One of the event's names calls it the speaker's death: not one that the speaker was concerned with, or a namesake's, nor a claim or a film about it. */
function isDeathOf({ type, names, reported }: Event, speaker: string): boolean {
  const ofSpeaker = names.some((name) => DEATH.test(name) && isAbout(name.replace(DEATH, ''), speaker))
  return !reported && (type === 'killing' || type === 'death' || type === 'accident' || type === 'attack') && ofSpeaker
}

const DEATH =
  /^(?:death|killing|assassination|murder|execution) of |['’]s (?:death|killing|assassination|murder|execution)$/i

/** What of the words is in a language without rules: all, or some segments. */
function unread({ language: whole, segments }: Transcript): string[] {
  const foreign = segments.filter(({ language }) => !isReadable(language ?? whole))
  if (foreign.length === 0) return []
  const named = [...new Set(foreign.map(({ language }) => language ?? whole))].sort().join(', ')
  if (foreign.length === segments.length) {
    return [
      `Words in this language (${named}) cannot be read yet: no reference was looked for. A translation can be examined as an account.`,
    ]
  }
  return [
    `${foreign.length} of ${segments.length} segments are in a language that cannot be read yet (${named}): only the others were read. A translation can be examined as an account.`,
  ]
}

function namesTheSpeaker({ names, actors }: Candidate): boolean {
  return [...names, ...actors].some(({ key }) => key.includes(' '))
}

function limits(transcript: Transcript, references: readonly Reference[]): string[] {
  const found = unread(transcript)
  if (references.length === 0 && found.length === 0) {
    found.push('No reference that can carry a date was found.')
  }
  if (transcript.medium === 'account')
    found.push('This is an account by others of a recording that was not heard: everything in it is hearsay.')
  return found
}
