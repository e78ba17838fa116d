import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { DaySpan } from '../../index.js'
import { dataFile } from '../sets.js'

/** The specs of Microsoft Recognizers-Text for date and time, as far as they are used here. */
export interface SpecCase {
  readonly Input: string
  readonly Context?: { readonly ReferenceDateTime?: string }
  readonly NotSupported?: string
  readonly NotSupportedByDesign?: string
  readonly Results: readonly {
    readonly Text: string
    readonly Start?: number
    readonly TypeName?: string
    readonly Resolution?: { readonly values?: readonly SpecValue[] }
  }[]
}

export interface SpecValue {
  readonly timex: string
  readonly type: string
  readonly value?: string
  readonly start?: string
  readonly end?: string
  readonly Mod?: string
}

/** One expression that is judged. */
export interface Expected {
  readonly sentence: string
  readonly on: string
  readonly from: number
  readonly to: number
  readonly text: string
  readonly type: 'date' | 'daterange'
  /** As in the spec: `to` is the first day after, and a null end is open. Past and future readings are both right. */
  readonly values: readonly DaySpan[]
  /** The specs say that their own library for JavaScript reads it. */
  readonly claimed: boolean
}

export interface Selection {
  readonly taken: readonly Expected[]
  /** Sentences in which the specs find nothing at all. */
  readonly empty: readonly { readonly sentence: string; readonly on: string }[]
  /** How many results were left out, by reason. */
  readonly left: ReadonlyMap<string, number>
}

const FILE = 'timex/recognizers-datetime.json.gz'

export function specs(language: string): readonly SpecCase[] {
  const all = JSON.parse(gunzipSync(readFileSync(dataFile(FILE))).toString('utf8')) as Record<string, SpecCase[]>
  return all[language] ?? []
}

/**
 * The rule of choice, the same for every case. Taken: results of the types `date` and `daterange` with a reference day and resolved days.
 * Left out: every other type, results without days, and those that the specs themselves mark as undefined or as a vague part of something
 * ("the end of the week": from which day on is anybody's convention).
 */
export function select(cases: readonly SpecCase[]): Selection {
  const taken: Expected[] = []
  const left = new Map<string, number>()
  for (const one of cases) {
    let seen = 0
    for (const result of one.Results) {
      const reason = whyNot(one, result)
      const at = one.Input.toLowerCase().indexOf(result.Text.toLowerCase(), seen)
      const from = at < 0 ? (result.Start ?? 0) : at
      seen = from + result.Text.length
      if (reason === null) taken.push(expected(one, result, from))
      else left.set(reason, (left.get(reason) ?? 0) + 1)
    }
  }
  const empty = cases
    .filter((one) => one.Results.length === 0)
    .map((one) => ({ sentence: one.Input, on: dayOf(one) ?? '2019-01-01' }))
  return { taken, empty, left }
}

type Result = SpecCase['Results'][number]

function whyNot(one: SpecCase, result: Result): string | null {
  const type = typeOf(result)
  if (type !== 'date' && type !== 'daterange') return `type ${type}`
  const values = result.Resolution?.values ?? []
  if (dayOf(one) === null) return 'no reference day'
  if (values.length === 0 || values.every((value) => spanOf(value) === null))
    return 'the spec gives no days (not resolved)'
  if (values.some(({ Mod }) => /^(?:start|mid|end)$/.test(Mod ?? '')))
    return 'a vague part (Mod start, mid, end), whose bounds are a convention'
  return values.some(({ Mod }) => Mod === 'ref_undef') ? 'the spec calls its anchor undefined (ref_undef)' : null
}

function typeOf({ TypeName }: Result): string {
  return TypeName?.replace('datetimeV2.', '') ?? 'none'
}

function dayOf({ Context }: SpecCase): string | null {
  return Context?.ReferenceDateTime?.slice(0, 10) ?? null
}

function expected(one: SpecCase, result: Result, from: number): Expected {
  return {
    sentence: one.Input,
    on: dayOf(one) ?? '',
    from,
    to: from + result.Text.length,
    text: result.Text,
    type: typeOf(result) === 'date' ? 'date' : 'daterange',
    values: (result.Resolution?.values ?? []).flatMap((value) => spanOf(value) ?? []),
    claimed: !/javascript/i.test(`${one.NotSupported} ${one.NotSupportedByDesign}`),
  }
}

/** The specs' own form: a day as it is, a range up to the first day after it. */
export function spanOf({ value, start, end }: SpecValue): DaySpan | null {
  if (value !== undefined) return /^\d{4}-\d\d-\d\d$/.test(value) ? { from: value, to: value } : null
  if (start === undefined && end === undefined) return null
  return { from: start?.slice(0, 10) ?? null, to: end?.slice(0, 10) ?? null }
}
