import type { Meant } from '../../../model/index.js'
import { clauseAround } from './clause.js'

/** An account says that something is not mentioned. "Not to mention" and a speaker's own "I need not mention" do mention it. */
const ABSENT = new RegExp(
  [
    `\\b(?:no|without(?: any| a)?)(?: \\w+){0,3} (?:mention|references?|allusions?|word|comment)\\b`,
    `\\b(?:does|did|do) not (?:\\w+ ){0,2}(?:mention|refer|allude|address|speak of|name|touch on)\\b`,
    `\\b(?:doesn|didn)['’]t (?:\\w+ ){0,2}(?:mention|refer|allude|address|speak of|name|touch on)\\b`,
    `\\bnever (?:\\w+ )?(?:mention(?:s|ed)|refer(?:s|red)|allude[sd])\\b`,
    `\\b(?:not|nowhere|neither|nor) (?:\\w+ )?(?:mentioned|referred to|alluded to|addressed|named)\\b`,
    `\\bno event\\b[^.;]{0,60}\\bmentioned\\b`,
    `\\bunmentioned\\b|\\b(?:is|was|stays?|remain(?:s|ed)?) silent (?:on|about|over)\\b|^silent (?:on|about|over)\\b|\\bsilence (?:on|about|over)\\b`,
    `\\b(?:says?|said) (?:nothing|not a word|no word) (?:of|on|about)\\b|^nothing (?:on|about|of)\\b`,
    `\\b(?:omits?|omitted|leaves? out|left out|passe[sd] over|fail(?:s|ed) to (?:mention|address|refer)|avoid(?:s|ed) (?:any |all )?(?:mention|mentioning))\\b|\\babsent from\\b`,
    `\\bno reference that\\b`,
  ].join('|'),
  'i',
)
const SPEAKER_OWN = /\b(?:I|we|us|me)\b|\b(?:not to|let alone) mention\b/
const CONDITION =
  /\b(?:if|whether|unless|would|could(?! not|n['’]t)|might|may (?:have|be|well)|suppose|imagine|perhaps|possibly|possible|potential|in the event of)\b/i
/** Others' words for what they are not sure of, or an allusion that may mean something else. */
const HEARSAY =
  /\b(?:indirect(?:ly)?|allusions?|alludes?|alluded|hints?|hinted|seems? to|appears? to|apparently|reportedly|allegedly|supposed(?:ly)?|said to|per (?:some|a|one|several)|according to (?:some|one|several)|reading\))/i
const AHEAD =
  /\b(?:will|shall|won['’]t|going to|gonna|about to|upcoming|forthcoming|next|(?<!\b(?:was|were) )coming|planned|scheduled|plans? (?:to|for)|to be held|hopes?|hoping|expect(?:s|ed)? to|expects?|soon|ahead of|towards?|look(?:ing|s)? forward|tomorrow|intends?|by the (?:year|end)|due to|target|goals?|deadline|prepar(?:e|es|ing|ations?) for|proposed?|run[ -]?up to|lead[ -]?up to|eve of|countdown to|demands? (?:for )?an? (?:election|referendum|ceasefire))\b|[’']ll\b|\b(?:by|to|through|before|beyond)\s*$/i
/** Right after the mention: "the Games will be", "the election is to be held". */
const AHEAD_AFTER =
  /^[\w'’ -]{0,20}?\b(?:will|shall|won['’]t|(?:is|are) (?:(?:now )?(?:scheduled|planned|expected|due|set|slated)|going to|(?:about )?to [a-z]+|coming up|approaching)|coming up|lies ahead|begins? (?:next|tomorrow|in (?:a|two|three|\d+)))\b/i
const ONGOING =
  /\b(?:still|ongoing|currently|continu(?:e|es|ing)|now|these days|as we speak|under ?way)\b|\b(?:is|are|am|'s|’s) (?:\w+ly )?\w+ing\b|^[A-Z]\w* (?:making|leaving|withdrawing|pulling|dominating|preparing|losing|winning|advancing|facing|besieging|fighting)\b/
const QUOTE_OPEN = /["“«]/
const SAID = /\b(?:said|says|told|asked|wrote|quoted|claimed|according to)\b/i

/**
 * How a span of a sentence is meant, from the words around it in its own clause. The past is the default for a nominal
 * mention ("Bouteflika's resignation"); a marker of what is to come or may be wins over it, since a bound
 * drawn from something foreseen would be wrong, and one not drawn is only vague.
 */
export function meaning(sentence: string, from: number, to: number): Meant {
  const clause = clauseAround(sentence, from, to)
  const [before, inside, after] = [
    clause.text.slice(0, clause.from),
    clause.text.slice(clause.from, clause.to),
    clause.text.slice(clause.to),
  ]
  if (isAbsent(clause.text, before)) return 'absent'
  if (isQuoted(sentence, from, to)) return 'quoted'
  if (CONDITION.test(clause.text) || HEARSAY.test(clause.text)) return 'hypothetical'
  if (isAhead(before) || isAhead(inside) || AHEAD_AFTER.test(after)) return 'ahead'
  if (ONGOING.test(clause.text)) return 'ongoing'
  return 'past'
}

/** Whether the clause is told with reserve by others, who may be wrong. */
export function isHearsay(sentence: string, from: number, to: number): boolean {
  return HEARSAY.test(clauseAround(sentence, from, to).text)
}

/** The date stands on something shown (a caption, a banner, a newspaper) or is told by others: a claim, not the speaker's word. */
export function isShown(before: string): boolean {
  return /\b(?:dated|bears? (?:the |a )?date|carr(?:y|ies) (?:the |a )?date|with the date|captions?(?: \w+)?|captioned|on-screen|screen text|datelined|(?:date|time) ?stamp\w*|dates? (?:the|this) (?:video|film|footage|recording|clip|audio|message))\b[^.;]{0,60}$/i.test(
    before,
  )
}

/** A dated thing stands in the picture: it is no older than its date, and the picture no older than the thing. */
export function isShownThing(before: string): boolean {
  return /\b(?:newspaper|magazine|banner|calendar|poster|placard|front page)\b[^.;]{0,40}\b(?:dated|of|with the date|reading)\b[^.;]{0,20}$/i.test(
    before,
  )
}

function isAbsent(clause: string, before: string): boolean {
  return (
    (ABSENT.test(clause) && !SPEAKER_OWN.test(clause)) || /(?:^|\b(?:but|and) )not (?:the |of |to )?$/i.test(before)
  )
}

/** "Until" looks ahead, "not until" back. */
function isAhead(words: string): boolean {
  return AHEAD.test(words) || (/\buntil\b/i.test(words) && !/(?:\bnot\b|n['’]t\b)[^.;]{0,60}\buntil\b/i.test(words))
}

/** Inside quotation marks, in a sentence that says whose words they are. */
function isQuoted(sentence: string, from: number, to: number): boolean {
  if (!QUOTE_OPEN.test(sentence) || !SAID.test(sentence)) return false
  const open = sentence.slice(0, from).match(/["“«]/g)?.length ?? 0
  const close = sentence.slice(0, from).match(/[”»]/g)?.length ?? 0
  const after = /["”»]/.test(sentence.slice(to))
  return after && (sentence.includes('“') || sentence.includes('«') ? open > close : open % 2 === 1)
}
