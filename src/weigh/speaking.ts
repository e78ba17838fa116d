import type { Claim, Fate } from '../model/index.js'

/** Why hearing somebody speak later does not refute a fate. Fates that are not here end all speaking. */
export const NOT_REFUTED: Partial<Readonly<Record<Fate, string>>> = {
  wounded: 'A wounded person can speak: being alive does not refute it.',
  captured: 'A captive can be recorded: speaking does not refute it.',
  fled: 'Words can be spoken anywhere: they do not tell where the speaker was.',
  resigned: 'Speaking does not tell whether an office was left.',
  released: 'Speaking does not tell whether the speaker was free.',
  incapacitated:
    'Speaking later shows a recovery at most: it does not refute that the speaker was once unable to speak.',
}
export const OTHER_FATE = 'Whether this happened cannot be told from the day of speaking.'

/** An inability that is said to last ends all speaking, as death does. */
const FOR_GOOD =
  /\b(?:brain[- ]dead|vegetative|permanent(?:ly)?|irreversibl[ey]|for good|for ever|forever|never (?:again|to) \w+)\b/i

/** What hearing somebody speak after the claimed day does to a claim: it refutes a death, supports a life, and else does nothing. */
export function bearingOf({ fate, what }: Pick<Claim, 'fate' | 'what'>): 'refuted' | 'supported' | 'none' {
  if (fate === 'killed' || fate === 'died') return 'refuted'
  if (fate === 'incapacitated') return FOR_GOOD.test(what) ? 'refuted' : 'none'
  return fate === 'alive' ? 'supported' : 'none'
}
