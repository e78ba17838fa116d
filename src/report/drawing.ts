import { dayNumber } from '../model/index.js'
import { SIDES } from './bounds.js'
import { curveGroup, curveHeight, intervalStrip } from './curve.js'
import { type Item, type Placed, place, placeLines } from './lanes.js'
import { type Html, html } from './markup.js'
import type { Figure, Mark } from './page.js'
import { round, type Scale, scaleOf } from './scale.js'
import { shortDay, shortMonths } from './words.js'

/** The time line as SVG: no colours, which are the style sheet's. `id` keeps the ids of two drawings on a page apart. */

const SIZE = 12.5
const LANE = 22
const HEAD = 26

interface MarkItem extends Item {
  readonly centre: number
  readonly tone: Mark['tone'] | 'release'
}

interface BoundItem extends Item {
  readonly at: number
  readonly side: 'not-before' | 'not-after'
  readonly strength: 'firm' | 'soft' | 'open'
}

export function drawing(figure: Figure, id: string, width: number): Html {
  const scale = scaleOf(figure.from, figure.to, width)
  const events = place(
    figure.events.map((mark) => markItem(mark, scale)),
    width,
    SIZE,
  )
  const bounds = placeLines(boundItems(figure, scale), width, SIZE, ({ side }) =>
    side === 'not-before' ? 'end' : 'start',
  )
  const below = place(
    [...releaseItems(figure, scale), ...figure.rumours.map((mark) => markItem(mark, scale))],
    width,
    SIZE,
  )
  const boundTop = blockHeight(events)
  const curveTop = boundTop + lanesOf(bounds) * LANE + 10
  const base = curveTop + curveHeight(figure)
  const axis = base + (figure.credible.length > 0 || figure.mostLikely ? 26 : 8)
  const belowTop = axis + 30
  const height = belowTop + blockHeight(below)
  return html`<svg class="timeline ${id}" viewBox="0 0 ${width} ${round(height)}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">Time line of the evidence</title>
<desc id="${id}-desc">${figure.description}</desc>
<defs>
<pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="2" height="6"/></pattern>
<linearGradient id="${id}-left"><stop class="stop" offset="0" stop-opacity="0"/><stop class="stop" offset="1"/></linearGradient>
<linearGradient id="${id}-right"><stop class="stop" offset="0"/><stop class="stop" offset="1" stop-opacity="0"/></linearGradient>
</defs>
${windows(figure, scale, id, curveTop, base)}
${curveGroup(figure, scale, id, curveTop, base)}
${bounds.map((one) => boundLine(one, boundTop, axis, height))}
${intervalStrip(figure, scale, base + 12)}
${axisGroup(scale, axis)}
${markBlock(events, 'Events the words refer to', 0)}
${markBlock(below, belowHeading(figure), belowTop)}
${bounds.map((one) => boundLabel(one, boundTop))}
</svg>`
}

function belowHeading({ release, rumours }: Figure): string {
  if (rumours.length === 0) return 'Release'
  return release === null ? 'Rumours' : 'Release and rumours'
}

function lanesOf(placed: readonly Placed<Item>[]): number {
  return Math.max(0, ...placed.map(({ lane }) => lane + 1))
}

function blockHeight(placed: readonly Placed<Item>[]): number {
  return placed.length === 0 ? 0 : HEAD + lanesOf(placed) * LANE + 6
}

function markItem({ label, when, span, tone }: Mark, scale: Scale): MarkItem {
  const [from, to] = span ? [scale.at(span.from), scale.at(span.to + 1)] : [0, 0]
  const centre = round((from + to) / 2)
  const x0 = Math.max(0, Math.min(from, centre - 5))
  return {
    x0,
    x1: Math.min(scale.width, Math.max(to, centre + 5)),
    centre,
    label: `${label} · ${shortMonths(when)}`,
    short: label,
    tone,
  }
}

function releaseItems({ release }: Figure, scale: Scale): MarkItem[] {
  if (release === null) return []
  const number = dayNumber(release)
  return [
    {
      ...markItem(
        { label: 'Released', when: shortDay(release), span: { from: number, to: number }, tone: 'firm' },
        scale,
      ),
      tone: 'release',
    },
  ]
}

function boundItems({ bounds }: Figure, scale: Scale): BoundItem[] {
  const items = bounds.map(({ side, strength, date }): BoundItem => {
    const at = scale.at(dayNumber(date) + (side === 'not-before' ? 0 : 1))
    const label = `${strength === 'soft' ? 'Soft: n' : 'N'}${SIDES[side].slice(1)} ${shortDay(date)}`
    return { x0: at, x1: at, at, side, strength, label }
  })
  if (items.length === 0) return []
  const firm = (side: BoundItem['side']): boolean => items.some((one) => one.side === side && one.strength === 'firm')
  const no = (side: BoundItem['side'], day: string): string =>
    `No ${items.some((one) => one.side === side) ? 'firm ' : ''}${day}`
  return [
    ...items,
    ...(firm('not-before') ? [] : [openEnd('not-before', 0, no('not-before', 'earliest day'))]),
    ...(firm('not-after') ? [] : [openEnd('not-after', scale.width, no('not-after', 'latest day'))]),
  ]
}

function openEnd(side: BoundItem['side'], at: number, label: string): BoundItem {
  return { x0: at, x1: at, at, side, strength: 'open', label }
}

/** The firm window as a tint, fading where it is open; the soft one hatched over it. */
function windows(figure: Figure, scale: Scale, id: string, top: number, base: number): Html[] {
  return (['firm', 'soft'] as const).flatMap((strength) => {
    const bounds = figure.bounds.filter((bound) => bound.strength === strength)
    const from = bounds.find(({ side }) => side === 'not-before')
    const to = bounds.find(({ side }) => side === 'not-after')
    if (!from && !to) return []
    const x0 = from ? scale.at(dayNumber(from.date)) : 0
    const x1 = to ? scale.at(dayNumber(to.date) + 1) : scale.width
    if (x1 < x0) return []
    const fill = strength === 'soft' ? `${id}-hatch` : from ? `${id}-right` : `${id}-left`
    const whole = strength === 'firm' && from && to
    const paint = whole ? html`class="window"` : html`fill="url(#${fill})" class="window-${strength}"`
    return [html`<rect ${paint} x="${x0}" y="${top}" width="${round(Math.max(1, x1 - x0))}" height="${base - top}"/>`]
  })
}

function boundLine({ item, lane }: Placed<BoundItem>, top: number, axis: number, bottom: number): Html | null {
  if (item.strength === 'open') return null
  return html`<line class="bound ${item.strength}" x1="${item.at}" x2="${item.at}" y1="${top + lane * LANE}" y2="${axis}"/>
<line class="bound trail" x1="${item.at}" x2="${item.at}" y1="${axis + 24}" y2="${round(bottom)}"/>`
}

function boundLabel({ item, lane, x, anchor, text }: Placed<BoundItem>, top: number): Html {
  return html`<text class="bound-label ${item.strength}" x="${round(x)}" y="${top + lane * LANE + 14}" text-anchor="${anchor}">${text}</text>`
}

function axisGroup({ width, ticks }: Scale, y: number): Html {
  return html`<g class="axis"><line x1="0" x2="${width}" y1="${y}" y2="${y}"/>${ticks.map(
    ({ x, label, major }) =>
      html`<line x1="${x}" x2="${x}" y1="${y}" y2="${y + 5}"/><text class="${major ? 'major' : 'minor'}" x="${x}" y="${y + 18}" text-anchor="middle">${label}</text>`,
  )}</g>`
}

function markBlock(placed: readonly Placed<MarkItem>[], heading: string, top: number): Html | null {
  if (placed.length === 0) return null
  return html`<text class="group" x="0" y="${top + 14}">${heading}</text>${placed.map((one) => markGroup(one, top + HEAD + one.lane * LANE + 8))}`
}

function markGroup({ item, x, anchor, text }: Placed<MarkItem>, y: number): Html {
  const bar =
    item.x1 - item.x0 > 10.5 ? html`<line class="bar" x1="${item.x0}" x2="${item.x1}" y1="${y}" y2="${y}"/>` : null
  return html`<g class="mark ${item.tone}">${bar}${symbol(item, y)}<text x="${round(x)}" y="${y + 4}" text-anchor="${anchor}">${text}</text></g>`
}

function symbol({ centre, tone }: MarkItem, y: number): Html {
  switch (tone) {
    case 'refuted':
      return html`<path d="M${centre - 4},${y - 4}l8,8m0,-8l-8,8"/>`
    case 'supported':
      return html`<path d="M${centre - 5},${y}l4,4l6,-8"/>`
    case 'release':
      return html`<path d="M${centre},${y - 5.5}l5.5,5.5l-5.5,5.5l-5.5,-5.5z"/>`
    default:
      return html`<circle cx="${centre}" cy="${y}" r="4"/>`
  }
}
