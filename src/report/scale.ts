import { scaleUtc } from 'd3-scale'
import { type Day, dayAt } from '../model/index.js'
import { textWidth } from './lanes.js'
import { MONTHS } from './words.js'

const DAY_MS = 86_400_000

/** Day numbers to pixels. */
export interface Scale {
  readonly width: number
  /** The pixel of a day's beginning; a fraction is a time of day. Kept within the drawing. */
  readonly at: (dayNumber: number) => number
  readonly ticks: readonly { readonly x: number; readonly label: string; readonly major: boolean }[]
  readonly pixelsPerDay: number
}

/** Room that a tick's label takes, and half of it at an edge. */
const TICK = 84
const EDGE = 24
const TICK_SIZE = 12

export function scaleOf(from: number, to: number, width: number): Scale {
  const utc = scaleUtc()
    .domain([new Date(from * DAY_MS), new Date(to * DAY_MS)])
    .range([0, width])
  const at = (dayNumber: number): number => round(Math.min(width, Math.max(0, utc(dayNumber * DAY_MS))))
  // d3 gives hours for a range of two days: only midnights are days.
  const days = utc
    .ticks(Math.max(2, Math.floor(width / TICK)))
    .map((date) => date.getTime() / DAY_MS)
    .filter((number) => Number.isInteger(number))
  const shown = days.filter((number) => at(number) >= EDGE && at(number) <= width - EDGE)
  const ticks = shown.map((number, index) => ({ x: at(number), ...tickLabel(dayAt(number), index === 0, days) }))
  return { width, at, ticks: spaced(ticks), pixelsPerDay: width / (to - from) }
}

/** Where labels would touch, those with a year stay and the others go; the ticks stay. */
function spaced(ticks: Scale['ticks']): Scale['ticks'] {
  const kept: { x: number; label: string }[] = []
  const room = (a: { x: number; label: string }, b: { x: number; label: string }): boolean =>
    Math.abs(a.x - b.x) >= (textWidth(a.label, TICK_SIZE) + textWidth(b.label, TICK_SIZE)) / 2 + 4
  for (const tick of [...ticks].sort((a, b) => Number(b.major) - Number(a.major)))
    if (kept.every((other) => room(tick, other))) kept.push(tick)
  return ticks.map((tick) => (kept.includes(tick) ? tick : { ...tick, label: '' }))
}

/** `2017`, `Jul 2017`, `9 Jul`: as fine as the ticks, with the year where it changes. */
function tickLabel(day: Day, first: boolean, all: readonly number[]): { label: string; major: boolean } {
  const days = all.map(dayAt)
  const [year, month] = [String(Number(day.slice(0, 4))), MONTHS[Number(day.slice(5, 7)) - 1]?.slice(0, 3) ?? '']
  if (days.every((one) => one.endsWith('-01-01'))) return { label: year, major: true }
  const newYear = day.slice(5, 7) === '01' && !days.some((one) => one < day && one.slice(0, 4) === day.slice(0, 4))
  const dated = days.every((one) => one.endsWith('-01')) ? month : `${Number(day.slice(8))} ${month}`
  return { label: first || newYear ? `${dated} ${year}` : dated, major: first || newYear }
}

export function round(number: number): number {
  return Math.round(number * 10) / 10
}
