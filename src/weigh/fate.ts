import type { Fate } from '../model/index.js'

/** The gravest fate first: of "wounded or killed" the claim of death is weighed. */
const FATES: readonly (readonly [RegExp, Fate])[] = [
  [/\b(?:not dead|alive|still living|well and free|in good health|is well)\b/i, 'alive'],
  [/\b(?:kill\w*|assassinat\w*|murder\w*|execut\w*|slain|shot dead|eliminat\w*|martyr\w*)\b/i, 'killed'],
  [/\b(?:died|dead|death|dies|deceased|passed away|succumb\w*|dying or dead)\b/i, 'died'],
  [/\b(?:brain[- ]dead|coma|comatose|incapacitat\w*|unable to speak|vegetative)\b/i, 'incapacitated'],
  [/\b(?:wound\w*|injur\w*|hurt|maimed|paraly[sz]ed)\b/i, 'wounded'],
  [/\b(?:captur\w*|arrest\w*|detain\w*|kidnap\w*|abduct\w*|in custody|house arrest|imprison\w*)\b/i, 'captured'],
  [/\b(?:fled|flee\w*|escap\w*|exile|left the country|abroad)\b/i, 'fled'],
  [/\b(?:resign\w*|stepp?(?:ed|ing)? down|replac\w*|sidelined|dismiss\w*|oust\w*|depos\w*)\b/i, 'resigned'],
  [/\b(?:releas\w*|freed|set free)\b/i, 'released'],
]

/** The class of what a claim says; `other` where its words tell none. */
export function fateOf(what: string): Fate {
  return FATES.find(([pattern]) => pattern.test(what))?.[1] ?? 'other'
}
