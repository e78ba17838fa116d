import type { CallForce } from '../../../model/index.js'
import { ENDANGERED } from './endangered.js'

/** How words urge others to harm somebody, as shapes of a clause. Each names a group as what is harmed: harm alone is no call. */
export interface Shape {
  readonly force: CallForce
  readonly pattern: RegExp
}

/** To do harm, as an order says it. */
const DO =
  '(?:attack|strike(?: at)?|hit|target|harm|hurt|kill|burn(?: down)?|bomb|shoot(?: at)?|destroy|kidnap|abduct|seize|ambush|hunt(?: down)?|beat|rob|raid|storm|crush|smash|wreck|ruin|murder|assassinate|execute|silence|derail|sink|fight|stone|stab|poison|terrori[sz]e|sabotage|paraly[sz]e|besiege|loot|blind|cut(?: down)?|tear down|bring down|take down|wipe out|blow up|drive(?: out)?|chase(?: out)?|set fire to|fall (?:up)?on|lay hands on|lay waste to|rise (?:up )?against|take up arms against|go after|open fire on|turn (?:your )?(?:guns|weapons|fire) on|put (?:an end|fire) to)'
/** Harm whose object stands inside: "set the banks on fire". */
const DO_AROUND = (whom: string): string =>
  `(?:set ${whom}[^.;:]{0,25}? (?:on fire|alight|ablaze)|put ${whom}[^.;:]{0,25}? to (?:death|the sword|the torch|flight)|make ${whom}[^.;:]{0,25}? (?:pay|suffer|bleed|fear|tremble)|fill ${whom}[^.;:]{0,15}? with (?:fear|terror)|turn ${whom}[^.;:]{0,15}? (?:to|into) (?:ash(?:es)?|rubble|ruins|graves?))`
/** The same as a participle. */
const DONE =
  '(?:attacked|struck(?: down)?|hit|targeted|harmed|hurt|killed|burn(?:ed|t)(?: down)?|bombed|shot|destroyed|kidnapped|abducted|seized|ambushed|hunted(?: down)?|beaten|robbed|crushed|smashed|murdered|punished|shattered|stoned|stabbed|silenced|torn down|brought down|blown up|wiped out|driven out|carried out|set (?:on fire|alight)|put to death|treated as an? (?:enem(?:y|ies)|spy|spies|targets?)|made to (?:pay|suffer))'
/** What becomes of things in a wish or a decree. */
const FALL = '(?:burn|fall|perish|bleed|sink|collapse|go up in (?:flames|smoke)|be no more)'
/** As a noun. */
const HARM =
  '(?:attacks?|strikes?|violence|bombings?|killings?|harm|blows?|kidnappings?|assassinations?|arson|burning|attacking|striking|targeting|killing|bombing|hitting|harming|fighting)'
/** Words between the verb and whom it harms that give it another object, or another clause. */
const ELSEWHERE =
  'for|with|against|in|at|by|from|into|about|when|while|if|as|before|after|until|because|where|who|that|which|those|so|poverty|inflation|corruption|crime|hunger|disease|deal|balance|taxes|prices?|inquiry|emissions|bill|law|unemployment|fires?|lights?|bar|post|ground|market|road|target'
/** What is harmed stands near, and nothing turns the words to something else. */
const WHOM = `(?:(?!(?:${ELSEWHERE})\\b)[\\w'’-]+ ){0,6}?${ENDANGERED}\\b`
const NEAR = '[^.;:!?]{0,60}?'
/** Before an order: whom it is said to, and when. */
const LEAD = `(?:^|[;:,“"] ?|\\b(?:and|so|then|therefore|brothers|sisters|fighters) )(?:(?:and|so|then|now|go|rise|go out|rise up)(?: [^,.;]{0,30})? and |(?:and|so|then|now|therefore) )?`

/** Those who are sent, where the speaker does not say "you". */
const MEN =
  '(?:(?:our|your|the|my|all|every|each) )?(?:(?:young|brave|free|able) )?(?:men?|youth|sons?|brothers|fighters?|soldiers of ours|followers|supporters|people|hand|believers?|patriots?)'

export const OWN_SHAPES: readonly Shape[] = [
  {
    force: 'threat',
    pattern: new RegExp(
      `\\b(?:no|not one|not a single) ${ENDANGERED} (?:must|should|shall|will) (?:leave|return|go|come back|get out)[^.;:]{0,30} alive`,
      'i',
    ),
  },
  { force: 'order', pattern: new RegExp(`\\blet ${MEN} (?:${DO} ${WHOM}|${DO_AROUND(WHOM)})`, 'i') },
  { force: 'order', pattern: new RegExp(`${LEAD}${DO_AROUND(WHOM)}`, 'i') },
  {
    force: 'obligation',
    pattern: new RegExp(
      `\\b(?:whoever|he who|anyone who|every ${MEN} who) [^.;]{3,50} (?:will|shall|must) (?:${DO} ${WHOM}|${DO_AROUND(WHOM)})`,
      'i',
    ),
  },
  {
    force: 'obligation',
    pattern: new RegExp(`\\b${ENDANGERED}\\b${NEAR}\\b(?:must|should|shall|will) ${FALL}\\b`, 'i'),
  },
  {
    force: 'order',
    pattern: new RegExp(
      `\\b${ENDANGERED}\\b${NEAR}\\b(?:are|is|remain|become|have become) (?:now |all |your |our |a |fair |(?:a )?legitimate |(?:a )?lawful |rightful )*(?:targets?|prey|game)\\b`,
      'i',
    ),
  },
  {
    force: 'order',
    pattern: new RegExp(
      `\\b${ENDANGERED}\\b[^.;:]{0,40}[,;] (?:so )?(?:${DO}) (?:them|it|where|wherever|whenever)\\b`,
      'i',
    ),
  },
  { force: 'order', pattern: new RegExp(`\\b(?:price|reward|bounty) (?:on|for) (?:the heads? of )?${WHOM}`, 'i') },
  {
    force: 'threat',
    pattern: new RegExp(`\\bwe (?:will|shall|are going to) (?:${DO_AROUND(WHOM)})`, 'i'),
  },
  {
    force: 'threat',
    pattern: new RegExp(
      `\\b${ENDANGERED}\\b[^.;:]{0,60}(?:: | )(?:leave|go|withdraw|obey|sign)?[^.;:]{0,30}\\bor (?:you will |they will )?be ${DONE}`,
      'i',
    ),
  },

  {
    force: 'wish',
    pattern: new RegExp(
      `(?:^|[;:,] )(?:and )?may (?!we\\b|you\\b|i\\b|our\\b|they\\b)(?:god )?${NEAR}(?:destroy|shatter|break|crush) ${WHOM}`,
      'i',
    ),
  },
  {
    force: 'wish',
    pattern: new RegExp(
      `(?:^|[;:,] )(?:and )?may (?!we\\b|you\\b|i\\b|our\\b)${WHOM}[^.;:]{0,30}\\b(?:fall|burn|perish|sink|be (?:${DONE}|broken)|never (?:walk|sleep|rest|arrive|return)\\b)`,
      'i',
    ),
  },
  {
    force: 'threat',
    pattern: new RegExp(
      `\\b(?:if|unless|should)\\b[^.;]{3,80}, [^.;]{0,40}?(?:\\bno ${ENDANGERED} (?:of \\w+ )?(?:will|shall) be safe\\b|\\b${ENDANGERED}\\b${NEAR}(?:will|shall) (?:be ${DONE}|pay\\b(?! (?:taxes|their taxes|less|more))|not (?:go home|return|leave) alive|not be safe)|\\bnot (?:one|a single) ${ENDANGERED} (?:will|shall) (?:pass|reach|leave))`,
      'i',
    ),
  },
  {
    force: 'threat',
    pattern: new RegExp(`\\b(?:if|unless)\\b[^.;]*\\b${ENDANGERED}\\b[^.;]*, theirs (?:will|shall) be ${DONE}`, 'i'),
  },
  {
    force: 'threat',
    pattern: new RegExp(
      `(?:^|[;:,] )(?:and )?(?:any|every|whoever|whatever|all|those|the)? ?${ENDANGERED} (?:who|that|which) [^.;]{3,60} (?:will|shall) (?:be ${DONE}|see its \\w+ ${DONE}|not (?:go home|return|leave) alive)`,
      'i',
    ),
  },
  {
    force: 'threat',
    pattern: new RegExp(
      `\\bwe (?:will|shall|swear|vow|promise|are going to|warn)\\b(?: to)? (?:that )?(?:${DO} ${WHOM}|(?:no|not one) ${ENDANGERED} [^.;]{0,20}will (?:reach|pass|be safe|leave)|the ${ENDANGERED}: (?:leave|go)[^.;]{0,20},? or be ${DONE})`,
      'i',
    ),
  },
  {
    force: 'obligation',
    pattern: new RegExp(
      `\\b(?:dut(?:y|ies)|obligation|incumbent|obliged|obligatory|binding) ${NEAR}to ${DO} ${WHOM}`,
      'i',
    ),
  },
  {
    force: 'obligation',
    pattern: new RegExp(
      `\\b(?:you|every one of you|each of you|all of you|every (?:man|fighter|believer|able man))(?: all)? (?:must|shall|should|have to) (?!not\\b|never\\b)${DO} ${WHOM}`,
      'i',
    ),
  },
  {
    force: 'obligation',
    pattern: new RegExp(
      `\\b${ENDANGERED}\\b${NEAR}(?:must|should|shall|ought to) be ${DONE}|\\b${ENDANGERED}\\b${NEAR}deserves? (?:death|a beating|to be ${DONE})`,
      'i',
    ),
  },
  {
    force: 'order',
    pattern: new RegExp(
      `\\b(?:I|we) (?:call (?:on|upon)|urge|order|command|exhort|ask|incite|invite) ${NEAR}to ${DO} ${WHOM}`,
      'i',
    ),
  },
  { force: 'order', pattern: new RegExp(`${LEAD}${DO} (?!for\\b)${WHOM}`, 'i') },
  {
    force: 'order',
    pattern: new RegExp(
      `${LEAD}(?:continue|step up|go on with|increase|send|bring) (?:your|the) (?:attacks?|strikes?|blows?|fire)[^.;]{0,10}(?:on|upon|against|at) ${WHOM}`,
      'i',
    ),
  },
  {
    force: 'order',
    pattern: new RegExp(
      `^against ${WHOM}[^.;]{0,30}\\b(?:send|turn|direct) your (?:fire|attacks?|strikes?|blows)`,
      'i',
    ),
  },
  {
    force: 'order',
    pattern: new RegExp(
      `\\b(?:make|turn|take|have) ${WHOM}${NEAR}\\b(?:your |our |the )?(?:targets?|prey|aim)\\b`,
      'i',
    ),
  },
  {
    force: 'order',
    pattern: new RegExp(
      `\\blet (?!every\\b|us\\b|them be safe)${WHOM}${NEAR}\\b(?:targets?|burn|fall|perish|suffer|bleed|taste what)\\b`,
      'i',
    ),
  },
  {
    force: 'order',
    pattern: new RegExp(
      `\\blet (?:no|none|not one|not a single)\\b ?${WHOM}${NEAR}\\b(?:stand(?:ing)?|live|open|pass|remain|walk|left)\\b`,
      'i',
    ),
  },
  {
    force: 'order',
    pattern: new RegExp(
      `\\bdo not (?:let|leave|spare) ${WHOM}${NEAR}(?:\\b(?:in safety|safe|alive|unharmed|standing|rest|sleep|pass|live)\\b)`,
      'i',
    ),
  },
  { force: 'order', pattern: new RegExp(`\\b(?:spare no(?:ne of)?|do not spare) ${WHOM}`, 'i') },
  {
    force: 'order',
    pattern: new RegExp(
      `(?:^|[;:,] )(?:go to|take|treat|find|close|enter) ${WHOM}[^.;]{0,50}?(?:,|\\band\\b|:) ?(?:${DO}|blow|fight) (?:them|it)\\b|(?:^|[;:,] )treat ${WHOM}[^.;]{0,30} as (?:enemies|spies|targets)`,
      'i',
    ),
  },
  { force: 'order', pattern: new RegExp(`(?:^|[;:,] )(?:close|empty|end) ${WHOM} by (?:fire|force)\\b`, 'i') },
  { force: 'order', pattern: new RegExp(`\\b${ENDANGERED}\\b[^.;]{0,60}: (?:${DO}) them\\b`, 'i') },
]

const URGE =
  '(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on|upon)|incit(?:e|es|ed|ing)|exhort(?:s|ed|ing)?|encourag(?:e|es|ed|ing)|order(?:s|ed|ing)|command(?:s|ed|ing)|tell(?:s|ing)|told|instruct(?:s|ed|ing)|invit(?:e|es|ed|ing)|vow(?:s|ed|ing)|threaten(?:s|ed|ing)|promis(?:e|es|ed|ing)|swear(?:s|ing)?|swore|advocat(?:e|es|ed|ing)|press(?:es|ed) for)'
/** Between the urging and the harm nothing turns it round. */
const ON = `(?:(?!\\b(?:not|never|stop|end|halt|cease|calm|inquiry|investigation|probe|ceasefire|truce|protect|defend|avoid|refrain|against|after|following|over|into|give|guard|restraint|story|tale|news|revenge|avenge|justice|because|those who)\\b)[^.;:!?]){0,70}?`

/** In an account of a recording: what the speaker is said to urge. */
export const REPORTED_SHAPES: readonly Shape[] = [
  {
    force: 'reported',
    pattern: new RegExp(`\\b${URGE}\\b${ON}\\b(?:${DO}|${HARM})\\b(?: (?:on|upon|of|against|at|in))? ?${WHOM}`, 'i'),
  },
  {
    force: 'reported',
    pattern: new RegExp(
      `\\b${URGE}\\b${ON}\\b${WHOM}${ON}\\b(?:be|with|is|are) (?:${DONE}|violence|death|harm|attacks?)\\b`,
      'i',
    ),
  },
  { force: 'reported', pattern: new RegExp(`\\b${URGE}\\b${ON}${DO_AROUND(WHOM)}`, 'i') },
  {
    force: 'reported',
    pattern: new RegExp(
      `\\b(?:names?|named|lists?|listed|declar(?:es|ed)|calls?|called|describ(?:es|ed)) ${WHOM}${ON}\\b(?:as |to be )?(?:(?:legitimate|lawful|fair) )?targets?\\b`,
      'i',
    ),
  },
  {
    force: 'reported',
    pattern: new RegExp(
      `\\b(?:demand(?:s|ed)?|insist(?:s|ed)?|wish(?:es|ed)?|decre(?:es|ed)|rul(?:es|ed)) ${ON}${ENDANGERED}\\b${ON}\\bbe ${DONE}`,
      'i',
    ),
  },
  {
    force: 'reported',
    pattern: new RegExp(
      `\\b(?:permitted|allowed|lawful|permissible|a duty|obligatory|right|just) to ${DO} ${WHOM}`,
      'i',
    ),
  },
  {
    force: 'reported',
    pattern: new RegExp(
      `\\b(?:warn(?:s|ed)?|advis(?:es|ed)|tell(?:s)?|told) ${WHOM}${ON}\\bor (?:they will |they would )?be ${DONE}`,
      'i',
    ),
  },
  { force: 'reported', pattern: new RegExp(`\\b${URGE}\\b${ON}\\bmake ${WHOM}${ON}\\btargets?\\b`, 'i') },
  {
    force: 'reported',
    pattern: new RegExp(
      `\\b(?:says?|said|declares?|declared)\\b${ON}\\b${ENDANGERED}\\b${ON}(?:are|is|were) to be ${DONE}`,
      'i',
    ),
  },
]
