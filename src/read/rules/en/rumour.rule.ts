import type { Rule } from '../../rule.js'

const TALK = '(?:rumou?rs?|reports?|claims?|stories|story|news|media news|allegations?|gossip|talk|speculation)'
const FATE =
  '(?:(?:he|she|they|I) (?:was|were|am|is|are|had been|has been) (?:killed|dead|wounded|captured|ill|replaced|arrested|poisoned)|(?:his|her|their|my) (?:own )?(?:death|killing|capture|illness|elimination|fate|demise|arrest|resignation|replacement))'
const PATTERN = new RegExp(
  `\\b${TALK} (?:of|that|about|on|spread \\w+ \\w+ (?:on|about))(?: \\w+){0,2}? ${FATE}|\\b(?:false|fake|untrue) reports? (?:of|that) [^.;,]{3,40}`,
  'gi',
)

/** Talk of somebody's fate, in the words of the person it is about or of others. */
export const rumour: Rule = {
  name: 'en/rumour',
  *find(sentence) {
    for (const match of sentence.matchAll(PATTERN)) {
      yield {
        of: 'rumour',
        from: match.index,
        to: match.index + match[0].length,
        value: { type: 'rumour', names: [], fate: fateIn(match[0]) },
        meant: 'past',
      }
    }
  },
}

const FATES: readonly (readonly [RegExp, string])[] = [
  [/kill|eliminat/i, 'killed'],
  [/dead|death|demise/i, 'died'],
  [/wound/i, 'wounded'],
  [/captur|arrest/i, 'captured'],
  [/ill(?:ness)?\b|poison/i, 'incapacitated'],
  [/replac|resign/i, 'resigned'],
]

function fateIn(words: string): string {
  return FATES.find(([pattern]) => pattern.test(words))?.[1] ?? 'other'
}
