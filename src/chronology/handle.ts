import type { Day, EventKind } from '../model/index.js'

/**
 * A source's own number for one of its events, good until the source closes or is filled. The month in which the event begins is in it,
 * so that a list of handles can be counted by months, and cut to days, without its events.
 */
export type Handle = number

/** The years whose months have handles of their own. */
const YEARS = { first: 1900, last: 2069 }
/** So many events of a month have its handles; any more have handles without a month. */
const ROOM = 2 ** 20
/** Handles without a month lie below all others. */
const UNDATED = -(2 ** 31)

/** Months are counted as year * 12 + month (January is 0). */
export function monthOfDay(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

/** The month of an event by its handle; 0 for terms of office, for years out of reach, and for what a month has no room for. */
export function monthOfHandle(handle: Handle): number {
  return handle < 0 ? 0 : Math.floor(handle / ROOM) + YEARS.first * 12
}

/** Where an event's handle is taken from: a month, or 0. */
export function shelfOf(first: Day | null, type: EventKind): number {
  if (first === null || type === 'term') return 0
  const year = Number(first.slice(0, 4))
  return year < YEARS.first || year > YEARS.last ? 0 : monthOfDay(first)
}

/** The lowest handle of a month, or of those without one (0). */
export function lowestHandle(month: number): Handle {
  return month === 0 ? UNDATED : (month - YEARS.first * 12) * ROOM
}

/** Gives out handles. */
export class Handles {
  readonly #taken: Map<number, number>

  /** `taken`: how many each shelf has given out already. */
  constructor(taken: Iterable<readonly [shelf: number, count: number]> = []) {
    this.#taken = new Map(taken)
  }

  next(shelf: number): Handle {
    const count = this.#taken.get(shelf) ?? 0
    if (shelf !== 0 && count >= ROOM) return this.next(0)
    this.#taken.set(shelf, count + 1)
    return lowestHandle(shelf) + count
  }

  taken(): readonly (readonly [shelf: number, count: number])[] {
    return [...this.#taken]
  }
}

/** Whether a month has handles of its own. */
export function isHeld(month: number): boolean {
  return month >= YEARS.first * 12 && month < (YEARS.last + 1) * 12
}
