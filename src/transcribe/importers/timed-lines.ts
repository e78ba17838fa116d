import { type Cue, type Imported, untimed } from './imported.js'
import { splitSpeaker } from './speaker.js'
import { seconds } from './time-code.js'

const LEAD =
  /^\s*[[(]?\s*(\d{1,4}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)(?:\s*(?:-{1,2}>?|–|to)\s*(\d{1,4}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?))?\s*[\])]?(?:\s*[-–—:|]\s+|\s+|$)/

/** A time code that leads a line: `[00:01:23] ...`, `00:01:23 ...`, `(1:23) ...`, `[0:01 - 0:05] ...`. */
function leadOf(line: string): { start: number; end: number | null; rest: string } | null {
  const match = LEAD.exec(line.slice(0, 80))
  const start = match ? seconds(match[1] ?? '') : null
  if (!match || start === null) return null
  return { start, end: match[2] === undefined ? null : seconds(match[2]), rest: line.slice(match[0].length).trim() }
}

/** Whether at least two lines, and a fifth of all that are not empty, are led by a time code. */
export function hasTimedLines(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const timed = lines.filter((line) => leadOf(line) !== null).length
  return timed >= Math.max(Math.min(2, lines.length), lines.length / 5)
}

/** Text with time codes at the head of lines. A segment ends where the next begins; lines without a code go on with the segment before. */
export function timedLines(text: string): Imported {
  const cues: Cue[] = []
  const more: string[][] = []
  for (const line of text.split('\n')) {
    const lead = leadOf(line)
    if (lead) {
      const { speaker, text: words } = splitSpeaker(lead.rest, 'line')
      cues.push({ start: lead.start, end: lead.end, speaker, text: words })
      more.push([])
    } else if (line.trim() !== '') {
      if (cues.length === 0) {
        cues.push({ ...untimed, text: '' })
        more.push([])
      }
      more.at(-1)?.push(line.trim())
    }
  }
  const whole = cues.map((cue, index) => ({ ...cue, text: [cue.text, ...(more[index] ?? [])].join(' ').trim() }))
  return { cues: withEnds(whole).filter(({ text: words }) => words !== ''), language: null, warnings: [] }
}

function withEnds(cues: readonly Cue[]): readonly Cue[] {
  return cues.map((cue, index) => {
    const next = cues[index + 1]?.start ?? null
    if (cue.start === null || cue.end !== null) return cue
    return { ...cue, end: next !== null && next > cue.start ? next : cue.start + spokenSeconds(cue.text) }
  })
}

/** About how long a text takes to say: 15 characters a second, a usual rate of English speech. */
function spokenSeconds(text: string): number {
  return Math.round(Math.max(1, text.length / 15) * 1000) / 1000
}
