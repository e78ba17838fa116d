import { readCues } from './cue-blocks.js'
import type { Imported } from './imported.js'

/** WebVTT (W3C): the header may name the language; NOTE, STYLE and REGION blocks hold no speech and have no timing line. */
export function webVtt(text: string): Imported {
  const header = text.slice(0, 2000).split('\n\n', 1)[0] ?? ''
  const language = /^Language:\s*([A-Za-z-]{2,20})\s*$/m.exec(header)?.[1] ?? null
  return { ...readCues(text), language }
}
