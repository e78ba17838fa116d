import type { Count, DayRange, Meant } from '../../../model/index.js'
import type { Find, Rule } from '../../rule.js'
import { asCount, STRETCH, stretch } from './amounts.js'
import { DATE_FORMS } from './date-forms.js'
import { meaning } from './meaning.js'
import { isNarrative } from './narrative.js'
import { MONTH, NUMBER, numberOf, ORDINAL } from './words.js'

/** Somebody is in captivity now. A sentence served ("27 years in prison") is told with a verb of the past, see `isOver`. */
const CAPTIVITY =
  /\b(?:captiv\w+|hostages?|prisoners?|kidnap\w+|abduct\w+|detention|detained|imprison\w+|(?:I|we|he|she|they|who|you)(?:['’](?:ve|m|re|s)| have| has| am| are| is)? (?:been |being )?held|held (?:captive|hostage|prisoner|here)|^held|in (?:this|a|the) (?:cell|tunnel|dungeon))\b/i
const OVER =
  /\b(?:sentenced|(?<!\b(?:have|has|[’']ve) )(?:served|spent)|jailed|was|were|had been|serving|sentence|convicted|term)\b/i
const NAMED = `((?:the |his |her |its |their |our |my )?[^.,;:()"“”–—]{3,60})(?![\\w’'-])`

const DAY_N = new RegExp(
  `(?<!\\b(?:this|that|each|every|per|one) )\\b(?:day (?:number |no\\.? )?(${NUMBER})|(?:(?:the|its|his|her|our|their|my) )?(?<!-)(${ORDINAL}) (?:consecutive |straight )?day)\\b(?!-| (?:long )?(?:years?|months?|weeks?|hours?)\\b| (?:of|in) (?:${MONTH}|(?:this|that|the|each|every) (?:month|year|week)))(?: (?:of|in|since) ${NAMED})?`,
  'gi',
)
const SINCE = new RegExp(
  `\\b${STRETCH} (?:have passed |has passed |have gone by |has gone by |on |now |to the day )?(?:since|ever since) ${NAMED}`,
  'gi',
)
const YEARS_AFTER = new RegExp(`\\b${STRETCH} (?:to the day )?(?:on from|after|on after) ${NAMED}`, 'gi')
const ANNIVERSARY = new RegExp(
  `\\b(?:(${ORDINAL})|(${NUMBER})[- ]year)(?: \\w+){0,1} anniversary\\b(?: (?:of|since) ${NAMED})?`,
  'gi',
)
const HELD_FOR = new RegExp(
  `\\b(?:for )?${STRETCH}(?! (?:ago|earlier|before|later|after|old|from now|since|on))(,? (?:already|now)\\b)?(?: (?:in|of|as an?) (captivity|detention|prison|the hands of [^.,;]{3,30}|hostages?|prisoners?|tunnels?))?`,
  'gi',
)

/** Days, weeks, months or years counted from a beginning: "day 203", "202 days in captivity", "nine years since the invasion". */
export const count: Rule = {
  name: 'en/count',
  *find(sentence) {
    if (!/\b(?:days?|nights?|weeks?|fortnights?|months?|years?|decades?|anniversary)\b/i.test(sentence)) return
    yield* anniversaries(sentence)
    yield* distances(sentence)
    yield* dayNumbers(sentence)
    yield* captivity(sentence)
  },
}

function* anniversaries(sentence: string): Generator<Find> {
  if (!/\banniversary\b/i.test(sentence)) return
  for (const match of sentence.matchAll(ANNIVERSARY)) {
    const years = numberOf(match[1] ?? match[2] ?? '')
    if (years) yield counted(match, aroundYears(years, sentence), match[3] ?? null, meantNow(sentence, match))
  }
}

function* distances(sentence: string): Generator<Find> {
  if (!/\b(?:since|after|on from)\b/i.test(sentence)) return
  for (const match of sentence.matchAll(SINCE)) {
    const days = rangeOf(match)
    if (days && !/\bhad been\W*$/i.test(sentence.slice(0, match.index)))
      yield counted(match, days, match[5] ?? null, meantNow(sentence, match))
  }
  for (const match of sentence.matchAll(YEARS_AFTER)) {
    const days = rangeOf(match)
    const years = /^(?:year|decade)$/i.test(match[3] ?? '')
    if (days && years && !isNarrative(sentence, match.index, match.index + match[0].length)) {
      yield counted(match, days, match[5] ?? null, meantNow(sentence, match))
    }
  }
}

/** Day 203 is 202 days after day 1, or 203 days after the day itself: both readings are kept. */
function* dayNumbers(sentence: string): Generator<Find> {
  for (const match of sentence.matchAll(DAY_N)) {
    const number = numberOf(match[1] ?? match[2] ?? '')
    const since = match[4] ?? (CAPTIVITY.test(sentence) ? 'captivity' : null)
    if (number === null || number <= 5 || number > 20_000 || !Number.isInteger(number)) continue
    if (since === null && /^(?:19|20)\d\d$/.test(match[1] ?? '')) continue // "Australia Day 2005"
    yield counted(match, { from: number - 1, to: number }, since, meantNow(sentence, match))
  }
}

function* captivity(sentence: string): Generator<Find> {
  const held = CAPTIVITY.test(sentence) && !OVER.test(sentence)
  if (!held && !/\b(?:already|now|captivity|detention|prison|hands|hostages?|prisoners?|tunnels?)\b/i.test(sentence))
    return
  for (const match of sentence.matchAll(HELD_FOR)) {
    const days = rangeOf(match)
    const counts = held || match[5] !== undefined || match[6] !== undefined
    if (!days || days.to <= 5 || !counts || OVER.test(sentence)) continue
    yield counted(match, days, held || match[6] ? 'captivity' : null, meantNow(sentence, match))
  }
}

function rangeOf([, hedge, quantity, unit, half]: RegExpMatchArray): DayRange | null {
  const found = stretch(hedge, quantity, unit, half)
  return found && asCount(found)
}

/** On its day, or in the weeks around it, or at some time in its year: the words tell which. */
function aroundYears(years: number, sentence: string): DayRange {
  const slack =
    /\b(?:today|tonight|this (?:day|week|morning|evening)|days ago|yesterday|for the|on the|on this)\b/i.test(sentence)
      ? 30
      : 200
  const days = Math.round(years * 365.2425)
  return { from: Math.max(0, days - slack), to: days + slack }
}

/** A count runs to the time of speaking, unless the words put it ahead or in doubt. */
function meantNow(sentence: string, match: RegExpMatchArray): Meant {
  const from = match.index ?? 0
  const meant = meaning(sentence, from, from + match[0].length)
  return meant === 'past' || meant === 'quoted' ? 'ongoing' : meant
}

function counted(match: RegExpMatchArray, days: DayRange, named: string | null, meant: Meant): Find {
  const from = match.index ?? 0
  const since = named === null ? null : named.replace(CLAUSE, '').trim()
  const dropped = named === null || since === null ? 0 : named.length - since.length
  const value: Count = { type: 'count', days, since, anchorDay: since === null ? null : dayIn(since) }
  return { of: 'count', from, to: from + match[0].length - dropped, value, meant }
}

/** Where the words counted from end and a clause goes on. */
const CLAUSE =
  / (?:(?:and |but )?(?:which|that|when|who|we|I|they|he|she|it|you|there|this|is|was|are|were|will|has been|have been|in order)|but|because|so|[-–] .*|and (?:the|a|our|in|on|to|also)) .*$/

/** A day named with its year among the words counted from. */
function dayIn(words: string): Count['anchorDay'] {
  for (const form of DATE_FORMS) {
    for (const match of words.matchAll(form.pattern)) {
      const span = form.read(match)
      if (span) return span.from === span.to ? span : null
    }
  }
  return null
}
