import type { DayRange } from '../../../model/index.js'
import type { Find, Rule } from '../../rule.js'
import { KIND_WORDS } from './kinds.js'
import { NUMBER, numberOf } from './words.js'

const NAME_WORD = `(?:\\p{Lu}[\\p{L}\\p{M}\\d'’.-]*|\\d+/\\d+)`
const JOINER = `(?:of|the|and|de|da|al|el|bin|ibn|ul|van|von|für|du)`
const NAME_RUN = new RegExp(`(?<![\\p{L}\\d])${NAME_WORD}(?:[ -](?:${JOINER}[ -]){0,2}${NAME_WORD})*`, 'gu')
/** Words that open a sentence with a capital and name nothing. */
const OPENERS = new Set(
  'a an and as at but by for from he her here his i if in it its let my no not now of on or our she so that the their then there these they this those to today tomorrow tonight we well what when where which while who why with yes yesterday you your also after before because every some many all both each let’s it’s we’ve i’m i’ve'.split(
    ' ',
  ),
)
const LASTED = new RegExp(
  `\\b(?:after|for|in|over) (about |nearly |almost |more than |over |some )?(${NUMBER}|an?|half a) (day|week|month|year)s? of (?:fighting|battle|siege|war|combat|resistance|captivity|clashes)`,
  'i',
)
const MAX_SPAN = 240

/** Words that may name or describe a public event: a stretch of a sentence that holds a name, or a word for a kind of event. */
export const event: Rule = {
  name: 'en/event',
  *find(sentence) {
    const names = [...nameRuns(sentence)]
    const kinds = [...kindWords(sentence)]
    const marks = [...names, ...kinds].sort((a, b) => a.from - b.from)
    if (names.length === 0 && kinds.length === 0) return
    for (const group of groups(marks)) yield mention(sentence, group, names, kinds)
  },
}

interface Mark {
  readonly from: number
  readonly to: number
  readonly text: string
}

function* nameRuns(sentence: string): Generator<Mark> {
  for (const match of sentence.matchAll(NAME_RUN)) {
    const words = match[0].split(' ')
    const opener = OPENERS.has((words[0] ?? '').toLowerCase()) ? (words[0] ?? '') : ''
    const text = match[0]
      .slice(opener.length)
      .trimStart()
      .replace(/['’.-]+$/, '')
    const from = match.index + match[0].indexOf(text, opener.length)
    if (text !== '' && text !== 'I') yield { from, to: from + text.length, text }
  }
}

interface KindMark extends Mark {
  readonly kind: string
}

function* kindWords(sentence: string): Generator<KindMark> {
  for (const [kind, pattern] of KIND_WORDS) {
    for (const match of sentence.matchAll(pattern)) {
      yield { from: match.index, to: match.index + match[0].length, text: match[0], kind }
    }
  }
}

/** Marks of one sentence belong together unless they lie too far apart to be quoted as one. */
function* groups(marks: readonly Mark[]): Generator<readonly Mark[]> {
  let group: Mark[] = []
  for (const mark of marks) {
    if (group.length > 0 && mark.to - (group[0]?.from ?? 0) > MAX_SPAN) {
      yield group
      group = []
    }
    group.push(mark)
  }
  if (group.length > 0) yield group
}

function mention(sentence: string, group: readonly Mark[], names: readonly Mark[], kinds: readonly KindMark[]): Find {
  const from = Math.min(...group.map((mark) => mark.from))
  const to = Math.max(...group.map((mark) => mark.to))
  const inside = (mark: Mark): boolean => mark.from >= from && mark.to <= to
  return {
    of: 'event',
    from,
    to,
    value: {
      type: 'event',
      names: names.filter(inside).map((mark) => mark.text),
      kinds: [...new Set(kinds.filter(inside).map((mark) => mark.kind))],
      told: false,
      lasted: lasted(sentence),
    },
  }
}

const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 }

function lasted(sentence: string): DayRange | null {
  const match = LASTED.exec(sentence)
  if (!match) return null
  const [, hedge = '', amount = '', unit = ''] = match
  const number = amount.startsWith('half') ? 0.5 : /^an?$/i.test(amount) ? 1 : numberOf(amount)
  if (number === null) return null
  const days = number * (UNIT_DAYS[unit] ?? 1)
  const loose = hedge === '' ? 0.15 : 0.35
  return { from: Math.floor(days * (1 - loose)), to: Math.ceil(days * (1 + loose)) }
}
