import type { Rule } from '../../rule.js'

/** Who may be endangered, by the words that name them. */
const TARGETS: readonly (readonly [string, RegExp])[] = [
  ['press', /\b(?:journalists?|reporters?|media|press|broadcasters?|newspapers?|correspondents?|newsrooms?)\b/i],
  [
    'officials',
    /\b(?:officials?|ministers?|politicians?|judges?|diplomats?|ambassadors?|mayors?|members of parliament)\b/i,
  ],
  ['security forces', /\b(?:police|soldiers?|troops|army|officers?|security forces)\b/i],
  ['places of worship', /\b(?:mosques?|church(?:es)?|synagogues?|temples?|shrines?|worshippers?|pilgrims?)\b/i],
  ['transport', /\b(?:airports?|airlines?|trains?|railways?|buses|metro|ships?|tankers?|airliners?)\b/i],
  ['elections', /\b(?:elections?|voters?|polling stations?|ballots?|candidates?)\b/i],
  [
    'aid workers',
    /\b(?:aid workers?|humanitarians?|doctors|hospitals?|red cross|red crescent|united nations staff)\b/i,
  ],
  ['civilians', /\b(?:civilians?|tourists?|crowds?|shoppers?|citizens|foreigners|westerners)\b/i],
  ['businesses', /\b(?:companies|banks?|oil (?:fields?|facilities|installations)|pipelines?|refiner(?:y|ies))\b/i],
]

const HARM =
  '(?:attack\\w*|strik(?:e|es|ing)|target\\w*|harm\\w*|blows?|bomb\\w*|hit(?:ting)?|fight\\w*|violence|burn\\w*|kidnap\\w*|threaten\\w*)'
const URGE =
  '(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on|upon)|incit\\w+|exhort\\w*|encourag\\w+|order(?:s|ed|ing)?|tell(?:s|ing)?|told|vow(?:s|ed)?|threat(?:s|en|ens|ened))'
const URGED = new RegExp(`\\b${URGE}\\b[^.;]{0,80}\\b${HARM}\\b`, 'i')
/** An order to others at the head of a clause: "make the ... among your targets". */
const ORDER = new RegExp(
  `(?:^|[,;:“"] ?|\\b(?:O|oh) [^,]{3,40}, )(?:make|take|let|do not spare|spare no|turn) [^.;]{0,100}\\b${HARM}\\b`,
  'i',
)
/** Words that condemn, report others' calls, or urge the contrary. */
const NOT_A_CALL =
  /\b(?:condemn\w*|denounc\w*|reject\w*|deplor\w*|do not|don't|never|not to|stop|end|cease|refrain|against|after|following|denied|denies|victims?|mourn\w*)\b/i

/** Words that urge others to harm somebody: what they endanger is for `warn`. Precision before recall. */
export const call: Rule = {
  name: 'en/call',
  *find(sentence) {
    if (NOT_A_CALL.test(sentence)) return
    const match = URGED.exec(sentence) ?? ORDER.exec(sentence)
    if (!match) return
    const urged = sentence.slice(match.index) // who urges stands before
    const targets = TARGETS.filter(([, pattern]) => pattern.test(urged)).map(([name]) => name)
    if (targets.length === 0) return
    const from = match.index + (/^[,;:“" ]+/.exec(match[0])?.[0].length ?? 0)
    yield {
      of: 'call',
      from,
      to: match.index + match[0].length,
      value: { type: 'call', targets, regions: [], force: 'order' },
      meant: 'ahead',
    }
  },
}
