import type { Fate } from '../model/index.js'

/**
 * Words that are about somebody else's end, or about one that only threatens; a claim of the speaker's death must not be read
 * out of them. Taken out before anything is looked for: "arrested for the killing of a rival" leaves "arrested".
 */
const NOT_HIS_END: readonly RegExp[] = [
  /\b(?:for|of|over|in|with|on (?:a )?charges? of|accused of|suspected of|plann\w+|plott\w+|order\w*|vow\w*) (?:the |a |an )?(?:alleged )?(?:attempted )?(?:killings?|murders?|assassinations?|executions?)(?: (?:of|charges?|plots?|attempts?)\b(?! (?:him|her|them|himself|herself)\b))?/gi,
  /\b(?:sentenced?|condemned|threat\w*)(?: with| to| of)* death\b|\bdeath (?:threats?|sentence|penalty|row|toll|squads?)\b/gi,
  /\b(?:killing|murder|assassination|execution) (?:charges?|trial|case|suspects?)\b/gi,
  /\b(?:attempted )?assassination (?:attempts?|plots?|bids?)\b|\battempts? (?:on (?:his|her|their) life|to (?:kill|murder|assassinate)(?: \w+)?)/gi,
  /\b(?:wants?|wanted|plan(?:s|ned)?|plot(?:s|ted)?|threaten(?:s|ed)?|vow(?:s|ed)?|order(?:s|ed)?|tried|going|about) (?:\w+ )?to (?:be )?(?:kill(?:ed)?|die|murder|assassinate|execute[d]?)\b/gi,
  /\b(?:deaths?|killings?|murders?|assassinations?) of (?!(?:himself|herself|this|that)\b)(?:his|her|their|its|a|an|\d+|some|many|several|two|three|four|five|dozens|hundreds|civilians|others)\b/gi,
  /\b(?:father|mother|parents?|wife|husband|sons?|daughters?|brothers?|sisters?|child(?:ren)?|famil(?:y|ies)|nephews?|cousins?|deput(?:y|ies)|aides?|bodyguards?|drivers?|guards?|friends?|followers?)(?:['’]s?)? (?:(?:was|were|is|are|had|has|have|been|being|reportedly|also|all) )*(?:killed|died|dead|dies|deaths?|murdered|assassinated|executed|slain)\b/gi,
  /\b(?:kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|execut(?:es|ed|ing)|assassinat(?:es|ed|ing)) (?:(?:his|her|their) \w+|an? (?!(?:few|day|week|month|year|night|couple)\b)\w+|(?:\w+ ){0,3}(?:civilians|people|soldiers|troops|hostages|prisoners|men|women|children|others))\b/gi,
]

/** Sayings that somebody lives, in the form of a denied death. Read as `alive` before deaths are looked for. */
const DENIED_DEATH: readonly RegExp[] = [
  /\b(?:not|never|n['’]t|wasn['’]t|isn['’]t|didn['’]t|hasn['’]t|neither|nor|denie[sd]|denying|false(?:ly)?|untrue)\b(?: (?!confirmed|known|clear|certain|only|just)\w+){0,3}? (?:killed|dead|died|die|dying|death|murdered|assassinated|executed|slain|martyred)\b/gi,
  /\b(?:death|killing|assassination|execution)s? (?:was |were |is |are |has been |have been )?(?:faked|staged|denied|untrue|false|invented)\b|\b(?:faked|staged) (?:his|her|their)(?: own)? (?:death|killing)\b/gi,
  /\b(?:surviv\w+|escap\w+(?: from)?|cheated|evaded) (?:\w+ ){0,2}?(?:death|assassination|being killed|killing)\b|\bsurviv(?:ed|es|ing)\b/gi,
]
const DENIED_LIFE =
  /\b(?:not|no longer|n['’]t|never|neither) (?:been |seen |still )?(?:alive|living)\b|\b(?:buried|burn(?:ed|t)) alive\b/gi

const DEATHS: readonly (readonly [Fate, RegExp])[] = [
  [
    'killed',
    /\b(?:kill(?:ed|s|ing|ings)?|assassinat(?:ed|ion|es)|murder(?:ed|s)?|execut(?:ed|ion|ions)|slain|shot dead|beheaded|hanged|eliminat(?:ed|ion)|liquidat(?:ed|ion)|martyr(?:ed|dom)|martyr)\b/i,
  ],
  [
    'died',
    /\b(?:died|dies|dead|deaths?|deceased|demise|pass(?:ed|ing) away|succumbed|perish(?:ed|es)|brain[- ]dea(?:d|th)|lost (?:his|her|their) li(?:fe|ves))\b/i,
  ],
]
/** The graver first. */
const OTHERS: readonly (readonly [Fate, RegExp])[] = [
  [
    'incapacitated',
    /\b(?:comas?|comatose|incapacitat\w+|unable to (?:speak|talk)|(?:can|could) no longer (?:speak|talk)|cannot (?:speak|talk)|vegetative|unconscious|life support)\b/i,
  ],
  ['wounded', /\b(?:wound(?:ed|s|ing)?|injur(?:ed|y|ies)|hurt|maimed|paraly[sz]ed|shot in)\b/i],
  [
    'captured',
    /\b(?:captur(?:ed|e|es)|arrest(?:ed|s)?|detain(?:ed|ment)|detention|kidnap(?:ped|ping|s)?|abduct(?:ed|ion)|taken (?:hostage|prisoner)|in (?:custody|captivity|jail|prison)|house arrest|imprison(?:ed|ment)|jailed|seized|surrendered)\b/i,
  ],
  [
    'fled',
    /\b(?:fled|flee(?:s|ing)?|flight|escap(?:ed|es|ing)|(?:in|into|to) exile|exiled|left the country|abroad|defect(?:ed|s|ion))\b/i,
  ],
  [
    'resigned',
    /\b(?:resign(?:ed|s|ing|ation)|step(?:s|ped|ping)? (?:down|aside)|replaced|sidelined|dismiss(?:ed|al)|sacked|fired from|oust(?:ed|er)|depos(?:ed|ition)|quit|overthrown|removed from (?:office|power))\b/i,
  ],
  ['released', /\b(?:releas(?:ed|e)|freed|set free|let go|ransomed)\b/i],
]
const ALIVE =
  /\b(?:alive|(?:still|is|was) living|(?:is|was|safe and|alive and|and) well|well and (?:free|alive)|in good health|unharmed|unhurt|safe and sound)\b/i

/** Fates that a claim's words tell, the gravest first; what is said of others, or as a threat, is left out. */
export function fatesOf(what: string): readonly Fate[] {
  const without = NOT_HIS_END.reduce((words, pattern) => words.replaceAll(pattern, ' '), what)
  const lives = DENIED_DEATH.reduce((words, pattern) => words.replaceAll(pattern, ' alive '), without)
  const text = lives.replaceAll(DENIED_LIFE, ' dead ')
  const deaths = DEATHS.filter(([, pattern]) => pattern.test(text))
  const others = OTHERS.filter(([, pattern]) => pattern.test(text))
  const fates = [...deaths, ...others].map(([fate]) => fate)
  return ALIVE.test(text) ? [...fates, 'alive'] : fates
}

/**
 * The class of what a claim says. Of "wounded or killed" the death is weighed; "alive but captured" is a capture; of "dead or alive"
 * nothing can be weighed, and it is `other`, as is a claim whose words tell no fate.
 */
export function fateOf(what: string): Fate {
  const fates = fatesOf(what)
  const [gravest = 'other'] = fates
  const dead = gravest === 'killed' || gravest === 'died'
  return dead && fates.includes('alive') ? 'other' : gravest
}
