import bidiFactory from 'bidi-js'
import { isRightToLeft } from './script.js'

const bidi = bidiFactory()

const [LEFT_TO_RIGHT, RIGHT_TO_LEFT, END] = ['\u2066', '\u2067', '\u2069']

/**
 * The embedding level of each UTF-16 unit of the texts, one after the other in a line from left to right (Unicode annex 9). A text that
 * holds letters from right to left is isolated: it takes the direction of most of its letters, and turns nothing around it.
 */
export function levelsOf(texts: readonly string[]): Uint8Array {
  const isolated = texts.map((text) => isRightToLeft(text))
  const marked = texts.map((text, at) => (isolated[at] ? isolate(text) + text + END : text)).join('')
  const { levels } = bidi.getEmbeddingLevels(marked, 'ltr')
  const found = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0))
  let [from, to] = [0, 0]
  for (const [at, { length }] of texts.entries()) {
    const edge = isolated[at] ? 1 : 0
    found.set(levels.subarray(from + edge, from + edge + length), to)
    from += length + 2 * edge
    to += length
  }
  return found
}

function isolate(text: string): string {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter(isRightToLeft).length * 2 > letters.length ? RIGHT_TO_LEFT : LEFT_TO_RIGHT
}

/** The pieces of a line as they are seen from left to right (rule L2). */
export function inSight<T extends { readonly level: number }>(pieces: readonly T[]): T[] {
  const seen = [...pieces]
  const levels = pieces.map(({ level }) => level)
  for (let level = Math.max(0, ...levels); level > 0; level -= 1) {
    let from = 0
    while (from < seen.length) {
      let to = from
      while (to < seen.length && (seen[to]?.level ?? 0) >= level) to += 1
      seen.splice(from, to - from, ...seen.slice(from, to).reverse())
      from = Math.max(to, from + 1)
    }
  }
  return seen
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * The text of a piece of one level as it must be handed to the shaper of letters, which turns what holds letters from right to left, and
 * that alone: brackets are mirrored, and what the shaper would turn wrongly, or not at all, is turned first.
 */
export function forShaper(text: string, level: number): string {
  const odd = level % 2 === 1
  const drawn = odd ? Array.from(text, (one) => bidi.getMirroredCharacter(one) ?? one).join('') : text
  if (odd === isRightToLeft(text)) return drawn
  return Array.from(segmenter.segment(drawn), ({ segment }) => segment)
    .reverse()
    .join('')
}
