/**
 * How a verb group of a clause stands to the time of speaking. `perfect` ("have committed") and `present` say nothing of when;
 * `bare` is an infinitive, a gerund or an order ("to deliver", "beginning in"), which borrows its time from elsewhere.
 */
export type Tense = 'past' | 'perfect' | 'present' | 'modal' | 'bare'

export interface VerbGroup {
  readonly from: number
  readonly to: number
  readonly tense: Tense
}

const ADVERBS = `(?:(?:not|never|also|already|just|always|only|now|long|all|both|again|first|then|since|even|still|very|so|more|most|quite|too|fully|\\w+ly) ){0,2}`

const IRREGULAR_PAST =
  'came|took|began|went|made|saw|won|became|gave|got|said|left|lost|fell|rose|grew|held|built|met|brought|thought|sent|spent|stood|ran|led|wrote|knew|told|found|broke|fought|died|heard|taught|chose|spoke|rode|drove|flew|drew|sold|bought|caught|kept|felt|dealt|sat|swept|sought|paid|laid|understood|undertook|withdrew|overthrew|threw|sank|sang|swore|shook|forgot|froze|bore|tore|wore|struck|shot|hung|lit|meant|lent|sprang|arose|awoke|fled|fed|bled|overtook|stole|hid|born'
const IRREGULAR_PARTICIPLE =
  'been|come|taken|begun|gone|made|seen|won|become|given|got|gotten|said|left|lost|fallen|risen|grown|held|built|met|brought|thought|sent|spent|stood|run|led|written|known|told|found|broken|fought|heard|chosen|spoken|driven|flown|drawn|sold|bought|caught|kept|felt|dealt|paid|laid|understood|undertaken|withdrawn|thrown|shown|put|set|cut|done|had|read|hit|struck|shot|overthrown'
/** Words in -ed that are no verb of the past, or a verb that looks ahead. */
const NOT_ED =
  'need|indeed|hundred|kindred|sacred|naked|speed|exceed|proceed|feed|succeed|united|embed|unprecedented|so-called|concerned|related|based|armed|aged|detailed|skilled|gifted|talented|interested|developed|dedicated|determined|breed|seed|deed|greed|agreed|committed|projected|scheduled|proposed|expected|planned|forecasted|anticipated|intended|required|estimated|slated|targeted|promised|pledged|needed|envisaged|envisioned|supposed|combined|continued|increased|improved|advanced|integrated|limited'
/** Participles of intent: what follows them lies ahead. */
const INTENT =
  'scheduled|planned|projected|expected|forecast|proposed|anticipated|intended|slated|estimated|targeted|promised|pledged|committed|supposed|due|set|aimed|designed|envisaged|envisioned|foreseen'
/** Nouns in -ing, and words that only end so. */
const NOT_GERUND =
  'during|something|anything|nothing|everything|thing|king|spring|morning|evening|meeting|building|according|including|regarding|bring|ring|sing|string|wing|housing|funding|training|shooting|bombing|killing|crossing|uprising|wedding|manufacturing|warning|ceiling|sibling|sterling|darling|ageing|banking|mining|farming|shipping|hearing|gathering|landing|sitting|understanding|stabbing|hijacking|sinking|outstanding|standing|following'
/** Nouns that follow "to" with neither article nor plural: "came to power in 2007". */
const NOT_INFINITIVE =
  'the|a|an|this|that|these|those|our|your|his|her|its|their|my|power|office|government|war|parliament|school|university|prison|work|life|date|about|over|nearly|almost|around|more|less|end|all|some|many|any|what|which|whom|me|us|you|him|them|it|each|every|one|two|three|both|death|peace|victory|independence|court|trial'

const GROUPS: readonly (readonly [Tense, string])[] = [
  ['bare', `(?:was|were|am|is|are|'s|'re) (?:about|due|going|set|yet|scheduled|planned|expected|slated) (?:to )?`],
  ['bare', `(?:was|were|is|are|am) to [a-z]+`],
  [
    'modal',
    `(?:will|shall|would|should|could|can|cannot|may|might|must|won['’]t|can['’]t|couldn['’]t|wouldn['’]t|shouldn['’]t|need(?:s|ed)? to|ought to|gonna|(?:going|about|due|hop(?:e|es|ing)|plan(?:s|ning)?|want(?:s|ing)?|aim(?:s|ing)?|intend(?:s|ing)?|expect(?:s|ing)?) to)(?: ${ADVERBS.trim()})?(?: (?:have|be|been))*(?: ${ADVERBS.trim()})?(?: [a-z]+)?`,
  ],
  ['modal', `[a-z]+['’]ll(?: [a-z]+)?`],
  ['bare', `(?:have|has|had|having) to [a-z]+`],
  [
    'perfect',
    `(?:(?:have|has|having|haven['’]t|hasn['’]t) |[a-z]+['’]ve )${ADVERBS}(?:been )?(?:[a-z]+ed|${IRREGULAR_PARTICIPLE}|[a-z]+ing)`,
  ],
  ['bare', `(?:was|were|been|wasn['’]t|weren['’]t) ${ADVERBS}(?!(?:${NOT_GERUND})\\b)[a-z]+ing`],
  ['bare', `(?:${INTENT})(?: to| for| in)?`],
  [
    'present',
    `(?:is|are|am|isn['’]t|aren['’]t|[a-z]+['’](?:s|re|m)) ${ADVERBS}(?:being )?(?:[a-z]+ed|${IRREGULAR_PARTICIPLE}|[a-z]+ing)`,
  ],
  [
    'past',
    `(?:was|were|wasn['’]t|weren['’]t|had|hadn['’]t|did|didn['’]t)(?: ${ADVERBS.trim()})?(?: (?:[a-z]+ed|${IRREGULAR_PARTICIPLE}))?`,
  ],
  ['bare', `to have (?:been )?(?:[a-z]+ed|${IRREGULAR_PARTICIPLE}|[a-z]+ing)`],
  ['bare', `to (?!(?:${NOT_INFINITIVE})\\b)(?:be )?[a-z]+`],
  [
    'present',
    `is|are|am|isn['’]t|aren['’]t|has|have|does|do|don['’]t|doesn['’]t|remains?|means|says?|marks?|includes?`,
  ],
  ['bare', `(?!(?:${NOT_GERUND})\\b)[a-z]{2,}ing`],
  ['past', IRREGULAR_PAST],
  ['past', `(?!(?:${NOT_ED})\\b)[a-z]{2,}ed`],
]

const GROUP = new RegExp(`(?<![\\w’'-])(?:${GROUPS.map(([, words]) => `(${words})`).join('|')})(?![\\w-])`, 'g')

/** The verb groups of a clause in order, by their form alone: a word list and endings, no dictionary of parts of speech. */
export function verbGroups(clause: string): VerbGroup[] {
  const found: VerbGroup[] = []
  let open = false
  for (const match of clause.matchAll(GROUP)) {
    const kind = match.slice(1).findIndex((words) => words !== undefined)
    const tense = GROUPS[kind]?.[0] ?? 'bare'
    // "We want to see it delivered in 2011": a participle leans on the verb before it.
    const leans: boolean = open && kind === GROUPS.length - 1
    open = tense === 'modal' || tense === 'bare' || leans
    found.push({ from: match.index, to: match.index + match[0].length, tense: leans ? 'bare' : tense })
  }
  return found
}
