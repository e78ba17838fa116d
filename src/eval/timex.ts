import type { DaySpan, Desk } from '../index.js'
import type { Report } from './report.js'
import { isRight } from './timex/judge.js'
import { chronoNode, type Locale, postquem, recognizers, type TimeReader } from './timex/readers.js'
import { type Expected, type Selection, select, specs } from './timex/specs.js'

const FILES: readonly (readonly [string, Locale])[] = [
  ['English', { order: 'month-first', country: 'United States' }],
  ['EnglishOthers', { order: 'day-first', country: 'United Kingdom' }],
]

const RULE = `taken: results of type date and daterange that the specs put on days; an open end (before, since) counts too.
left out: all other types (clock times, times of day, sets, durations), results without days, anchors that the specs call
undefined, vague parts ("end of the week"), whose bounds are a convention.
judged: the very days. Past and coming reading are both right where the spec has both. A range with two named ends may end with the
second or where it begins; the day at an open end may belong to it or not; else no slack. "5/6/2011" is read as the specs' locale writes it.`

/**
 * Time expressions: our reader, chrono-node and Recognizers-Text on the specs of the latter, by the same judge. `wanted` is the reader whose
 * mistakes are listed.
 */
export function evalTimex(desk: Desk, wanted: string | undefined, report: Report): void {
  report.line(RULE)
  for (const [file, locale] of FILES) {
    const selection = select(specs(file))
    const readers = [postquem(desk.world.observances, locale), chronoNode(locale), recognizers(locale)]
    describe(file, selection, report)
    for (const reader of readers) evaluate(file, reader, selection, wanted, report)
  }
}

function describe(file: string, { taken, left, empty }: Selection, report: Report): void {
  report.line(`\n${file}: ${taken.length} expressions taken; ${empty.length} sentences without any time`)
  for (const [reason, count] of [...left].sort(([, a], [, b]) => b - a))
    report.line(`  left out: ${String(count).padStart(4)} ${reason}`)
}

function evaluate(
  file: string,
  reader: TimeReader,
  selection: Selection,
  wanted: string | undefined,
  report: Report,
): void {
  const { taken, empty } = selection
  const right = new Set(taken.filter((one) => isRight(one, reader.read(one.sentence, one.on))))
  const share = (of: readonly Expected[]): number | null =>
    of.length === 0 ? null : of.filter((one) => right.has(one)).length / of.length
  const scores = {
    expressions: taken.length,
    right: share(taken),
    date: share(taken.filter(({ type }) => type === 'date')),
    daterange: share(taken.filter(({ type }) => type === 'daterange')),
    claimed: share(taken.filter(({ claimed }) => claimed)),
    madeUp: empty.filter(({ sentence, on }) => reader.read(sentence, on).some(({ days }) => days.length > 0)).length,
  }
  if (reader.name === 'postquem') report.scores(file, scores)
  report.line(row(reader.name, scores))
  if (wanted === reader.name) for (const line of mistakes(reader, selection, right)) report.line(line)
}

/** Every wrong answer, and every time found where there is none. */
function* mistakes(reader: TimeReader, { taken, empty }: Selection, right: ReadonlySet<Expected>): Generator<string> {
  for (const one of taken) {
    const spec = one.values.map(inShort).join(' or ')
    if (!right.has(one))
      yield `    ${one.on} "${one.text}" is ${spec}; found ${answers(reader, one)} in: ${one.sentence}`
  }
  for (const one of empty) {
    const found = answers(reader, one)
    if (found !== 'nothing') yield `    made up ${found} in: ${one.sentence}`
  }
}

function answers(reader: TimeReader, { sentence, on }: { readonly sentence: string; readonly on: string }): string {
  const found = reader.read(sentence, on).filter(({ days }) => days.length > 0)
  return (
    found.map(({ from, to, days }) => `"${sentence.slice(from, to)}" ${days.map(inShort).join(' or ')}`).join(', ') ||
    'nothing'
  )
}

function inShort({ from, to }: DaySpan): string {
  return from === to ? `${from}` : `${from ?? '..'}/${to ?? '..'}`
}

function row(name: string, scores: Readonly<Record<string, number | null>>): string {
  const percent = (value: number | null = null): string => (value === null ? '-' : (value * 100).toFixed(1))
  return `  ${name.padEnd(17)} right ${percent(scores.right)} %, date ${percent(scores.date)}, daterange ${percent(scores.daterange)}; of those the specs mark as supported in JavaScript ${percent(scores.claimed)}; made up ${scores.madeUp}`
}
