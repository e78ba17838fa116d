import { addDays, type DaySpan, daysBetween } from '../../index.js'
import type { Expected } from './specs.js'

/** What a reader makes of some words: places in the sentence, and the days, one stretch or several that it offers; both ends included, null an open one. */
export interface Answer {
  readonly from: number
  readonly to: number
  readonly days: readonly DaySpan[]
}

/** Words that join the two named ends of a range. */
const TWO_ENDS = /\b(?:to|till?|until|through|and|now)\b|[-–~]/i

/**
 * Right: the answer that covers most of the expected words has the very days of one of the spec's readings. Three conventions are
 * reconciled, for every reader alike:
 * 1. The specs end a range on the first day after it; here an end is the last day.
 * 2. A range with two named ends ("from May to July", "2014-2018") they end at the beginning of the second, others at its end: both are
 *    right, that is the day named, the day before it, and the last day of the month, quarter or year that begins there.
 * 3. Where one end is open ("after 1 January", "before 2010") the day named may belong to it or not.
 */
export function isRight(expected: Expected, answers: readonly Answer[]): boolean {
  const given = best(expected, answers)?.days ?? []
  return given.some((days) => expected.values.some((value) => agrees(expected, value, days)))
}

/** The answer that shares most with the expected words; of equal ones the one that exceeds them least. */
function best(expected: Expected, answers: readonly Answer[]): Answer | null {
  let found: Answer | null = null
  for (const answer of answers) {
    if (shared(expected, answer) > 0 && (found === null || better(expected, answer, found))) found = answer
  }
  return found
}

function better(expected: Expected, a: Answer, b: Answer): boolean {
  const more = shared(expected, a) - shared(expected, b)
  return more > 0 || (more === 0 && a.to - a.from < b.to - b.from)
}

function shared(expected: Expected, { from, to }: Answer): number {
  return Math.min(expected.to, to) - Math.max(expected.from, from)
}

function agrees({ type, text }: Expected, value: DaySpan, days: DaySpan): boolean {
  if (type === 'date') return days.from === value.from && days.to === value.to
  if (value.from === null || value.to === null)
    return near(value.from, days.from, [-1, 0, 1]) && near(value.to, days.to, [-1, 0, 1])
  if (days.from !== value.from || days.to === null) return false
  if (addDays(value.to, -1) === days.to) return true
  return TWO_ENDS.test(text) && (value.to === days.to || endsOfNamed(value.to).includes(days.to))
}

function near(expected: string | null, given: string | null, slack: readonly number[]): boolean {
  if (expected === null || given === null) return expected === given
  return slack.includes(daysBetween(expected, given))
}

/** The last days of the month, the quarter and the year that begin on this day. */
function endsOfNamed(day: string): readonly string[] {
  if (!day.endsWith('-01')) return []
  const ends = (days: number): string => addDays(`${addDays(day, days).slice(0, 7)}-01`, -1)
  const quarter = /-(?:01|04|07|10)-01$/.test(day) ? [ends(93)] : []
  return [ends(31), ...quarter, ...(day.endsWith('-01-01') ? [`${day.slice(0, 4)}-12-31`] : [])]
}
