import { type Grounds, PREVIOUS, sourcePart } from './grounds.js'
import { type CallRow, edtfPart, foreign, type History, type Part, prose, type Sentence, say } from './page.js'
import { shortened } from './visible.js'

/** The least quotation that proves a call: what is longer than this is cut. */
const CALL_QUOTE = 120

export function callsOf({ assessment, cites }: Grounds): CallRow[] {
  return assessment.calls.map(({ quote, reference, targets, regions }) => ({
    quote: shortened(quote, CALL_QUOTE),
    targets: joined([...targets, ...regions]),
    cites: cites([reference]),
  }))
}

function joined(names: readonly string[]): Part[] {
  return names.flatMap((name, index) => (index === 0 ? [foreign(name)] : [', ', foreign(name)]))
}

export function warningsOf({ assessment, cites }: Grounds): Sentence[] {
  return assessment.warnings.map(({ sentence, calls }) => say(cites(calls), ...prose(sentence)))
}

/** The silence before this message is a conclusion only where there is an earlier message to count from. */
export function historyOf({ assessment: { gap } }: Grounds): History {
  const { previous, sentence } = gap
  if (!previous) return { sentence: null, note: sentence === '' ? null : prose(sentence), previous: null }
  const { date, medium, title, source } = previous
  const told: Part[] = [edtfPart(date)]
  if (medium !== null) told.push(', ', foreign(medium))
  if (title !== null) told.push(', “', foreign(title), '”')
  if (source !== null) told.push(' (', sourcePart(source), ')')
  return { sentence: say([PREVIOUS], ...prose(sentence)), note: null, previous: told }
}
