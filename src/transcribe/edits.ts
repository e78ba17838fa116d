import { bareWord } from './interpolate.js'

/** Replace `from`..`to` of a text by `text`. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface Normalised {
  readonly text: string
  readonly words: readonly NormalisedWord[]
}

interface NormalisedWord {
  /** `normalised.text.slice(at, at + text.length) === text`. */
  readonly at: number
  readonly text: string
  /** What stood there, where it differs. */
  readonly spoken?: string
  /** The stretch of the original text that the word stands for. */
  readonly from: number
  readonly to: number
}

const WORD = /\S+/gu

/** Applies edits that are in order and do not overlap, and gives the words of the result with where they came from. */
export function applyEdits(original: string, edits: readonly Edit[]): Normalised {
  const pieces: string[] = []
  let at = 0
  for (const edit of edits) {
    pieces.push(original.slice(at, edit.from), edit.text)
    at = edit.to
  }
  pieces.push(original.slice(at))
  const text = pieces.join('')
  return { text, words: wordsOf(text, original, edits) }
}

/** Words without the punctuation around them; what is all punctuation is none. */
function wordsOf(text: string, original: string, edits: readonly Edit[]): NormalisedWord[] {
  const words: NormalisedWord[] = []
  const origin = originOf(edits)
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    const bare = bareWord(raw)
    if (!bare) continue
    const at = index + bare.lead
    const [from, to] = origin(at, at + bare.text.length)
    const spoken = original.slice(from, to)
    const word = { at, text: bare.text, from, to }
    words.push(spoken === bare.text ? word : { ...word, spoken: bareWord(spoken)?.text ?? spoken })
  }
  return words
}

/** Maps stretches of the edited text, asked for in order, to the original: an edit is taken whole. */
function originOf(edits: readonly Edit[]): (from: number, to: number) => [number, number] {
  let next = 0
  let shift = 0 // original offset minus edited offset before edits[next]
  return (from, to) => {
    let edit = edits[next]
    while (edit && edit.from - shift + edit.text.length <= from) {
      shift += edit.to - edit.from - edit.text.length
      next += 1
      edit = edits[next]
    }
    if (!edit || edit.from - shift >= to) return [from + shift, to + shift]
    const start = Math.min(from + shift, edit.from)
    let [end, later, laterShift] = [to + shift, next, shift]
    for (let one = edits[later]; one && one.from - laterShift < to; one = edits[later]) {
      laterShift += one.to - one.from - one.text.length
      end = Math.max(one.to, to + laterShift)
      later += 1
    }
    return [start, end]
  }
}
