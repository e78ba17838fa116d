import type { DayRange, DaySpan, Value } from '../model/index.js'
import { foreign, type Part, type Text } from './page.js'
import { listed, MONTHS, plainSpan } from './words.js'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** What a reference says before anything is looked up, in plain words. */
export function saysOf(value: Value): Text {
  switch (value.type) {
    case 'event':
      return [...names(value.names), ...lasting(value.lasted)]
    case 'absolute':
      return [plainSpan(value.span), value.weekdays.length > 0 ? `, on ${weekdays(value.weekdays)}` : '']
    case 'relative':
      return [distance(value.days), ` ${ANCHORS[value.anchor]}`]
    case 'recurring':
      return [recurring(value)]
    case 'calendar':
      return ['a time that the calendar fixes once the day of speaking is known']
    case 'count':
      return [`${range(value.days)} counted`, ...since(value.since, value.anchorDay)]
    case 'feast':
      return [foreign(value.feast), value.year === null ? '' : ` ${value.year}`]
    case 'office':
      if (value.standing === 'unknown') return [foreign(value.holder), ', a person']
      return [foreign(value.holder), ` as ${STANDINGS[value.standing]} `, foreign(value.office)]
    case 'rumour':
      return [...names(value.names), `: `, foreign(value.fate)]
    case 'call':
      return ['concerns ', ...names([...value.targets, ...value.regions])]
  }
}

const ANCHORS = {
  speech: 'the time of speaking',
  release: 'the release',
  event: 'the event named with it',
} as const

const STANDINGS = { current: 'serving', former: 'former', elect: 'newly elected' } as const

function names(all: readonly string[]): Part[] {
  return all.length === 0
    ? ['no name']
    : all.flatMap((name, index) => (index === 0 ? [foreign(name)] : [', ', foreign(name)]))
}

function lasting(days: DayRange | null): Part[] {
  return days ? [`, said to have lasted ${range(days)}`] : []
}

function range({ from, to }: DayRange): string {
  return from === to ? days(from) : `${from} to ${days(to)}`
}

function days(count: number): string {
  return Math.abs(count) === 1 ? `${count} day` : `${count} days`
}

/** `12 to 16 days before`, `the day of`, `1 day after`. */
function distance({ from, to }: DayRange): string {
  if (from === 0 && to === 0) return 'the day of'
  if (to <= 0) return `${range({ from: -to, to: -from })} before`
  return from >= 0 ? `${range({ from, to })} after` : `${days(-from)} before to ${days(to)} after`
}

function weekdays(numbers: readonly number[]): string {
  return listed(numbers.map((number) => WEEKDAYS[number] ?? `weekday ${number}`))
}

function recurring({
  month,
  day,
  weekday,
}: {
  month: number | null
  day: number | null
  weekday: number | null
}): string {
  const parts = [
    weekday === null ? '' : (WEEKDAYS[weekday] ?? `weekday ${weekday}`),
    day === null ? '' : String(day),
    month === null ? '' : (MONTHS[month - 1] ?? `month ${month}`),
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'a season or time of year' : `${parts.join(' ')} of a year or week not named`
}

function since(words: string | null, anchor: DaySpan | null): Part[] {
  const what: Part[] = words === null ? [] : [' since ', foreign(words)]
  return anchor ? [...what, ` (from ${plainSpan(anchor)})`] : what
}
