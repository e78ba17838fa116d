import type { CallForce } from '../../../model/index.js'
import type { Find, Rule } from '../../rule.js'
import { OWN_SHAPES, REPORTED_SHAPES, type Shape } from './call-shapes.js'
import { ENDANGERED, endangeredIn, regionsIn } from './endangered.js'

const ANY = new RegExp(`\\b${ENDANGERED}\\b`, 'i')

/** The speaker condemns, denies, mourns or tells a story: whatever else the sentence says, it urges nobody. */
const NO_CALL =
  /\b(?:condemn\w*|denounc\w*|reject(?:s|ed|ing)?|deplor\w*|den(?:y|ies|ied)|mourn\w*|remember(?:s|ed)?|recall(?:s|ed)?|never (?:forget|again)|responsib\w+ for|quot(?:e|es|ed|ing)|whether|brought to justice|face the courts?|prosecut\w+|arrest\w*|fined|according to the law|safe from|at the (?:ballot box|polls)|in court|hit by|protect\w*|what would you)\b/i
/** Others urge it, and the speaker tells of that. */
const OF_OTHERS =
  /\b(?:they|he|she|those who|who|terrorists|enem(?:y|ies)|radio|rivals?|opponents?|extremists)\b[^.;:]{0,30}\b(?:call(?:s|ed)?|urg(?:e|es|ed)|want(?:s|ed)?|told|tell(?:s)?|ask(?:s|ed)?|order(?:s|ed)?|said|says?|threaten(?:s|ed)?)\b/i
/** The urging is turned to its contrary right before the harm. */
const TURNED = /\b(?:not|never|n['’]t|stop|end|cease|halt|refrain from|avoid|no more|against)(?: to)? (?:\w+ )?$/i

/** Words that urge others to harm somebody: what they endanger is for `warn`. Precision before recall. */
export const call: Rule = {
  name: 'en/call',
  *find(sentence, { account }) {
    if (!ANY.test(sentence) || NO_CALL.test(sentence)) return
    if (account !== true && OF_OTHERS.test(sentence)) return
    const found = firstOf(account === true ? REPORTED_SHAPES : OWN_SHAPES, sentence)
    if (found) yield found
  },
}

function firstOf(shapes: readonly Shape[], sentence: string): Find | null {
  for (const { force, pattern } of shapes) {
    const match = pattern.exec(sentence)
    if (!match) continue
    const from = match.index + (/^[,;:“" ]+/.exec(match[0])?.[0].length ?? 0)
    const to = match.index + match[0].length
    if ((force === 'order' || force === 'reported') && TURNED.test(sentence.slice(0, from))) continue
    return findOf(sentence, from, to, force)
  }
  return null
}

/** Who urges stands before the words, in an account; who is endangered may be named again after them. */
function findOf(sentence: string, from: number, to: number, force: CallForce): Find | null {
  const targets = endangeredIn(sentence.slice(from))
  if (targets.length === 0) return null
  const regions = regionsIn(sentence)
  return { of: 'call', from, to, value: { type: 'call', targets, regions, force }, meant: 'ahead' }
}
