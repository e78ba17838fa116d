import type { CalendarUnit, OneSided, When, Which } from '../../../../model/index.js'
import { amount } from './numbers.js'
import { after, type Parsed, past, type Tokens, wordAt } from './tokens.js'

export const NOW: When = { is: 'now' }

export function read(when: When, end: number, sure: Parsed['sure'] = true): Parsed {
  return { when, end, sure }
}

const UNITS: ReadonlyMap<string, CalendarUnit> = new Map(
  (['day', 'weekend', 'week', 'fortnight', 'month', 'quarter', 'year', 'decade'] as const).flatMap((unit) => [
    [unit, unit] as const,
    [`${unit}s`, unit] as const,
  ]),
)

/** A unit of the calendar: "weeks", "business days", "calendar year". */
export function unit(tokens: Tokens, at: number): { readonly unit: CalendarUnit; readonly end: number } | null {
  const working = after(tokens, at, 'business days', 'working days', 'business day', 'working day')
  if (working !== null) return { unit: 'working day', end: working }
  const week = after(tokens, at, 'working week', 'work week', 'workweek', 'business week')
  if (week !== null) return { unit: 'working week', end: week }
  const start = past(tokens, at, 'calendar')
  const named = UNITS.get(wordAt(tokens, start))
  return named ? { unit: named, end: start + 1 } : null
}

const WHICH: readonly (readonly [string, Which])[] = [
  ['this past', 'past'],
  ['this upcoming', 'coming'],
  ['this coming', 'coming'],
  ['upcoming', 'coming'],
  ['coming', 'coming'],
  ['following', 'next'],
  ['next', 'next'],
  ['previous', 'last'],
  ['last', 'last'],
  ['past', 'past'],
  ['current', 'this'],
  ['this', 'this'],
]

export const OFFSETS: Readonly<Record<Which, number>> = { last: -1, past: -1, this: 0, next: 1, coming: 1 }

export function which(tokens: Tokens, at: number): { readonly which: Which; readonly end: number } | null {
  for (const [words, value] of WHICH) {
    const end = after(tokens, at, words)
    if (end !== null) return { which: value, end }
  }
  return null
}

/** "Two years, one month and 21 days". */
export function amounts(
  tokens: Tokens,
  at: number,
  most = 4,
): { readonly amounts: readonly { count: number; unit: CalendarUnit }[]; readonly end: number } | null {
  const found: { count: number; unit: CalendarUnit }[] = []
  let end = at
  while (found.length < most) {
    const count = amount(tokens, found.length === 0 ? end : past(tokens, end, ', and', 'and', ','))
    const named = count && unit(tokens, count.end)
    if (!named || found.some((one) => one.unit === named.unit)) break
    found.push({ count: count.value, unit: named.unit })
    end = named.end
  }
  return found.length === 0 ? null : { amounts: found, end }
}

export function between(from: When, to: When): When {
  return { is: 'between', from, to }
}

export function oneSided(side: OneSided['side'], of: When): When {
  return { is: 'one-sided', side, of }
}
