import { Culture, recognizeDateTime } from '@microsoft/recognizers-text-date-time'
import * as chrono from 'chrono-node'
import {
  addDays,
  type DaySpan,
  noun,
  type Observance,
  observanceDays,
  parseEdtf,
  type Reference,
  type Saying,
  type Transcript,
  whenDays,
} from '../../index.js'
import { read } from '../../read/index.js'
import type { Answer } from './judge.js'
import { type SpecValue, spanOf } from './specs.js'

/** Which English the specs are in: it settles "5/6/2011" and whose Labour Day is meant, for every reader alike. */
export interface Locale {
  readonly order: 'month-first' | 'day-first'
  readonly country: string
}

export interface TimeReader {
  readonly name: string
  read(sentence: string, on: string): readonly Answer[]
}

/** Our reader, each reference put on the calendar from the day on which the sentence is said. */
export function postquem(observances: readonly Observance[], locale: Locale): TimeReader {
  const feastDays = (name: string, year: number): readonly DaySpan[] => daysOfFeast(observances, locale, name, year)
  return {
    name: 'postquem',
    read: (sentence, on) =>
      read(transcriptOf(sentence), { observances }).flatMap((reference) => {
        const lean = (reference.said ?? reference).meant === 'ahead' ? 'ahead' : 'past'
        return answerOf(reference, { on, lean, order: locale.order, feastDays }) ?? []
      }),
  }
}

function answerOf({ from, to, value, said }: Reference, saying: Saying): Answer | null {
  if (said) return { from: said.from, to: said.to, days: some(whenDays(said.when, saying)) }
  if (value.type === 'absolute') return { from, to, days: [value.span] }
  return value.type === 'relative' || value.type === 'recurring' ? { from, to, days: [] } : null
}

function transcriptOf(text: string): Transcript {
  const segments = [{ id: 's1', start: null, end: null, speaker: null, text, words: [] }]
  return noun('transcript', { medium: 'transcript', language: 'en', origin: { by: 'person', name: 'spec' }, segments })
}

/** The observance of the locale's country, else an international one, else the first of that name. */
function daysOfFeast(
  observances: readonly Observance[],
  { country }: Locale,
  name: string,
  year: number,
): readonly DaySpan[] {
  const named = observances.filter(({ names }) =>
    names.some((one) => one.toLowerCase().replaceAll('’', "'").replaceAll('-', ' ') === name),
  )
  const of = (where: string): Observance | undefined => named.find((one) => one.country === where)
  const observance = of(country) ?? of('International') ?? named[0]
  return observance ? observanceDays(observance, year) : []
}

/**
 * chrono-node gives a day for everything and says which parts of it the words name: the day, and the month or year that the named parts
 * mean, may either be the right one.
 */
export function chronoNode({ order }: Locale): TimeReader {
  const parser = order === 'month-first' ? chrono.en.casual : chrono.en.GB
  return {
    name: 'chrono-node',
    read: (sentence, on) =>
      parser.parse(sentence, noon(on)).map(({ index, text, start, end }) => {
        const days = [isoDay, namedPart].flatMap((part) => {
          const [first, last] = [part(start), part(end ?? start)]
          return first && last ? [{ from: first.from, to: last.to }] : []
        })
        return { from: index, to: index + text.length, days }
      }),
  }
}

function isoDay(parts: chrono.ParsedComponents): DaySpan | null {
  return parseEdtf(edtfOf(parts, 3))
}

function namedPart(parts: chrono.ParsedComponents): DaySpan | null {
  return parseEdtf(
    edtfOf(parts, parts.isCertain('day') ? 3 : parts.isCertain('month') ? 2 : parts.isCertain('year') ? 1 : 3),
  )
}

function edtfOf(parts: chrono.ParsedComponents, precision: number): string {
  const [year, month, day] = [parts.get('year') ?? 0, parts.get('month') ?? 1, parts.get('day') ?? 1].map(String)
  return [year?.padStart(4, '0'), month?.padStart(2, '0'), day?.padStart(2, '0')].slice(0, precision).join('-')
}

/** Recognizers-Text itself. It offers a past and a coming reading, and either may be the right one. */
export function recognizers({ order }: Locale): TimeReader {
  const culture = order === 'month-first' ? Culture.English : Culture.EnglishOthers
  return {
    name: 'recognizers-text',
    read: (sentence, on) =>
      recognizeDateTime(sentence, culture, 0, noon(on)).map(({ start, end, resolution }) => {
        const values = (resolution?.values ?? []) as readonly SpecValue[]
        return { from: start, to: end + 1, days: values.flatMap((value) => inclusive(value)) }
      }),
  }
}

function inclusive(value: SpecValue): readonly DaySpan[] {
  const span = spanOf(value)
  if (!span || (value.type !== 'date' && value.type !== 'daterange')) return []
  return [value.value === undefined && span.to !== null ? { ...span, to: addDays(span.to, -1) } : span]
}

function some(span: DaySpan | null): readonly DaySpan[] {
  return span ? [span] : []
}

function noon(on: string): Date {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}
