import { noun, type Segment, type Transcript } from '../model/index.js'
import { interpolated, timedWords } from './interpolate.js'
import { normaliseNumbers } from './normalise-numbers.js'
import type { Heard } from './port.js'

/**
 * What a transcriber heard as a transcript for reading: segments `s1`, `s2`, ...; numbers and dates spoken in English are written as
 * figures, with the spoken words kept; words timed by their share of the segment's characters.
 */
export function transcribe(
  heard: readonly Heard[],
  by: { readonly name: string; readonly language: string },
): Transcript {
  const spoken = heard.filter(({ text }) => text.trim() !== '')
  return noun('transcript', {
    medium: 'recording',
    language: by.language,
    origin: { by: 'engine', name: by.name },
    segments: spoken.map((one, index) => segmentOf(one, index, /^en\b/.test(by.language))),
  })
}

function segmentOf(heard: Heard, index: number, english: boolean): Segment {
  const { start, end } = heard
  const said = heard.text.trim()
  const head = { id: `s${index + 1}`, start, end, speaker: null }
  if (!english) return { ...head, text: said, words: timedWords(said, start, end) }
  const time = interpolated(said.length, start, end)
  const written = normaliseNumbers(said)
  const words = written.words.map(({ from, to, ...word }) => ({ ...word, start: time(from), end: time(to) }))
  return { ...head, text: written.text, words }
}
