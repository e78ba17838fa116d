import type { Find, Rule } from '../../rule.js'
import { meaning } from './meaning.js'
import { nameRuns } from './names.js'

const WHO = '(?:he|she|they|I|we)'
const WHOSE = "(?:his|her|their|my|our|\\p{Lu}[\\p{L}-]+[’']s|the (?:\\w+ ){1,2}?\\w+[’']s?)"
const STATE =
  '(?:killed|dead|wounded|injured|hurt|captured|ill|sick|dying|replaced|removed|deposed|arrested|detained|poisoned|paralysed|paralyzed|in a coma|missing|on the run|under arrest|martyred|assassinated|eliminated)'
const WAS =
  '(?:was|were|am|is|are|had been|has been|have been|(?:had|has|have)(?= died)|might be|may be|might have been)'
const DEED = `(?:${WAS} (?:\\w+ly |already |now |no longer (?:alive|living)|not (?:alive|living))?${STATE}?|(?:had|has|have) (?:died|fled|resigned|fallen ill)|died|fled|resigned)`
const END =
  '(?:deaths?|killing|capture|illness|elimination|fate|demise|arrest|resignation|replacement|injury|wounding|poisoning|disappearance|health(?! ?-?(?:care|system|reform|service|minister|policy|polic|fund|budget|problem|record|plan|insurance|spending|package))|removal|assassination|flight|escape)'
const TALK =
  '(?:rumou?rs?|reports?|reporting|claims?|stories|story|news|media news|allegations?|gossip|talk(?= of)|speculation|lies?|lie|announcements?|statements?|propaganda)'
const TELL =
  '(?:said|say|says|saying|claim(?:ed|s|ing)?|announc(?:ed|es|ing)|report(?:ed|s|ing)?|alleg(?:ed|es|ing)|declar(?:ed|es|ing)|wrote|told (?:us|me|you|people|the world)|believed?|thought|spread)'
const MORE = "(?: [\\w’']+){0,4}?"

const PATTERNS: readonly RegExp[] = [
  `${TALK}(?: that| of| about| on| as to| over| spread| concerning| regarding)${MORE} ${WHOSE} (?:own |alleged |supposed |reported |announced )?${END}`,
  `${TALK}(?: that| about| spread| saying| claiming)${MORE} ${WHO} ${DEED}`,
  `(?:false|fake|untrue|premature|wrong|baseless|unfounded|fabricated) (?:reports?|rumou?rs?|stories|news|claims?) (?:of|that|about|on) [^.;,]{3,40}`,
  `(?:reports?|rumou?rs?|news|talk|announcements?) (?:of|about|on) (?:\\w+ )?(?:the )?deaths? of [^.;,]{3,40}`,
  `${WHOSE} (?:announced|reported|alleged|supposed|rumou?red|claimed|purported) ${END}`,
  `${TELL} (?:that )?${WHO} ${DEED}`,
  `(?:announced|reported|claimed|rumou?red|alleged) ${WHOSE} (?:deaths?|killing|capture|elimination|demise|assassination)`,
  `${WHO} (?:was|were|am|is|are) (?:reported|said|rumou?red|alleged|claimed|declared|presumed|thought|believed)(?: to (?:be|have been|have))? (?:${STATE}|died|fled)`,
  `(?:denies|denied|dismisse[sd]|rebuts?|rebutted|refutes?|rejects?) (?:that )?${WHO} ${DEED}`,
].map((source) => new RegExp(`(?<![\\p{L}’'-])(?:${source})(?![\\p{L}-])`, 'giu'))

/** Somebody's fate must be named: "they said that he was" alone is no rumour. */
const FATES: readonly (readonly [RegExp, string])[] = [
  [/\bkill|eliminat|assassinat|martyr/i, 'killed'],
  [/\bdead\b|\bdeath|demise|\bdied\b|\bdying\b|no longer (?:alive|living)|not (?:alive|living)/i, 'died'],
  [/wound|injur|\bhurt\b/i, 'wounded'],
  [/captur|arrest|detain/i, 'captured'],
  [/\bill(?:ness)?\b|\bsick\b|poison|coma|paraly|health/i, 'incapacitated'],
  [/replac|resign|remov|depos/i, 'resigned'],
  [/\bfled\b|flight|escape|on the run/i, 'fled'],
  [/\bfate\b|missing|disappear/i, 'other'],
]

const ANY_FATE = new RegExp(FATES.map(([words]) => words.source).join('|'), 'i')

/** What is told of came after the talk. A bare "after" tells of a deed ("he spoke after his announced death"), not of what the words hold. */
const LATER =
  /\b(?:events?|developments?|incidents?|happenings|news|battles?|attacks?|things)\b(?: [\w’'-]+){0,5} (?:after|since|following|later than|subsequent to) (?:the )?$/i

/** Talk of somebody's fate, in the words of the person it is about or of others. */
export const rumour: Rule = {
  name: 'en/rumour',
  *find(sentence) {
    if (!ANY_FATE.test(sentence)) return
    const taken: Find[] = []
    for (const pattern of PATTERNS) {
      for (const match of sentence.matchAll(pattern)) {
        const [from, to] = [match.index, match.index + match[0].trimEnd().length]
        const fate = FATES.find(([words]) => words.test(match[0]))?.[1]
        if (fate === undefined || taken.some((other) => from < other.to && other.from < to)) continue
        const meant = meaning(sentence, from, to) === 'absent' ? 'absent' : 'past' // talk is past whatever it says
        const names = nameRuns(match[0]).map((name) => name.text)
        taken.push({
          of: 'rumour',
          from,
          to,
          value: { type: 'rumour', names, fate, ...(LATER.test(sentence.slice(0, from)) && { later: true as const }) },
          meant,
        })
      }
    }
    yield* taken
  },
}
