import { type Call, noun, type Reference, type Warning } from '../model/index.js'

/** The most words that a quotation needs to prove the point. */
const MOST_WORDS = 12

export interface Warned {
  readonly calls: readonly Call[]
  /** One for each group that is endangered, in the order of first mention. */
  readonly warnings: readonly Warning[]
}

/** Calls to act among the references, and what to tell the people whom they endanger. */
export function warn(references: readonly Reference[]): Warned {
  const calls = references.flatMap((reference) =>
    reference.value.type === 'call' && reference.meant !== 'absent' ? [callOf(reference, reference.value)] : [],
  )
  const numbered = calls.map((call, index) => noun('call', { ...call, id: `k${index + 1}` }))
  const targets = [...new Set(numbered.flatMap((call) => call.targets))]
  return { calls: numbered, warnings: targets.map((target) => warningFor(target, numbered)) }
}

function callOf(
  reference: Reference,
  { targets, regions }: { targets: readonly string[]; regions: readonly string[] },
): Call {
  return noun('call', {
    id: '',
    quote: least(reference.text),
    reference: reference.id,
    start: reference.start,
    targets,
    regions,
  })
}

function least(text: string): string {
  const words = text.split(/\s+/)
  return words.length <= MOST_WORDS ? text : `${words.slice(0, MOST_WORDS).join(' ')} …`
}

function warningFor(target: string, calls: readonly Call[]): Warning {
  const about = calls.filter((call) => call.targets.includes(target))
  const times = about.length === 1 ? 'once' : `${about.length} times`
  return noun('warning', {
    target,
    sentence: `If authentic, these words urge others ${times} to act against this group: ${target}.`,
    calls: about.map((call) => call.id),
  })
}
