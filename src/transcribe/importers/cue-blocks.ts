import type { Cue } from './imported.js'
import { decodeEntities, withoutTags } from './markup.js'
import { splitSpeaker } from './speaker.js'
import { timing } from './time-code.js'

const VOICE = /^<v(?:\.[^\s>]*)?\s+([^<>]{1,100})>/i

interface Block {
  readonly start: number | null
  readonly end: number | null
  readonly lines: string[]
}

/**
 * Cues of SubRip and WebVTT alike: a timing line begins a cue, an empty line or the next timing line ends it. Own, as the libraries tried
 * drop broken cues in silence, keep markup, or take minutes for a long file (docs/decisions/reading-cues.md).
 */
export function readCues(text: string): { readonly cues: readonly Cue[]; readonly warnings: readonly string[] } {
  const warnings: string[] = []
  const blocks = blocksOf(text, warnings)
  const cues: Cue[] = []
  let shown: readonly string[] = []
  for (const block of blocks) {
    const cue = cueOf(block, shown)
    shown = block.lines.map(plain)
    if (cue) cues.push(cue)
  }
  return { cues, warnings }
}

function blocksOf(text: string, warnings: string[]): readonly Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  for (const [index, line] of text.split('\n').entries()) {
    const times = line.includes('->') ? timing(line) : null
    if (times) {
      // The line before a timing line is the cue's number or name, also where the empty line before it is missing.
      if (open && /^\s*\d+\s*$/.test(open.lines.at(-1) ?? '')) open.lines.pop()
      if (times.start === null || times.end === null) warnings.push(`line ${index + 1}: a time code cannot be read`)
      open = { ...times, lines: [] }
      blocks.push(open)
    } else if (line.trim() === '') open = null
    else open?.lines.push(line)
    if (!times && line.includes('-->')) warnings.push(`line ${index + 1}: a time code cannot be read`)
  }
  return blocks
}

/** Rolling captions repeat the last cue's lines above the new one: what is still shown is not said again. */
function cueOf(block: Block, shown: readonly string[]): Cue | null {
  const voice = VOICE.exec(block.lines[0]?.trimStart() ?? '')?.[1]?.trim() ?? null
  const lines = block.lines.map(plain)
  const said = shown.length > 0 && lines.length > 1 && lines[0] === shown.at(-1) ? lines.slice(1) : lines
  const all = said.filter((line) => line !== '').join(' ')
  const { speaker, text } = voice === null ? splitSpeaker(all, 'cue') : { speaker: voice, text: all }
  return text === '' ? null : { start: block.start, end: block.end, speaker, text }
}

function plain(line: string): string {
  return decodeEntities(withoutTags(line)).replaceAll(/\s+/g, ' ').trim()
}
