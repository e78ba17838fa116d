import { type Assessment, dayNumber } from '../model/index.js'
import { SIDES } from './bounds.js'
import { pageOf } from './compose.js'
import { escaped, fenced, linked } from './escape.js'
import type {
  Cites,
  Conclusion,
  ContextRow,
  Evidence,
  Fact,
  Figure,
  Page,
  Part,
  ReferenceRow,
  Sentence,
  Text,
} from './page.js'
import { shortened } from './visible.js'
import { plainDay, plainEdtf, plainSpan } from './words.js'

/** The same page as `toHtml`, as Markdown with GitHub's tables. */
export function toMarkdown(assessment: Assessment): string {
  const page = pageOf(assessment)
  const blocks = [
    ...head(page),
    ...timeline(page.figure),
    ...section('How we know', conclusions(page)),
    ...section('Rumours', rumours(page)),
    ...section('Whom to warn', calls(page)),
    ...section('Earlier messages', history(page)),
    ...section('What had just happened', list(page.context.map(contextItem))),
    ...section('What is not known', list(page.unknown.map(sentence))),
    ...section('All references', references(page.references)),
    ...section(page.hearsay ? 'The account' : 'Transcript', transcript(page)),
    ...section('How this was made, and how to check it', made(page)),
  ]
  return `${blocks.join('\n\n')}\n`
}

function section(heading: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`## ${heading}`, ...blocks]
}

function list(items: readonly string[]): string[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')]
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [[line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')]
}

function text(parts: Text): string {
  return parts.map(part).join('')
}

function part(one: Part): string {
  if (typeof one === 'string') return one
  switch (one.type) {
    case 'foreign':
      return escaped(one.text)
    case 'day':
      return plainDay(one.day)
    case 'edtf':
      return escaped(plainEdtf(one.edtf))
    case 'source':
      return linked(one.text, one.url)
  }
}

function quoted(words: string): string {
  return `“${escaped(shortened(words, 220))}”`
}

function sentence({ text: parts, cites }: Sentence): string {
  return `${text(parts)} ${citeList(cites)}`
}

function citeList(cites: Cites): string {
  return cites.map(({ anchor, label }) => `[${escaped(label)}](#${anchor})`).join(' ')
}

function anchored(anchor: string | null, words: string): string {
  return anchor === null ? words : `<a id="${anchor}"></a>${words}`
}

function facts(all: readonly Fact[]): string[] {
  return list(all.map(({ anchor, term, text: parts }) => anchored(anchor, `${term}: ${text(parts)}`)))
}

function head(page: Page): string[] {
  const [headline, ...rest] = page.answer
  return [
    `# ${text(page.subject)}`,
    page.kicker,
    ...(headline ? [`**${text(headline.text)}** ${citeList(headline.cites)}`] : []),
    ...(rest.length > 0 ? [rest.map(sentence).join(' ')] : []),
    `> ${sentence(page.condition)}`,
    ...facts(page.identity),
  ]
}

/** The drawing as a table, oldest first. */
function timeline(figure: Figure | null): string[] {
  if (!figure) return []
  const rows = [
    ...figure.bounds.map(({ side, strength, date }) =>
      row(date, plainDay(date), `${SIDES[side]} this day (${strength})`),
    ),
    ...(figure.mostLikely === null ? [] : [row(figure.mostLikely, plainDay(figure.mostLikely), 'Most likely day')]),
    ...figure.credible.map(({ level, from, to }) => row(from, plainSpan({ from, to }), `${level * 100} % interval`)),
    ...(figure.release === null ? [] : [row(figure.release, plainDay(figure.release), 'Released')]),
    ...[...figure.events, ...figure.rumours, ...figure.undrawn].map(({ span, when, label }) => ({
      at: span?.from ?? Number.POSITIVE_INFINITY,
      cells: [escaped(when), escaped(label)],
    })),
  ]
  // Two rows without a day are neither before nor after each other.
  const sorted = rows.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
  return section(
    'Time line',
    table(
      ['When', 'What'],
      sorted.map(({ cells }) => cells),
    ),
  )
}

function row(day: string, when: string, what: string): { at: number; cells: string[] } {
  return { at: dayNumber(day), cells: [when, what] }
}

const STRENGTH = { firm: 'Firm', soft: 'Soft', probable: 'Probability' } as const

function conclusions(page: Page): string[] {
  return [
    ...page.conclusions.flatMap((one) => conclusion(one, page)),
    ...(page.conflicts.length > 0 ? ['### What cannot all hold', ...list(page.conflicts.map(sentence))] : []),
    ...(page.parts.length > 0 ? ['### What each part would give by itself', ...list(page.parts.map(sentence))] : []),
    ...(page.others.length > 0 ? ['### Other events in the words', ...evidence(page.others, page)] : []),
  ]
}

function conclusion({ strength, heading, sentences, evidence: all }: Conclusion, page: Page): string[] {
  return [`### ${STRENGTH[strength]}: ${text(heading)}`, sentences.map(sentence).join(' '), ...evidence(all, page)]
}

function evidence(all: readonly Evidence[], { hearsay }: Page): string[] {
  return list(
    all.map(({ quote, meaning, without }) =>
      [hearsay ? '(hearsay)' : '', quoted(quote), sentence(meaning), without ? text(without.text) : '']
        .filter((words) => words !== '')
        .join(' '),
    ),
  )
}

function rumours({ rumours: all, relations }: Page): string[] {
  const columns = ['Claim', 'Who says so', 'Outcome', 'Likelihood that the date rules it out', 'Why']
  const rows = all.map(({ anchor, claim, who, grade, verdict, likelihood, reason, wouldSettle, earlier }) => [
    anchored(anchor, text(claim)),
    grade === null ? text(who) : `${text(who)}; ${escaped(grade)}`,
    verdict,
    likelihood === null ? 'The date says nothing' : escaped(likelihood),
    [
      sentence(reason),
      ...(wouldSettle ? [`What would settle it: ${sentence(wouldSettle)}`] : []),
      ...earlier.map(sentence),
    ].join(' '),
  ])
  return [...table(columns, rows), ...list(relations.map(sentence))]
}

function calls({ calls: all, warnings }: Page): string[] {
  const quotes = all.map(({ quote, targets, force, cites }) => {
    const concerned = targets.length > 0 ? `, concerns ${text(targets)}` : ''
    return `${quoted(quote)} ${force}${concerned} ${citeList(cites)}`
  })
  return [
    ...warnings.map(sentence),
    ...(all.length > 0 ? ['The least quotation that proves the point:', ...list(quotes)] : []),
  ]
}

function history({ history: { sentence: one, note, previous, remarks, messages } }: Page): string[] {
  const said = one ?? note
  return [
    ...(said ? [sentence(said)] : []),
    ...(one && previous ? [anchored(one.cites[0].anchor, text(previous))] : []),
    ...list(remarks.map(sentence)),
    ...table(
      ['Made', 'Message', 'Silence before it'],
      messages.map(({ anchor, when, what, silence }) => [anchored(anchor, text(when)), text(what), silence ?? '–']),
    ),
  ]
}

function contextItem({ event, before }: ContextRow): string {
  return `${before}: ${sentence(event)}`
}

function references(all: readonly ReferenceRow[]): string[] {
  const rows = all.map((one) => [
    anchored(one.anchor, [escaped(one.id), one.time ?? (one.segment ? citeList([one.segment]) : '')].join(' ')),
    `${quoted(one.quote)} (${one.kind}, meant ${one.meant})`,
    `${text(one.says)} (by ${escaped(one.by)})`,
    one.readings
      .map(({ event, probability, chosen }) => `${text(event)} ${probability}${chosen ? '' : ', rival'}`)
      .join('; ') || 'none',
  ])
  return table(['Reference', 'Words', 'Read as', 'Events they may mean'], rows)
}

function transcript({ transcript: lines }: Page): string[] {
  const spoken = lines.map(({ anchor, time, speaker, runs }) => {
    const who = speaker === null ? '' : `${escaped(speaker)}: `
    return anchored(anchor, `${time ?? anchor} ${who}${escaped(runs.map((run) => run.text).join(''))}`)
  })
  return ['<a id="transcript"></a>', ...list(spoken)]
}

function made({ made: all, check }: Page): string[] {
  return [
    ...facts(all),
    'The file is the one that was examined if',
    fenced(check.command),
    'prints',
    fenced(check.prints),
    'The same file, claims, history, program and chronology give the same assessment, byte for byte:',
    fenced(check.rerun),
  ]
}
