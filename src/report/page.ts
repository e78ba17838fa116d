import type { Bound, Day, Interval } from '../model/index.js'

/**
 * The page as data, the same for HTML and Markdown. What a renderer gets is words and their grounds: it adds no statement.
 * A Sentence can't be made without a citation, so neither can a conclusion.
 */

/** A piece of a sentence. A plain string is ours; everything from outside is marked with what it is. */
export type Part =
  | string
  | { readonly type: 'foreign'; readonly text: string }
  | { readonly type: 'day'; readonly day: Day }
  | { readonly type: 'edtf'; readonly edtf: string }
  | { readonly type: 'source'; readonly text: string; readonly url: string | null }

export type Text = readonly Part[]

/** What a sentence rests on: an anchor of this page and its short label: `r3 00:34`, `release`. */
export interface Cite {
  readonly anchor: string
  readonly label: string
}

export type Cites = readonly [Cite, ...Cite[]]

export interface Sentence {
  readonly text: Text
  readonly cites: Cites
}

export interface Page {
  readonly title: string
  readonly language: string
  readonly hearsay: boolean
  readonly kicker: string
  readonly subject: Text
  readonly answer: readonly Sentence[]
  readonly condition: Sentence
  readonly identity: readonly Fact[]
  readonly figure: Figure | null
  readonly conclusions: readonly Conclusion[]
  readonly others: readonly Evidence[]
  readonly conflicts: readonly Sentence[]
  /** What each part would give by itself, where no single date fits all. */
  readonly parts: readonly Sentence[]
  readonly rumours: readonly Rumour[]
  /** What the rumours are to each other. */
  readonly relations: readonly Sentence[]
  readonly calls: readonly CallRow[]
  readonly warnings: readonly Sentence[]
  readonly history: History
  /** What had just happened, the latest first. */
  readonly context: readonly ContextRow[]
  readonly unknown: readonly Sentence[]
  readonly references: readonly ReferenceRow[]
  readonly transcript: readonly Line[]
  readonly made: readonly Fact[]
  readonly check: Check
}

export interface Fact {
  readonly anchor: string | null
  readonly term: string
  readonly text: Text
}

export interface Conclusion {
  readonly strength: 'firm' | 'soft' | 'probable'
  readonly heading: Text
  readonly sentences: readonly Sentence[]
  readonly evidence: readonly Evidence[]
}

/** One reference as evidence: the words, when they are heard, what they are taken to mean, and what they are worth. */
export interface Evidence {
  readonly cite: Cite
  readonly time: string | null
  readonly seconds: number | null
  readonly quote: string
  readonly meaning: Sentence
  readonly without: Sentence | null
}

export interface Rumour {
  readonly anchor: string
  readonly claim: Text
  readonly who: Text
  /** The Admiralty code of who says so, with its words; null where nobody graded it. */
  readonly grade: string | null
  readonly outcome: 'refuted' | 'supported' | 'unsettled'
  readonly verdict: string
  readonly likelihood: string | null
  readonly reason: Sentence
  readonly wouldSettle: Sentence | null
  /** What earlier recordings did to it. */
  readonly earlier: readonly Sentence[]
}

export interface CallRow {
  readonly quote: string
  readonly targets: Text
  /** How the words urge, in plain words. */
  readonly force: string
  readonly cites: Cites
}

export interface History {
  readonly sentence: Sentence | null
  /** Why there is no such sentence. */
  readonly note: Sentence | null
  readonly previous: Text | null
  readonly remarks: readonly Sentence[]
  readonly messages: readonly MessageRow[]
}

export interface MessageRow {
  readonly anchor: string
  readonly when: Text
  readonly what: Text
  /** The days without a message before it; null where it is the first, or they cannot be told. */
  readonly silence: string | null
}

/** An event of shortly before. */
export interface ContextRow {
  readonly when: Text
  readonly event: Sentence
  /** `12 days before`. */
  readonly before: string
  /** 0 for the furthest to 1 for the day that is counted to: its place on a line. */
  readonly near: number
}

export interface ReferenceRow {
  readonly anchor: string
  readonly id: string
  readonly time: string | null
  readonly seconds: number | null
  readonly segment: Cite | null
  readonly quote: string
  readonly kind: string
  readonly meant: string
  readonly says: Text
  readonly by: string
  readonly readings: readonly Reading[]
}

/** An event that the words may mean; the first is the one that was taken. */
export interface Reading {
  readonly event: Text
  readonly probability: string
  readonly why: Text | null
  readonly chosen: boolean
}

export interface Line {
  readonly anchor: string
  readonly time: string | null
  readonly seconds: number | null
  readonly speaker: string | null
  readonly runs: readonly { readonly text: string; readonly cite: Cite | null }[]
}

export interface Check {
  readonly command: string
  readonly prints: string
  readonly rerun: string
}

/** The time line as data. Days are numbered as `dayNumber` does; a day fills the stretch from its number to the next. */
export interface Figure {
  readonly from: number
  readonly to: number
  readonly curve: readonly { readonly at: number; readonly weight: number }[]
  readonly bounds: readonly Bound[]
  readonly credible: readonly Interval[]
  readonly mostLikely: Day | null
  readonly release: Day | null
  readonly events: readonly Mark[]
  readonly rumours: readonly Mark[]
  /** What is left out: it lies too far off, has no day, or there are more than can be read. */
  readonly undrawn: readonly Mark[]
  readonly description: string
}

export interface Mark {
  readonly label: string
  readonly when: string
  /** First and last day; null where there is none. */
  readonly span: { readonly from: number; readonly to: number } | null
  readonly tone: 'firm' | 'weak' | 'refuted' | 'supported' | 'unsettled'
}

export function foreign(text: string): Part {
  return { type: 'foreign', text }
}

export function dayPart(day: Day): Part {
  return { type: 'day', day }
}

export function edtfPart(edtf: string): Part {
  return { type: 'edtf', edtf }
}

/** A sentence that another room wrote: it may hold foreign words, and its ISO days are written in plain English. */
export function prose(text: string): Part[] {
  return text
    .split(/(?<![\w-])(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\w-])/)
    .map((piece, index) => (index % 2 === 1 ? dayPart(piece) : foreign(piece)))
    .filter((part) => typeof part === 'string' || part.type !== 'foreign' || part.text !== '')
}

export function say(cites: Cites, ...text: readonly Part[]): Sentence {
  return { text, cites }
}

/** The sentences on the page that conclude something. */
export function statements(page: Page): Sentence[] {
  return [
    ...page.answer,
    ...page.conclusions.flatMap(({ sentences, evidence }) => [...sentences, ...evidence.flatMap(statementsOf)]),
    ...page.others.flatMap(statementsOf),
    ...page.conflicts,
    ...page.parts,
    page.condition,
    ...page.rumours.flatMap(({ reason, wouldSettle, earlier }) => [
      reason,
      ...(wouldSettle ? [wouldSettle] : []),
      ...earlier,
    ]),
    ...page.relations,
    ...page.warnings,
    ...[page.history.sentence, page.history.note].filter((one) => one !== null),
    ...page.history.remarks,
    ...page.context.map(({ event }) => event),
    ...page.unknown,
  ]
}

function statementsOf({ meaning, without }: Evidence): Sentence[] {
  return without ? [meaning, without] : [meaning]
}
