import ICAL from 'ical.js'
import { addDays, type Day, daysBetween, isDay } from '../../model/index.js'
import { BadRow } from '../row.js'
import { lineAt } from './places.js'

/** An event of a calendar as it is written: one time, or a rule for many. */
export interface CalendarEvent {
  /** Lines from the document's first to the event's. */
  readonly below: number
  /** `DTSTART` and the like, as one text each; empty where there is none. */
  readonly text: (property: string) => string
  readonly uid: string
  readonly start: Day
  /** Days after the first. */
  readonly length: number
  /** Of an occurrence that was moved: the day on which the rule has it. */
  readonly moved: Day | null
  readonly event: ICAL.Event
}

/** Recurring without an end: so many times, and no longer than a lifetime. */
const MOST = { times: 500, steps: 5_000, days: 36_525 }

/** The events of a calendar in their order; what is none is given as a BadRow. */
export function* calendarEvents(text: string): Generator<CalendarEvent | BadRow> {
  const lines = lineAt(text)
  for (const block of text.matchAll(/^BEGIN:VEVENT\s*?$[\s\S]*?(?:^END:VEVENT\s*?$|$(?![\s\S]))/gim)) {
    const below = lines(block.index)
    try {
      yield parsed(block[0], below)
    } catch (error) {
      yield error instanceof BadRow
        ? new BadRow(error.field, error.problem, below)
        : new BadRow('VEVENT', `is not readable: ${(error as Error).message.slice(0, 80)}`, below)
    }
  }
}

function parsed(block: string, below: number): CalendarEvent {
  const component = new ICAL.Component(ICAL.parse(block.replace(/\r\n?/g, '\n').trimEnd()))
  const event = new ICAL.Event(component)
  const text = (property: string): string => String(component.getFirstPropertyValue(property) ?? '')
  const start = written(component, 'dtstart')
  if (start === null) throw new BadRow('DTSTART', 'is missing')
  return {
    below,
    text,
    uid: text('uid'),
    start,
    length: lengthOf(event, component, start),
    moved: written(component, 'recurrence-id'),
    event,
  }
}

/** The day of a property as it is written: the library takes 30 February for a day in March. */
function written(component: ICAL.Component, name: string): Day | null {
  const property = component.getFirstProperty(name)
  if (!property) return null
  const day = String(property.toJSON()[3] ?? '').slice(0, 10)
  if (!isDay(day) || day.startsWith('0000')) throw new BadRow(name.toUpperCase(), `is not a day: ${day}`)
  return day
}

/** An end that is a day, or midnight, is the first moment after the event. */
function lengthOf(event: ICAL.Event, component: ICAL.Component, start: Day): number {
  const ending = written(component, 'dtend')
  if (ending === null && !component.hasProperty('duration')) return 0
  const end = event.endDate
  const last = ending ?? String(end).slice(0, 10)
  if (last < start) throw new BadRow('DTEND', 'is before DTSTART')
  const midnight = end.isDate || (end.hour === 0 && end.minute === 0 && end.second === 0)
  return Math.max(0, daysBetween(start, last) - (midnight ? 1 : 0))
}

/** The first days of an event's occurrences, within limits, those that were moved left out. */
export function* occurrences({ event, start, uid }: CalendarEvent, moved: ReadonlySet<string>): Generator<Day> {
  if (!event.isRecurring()) return yield start
  const seen = new Set<string>()
  const allowed = daysAllowed(event.component, start)
  const iterator = event.iterator()
  for (let step = 0; step < MOST.steps && seen.size < MOST.times; step += 1) {
    const next = iterator.next()
    if (!next) return
    const day = next.toString().slice(0, 10)
    if (!isDay(day) || daysBetween(start, day) > MOST.days) return
    if (seen.has(day) || !allowed(day)) continue
    seen.add(day)
    if (!moved.has(`${uid} ${day}`)) yield day
  }
}

/** Whether a rule by days of the month has a day: where a month is too short for it, the library takes a day of the next. */
function daysAllowed(component: ICAL.Component, start: Day): (day: Day) => boolean {
  const rule = component.getFirstPropertyValue('rrule')
  if (!(rule instanceof ICAL.Recur) || !['MONTHLY', 'YEARLY'].includes(rule.freq)) return () => true
  const parts = Object.keys(rule.parts)
  const days = rule.getComponent('BYMONTHDAY').map(Number)
  if (parts.some((part) => part !== 'BYMONTHDAY' && part !== 'BYMONTH') || days.some((day) => day < 0))
    return () => true
  const allowed = new Set(days.length > 0 ? days : [Number(start.slice(8))])
  return (day) => allowed.has(Number(day.slice(8)))
}

export function lastDay(first: Day, { length }: CalendarEvent): Day {
  return addDays(first, length)
}
