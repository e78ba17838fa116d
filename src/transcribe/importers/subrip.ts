import { readCues } from './cue-blocks.js'
import type { Imported } from './imported.js'

/** SubRip (.srt): numbered cues, `00:00:01,000 --> 00:00:02,500`. */
export function subRip(text: string): Imported {
  return { ...readCues(text), language: null }
}
