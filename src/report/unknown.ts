import type { Grounds } from './grounds.js'
import { prose, type Text } from './page.js'
import { counted, sentenceCase } from './words.js'

/** What the reader must not think is known: the dating's notes, the assessment's limits, and what was counted as left open. */
export function unknownOf({ assessment }: Grounds): Text[] {
  const { dating, limits } = assessment
  return [...countsOf(assessment), ...[...dating.notes, ...limits].map((sentence) => prose(sentence))]
}

function countsOf({ references, links, verdicts, transcript }: Grounds['assessment']): Text[] {
  const linked = new Set(links.map(({ reference }) => reference))
  const open = references.filter(({ of, id }) => of === 'event' && !linked.has(id)).length
  const doubted = links.filter(({ rivals }) => rivals.length > 0).length
  const unsettled = verdicts.filter(({ outcome }) => outcome === 'unsettled').length
  const untimed = transcript.segments.length > 0 && transcript.segments.every(({ start }) => start === null)
  return [
    open > 0 &&
      `${sentenceCase(counted(open, 'mention'))} of what may be an event could not be tied to one in the chronology.`,
    doubted > 0 &&
      `${sentenceCase(counted(doubted, 'link'))} to an event ${doubted === 1 ? 'has' : 'have'} rivals: see the references.`,
    unsettled > 0 && `${sentenceCase(counted(unsettled, 'rumour'))} ${unsettled === 1 ? 'is' : 'are'} not settled.`,
    untimed && 'The words came without time codes: quotations are cited by their place in the text.',
  ]
    .filter((sentence) => sentence !== false)
    .map((sentence) => [sentence])
}
