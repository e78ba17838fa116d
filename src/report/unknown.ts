import type { Grounds } from './grounds.js'
import { prose, type Sentence, say } from './page.js'
import { claimCite } from './rumours.js'
import { counted, sentenceCase } from './words.js'

/** What the reader must not think is known: the dating's notes, the assessment's limits, and what was counted as left open. */
export function unknownOf(grounds: Grounds): Sentence[] {
  const { dating, limits } = grounds.assessment
  const words = grounds.cites([])
  return [...countsOf(grounds), ...[...dating.notes, ...limits].map((sentence) => say(words, ...prose(sentence)))]
}

function countsOf(grounds: Grounds): Sentence[] {
  return [openMentions(grounds), doubtedLinks(grounds), unsettledRumours(grounds), untimed(grounds)].filter(
    (sentence) => sentence !== null,
  )
}

function openMentions({ assessment: { references, links }, cites }: Grounds): Sentence | null {
  const linked = new Set(links.map(({ reference }) => reference))
  const open = references.filter(({ of, id }) => of === 'event' && !linked.has(id)).map(({ id }) => id)
  if (open.length === 0) return null
  const mentions = sentenceCase(counted(open.length, 'mention'))
  return say(cites(open), `${mentions} of what may be an event could not be tied to one in the chronology.`)
}

function doubtedLinks({ assessment: { links }, cites }: Grounds): Sentence | null {
  const doubted = links.filter(({ rivals }) => rivals.length > 0).map(({ reference }) => reference)
  if (doubted.length === 0) return null
  const [count, has] = [sentenceCase(counted(doubted.length, 'link')), doubted.length === 1 ? 'has' : 'have']
  return say(cites(doubted), `${count} to an event ${has} rivals: see the references.`)
}

function unsettledRumours({ assessment: { verdicts } }: Grounds): Sentence | null {
  const all = verdicts.map(({ claim, outcome }, index) => ({ outcome, cite: claimCite(claim, index) }))
  const [first, ...rest] = all.filter(({ outcome }) => outcome === 'unsettled').map(({ cite }) => cite)
  if (!first) return null
  const count = sentenceCase(counted(rest.length + 1, 'rumour'))
  return say([first, ...rest], `${count} ${rest.length === 0 ? 'is' : 'are'} not settled.`)
}

function untimed({ assessment: { transcript }, cites }: Grounds): Sentence | null {
  const without = transcript.segments.length > 0 && transcript.segments.every(({ start }) => start === null)
  return without
    ? say(cites([]), 'The words came without time codes: quotations are cited by their place in the text.')
    : null
}
