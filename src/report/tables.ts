import type { Link, Reference, Segment } from '../model/index.js'
import { eventPart, type Grounds, MEANT } from './grounds.js'
import { type Cite, type Line, prose, type Reading, type ReferenceRow } from './page.js'
import { saysOf } from './says.js'
import { percent, timeCode } from './words.js'

const KINDS = {
  event: 'event',
  time: 'time expression',
  count: 'count of days',
  feast: 'feast',
  office: 'office held',
  rumour: 'rumour',
  call: 'call to act',
} as const

export function referenceRows(grounds: Grounds): ReferenceRow[] {
  const { references, transcript } = grounds.assessment
  const segments = new Map(transcript.segments.map((segment, index) => [segment.id, segmentCite(segment, index)]))
  const least = new Map(grounds.assessment.calls.map(({ reference, quote }) => [reference, quote]))
  return references.map((reference, index) => ({
    anchor: `r${index + 1}`,
    id: reference.id,
    time: reference.start === null ? null : timeCode(reference.start),
    seconds: reference.start,
    segment: segments.get(reference.segment) ?? null,
    quote: least.get(reference.id) ?? reference.text,
    kind: KINDS[reference.of],
    meant: MEANT[reference.meant],
    says: saysOf(reference.value),
    by: reference.by,
    readings: readingsOf(grounds.link(reference.id)),
  }))
}

function segmentCite({ id, start }: Segment, index: number): Cite {
  return { anchor: `s${index + 1}`, label: start === null ? id : timeCode(start) }
}

function readingsOf(link: Link | null): Reading[] {
  if (!link) return []
  const rivals = link.rivals.map(({ event, probability }) => ({
    event: eventPart(event),
    probability: percent(probability),
    why: null,
    chosen: false,
  }))
  const taken = {
    event: eventPart(link.event),
    probability: percent(link.probability),
    why: prose(link.why),
    chosen: true,
  }
  return [taken, ...rivals]
}

/** The transcript, its references marked where they stand. Of references that overlap, the first is marked. */
export function transcriptLines(grounds: Grounds): Line[] {
  const { references, transcript } = grounds.assessment
  return transcript.segments.map((segment, index) => ({
    anchor: `s${index + 1}`,
    time: segment.start === null ? null : timeCode(segment.start),
    seconds: segment.start,
    speaker: segment.speaker,
    runs: runsOf(
      segment,
      references.filter((reference) => reference.segment === segment.id),
      grounds,
    ),
  }))
}

function runsOf({ text }: Segment, references: readonly Reference[], grounds: Grounds): Line['runs'] {
  const runs: { text: string; cite: Cite | null }[] = []
  let done = 0
  for (const { id, ...cut } of [...references].sort((a, b) => a.from - b.from)) {
    const [from, to] = [wholeAt(text, cut.from), wholeAt(text, cut.to)]
    if (from < done || to <= from) continue
    runs.push({ text: text.slice(done, from), cite: null }, { text: text.slice(from, to), cite: grounds.find(id) })
    done = to
  }
  return [...runs, { text: text.slice(done), cite: null }].filter((run) => run.text !== '')
}

/** The offset, moved back where it would cut a character in half. */
function wholeAt(text: string, offset: number): number {
  const pair = /^[\uDC00-\uDFFF]$/.test(text[offset] ?? '') && /^[\uD800-\uDBFF]$/.test(text[offset - 1] ?? '')
  return pair ? offset - 1 : offset
}
