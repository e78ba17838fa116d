import type { Meant } from '../model/index.js'

const ABSENT =
  /\b(?:no|not|never|without|nothing|neither|nor|does not|did not|doesn't|didn't)\b[^.;]{0,30}\b(?:mention\w*|refer(?:s|ence|ences|red)?|allusion|allude\w*)\b|\b(?:goes|went|left|remains?) unmentioned\b|\bunmentioned\b|\bsilent (?:on|about)\b|^nothing on\b|^no (?:direct |explicit )?(?:mention|reference|word|event)\b/i
const HYPOTHETICAL =
  /\b(?:if|whether|unless|would|could|might|may (?:have|be|well)|suppose|imagine|perhaps|possibly|possible|potential|in the event of|indirect(?:ly)?|allusions?|alludes?|alluded|hints?|hinted|seems? to|appears? to|apparently|reportedly|supposed(?:ly)?|said to|per (?:some|a|one)|according to some|reading\))\b/i
const AHEAD =
  /\b(?:will|shall|won't|going to|gonna|about to|upcoming|forthcoming|next|coming|planned|scheduled|plans? (?:to|for)|to be held|hopes?|hoping|expect(?:s|ed)? to|expects?|soon|ahead of|towards?|looking forward|tomorrow|intends?|by the (?:year|end)|due to|target|goals?|deadline|prepar(?:e|es|ing|ations?) for|proposed?)\b|[’']ll\b|\b(?:by|to|through|before|beyond)\s*$/i
const ONGOING =
  /\b(?:still|ongoing|currently|continu(?:e|es|ing)|now|these days|as we speak|under way|underway)\b|\b(?:is|are|am|'s|’s) (?:\w+ly )?\w+ing\b/i
const QUOTE_OPEN = /["“«]/
const SAID = /\b(?:said|says|told|asked|wrote|quoted|claimed|according to)\b/i

/**
 * How a span of a sentence is meant, from the words around it in its own clause. The past is the default for a nominal
 * mention ("Bouteflika's resignation"); a marker of what is to come or may be wins over it, since a bound
 * drawn from something foreseen would be wrong, and one not drawn is only vague.
 */
export function meaning(sentence: string, from: number, to: number): Meant {
  const clause = clauseAround(sentence, from, to)
  if (ABSENT.test(sentence)) return 'absent'
  if (isQuoted(sentence, from, to)) return 'quoted'
  if (HYPOTHETICAL.test(clause.text)) return 'hypothetical'
  if (isAhead(clause.before) || isAhead(clause.inside)) return 'ahead'
  if (ONGOING.test(clause.text)) return 'ongoing'
  return 'past'
}

/** "Until" looks ahead, "not until" back. */
function isAhead(words: string): boolean {
  return AHEAD.test(words) || (/\buntil\b/i.test(words) && !/(?:\bnot\b|n['’]t\b)[^.;]{0,60}\buntil\b/i.test(words))
}

interface Clause {
  readonly text: string
  /** The clause up to the span's end: what stands before decides ("we will hold an election"). */
  readonly before: string
  readonly inside: string
}

function clauseAround(sentence: string, from: number, to: number): Clause {
  const left = Math.max(
    ...[';', ':', ' – ', ' - ', '—', ', but ', ', and '].map((mark) => sentence.lastIndexOf(mark, from - 1)),
  )
  const start = left < 0 ? 0 : left
  const tail = /[;:—]|, (?:but|and|which|who)\b/.exec(sentence.slice(to))
  const end = tail ? to + tail.index : sentence.length
  return { text: sentence.slice(start, end), before: sentence.slice(start, from), inside: sentence.slice(from, to) }
}

/** Inside quotation marks, in a sentence that says whose words they are. */
function isQuoted(sentence: string, from: number, to: number): boolean {
  if (!QUOTE_OPEN.test(sentence) || !SAID.test(sentence)) return false
  const open = sentence.slice(0, from).match(/["“«]/g)?.length ?? 0
  const close = sentence.slice(0, from).match(/[”»]/g)?.length ?? 0
  const after = /["”»]/.test(sentence.slice(to))
  return after && (sentence.includes('“') || sentence.includes('«') ? open > close : open % 2 === 1)
}

/** The words themselves give the day of speaking: "today is 25 July 2018", "the day is Monday 14 September". */
/** The date stands on something shown (a caption, a banner, a newspaper) or is told by others: a claim, not the speaker's word. */
function isShownDate(sentence: string, from: number): boolean {
  return /\b(?:dated|bears? the date|carries the date|with the date|captions?(?: \w+)?|captioned|on-screen|screen text|banner|newspaper|datelined|date ?stamp\w*|dates? (?:the|this) (?:video|film|recording|clip|audio|message))\b[^.;]{0,60}$/i.test(
    sentence.slice(0, from),
  )
}

/** A dated thing stands in the picture: it is no older than its date. */
function isShownThing(sentence: string, from: number): boolean {
  return /\b(?:newspaper|magazine|banner|calendar|poster|placard|front page)\b[^.;]{0,40}\b(?:dated|of|with the date|reading)\b[^.;]{0,20}$/i.test(
    sentence.slice(0, from),
  )
}

function isSelfDate(sentence: string, from: number): boolean {
  return /\b(?:today(?:'s date)?(?: is|,)|the (?:day|date) is|it is|it's|this is|today's)\b[^.;]{0,60}$/i.test(
    sentence.slice(0, from),
  )
}

const PAST_VERB =
  /\b(?:was|were|had|did|came|took|began|went|made|saw|won|became|gave|got|said|left|lost|fell|rose|grew|held|built|met|brought|thought|sent|spent|stood|ran|led|put forward|wrote|knew|told|found|broke|fought|died|ago|back in|already|(?!need|indeed|hundred|speed|exceed|proceed|feed|succeed|united|red\b|embed|project|propos|schedul|expect|plann|forecast|anticipat|intend|concern|relat|requir|need)[a-z]{2,}ed)\b/i
const NOT_PAST =
  /\b(?:to (?:be|have|go|get|see|make|do|come|reach|start|begin)|starting|beginning in|projected|scheduled|planned|proposed|expected|anticipated|forecast|want|aims?|wish|need to|must|can|may|between now|target\w*|plans?|bid|host|summit|agenda|vision|goals?|olympics?|world cup|games|election|budget|if|when)\b/i
/** Prepositions after which a date is mostly a term or an end, not something that has happened. */
const TERM = /\b(?:by|to|until|till|from|for|before|beyond|through|after|towards?|into|and|or|the|this|between)\s*$/i

/**
 * How a date named outright is meant. Stricter than `meaning`: measured on dated speeches, "in 2011" lies ahead of the speaker in
 * one case of twenty even beside a verb of the past, so a date is past only where nothing in its clause speaks for the future.
 */
export function dateMeaning(sentence: string, from: number, to: number): Meant {
  if (isShownThing(sentence, from)) return 'past'
  if (isShownDate(sentence, from)) return 'quoted'
  if (isSelfDate(sentence, from)) return 'ongoing'
  const general = meaning(sentence, from, to)
  if (general !== 'past' && general !== 'ongoing') return general
  const { text, before } = clauseAround(sentence, from, to)
  if (/\b(?:ever )?since (?:the (?:year|end of|beginning of|start of) )?$/i.test(before)) return 'past'
  if (NOT_PAST.test(text) || TERM.test(before)) return 'unclear'
  return PAST_VERB.test(text) ? 'past' : 'unclear'
}

/** Whether a verb in the past stands in the clause, so that what is named is told as having happened. */
export function isTold(sentence: string, from: number, to: number): boolean {
  return PAST_VERB.test(clauseAround(sentence, from, to).text)
}
