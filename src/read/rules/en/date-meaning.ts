import type { Meant } from '../../../model/index.js'
import { clauseAround, narrowClause } from './clause.js'
import { isHearsay, isShown, isShownThing, meaning } from './meaning.js'
import { type VerbGroup, verbGroups } from './verbs.js'

/** The words give the day of speaking themselves: "today is 25 July 2018", "the day is Monday 14 September". */
const SELF =
  /\b(?:today(?:['’]s date)?(?: is| was|,)?|the (?:day|date) is|(?:it|this) is(?: now| the)?|it['’]s(?: now)?|as I speak(?: to you)? on|recorded (?:today|this day),?|speaking (?:to you )?on)(?: the)?(?: a (?:weekend|day) (?:in|of))?\s*$/i
/** A year alone is given so only where nothing else can be meant: "This is 2012" may tell a story. */
const SELF_YEAR = /\b(?:it is|it['’]s|this is|we are in|we['’]re in) (?:now|already|the year|now the year)\s*$/i
/** Prepositions after which a date is a term or an end rather than something that has happened. */
const TERM =
  /\b(?:by|to|until|till|for|beyond|through|towards?|into|or|between|before|after|(?:in|over|during) the course of|(?:starting|beginning|commencing|effective|ending|due|from)(?: in| on| from)?)(?: about| around| the| at least| early| mid| late| the year| the end of| the beginning of)?\s*$/i
const SINCE =
  /\b(?:ever )?since(?: (?:then|at least|about|early|late))?(?: (?:in|the year|the end of|the beginning of|the start of))?\s*$/i
const BACK =
  /\b(?:(?<!\b(?:be|been|come|get|go|going|coming|bring) )back (?:in|on|at)|as (?:far|long) (?:back|ago) as|ago,? (?:in|on)|last time(?: \w+){0,4} (?:in|on))(?: the)?\s*$/i
/** Nouns that a date belongs to and that are mostly spoken of ahead, or at any time. */
const PLAN_BEFORE =
  /\b(?:vision|agenda|plan|strategy|roadmap|framework|goals?|targets?|deadline|milestone|resolution|budget|summit|conference|olympics?|games|cup|review|lead-?up to(?: the)?|run-?up to(?: the)?|bid|commencement|start date|awards?|scheme|priorities|process|needs|reductions?)(?: of| for| in| from|,|:)*\s*$/i
const PLAN_AFTER =
  /^(?:[-–]\d+)?,? (?:vision|agenda|plans?|strategy|roadmap|goals?|targets?|deadline|milestones?|budget|summit|conference|olympics?|olympic|games|commonwealth games|world cup|cup|review|bid|scheme|financial|fiscal|tax|projections?|forecasts?|outlook|horizon|version|election campaign)\b/i
const TITLE =
  /\b(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Spring|Summer|Autumn|Winter|Day|In|On|By|Since|And|But|From|Until|Before|After|During|The|Of|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b)[A-Z]\w+:? $/
/** A verb farther from the date than this seldom governs it. */
const REACH = 120

/**
 * How a date named outright is meant. Stricter than `meaning`: a date wrongly taken as past makes a false lower bound, so it is past
 * only where the verb that governs it is a plain past, or where a preposition settles it ("since 1951", "back in 2002").
 */
export function dateMeaning(sentence: string, from: number, to: number): Meant {
  const [before, after] = [sentence.slice(0, from), sentence.slice(to)]
  if (isShownThing(before)) return 'past'
  if (isShown(before)) return 'quoted'
  if (gives(before, sentence.slice(from, to))) return 'ongoing'
  const general = meaning(sentence, from, to)
  if (general === 'absent' || general === 'quoted') return general
  if (isHearsay(sentence, from, to)) return 'hypothetical'
  if (SINCE.test(before)) return 'past'
  if (isPlan(before, after)) return undated(general)
  if (BACK.test(before)) return 'past'
  if (TERM.test(before) || TITLE.test(before)) return undated(general)
  return governedByPast(sentence, from, to) ? 'past' : undated(general)
}

function gives(before: string, date: string): boolean {
  return (/^\d{4}$/.test(date) ? SELF_YEAR : SELF).test(before)
}

/** What the clause says of its time, where that does not tell on which side of the speaking the date lies. */
function undated(general: Meant): Meant {
  return general === 'past' || general === 'ongoing' ? 'unclear' : general
}

function isPlan(before: string, after: string): boolean {
  return PLAN_AFTER.test(after) || PLAN_BEFORE.test(before)
}

/** Whether the nearest verb group before the date, or after it where the date opens its clause, is a plain past. */
function governedByPast(sentence: string, from: number, to: number): boolean {
  const clause = narrowClause(sentence, from, to)
  const groups = verbGroups(clause.text)
  const before = groups.filter((group) => group.to <= clause.from).at(-1)
  const after = groups.find((group) => group.from >= clause.to)
  const next = after && after.from - clause.to < REACH ? after : undefined
  if (!before || opens(clause.text.slice(0, clause.from), before)) return next?.tense === 'past'
  return (
    before.tense === 'past' && clause.from - before.to < REACH && next?.tense !== 'modal' && !hedged(sentence, from, to)
  )
}

/** "At the same time, in 2004 we put": the date opens a part of the clause, and the verb before it belongs to another. */
function opens(before: string, verb: VerbGroup): boolean {
  return /,[^,]{0,20}$/.test(before.slice(verb.to))
}

function hedged(sentence: string, from: number, to: number): boolean {
  return /\b(?:if|whether|unless|suppose|imagine)\b/i.test(clauseAround(sentence, from, to).text)
}
