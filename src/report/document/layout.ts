import LineBreaker from 'linebreak'
import { forShaper, inSight, levelsOf } from './bidi.js'
import type { Face, Styled } from './letters.js'

/** The width of a text in points. */
export type Measure = (text: string, face: Face, size: number) => number

/** What is drawn in one go: at `x` from the left of the line. `said` is the text in the order in which it is read. */
export interface Piece {
  readonly text: string
  readonly said: string
  readonly x: number
  readonly width: number
  readonly style: Styled
}

export type Line = readonly Piece[]

/**
 * Words set in lines of a width, each broken where Unicode lets it be (annex 14), also between words of different looks; a citation stays
 * whole, a command is broken at its spaces, and a word that is wider than the line is cut. Words of one group take one direction of
 * writing.
 */
export function linesOf(groups: readonly (readonly Styled[])[], width: number, measure: Measure): Line[] {
  const words = groups.flat()
  const text = textOf(words)
  const owners = words.flatMap((style, at) => Array.from({ length: style.text.length }, () => at))
  const whole = { text, words, owners, levels: levelsOf(groups.map(textOf)) }
  const cut = (from: number, to: number): Cut[] => cutsOf(whole, from, from + text.slice(from, to).trimEnd().length)
  const widthOf = (from: number, to: number): number =>
    cut(from, to).reduce((sum, one) => sum + measured(one, measure), 0)
  return stretchesOf(text, breaksOf(whole), width, widthOf).map(([from, to]) => set(cut(from, to), measure))
}

function textOf(words: readonly Styled[]): string {
  return words.map((one) => one.text).join('')
}

interface Whole {
  readonly text: string
  readonly words: readonly Styled[]
  readonly levels: Uint8Array
  readonly owners: readonly number[]
}

/** A stretch of one look and one level. */
interface Cut {
  readonly text: string
  readonly said: string
  readonly level: number
  readonly style: Styled
}

function cutsOf({ text, words, levels, owners }: Whole, from: number, to: number): Cut[] {
  const found: Cut[] = []
  let start = from
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && owners[at] === owners[start] && levels[at] === levels[start]) continue
    const owner = owners[start] ?? 0
    const style = words[owner]
    const piece = text.slice(start, at)
    const said = style?.lost === undefined ? piece : lostAt(style.lost, start - owners.indexOf(owner), piece.length)
    if (style && piece !== '') found.push({ text: piece, said, level: levels[start] ?? 0, style })
    start = at
  }
  return found
}

/** The words that some of the boxes stand for, a box for each of their characters. */
function lostAt(lost: string, from: number, count: number): string {
  return Array.from(lost)
    .slice(from, from + count)
    .join('')
}

function measured({ text, level, style }: Cut, measure: Measure): number {
  return measure(forShaper(text, level), style.face, style.size)
}

type Stretch = readonly [from: number, to: number]

/** From where to where each line goes, with the spaces that end it. */
function stretchesOf(
  text: string,
  breaks: Iterable<number>,
  width: number,
  widthOf: (from: number, to: number) => number,
): Stretch[] {
  const lines: Stretch[] = []
  let [start, end] = [0, 0]
  const close = (to: number): void => {
    lines.push([start, to])
    start = to
  }
  for (const next of breaks) {
    if (end > start && widthOf(start, next) > width) close(end)
    while (widthOf(start, next) > width) {
      const fits = cutAt(text, start, next, (to) => widthOf(start, to) <= width)
      if (fits === next) break
      close(fits)
    }
    end = next
  }
  if (end > start) close(end)
  return lines
}

function* breaksOf({ text, words, owners }: Whole): Generator<number> {
  const breaker = new LineBreaker(text)
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const [before, after] = [owners[found.position - 1] ?? 0, owners[found.position]]
    const style = words[before]
    const cited = before === after && style?.to !== undefined
    const typed = before === after && style?.face === 'mono' && text[found.position - 1] !== ' '
    if (!cited && !typed) yield found.position
  }
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The last place between letters up to which a word fits; at least one letter goes. */
function cutAt(text: string, from: number, to: number, fits: (to: number) => boolean): number {
  const ends = Array.from(
    segmenter.segment(text.slice(from, to)),
    ({ index, segment }) => from + index + segment.length,
  )
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(ends[middle] ?? to)) low = middle
    else high = middle - 1
  }
  return ends[low] ?? to
}

/** The pieces at their places, in the order in which they are read: programs that read a document take it for that of its words. */
function set(cuts: readonly Cut[], measure: Measure): Line {
  const places = new Map<Cut, number>()
  let right = 0
  for (const one of inSight(cuts)) {
    places.set(one, right)
    right += measured(one, measure)
  }
  return cuts.map((one) => ({
    text: forShaper(one.text, one.level),
    said: one.said,
    x: places.get(one) ?? 0,
    width: measured(one, measure),
    style: one.style,
  }))
}
