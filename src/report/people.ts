import type { CallForce } from '../model/index.js'
import type { Grounds } from './grounds.js'
import { type CallRow, foreign, type Part, prose, type Sentence, say } from './page.js'
import { shortened } from './visible.js'

/** The least quotation that proves a call: what is longer than this is cut. */
const CALL_QUOTE = 120

const FORCE: Readonly<Record<CallForce, string>> = {
  order: 'an order or exhortation',
  wish: 'a wish',
  obligation: 'a duty laid on others',
  threat: 'a threat',
  reported: 'reported by the account',
}

export function callsOf({ assessment, cites }: Grounds): CallRow[] {
  return assessment.calls.map(({ quote, reference, targets, regions, force }) => ({
    quote: shortened(quote, CALL_QUOTE),
    targets: joined([...targets, ...regions]),
    force: FORCE[force],
    cites: cites([reference]),
  }))
}

function joined(names: readonly string[]): Part[] {
  return names.flatMap((name, index) => (index === 0 ? [foreign(name)] : [', ', foreign(name)]))
}

export function warningsOf({ assessment, cites }: Grounds): Sentence[] {
  return assessment.warnings.map(({ sentence, calls }) => say(cites(calls), ...prose(sentence)))
}
