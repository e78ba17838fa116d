import { type Dating, type DayRange, dayNumber, type Gap, type Message, parseEdtf } from '../model/index.js'
import { textWidth } from './lanes.js'
import { type Html, html } from './markup.js'
import { round, type Scale, scaleOf } from './scale.js'

/**
 * The rhythm of a person's messages as SVG: a row for each medium, with a shape of its own; the days on which this message can have been
 * made drawn apart; the silence before it with its days. No colours, which are the style sheet's. Null where no message has a date.
 */
export function rhythm(gap: Gap, dating: Dating, width: number): Html | null {
  const dated = gap.messages.filter(({ days }) => days.from !== null || days.to !== null)
  if (dated.length === 0) return null
  const window = parseEdtf(dating.window) ?? { from: null, to: null }
  const days = [...dated.map((message) => message.days), window].flatMap(({ from, to }) => [from, to])
  const numbers = days.flatMap((day) => (day === null ? [] : [dayNumber(day)]))
  const scale = airy(Math.min(...numbers), Math.max(...numbers) + 1, width)
  const rows = rowsOf(dated)
  const axis = TOP + rows.length * ROW + 4
  const size = width < NARROW ? 'narrow' : 'wide'
  const id = `rhythm-${size}`
  const later = new Set(gap.remarks.filter(({ about }) => about === 'future').flatMap(({ messages }) => messages))
  return html`<svg class="timeline rhythm ${size}" viewBox="0 0 ${width} ${axis + 24}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">Rhythm of the messages</title>
<desc id="${id}-desc">${description(dated, gap)}</desc>
${windowBand(window, scale, axis)}
${silenceGroup(gap, window, scale)}
${rows.map((row, index) => rowGroup(row, TOP + index * ROW, { scale, later }))}
${axisGroup(scale, axis)}
</svg>`
}

const NARROW = 700
const SIZE = 12.5
const ROW = 42
/** Room for the name of the window and the days of the silence. */
const TOP = 52
const BRACKET = 40
/** Pixels by which a stretch without an end fades out of its known day. */
const OPEN = 28

function airy(first: number, last: number, width: number): Scale {
  const air = Math.max(4, (last - first) * 0.05)
  return scaleOf(first - air, last + air, width)
}

interface Row {
  readonly medium: string
  readonly messages: readonly Message[]
}

const KNOWN = ['audio', 'video', 'text'] as const

function rowsOf(messages: readonly Message[]): Row[] {
  const of = (medium: string | null): string => KNOWN.find((known) => known === medium) ?? 'other'
  return [...KNOWN, 'other']
    .map((medium) => ({ medium, messages: messages.filter((message) => of(message.medium) === medium) }))
    .filter((row) => row.messages.length > 0)
}

const NAMES: Readonly<Record<string, string>> = {
  audio: 'Audio',
  video: 'Video',
  text: 'Text',
  other: 'Other or not known',
}

interface Drawn {
  readonly scale: Scale
  /** Ids of messages that are not counted, since they are no earlier ones. */
  readonly later: ReadonlySet<string>
}

function rowGroup({ medium, messages }: Row, top: number, { scale, later }: Drawn): Html {
  const y = top + 29
  return html`<g class="row"><g class="key">${shape(medium, 6, top + 10)}</g><text class="group" x="18" y="${top + 14}">${NAMES[medium] ?? medium} · ${messages.length}</text>
<line class="base" x1="0" x2="${scale.width}" y1="${y}" y2="${y}"/>${messages.map((message) => markGroup(message, medium, y, { scale, later }))}</g>`
}

function markGroup({ id, days }: Message, medium: string, y: number, { scale, later }: Drawn): Html {
  const known = [days.from, days.to].flatMap((day) => (day === null ? [] : [dayNumber(day)]))
  const x0 = days.from === null ? Math.max(0, scale.at((known[0] ?? 0) + 1) - OPEN) : scale.at(dayNumber(days.from))
  const x1 = days.to === null ? Math.min(scale.width, x0 + OPEN) : scale.at(dayNumber(days.to) + 1)
  const open = days.from === null || days.to === null
  const bar =
    open || x1 - x0 > 12
      ? html`<line class="bar${open ? ' open' : ''}" x1="${x0}" x2="${x1}" y1="${y}" y2="${y}"/>`
      : null
  const at = days.from === null ? x1 : days.to === null ? x0 : (x0 + x1) / 2
  return html`<g class="mark ${later.has(id) ? 'weak' : 'sent'}">${bar}${shape(medium, round(at), y)}</g>`
}

/** Told apart by its form, so that no colour is needed. */
function shape(medium: string, x: number, y: number): Html {
  switch (medium) {
    case 'audio':
      return html`<circle cx="${x}" cy="${y}" r="4.5"/>`
    case 'video':
      return html`<path d="M${round(x - 4.5)},${y - 4.5}h9v9h-9z"/>`
    case 'text':
      return html`<path d="M${x},${y - 5}l5,9h-10z"/>`
    default:
      return html`<path d="M${x},${y - 5.5}l5.5,5.5l-5.5,5.5l-5.5,-5.5z"/>`
  }
}

interface Window {
  readonly from: string | null
  readonly to: string | null
}

/** As far as it is known; an open side is drawn a little way, with no edge. */
function edges({ from, to }: Window, scale: Scale): readonly [x0: number, x1: number] | null {
  if (from === null && to === null) return null
  const x1 = to === null ? Math.min(scale.width, scale.at(dayNumber(from ?? '')) + OPEN) : scale.at(dayNumber(to) + 1)
  const x0 = from === null ? Math.max(0, x1 - OPEN) : scale.at(dayNumber(from))
  return [x0, Math.max(x1, x0 + 2)]
}

function windowBand(window: Window, scale: Scale, axis: number): Html | null {
  const found = edges(window, scale)
  if (found === null) return null
  const [x0, x1] = found
  const edge = (day: string | null, x: number): Html | null =>
    day === null ? null : html`<line class="bound" x1="${x}" x2="${x}" y1="20" y2="${axis}"/>`
  const name = 'This message'
  const half = textWidth(name, SIZE) / 2
  const x = Math.min(scale.width - half, Math.max(half, (x0 + x1) / 2))
  return html`<rect class="window" x="${x0}" y="20" width="${round(x1 - x0)}" height="${axis - 20}"/>${edge(window.from, x0)}${edge(window.to, x1)}
<text class="bound-label" x="${round(x)}" y="14" text-anchor="middle">${name}</text>`
}

/** As long as the most that is counted: to the last day of this message. */
function silenceGroup({ days }: Gap, { to }: Window, scale: Scale): Html | null {
  if (days === null || to === null) return null
  const [x0, x1] = [scale.at(dayNumber(to) + 1 - days.to), scale.at(dayNumber(to) + 1)]
  if (x1 <= x0) return null
  const text = `${daysText(days)} of silence`
  const length = textWidth(text, SIZE)
  const fits = x0 - length - 6 >= 0
  const at = fits ? x0 - 6 : Math.min(scale.width - length, x0)
  const y = fits ? BRACKET + 4 : BRACKET - 7
  return html`<g class="silence"><path d="M${x0},${BRACKET - 5}v10m0,-5H${x1}m0,-5v10"/><text x="${round(at)}" y="${y}" text-anchor="${fits ? 'end' : 'start'}">${text}</text></g>`
}

function daysText({ from, to }: DayRange): string {
  if (from === to) return to === 1 ? '1 day' : `${to} days`
  return from === 0 ? `at most ${to} ${to === 1 ? 'day' : 'days'}` : `${from} to ${to} days`
}

function axisGroup({ width, ticks }: Scale, y: number): Html {
  return html`<g class="axis"><line x1="0" x2="${width}" y1="${y}" y2="${y}"/>${ticks.map(
    ({ x, label, major }) =>
      html`<line x1="${x}" x2="${x}" y1="${y}" y2="${y + 5}"/><text class="${major ? 'major' : 'minor'}" x="${x}" y="${y + 18}" text-anchor="middle">${label}</text>`,
  )}</g>`
}

function description(messages: readonly Message[], { sentence }: Gap): string {
  const told = messages.map(({ date, medium }) => `${medium ?? 'medium not known'} ${date}`).join('; ')
  return `${messages.length} dated ${messages.length === 1 ? 'message' : 'messages'}: ${told}. ${sentence}`
}
