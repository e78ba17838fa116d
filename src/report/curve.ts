import { area, curveLinear, curveStepAfter } from 'd3-shape'
import { dayNumber } from '../model/index.js'
import { type Html, html } from './markup.js'
import type { Figure } from './page.js'
import { round, type Scale } from './scale.js'

/** The probability by day as an area, its 90 and 50 % intervals darker. */

const HEIGHT = 118
const BARE = 26
/** From this width on, a day is drawn as a step: a line would suggest hours. */
const STEP_PIXELS = 9

export function curveHeight({ curve }: Figure): number {
  return curve.length > 0 ? HEIGHT : BARE
}

export function curveGroup(figure: Figure, scale: Scale, id: string, top: number, base: number): Html | null {
  if (figure.curve.length === 0) return null
  const path = curvePath(figure.curve, scale, top + 6, base)
  const layers = [...figure.credible]
    .sort((a, b) => b.level - a.level)
    .map(({ level, from, to }, index) => {
      const clip = `${id}-clip-${index + 1}`
      const [x0, x1] = [scale.at(dayNumber(from)), scale.at(dayNumber(to) + 1)]
      return html`<clipPath id="${clip}"><rect x="${x0}" y="${top}" width="${round(Math.max(1, x1 - x0))}" height="${base - top}"/></clipPath><use href="#${id}-curve" class="c${level * 100}" clip-path="url(#${clip})"/>`
    })
  return html`<g class="curve"><path id="${id}-curve" d="${path}"/>${layers}</g>`
}

function curvePath(curve: Figure['curve'], scale: Scale, top: number, base: number): string {
  const peak = Math.max(...curve.map(({ weight }) => weight))
  const height = (weight: number): number => base - ((base - top) * weight) / peak
  const steps = scale.pixelsPerDay >= STEP_PIXELS
  const points = steps
    ? [...curve, { at: (curve.at(-1)?.at ?? 0) + 1, weight: curve.at(-1)?.weight ?? 0 }]
    : thinned(curve, scale)
  const shape = area<{ at: number; weight: number }>()
    .x(({ at }) => scale.at(steps ? at : at + 0.5))
    .y0(base)
    .y1(({ weight }) => height(weight))
    .curve(steps ? curveStepAfter : curveLinear)
    .digits(1)
  return shape(points) ?? ''
}

/** The highest point for each pixel or so: a peak is never thinned away. */
function thinned(curve: Figure['curve'], { at }: Scale): Figure['curve'] {
  const highest = new Map<number, { at: number; weight: number }>()
  for (const point of curve) {
    const pixel = Math.floor(at(point.at + 0.5) / 1.5)
    const other = highest.get(pixel)
    if (!other || other.weight < point.weight) highest.set(pixel, point)
  }
  return [...highest.values()]
}

/** The intervals as a thin and a thick line under the curve, with a dot on the most likely day. */
export function intervalStrip({ credible, mostLikely }: Figure, scale: Scale, y: number): Html {
  const lines = [...credible]
    .sort((a, b) => b.level - a.level)
    .map(
      ({ level, from, to }) =>
        html`<line class="i${level * 100}" x1="${scale.at(dayNumber(from))}" x2="${scale.at(dayNumber(to) + 1)}" y1="${y}" y2="${y}"/>`,
    )
  const dot =
    mostLikely === null ? null : html`<circle cx="${scale.at(dayNumber(mostLikely) + 0.5)}" cy="${y}" r="4.5"/>`
  return html`<g class="interval">${lines}${dot}</g>`
}
