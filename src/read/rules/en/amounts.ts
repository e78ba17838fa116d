import type { DayRange } from '../../../model/index.js'
import { NUMBER, numberOf } from './words.js'

const UNIT_DAYS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['night', 1],
  ['week', 7],
  ['fortnight', 14],
  ['month', 30.44],
  ['year', 365.2425],
  ['decade', 3652.425],
])
const UNIT = `(day|night|week|fortnight|month|year|decade)s?\\b`
const HEDGE = `about|around|roughly|approximately|some|nearly|almost|close to|just under|less than|under|over|more than|well over|just over|at least|exactly|only|just|already|barely|another`
const VAGUE = `a few|several|a couple of|a handful of|a number of|some|many`
const FIGURE = `${NUMBER}(?: ?(?:to|or|-|–) ?${NUMBER})?(?: and a half)?`

/**
 * Source of a pattern for a stretch of time as it is spoken, four capturing groups for `stretch`: hedge, quantity, unit, half.
 * "about two weeks", "two or three months", "two and a half years", "a year and a half", "half a year", "a few days".
 */
export const STRETCH = `(?:(${HEDGE}) )?(?<![\\d.,$£€])\\b(${VAGUE}|(?:half )?an?(?: and a half)?|${FIGURE}) ${UNIT}( and a half)?(?: or (?:so|more))?`

/** A stretch of time in days, before slack: the smallest and largest that its figures allow. */
export interface Stretch extends DayRange {
  readonly unit: number
  readonly hedge: 'none' | 'about' | 'under' | 'over' | 'vague'
}

/** The longest stretch that says anything of a recording's day. */
const LONGEST = 366 * 150

export function stretch(hedge = '', quantity = '', unitName = '', half = ''): Stretch | null {
  const unit = UNIT_DAYS.get(unitName.toLowerCase()) ?? 1
  const words = quantity.toLowerCase()
  const vague = VAGUE_UNITS.get(words)
  const more = half === '' ? 0 : 0.5
  const figures = vague ?? figuresOf(words)
  if (!figures) return null
  const [from, to] = [(figures[0] + more) * unit, (figures[1] + more) * unit]
  if (from <= 0 || to < from || to > LONGEST) return null
  return { from, to, unit, hedge: vague ? 'vague' : hedgeOf(hedge.toLowerCase()) }
}

const VAGUE_UNITS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['a few', [1.5, 8]],
  ['several', [1.5, 10]],
  ['a couple of', [1.5, 3.5]],
  ['a handful of', [2, 8]],
  ['a number of', [2, 12]],
  ['some', [1.5, 12]],
  ['many', [3, 60]],
])

function figuresOf(words: string): readonly [number, number] | null {
  const more = words.endsWith(' and a half') ? 0.5 : 0
  const plain = words.replace(/ and a half$/, '')
  if (/^half an?$/.test(plain)) return [0.5, 0.5]
  if (/^an?$/.test(plain)) return [1 + more, 1 + more]
  const [first = '', second = first] = plain.split(/ ?(?:\bto\b|\bor\b|(?<=\d)-(?=\d)|–) ?/)
  const [from, to] = [numberOf(first), numberOf(second)]
  return from === null || to === null ? null : [from + more, to + more]
}

function hedgeOf(hedge: string): Stretch['hedge'] {
  if (/^(?:about|around|roughly|approximately|some)$/.test(hedge)) return 'about'
  if (/^(?:nearly|almost|close to|just under|less than|under)$/.test(hedge)) return 'under'
  return /^(?:over|more than|well over|just over|at least)$/.test(hedge) ? 'over' : 'none'
}

/** As a distance: half a unit of slack either way where it is round, more where it is hedged. */
export function asDistance({ from, to, unit, hedge }: Stretch): DayRange {
  if (hedge === 'vague') return whole(from, to)
  if (hedge === 'over') return whole(from, to + Math.max(2 * unit, to * 0.15))
  if (hedge === 'under') return whole(from * 0.85, to)
  if (hedge === 'about') return whole(from * 0.75, to * 1.25)
  const slack = unit === 1 ? 1 : isWhole(from / unit) ? unit / 2 : unit / 4
  return whole(from - slack, to + slack)
}

/** As a count: both readings (the first day counted or not), and what the roundness of the unit and the hedge leave open. */
export function asCount({ from, to, unit, hedge }: Stretch): DayRange {
  if (hedge === 'vague') return whole(from, to)
  if (hedge === 'over') return whole(from - 1, to + Math.max(unit * 1.5, to * 0.15))
  if (hedge === 'under') return whole(from * 0.9 - 1, to)
  if (hedge === 'about') return whole(from * 0.85, to * 1.15)
  return whole(from - 1, to + (unit > 1 ? unit : 0))
}

function isWhole(number: number): boolean {
  return Math.abs(number - Math.round(number)) < 1e-6
}

function whole(from: number, to: number): DayRange {
  return { from: Math.max(0, Math.floor(from)), to: Math.ceil(to) }
}
