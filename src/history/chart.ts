import type { DayRange, Message, Silence } from '../model/index.js'
import { lengthText } from './length.js'
import { byDay, isDated } from './order.js'
import { range } from './sentence.js'
import { silencesOf } from './silences.js'

const COLUMNS = 80
const BAR = 14
/** Longer spans are drawn without the years in which nothing was said. */
const MOST_YEARS = 40

/** A person's messages in lines of text, by day: each with the silence before it, and the months in which they lie. At most 80 columns. */
export function messagesChart(subject: string, messages: readonly Message[]): string[] {
  const all = byDay(messages)
  const silences = silencesOf(all)
  const longest = Math.max(1, ...silences.map(({ days }) => days.to))
  const width = Math.min(24, Math.max(10, ...all.map(({ date }) => plain(date).length)))
  const months = monthRows(all)
  return [
    cut(`${subject}: ${all.length} ${all.length === 1 ? 'message' : 'messages'}`),
    ...all.map((message) => messageLine(message, silences, { width, longest })),
    ...(months.length === 0
      ? []
      : ['', 'By month (a audio, v video, t text, o other, 2 to 9 several, ~ may be here)', ...months]),
  ]
}

function messageLine(
  message: Message,
  silences: readonly Silence[],
  { width, longest }: { readonly width: number; readonly longest: number },
): string {
  const silence = silences.find(({ before }) => before === message.id)
  const days = silence ? range(silence.days) : ''
  const bar = silence ? barOf(silence.days, longest) : ''
  return cut(`  ${plain(message.date).padEnd(width)} ${days.padStart(17)} ${bar.padEnd(BAR)} ${whatOf(message)}`)
}

/** Full for the least, light up to the most that the dates allow. */
function barOf({ from, to }: DayRange, longest: number): string {
  const all = to === 0 ? 0 : Math.max(1, Math.round((to / longest) * BAR))
  const sure = Math.min(all, Math.round((from / longest) * BAR))
  return '█'.repeat(sure) + '░'.repeat(all - sure)
}

function whatOf({ medium, seconds, outlet, addressees, title }: Message): string {
  const facts = [
    medium ?? 'medium not known',
    ...(seconds === null ? [] : [lengthText(seconds)]),
    ...(outlet === null ? [] : [outlet]),
    ...(addressees.length === 0 ? [] : [`to ${addressees.join(', ')}`]),
  ].join(', ')
  return title === null ? facts : `${facts}: ${title}`
}

/** A row a year, a column a month. */
function monthRows(messages: readonly Message[]): string[] {
  const placed = messages.filter(isDated).flatMap(stretchOf)
  const years = placed.flatMap(({ from, to }) => [Math.floor(from / 12), Math.floor(to / 12)])
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => ({
    year,
    marks: Array.from({ length: 12 }, (_, month) => markOf(placed, year * 12 + month)).join(''),
  }))
  const shown = rows.length <= MOST_YEARS ? rows : rows.filter(({ marks }) => /[^.]/.test(marks))
  return shown.map(({ year, marks }) => `  ${String(year).padStart(4, '0')}  ${marks}`)
}

interface Stretch {
  /** Months since the year 0. */
  readonly from: number
  readonly to: number
  readonly mark: string
}

/** Of a message with an open end only the end that is known. */
function stretchOf({ days: { from, to }, medium }: Message): Stretch[] {
  const [first, last] = [from ?? to, to ?? from]
  if (first === null || last === null) return []
  return [{ from: monthOf(first), to: monthOf(last), mark: from === null || to === null ? '~' : letterOf(medium) }]
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function letterOf(medium: string | null): string {
  return medium === 'audio' || medium === 'video' || medium === 'text' ? medium.slice(0, 1) : 'o'
}

function markOf(placed: readonly Stretch[], month: number): string {
  const here = placed.filter(({ from, to }) => from <= month && to >= month)
  const sure = here.filter(({ from, to, mark }) => from === to && mark !== '~')
  if (sure.length > 1) return String(Math.min(9, sure.length))
  return sure[0]?.mark ?? (here.length > 0 ? '~' : '.')
}

/** Nothing that a file holds may steer the terminal. */
function plain(text: string): string {
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '·')
}

function cut(line: string): string {
  const characters = Array.from(plain(line.trimEnd()))
  return characters.length <= COLUMNS ? characters.join('') : `${characters.slice(0, COLUMNS - 1).join('')}…`
}
