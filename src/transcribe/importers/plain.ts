import { type Cue, type Imported, untimed } from './imported.js'

/** Longer lines are cut at the end of a sentence, so that no segment is too long to quote. */
const LONGEST = 4000

/** Plain text: a paragraph is a segment; a line that was broken to fit a width is joined with the next. */
export function plainText(text: string): Imported {
  return fromLines(joinedLines(text.split('\n')))
}

/** A report about a recording: each line that is not empty is a segment. */
export function account(text: string): Imported {
  return fromLines(text.split('\n'))
}

function fromLines(lines: readonly string[]): Imported {
  const cues = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap(cutLong)
    .map((line): Cue => ({ ...untimed, text: line }))
  return { cues, language: null, warnings: [] }
}

function joinedLines(lines: readonly string[]): readonly string[] {
  const joined: string[][] = [[]]
  for (const line of lines.map((one) => one.trim())) {
    const open = joined.at(-1) as string[]
    const last = open.at(-1) ?? ''
    if (line !== '' && isBroken(last)) open.push(line)
    else joined.push(line === '' ? [] : [line])
  }
  return joined.map((parts) => parts.join(' '))
}

/** A line is broken to fit a width where it is long, not over-long, and does not end a sentence. */
function isBroken(line: string): boolean {
  return line.length >= 50 && line.length <= 120 && !/[.!?:;…]["'”’)\]]*$/.test(line)
}

function cutLong(line: string): readonly string[] {
  if (line.length <= LONGEST) return [line]
  const parts: string[] = []
  let at = 0
  while (line.length - at > LONGEST) {
    const window = line.slice(at, at + LONGEST)
    const end = lastEnd(window)
    parts.push(window.slice(0, end).trim())
    at += end
  }
  parts.push(line.slice(at).trim())
  return parts.filter((part) => part !== '')
}

function lastEnd(window: string): number {
  for (const mark of ['. ', '! ', '? ', '。', '؟ ', '; ', ', ', ' ']) {
    const at = window.lastIndexOf(mark)
    if (at > LONGEST / 4) return at + mark.length
  }
  return /[\ud800-\udbff]$/.test(window) ? LONGEST - 1 : LONGEST
}
