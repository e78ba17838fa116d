import { MONTH, NUMBER } from './words.js'

/** A stretch of a sentence, with the words in it. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly text: string
}

const NAME_WORD = `(?:\\p{Lu}[\\p{L}\\p{M}\\d'’.-]*|\\d{1,2}/\\d{1,2}(?![/\\d]))`
const JOINER = `(?:of|the|de|da|al|el|bin|ibn|ul|van|von|für|du|la|le)`
const RUN = new RegExp(`(?<![\\p{L}\\d/])${NAME_WORD}(?:[ -](?:${JOINER}[ -]){0,2}${NAME_WORD})*`, 'gu')
/** A day that has become a name: "11 September", "October 7". With a year it is a date. */
const NAMED_DAY = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} (?:the )?\\d{1,2}(?:st|nd|rd|th)?)\\b(?!,? \\d{4})`,
  'g',
)
const CALENDAR = new RegExp(
  `^(?:${MONTH}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Today|Tomorrow|Yesterday)$`,
)

/** Words that open a sentence with a capital and name nothing. */
const OPENERS = new Set(
  `a an and as at but by for from he her here his i if in it its let my no not now of on or our she so than that the their then there
  these they this those to today tomorrow tonight we well what when where which while who whose why with yes yesterday you your also
  after before because every some many most all both each any another other others let’s let's it’s it's we’ve we've i’m i'm i’ve i've
  that’s that's there’s there's don’t don't first last next once since until despite during however therefore thank thanks please good
  dear ladies gentlemen journalist question answer host reporter pm e&oe subjects prime-minister mr mrs ms dr
  says said calls mentions praises endorses dismisses denies denounces condemns refers claims criticises criticizes urges released
  recorded filmed held states asks complains rebuts hopes hope hoping has have had gives holds reads hears wants jokes speaks addresses
  names notes tells threatens thanks greets congratulates mourns celebrates describes cites quotes shows sits wears appears compares
  accuses blames warns vows promises admits confirms announces issued away was were is are could would missed talks talk recalls
  alludes rejects welcomes hails ridicules mocks offers orders demands explains insists stresses nothing indirect direct recently
  how will would shall should do does did get got up down out off over under part anybody anyone everybody everyone somebody someone
  nobody already enjoy again here's here’s he's he’s she's she’s they're they’re you're you’re we're we’re we'll we’ll i'll i’ll i'd i’d i
  am being been make take give go come let look listen see think know say tell try keep use put set help remember imagine consider
  just like unlike whether although though unless rather instead indeed certainly clearly obviously actually finally firstly secondly
  thirdly first second third further furthermore moreover meanwhile otherwise nevertheless nonetheless similarly likewise such same
  several few much many most half everything something anything ok okay yeah absolutely sure right great hello hi congratulations
  colleagues friends compatriots fellow interviewer compere presenter unidentified inaudible applause laughter transcript
  discusses meets attends visits greets receives inspects tours argues alleges asserts boasts honours honors eulogises lauds applauds
  commends comments remarks reacts responds replies answers laments regrets repeats reiterates recites displays acknowledges expresses
  salutes wishes predicts prays wonders shown seen pictured photographed
  according about around nearly almost over more less only just still even never always maybe perhaps one two three four five six
  seven eight nine ten eleven twelve twenty thirty forty fifty hundreds thousands`.split(/\s+/),
)
export function isOpener(word: string): boolean {
  return OPENERS.has(word.toLowerCase())
}

/** Names that hold an "and": not two names. */
const JOINED =
  /^(?:Bosnia and Herzegovina|Trinidad and Tobago|Antigua and Barbuda|S(?:ain)?t\.? Kitts and Nevis|S(?:ain)?t\.? Vincent and the Grenadines|S[aã]o Tom[eé] and Pr[ií]ncipe|Turks and Caicos|Wallis and Futuna|Jammu and Kashmir|Castile and Le[oó]n|Newfoundland and Labrador|Tyne and Wear|Rhodesia and Nyasaland)/
/** A body whose name may hold an "and": "Truth and Reconciliation Commission", "Department of Foreign Affairs and Trade". */
const BODY =
  /(?:Commission|Office|Department|Ministry|Agency|Organi[sz]ation|Committee|Council|Act|Bill|Fund|Bank|Forces?|Corps|Services?|Affairs|Trade|University|Institute|Cent(?:re|er)|Board|Union|Conference|Treaty|Partnership|Agreement|Forum|Authority|Administration|Association|Society|Community|Tribunal|Court|Bureau|Scheme|Program(?:me)?|Relations|Development|Security|Culture|Security Pact)$/
const MINISTRY =
  /\b(?:Ministry|Minister|Department|Secretary|Office|Committee|Commission|Council|Board|Organi[sz]ation) (?:of|for|on) /

/** Runs of capitalised words that may be names, in order; never overlapping. A name that holds an "and" is one. */
export function nameRuns(sentence: string): Mark[] {
  const days = [...sentence.matchAll(NAMED_DAY)].map((match) =>
    mark(sentence, match.index, match.index + match[0].length),
  )
  const runs = [...sentence.matchAll(RUN)].flatMap((match) => trimmed(sentence, match.index, match[0]) ?? [])
  const free = runs.filter((run) => !days.some((day) => run.from < day.to && day.from < run.to))
  return joined(
    sentence,
    [...days, ...free].sort((a, b) => a.from - b.from),
  )
}

function mark(sentence: string, from: number, to: number): Mark {
  return { from, to, text: sentence.slice(from, to) }
}

/** Without the sentence's opening words, a possessive, and marks at the end; null where nothing that names is left. */
function trimmed(sentence: string, at: number, run: string): Mark | null {
  let from = at
  let text = run
  const opens =
    /^[\s"“‘'(–—-]*$/.test(sentence.slice(Math.max(0, at - 3), at)) || /[:.!?"“] ?$/.test(sentence.slice(0, at))
  for (;;) {
    const first = /^[^ ]+/.exec(text)?.[0] ?? ''
    if (!OPENERS.has(first.toLowerCase()) || (!opens && first.length > 4)) break
    const rest = text.slice(first.length).replace(/^[ -]+(?:(?:of|the) )*/, '')
    from += text.length - rest.length
    text = rest
  }
  text = text.replace(/['’](?:s|S)?$|[.'’-]+$/, '').replace(/['’]s$/, '')
  const label = text === text.toUpperCase() && sentence[from + text.length] === ':' // who speaks: "PRIME MINISTER:"
  const names = !label && text !== '' && text !== 'I' && !CALENDAR.test(text) && !NUMBER_WORD.test(text)
  return names ? { from, to: from + text.length, text } : null
}

const NUMBER_WORD = new RegExp(`^${NUMBER}$`, 'i')

function joined(sentence: string, runs: readonly Mark[]): Mark[] {
  const found: Mark[] = []
  for (const run of runs) {
    const last = found.at(-1)
    if (last && isOneName(sentence, last, run)) found[found.length - 1] = mark(sentence, last.from, run.to)
    else found.push(run)
  }
  return found
}

function isOneName(sentence: string, a: Mark, b: Mark): boolean {
  if (!/^ (?:and|&) (?:the )?$/.test(sentence.slice(a.to, b.from))) return false
  const whole = sentence.slice(a.from, b.to)
  return JOINED.test(whole) || MINISTRY.test(whole) || (BODY.test(b.text) && b.text.includes(' ') && !BODY.test(a.text))
}
