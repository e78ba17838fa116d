import { type Call, type CallMention, noun, type Reference, type Warning } from '../model/index.js'
import { leastQuotation } from './quotation.js'
import { warningSentence } from './sentence.js'

export interface Warned {
  readonly calls: readonly Call[]
  /** One for each group that is endangered, in the order of first mention. */
  readonly warnings: readonly Warning[]
}

/** Words that say that there is no call, whose call others made, or that only suppose one, endanger nobody. */
const NO_CALL: ReadonlySet<Reference['meant']> = new Set<Reference['meant']>(['absent', 'quoted', 'hypothetical'])

/** Calls to act among the references, and what to tell the people whom they endanger. Calls are numbered k1, k2, ... in the order given. */
export function warn(references: readonly Reference[]): Warned {
  const calls = references
    .flatMap(({ meant, value, ...reference }) =>
      value.type === 'call' && !NO_CALL.has(meant) ? [{ reference, value }] : [],
    )
    .map(({ reference, value }, index) => callOf(`k${index + 1}`, reference, value))
  const targets = unique(calls.flatMap((call) => call.targets))
  return { calls, warnings: targets.map((target) => warningFor(target, calls)) }
}

function callOf(id: string, reference: Pick<Reference, 'id' | 'text' | 'start'>, value: CallMention): Call {
  return noun('call', {
    id,
    quote: leastQuotation(reference.text),
    reference: reference.id,
    start: reference.start,
    targets: unique(value.targets),
    regions: unique(value.regions),
    force: value.force,
  })
}

function warningFor(target: string, calls: readonly Call[]): Warning {
  const about = calls.filter((call) => call.targets.includes(target))
  const regions = unique(about.flatMap((call) => call.regions))
  return noun('warning', {
    target,
    regions,
    sentence: warningSentence(
      target,
      regions,
      about.length,
      about.every(({ force }) => force === 'reported'),
    ),
    calls: about.map((call) => call.id),
  })
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}
