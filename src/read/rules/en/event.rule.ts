import type { DayRange, EventMention } from '../../../model/index.js'
import type { Find, Rule } from '../../rule.js'
import { asDistance, STRETCH, stretch } from './amounts.js'
import { clauseAround } from './clause.js'
import { KIND_WORDS } from './kinds.js'
import { type Mark, nameRuns } from './names.js'
import { verbGroups } from './verbs.js'

const STRUGGLE = /\bof (?:fighting|battles?|siege|war|combat|resistance|captivity|clashes|bombardment|occupation)\b/i
const LASTED = new RegExp(`\\b(?:after|for|in|over) ${STRETCH} ${STRUGGLE.source}`, 'i')
const MAX_SPAN = 240

/**
 * Words that may name or describe a public event: from the first name or kind word of a sentence to its last. Several events told in
 * one sentence ("the shooting in X, the storm in Y and the vote in Z") are a mention each, so that each is linked on its own.
 */
export const event: Rule = {
  name: 'en/event',
  *find(sentence) {
    const kinds = [...kindWords(sentence)]
    const names = nameRuns(sentence).filter((name) => !isOpeningKind(sentence, name, kinds))
    if (names.length === 0 && kinds.length === 0) return
    const length = lasted(sentence)
    for (const part of parts(sentence, names, kinds)) {
      for (const piece of pieces(part)) yield mention(sentence, piece, length)
    }
  },
}

interface KindMark extends Mark {
  readonly kind: string
}

function* kindWords(sentence: string): Generator<KindMark> {
  const small = sentence.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) // keeps every offset, as toLowerCase need not
  for (const [kind, pattern] of KIND_WORDS) {
    for (const match of small.matchAll(pattern)) {
      yield { from: match.index, to: match.index + match[0].length, text: match[0], kind }
    }
  }
}

/** "Battles at Ramadi": a word for a kind that opens the sentence has its capital from there. */
function isOpeningKind(sentence: string, name: Mark, kinds: readonly KindMark[]): boolean {
  const opens = /^\W*$/.test(sentence.slice(0, name.from))
  return opens && kinds.some((kind) => kind.from === name.from && kind.to >= name.to)
}

interface Part {
  readonly names: readonly Mark[]
  readonly kinds: readonly KindMark[]
  /** Kinds that a member of a list takes from its head: "attacks on X, Y and Z". */
  readonly inherited: readonly string[]
}

const SEPARATOR = /(?:,|;| [–—-])? (?:and|or|but|as well as|then) |[;,] |[;—]| [–-] /g
/** Kinds of which a plural may be shared out over a list of places. */
const SHARED = new Set(['attack', 'killing', 'offensive', 'disaster', 'accident', 'protest', 'election'])
/** What stands between two members of a list. */
const MEMBER = /^\)?,? (?:and |or )?(?:in |at |on |near )?(?:the )?$/
const LIST_HEAD = /\b\w+s (?:in|on|at|of|near|against) (?:[a-z]+ )?$/

/** Cuts the marks where a new event begins; a name is never cut, and what has no name or no kind stays with its neighbour. */
function* parts(sentence: string, names: readonly Mark[], kinds: readonly KindMark[]): Generator<Part> {
  let current: Part = { names: [], kinds: [], inherited: [] }
  for (const stretch of stretches(sentence, names)) {
    const inside = (one: Mark): boolean => one.from >= stretch.from && one.to <= stretch.to
    const next: Part = { names: names.filter(inside), kinds: kinds.filter(inside), inherited: [] }
    const inherited = next.kinds.length === 0 ? listKinds(sentence, current, next) : []
    if (inherited.length > 0) {
      yield current
      current = { ...next, inherited }
    } else if ((isWhole(current) && isWhole(next) && !isPair(sentence, current, next)) || tooLong(current, next)) {
      yield current
      current = next
    } else {
      current = merged(current, next)
    }
  }
  if (marks(current).length > 0) yield current
}

/** "The Hiroshima and Nagasaki bombings": two names before one noun. */
function isPair(sentence: string, current: Part, next: Part): boolean {
  const [left, right] = [current.names.at(-1), next.names[0]]
  const noun = next.kinds.find((kind) => right && kind.from === right.to + 1 && /(?:ings?|ions?|s)$/.test(kind.text))
  return (
    left !== undefined &&
    right !== undefined &&
    noun !== undefined &&
    /^ (?:and|or) $/.test(sentence.slice(left.to, right.from))
  )
}

/** The stretches between separators; a separator within a name is none. */
function* stretches(
  sentence: string,
  names: readonly Mark[],
): Generator<{ readonly from: number; readonly to: number }> {
  let from = 0
  let at = 0
  for (const match of sentence.matchAll(SEPARATOR)) {
    const [start, end] = [match.index, match.index + match[0].length]
    while (at < names.length && (names[at]?.to ?? 0) <= start) at += 1
    const name = names[at]
    if (name && name.from < start && end <= name.to) continue
    yield { from, to: start }
    from = end
  }
  yield { from, to: sentence.length }
}

/** Marks that lie too far apart to be quoted as one. */
function* pieces(part: Part): Generator<Part> {
  const all = [...marks(part)].sort((a, b) => a.from - b.from)
  let start = 0
  for (const [index, mark] of all.entries()) {
    if (mark.to - (all[start]?.from ?? 0) <= MAX_SPAN || index === start) continue
    yield within(part, all.slice(start, index))
    start = index
  }
  yield start === 0 ? part : within(part, all.slice(start))
}

function within(part: Part, some: readonly Mark[]): Part {
  return {
    ...part,
    names: part.names.filter((one) => some.includes(one)),
    kinds: part.kinds.filter((one) => some.includes(one)),
  }
}

function isWhole(part: Part): boolean {
  return part.names.length > 0 && (part.kinds.length > 0 || part.inherited.length > 0)
}

function marks(part: Part): readonly Mark[] {
  return [...part.names, ...part.kinds]
}

function tooLong(current: Part, next: Part): boolean {
  const [all, more] = [marks(current), marks(next)]
  return all.length > 0 && more.length > 0 && span(more).to - span(all).from > MAX_SPAN
}

function merged(a: Part, b: Part): Part {
  return { names: [...a.names, ...b.names], kinds: [...a.kinds, ...b.kinds], inherited: a.inherited }
}

/** "Attacks on the London Underground, Barcelona and in Russia": the members after the first are attacks too. */
function listKinds(sentence: string, current: Part, next: Part): readonly string[] {
  const [head, first, last] = [current.names[0], next.names[0], current.names.at(-1)]
  if (!head || !first || !last || !MEMBER.test(sentence.slice(last.to, first.from))) return []
  if (current.inherited.length > 0) return current.inherited
  const heads = LIST_HEAD.test(sentence.slice(Math.max(0, head.from - 60), head.from))
  const listed = /^[^.;]*? (?:and|or) /.test(sentence.slice(last.to))
  return heads && listed ? kindsOf(current).filter((kind) => SHARED.has(kind)) : []
}

function span(all: readonly Mark[]): { readonly from: number; readonly to: number } {
  return { from: Math.min(...all.map((one) => one.from)), to: Math.max(...all.map((one) => one.to)) }
}

function kindsOf(part: Part): string[] {
  return [...new Set([...part.kinds.map((one) => one.kind), ...part.inherited])]
}

function mention(sentence: string, part: Part, length: DayRange | null): Find {
  const { from, to } = span(marks(part))
  const names = part.names.map((one) => one.text)
  const kinds = kindsOf(part)
  const value: EventMention = { type: 'event', names, kinds, told: isTold(sentence, from, to), lasted: length }
  const open = /\([^()]*$/.test(sentence.slice(from, to)) && sentence[to] === ')'
  return { of: 'event', from, to: open ? to + 1 : to, value }
}

/** Whether a verb in the past stands in the clause, so that what is named is told as having happened. */
function isTold(sentence: string, from: number, to: number): boolean {
  return verbGroups(clauseAround(sentence, from, to).text).some((group) => group.tense === 'past')
}

/** How long the event is said to have lasted: "after about a year of fighting". */
function lasted(sentence: string): DayRange | null {
  const match = STRUGGLE.test(sentence) ? LASTED.exec(sentence) : null
  const found = match && stretch(match[1], match[2], match[3], match[4])
  return found ? asDistance(found) : null
}
