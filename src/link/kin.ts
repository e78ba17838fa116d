import type { EventKind } from '../model/index.js'

/** Kinds that one event may be called by: a killing is an attack, the taking of a city an offensive, a mutual pledge a statement. */
const KIN: readonly (readonly EventKind[])[] = [
  ['attack', 'killing', 'offensive'],
  ['attack', 'kidnapping'],
  ['attack', 'accident'],
  ['killing', 'death'],
  ['capture', 'offensive', 'war'],
  ['capture', 'withdrawal'],
  ['agreement', 'talks', 'statement'],
  ['agreement', 'ceasefire', 'release'],
  ['ceasefire', 'statement'],
  ['office', 'coup', 'election'],
  ['office', 'statement', 'law'],
  ['protest', 'coup'],
  ['arrest', 'kidnapping'],
  ['test', 'launch'],
]

/** Whether an event of one kind may be spoken of in words for another. */
export function isKin(spoken: readonly string[], kind: EventKind): boolean {
  return KIN.some((kinds) => kinds.includes(kind) && kinds.some((one) => spoken.includes(one)))
}
