import { verbGroups } from './verbs.js'

/**
 * Whether a distance from an event is told as a story ("two weeks after the attack, he resigned") and not counted to the time of
 * speaking ("two weeks after the attack, we mourn"): the main clause is in a plain past. It follows the next comma where the
 * distance opens the sentence, else it stands before.
 */
export function isNarrative(sentence: string, from: number, to: number): boolean {
  const before = sentence.slice(0, from)
  const comma = sentence.indexOf(',', to)
  const opens = /^\W*(?:\w+ )?$/.test(before)
  const main = opens ? sentence.slice(comma < 0 ? to : comma) : before.slice(before.lastIndexOf(';') + 1)
  const first = verbGroups(main)[0]
  return first !== undefined && first.tense !== 'present' && first.tense !== 'perfect'
}
