import type {
  Cites,
  Conclusion,
  Evidence,
  Fact,
  MessageRow,
  Page,
  Part,
  ReferenceRow,
  Rumour,
  Sentence,
  Text,
} from '../page.js'
import { shortened, visible, webAddress } from '../visible.js'
import { plainDay, plainEdtf } from '../words.js'
import type { Painted } from './picture.js'

/** The page as a sequence of blocks, for documents that know neither HTML nor Markdown. */
export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly look: Look; readonly runs: Runs; readonly anchor?: string }
  | { readonly type: 'item'; readonly runs: Runs; readonly anchor?: string }
  | { readonly type: 'figure'; readonly picture: Painted }
  | { readonly type: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] }

export type Look = 'plain' | 'kicker' | 'headline' | 'standfirst' | 'condition' | 'small' | 'warning' | 'code'

export interface Column {
  readonly name: string
  /** Share of the width; all add up to 1. */
  readonly share: number
}

export interface Row {
  readonly anchor: string | null
  readonly cells: readonly Runs[]
}

/** Words of one look. `to`: an anchor of the document; `url`: a page of the web. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly small?: true
  readonly to?: string
  readonly url?: string
}

export type Runs = readonly Run[]

const QUOTE = 220
const LINE = 2_000

/** The drawings, where the document can hold some. */
export interface Pictures {
  readonly timeline?: Painted | null
  readonly rhythm?: Painted | null
}

/** Everything that the report says, in its order: the answer, why, rumours, whom to warn, history, context, what is not known, how it was made. */
export function blocksOf(page: Page, { timeline = null, rhythm = null }: Pictures = {}): readonly Block[] {
  return [
    ...head(page),
    ...section('Time line', timeline === null ? [] : drawn(timeline, page)),
    ...section('How we know', why(page)),
    ...section('Rumours', rumours(page)),
    ...section('Whom to warn', calls(page)),
    ...section('Earlier messages', history(page, rhythm)),
    ...section(
      'What had just happened',
      page.context.map(({ before, event }) => item([{ text: `${before}: ` }, ...sentence(event)])),
    ),
    ...section(
      'What is not known',
      page.unknown.map((one) => item(sentence(one))),
    ),
    ...section('All references', references(page)),
    ...section(page.hearsay ? 'The account' : 'Transcript', transcript(page)),
    ...section('How this was made, and how to check it', made(page)),
  ]
}

function head(page: Page): Block[] {
  const [headline, ...rest] = page.answer
  return [
    paragraph('kicker', [{ text: page.kicker }]),
    { type: 'heading', level: 1, text: plainText(page.subject) },
    ...(headline ? [paragraph('headline', sentence(headline))] : []),
    ...(rest.length > 0
      ? [
          paragraph(
            'standfirst',
            rest.flatMap((one) => [...sentence(one), { text: ' ' }]),
          ),
        ]
      : []),
    paragraph('condition', sentence(page.condition)),
    ...page.identity.map(fact),
  ]
}

const LEGEND =
  'Solid lines and the tint: firm bounds. Dashed lines and hatching: soft evidence. Curve: probability of each day, darker in the 90 and the 50 % interval. Hollow dots: open to doubt. Crosses: rumours refuted, if the recording is authentic.'

function drawn(picture: Painted, { figure }: Page): Block[] {
  const undrawn = (figure?.undrawn ?? []).map(({ label, when }) => `${label} (${when})`)
  const left = undrawn.length > 0 ? ` Not drawn, for want of room or of a day: ${undrawn.join('; ')}.` : ''
  return [{ type: 'figure', picture }, paragraph('small', [{ text: visible(LEGEND + left) }])]
}

function why(page: Page): Block[] {
  return [
    ...page.conclusions.flatMap((one) => conclusion(one, page)),
    ...part('What cannot all hold', page.conflicts),
    ...part('What each part would give by itself', page.parts),
    ...(page.others.length > 0 ? [heading('Other events in the words'), ...evidence(page.others, page)] : []),
  ]
}

const STRENGTH = { firm: 'Firm', soft: 'Soft', probable: 'Probability' } as const

function conclusion({ strength, heading: title, sentences, evidence: all }: Conclusion, page: Page): Block[] {
  return [
    heading(`${STRENGTH[strength]}: ${plainText(title)}`),
    paragraph(
      'plain',
      sentences.flatMap((one) => [...sentence(one), { text: ' ' }]),
    ),
    ...evidence(all, page),
  ]
}

function evidence(all: readonly Evidence[], { hearsay }: Page): Block[] {
  return all.map(({ time, quote, meaning, without }) =>
    item([
      ...(time === null ? [] : [{ text: `${time} `, small: true } as const]),
      ...(hearsay ? [{ text: 'Hearsay: ', bold: true } as const] : []),
      quoted(quote),
      { text: ' ' },
      ...sentence(meaning),
      ...(without ? [{ text: ' ' }, ...runs(without.text)] : []),
    ]),
  )
}

function part(title: string, sentences: readonly Sentence[]): Block[] {
  return sentences.length === 0 ? [] : [heading(title), ...sentences.map((one) => item(sentence(one)))]
}

const RUMOURS: readonly Column[] = [
  { name: 'Claim', share: 0.22 },
  { name: 'Who says so', share: 0.18 },
  { name: 'Outcome', share: 0.14 },
  { name: 'Likelihood that the date rules it out', share: 0.14 },
  { name: 'Why', share: 0.32 },
]

function rumours({ rumours: all, relations }: Page): Block[] {
  if (all.length === 0) return []
  const rows = all.map((one) => ({ anchor: one.anchor, cells: rumourCells(one) }))
  return [{ type: 'table', columns: RUMOURS, rows }, ...relations.map((one) => item(sentence(one)))]
}

function rumourCells({ claim, who, grade, verdict, likelihood, reason, wouldSettle, earlier }: Rumour): Runs[] {
  return [
    runs(claim),
    [...runs(who), ...(grade === null ? [] : [{ text: `; ${visible(grade)}` }])],
    [{ text: verdict, bold: true }],
    [{ text: likelihood ?? 'The date says nothing' }],
    [
      ...sentence(reason),
      ...(wouldSettle ? [{ text: ' What would settle it: ', bold: true } as const, ...sentence(wouldSettle)] : []),
      ...earlier.flatMap((one) => [{ text: ' ' }, ...sentence(one)]),
    ],
  ]
}

function calls({ calls: all, warnings }: Page): Block[] {
  const quotes = all.map(({ quote, force, targets, cites }) =>
    item([
      quoted(quote),
      { text: ` ${force}${targets.length > 0 ? ', concerns ' : ''}` },
      ...runs(targets),
      { text: ' ' },
      ...citations(cites),
    ]),
  )
  return [
    ...warnings.map((one) => paragraph('warning', sentence(one))),
    ...(all.length > 0
      ? [paragraph('small', [{ text: 'The least quotation that proves the point:' }]), ...quotes]
      : []),
  ]
}

const MESSAGES: readonly Column[] = [
  { name: 'Made', share: 0.25 },
  { name: 'Message', share: 0.5 },
  { name: 'Silence before it', share: 0.25 },
]

function history(page: Page, rhythm: Painted | null): Block[] {
  const { sentence: one, note, previous, remarks, messages } = page.history
  const said = one ?? note
  const row = ({ anchor, when, what, silence }: MessageRow): Row => ({
    anchor,
    cells: [runs(when), runs(what), [{ text: silence ?? '–' }]],
  })
  return [
    ...(said ? [paragraph('plain', sentence(said))] : []),
    ...(one && previous
      ? [{ ...paragraph('small', runs(previous)), anchor: one.cites[0].anchor } satisfies Block]
      : []),
    ...remarks.map((remark) => item(sentence(remark))),
    ...(rhythm === null ? [] : [{ type: 'figure', picture: rhythm } satisfies Block]),
    ...(messages.length > 0 ? [{ type: 'table', columns: MESSAGES, rows: messages.map(row) } satisfies Block] : []),
  ]
}

const REFERENCES: readonly Column[] = [
  { name: 'Reference', share: 0.13 },
  { name: 'Words', share: 0.3 },
  { name: 'Read as', share: 0.25 },
  { name: 'Events they may mean', share: 0.32 },
]

function references({ references: all }: Page): Block[] {
  if (all.length === 0) return []
  return [{ type: 'table', columns: REFERENCES, rows: all.map(referenceRow) }]
}

function referenceRow({ anchor, id, time, segment, quote, kind, meant, says, by, readings }: ReferenceRow): Row {
  const place: Run[] =
    time === null && segment ? [{ text: ' ' }, cite(segment)] : [{ text: time === null ? '' : ` ${time}` }]
  const events = readings.flatMap(({ event, probability, chosen }, index) => [
    { text: index === 0 ? '' : '; ' },
    ...runs(event),
    { text: ` ${probability}${chosen ? '' : ', rival'}` },
  ])
  return {
    anchor,
    cells: [
      [{ text: visible(id), bold: true }, ...place],
      [quoted(quote), { text: ` ${kind}, meant ${meant}`, small: true }],
      [...runs(says), { text: ` by ${visible(by)}`, small: true }],
      events.length === 0 ? [{ text: 'none' }] : events,
    ],
  }
}

function transcript({ transcript: lines }: Page): Block[] {
  const spoken = lines.map(({ anchor, time, speaker, runs: words }) => ({
    ...item([
      { text: `${time ?? anchor} `, small: true },
      ...(speaker === null ? [] : [{ text: `${visible(speaker)}: `, bold: true } as const]),
      { text: visible(words.map(({ text }) => text).join('')) },
    ]),
    anchor,
  }))
  const [first, ...rest] = spoken
  // The transcript as a whole is cited where nothing in it is.
  const whole: Block = { ...paragraph('small', [{ text: `${lines.length} segments` }]), anchor: 'transcript' }
  return first ? [whole, first, ...rest] : [whole]
}

function made({ made: all, check }: Page): Block[] {
  return [
    ...all.map(fact),
    paragraph('plain', [{ text: 'The file is the one that was examined if' }]),
    paragraph('code', [{ text: visible(check.command) }]),
    paragraph('plain', [{ text: 'prints' }]),
    paragraph('code', [{ text: visible(check.prints) }]),
    paragraph('plain', [
      { text: 'The same file, claims, history, program and chronology give the same assessment, byte for byte:' },
    ]),
    paragraph('code', [{ text: visible(check.rerun) }]),
  ]
}

function section(title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 2, text: title }, ...blocks]
}

function heading(text: string): Block {
  return { type: 'heading', level: 3, text }
}

function paragraph(look: Look, words: Runs): Block & { readonly type: 'paragraph' } {
  return { type: 'paragraph', look, runs: words }
}

function item(words: Runs): Block & { readonly type: 'item' } {
  return { type: 'item', runs: words }
}

function fact({ anchor, term, text }: Fact): Block {
  const block = paragraph('small', [{ text: `${term}: `, bold: true }, ...runs(text)])
  return anchor === null ? block : { ...block, anchor }
}

function sentence({ text, cites }: Sentence): Runs {
  return [...runs(text), { text: ' ' }, ...citations(cites)]
}

function citations(cites: Cites): Run[] {
  return cites.flatMap((one, index) => [...(index === 0 ? [] : [{ text: ' ' }]), cite(one)])
}

function cite({ anchor, label }: { anchor: string; label: string }): Run {
  return { text: `[${visible(label)}]`, to: anchor, small: true }
}

function quoted(words: string): Run {
  return { text: `“${visible(shortened(words, QUOTE))}”`, italic: true }
}

function runs(text: Text): Run[] {
  return text.map(run).filter(({ text: words }) => words !== '')
}

function run(part: Part): Run {
  if (typeof part === 'string') return { text: part }
  switch (part.type) {
    case 'foreign':
      return { text: visible(part.text.length > LINE ? shortened(part.text, LINE) : part.text) }
    case 'day':
      return { text: plainDay(part.day) }
    case 'edtf':
      return { text: visible(plainEdtf(part.edtf)) }
    case 'source': {
      const address = webAddress(part.url)
      return { text: visible(part.text), ...(address && { url: address.href }) }
    }
  }
}

function plainText(text: Text): string {
  return runs(text)
    .map((one) => one.text)
    .join('')
}
