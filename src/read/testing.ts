import { noun, type Reference, type Transcript } from '../model/index.js'
import { read } from './read.js'
import type { Knowledge } from './rule.js'

/** Observances for the tests of this room. */
export const knowledge: Knowledge = {
  observances: [
    ['Ramadan'],
    ['Eid al-Adha', 'Feast of the Sacrifice'],
    ['Passover', 'Pesach'],
    ['Easter'],
    ['Christmas', 'Christmas Day'],
    ['Good Friday'],
    ['Independence Day'],
    ['May Day'],
    ["New Year's Day"],
    ['Australia Day'],
  ].map((names) => ({ names, rule: '01-01', country: null })),
}

/** A transcript whose segments are these texts, without time codes. */
export function transcriptOf(...texts: readonly string[]): Transcript {
  return noun('transcript', {
    medium: 'transcript',
    language: 'en',
    origin: { by: 'person', name: 'test' },
    segments: texts.map((text, index) => ({
      id: `s${index + 1}`,
      start: null,
      end: null,
      speaker: null,
      text,
      words: [],
    })),
  })
}

export function readText(text: string): readonly Reference[] {
  return read(transcriptOf(text), knowledge)
}
