import { type Meant, noun, type Reference, type Said, type Segment, type Transcript } from '../model/index.js'
import type { Find, Knowledge, Language, Rule, TimeWords } from './rule.js'
import { english } from './rules/en/index.js'
import { type Sentence, sentences } from './sentence.js'

const LANGUAGES: ReadonlyMap<string, Language> = new Map([['en', english]])

/** Languages that the reader has rules for, as BCP 47 primary tags. */
export const READABLE_LANGUAGES: readonly string[] = [...LANGUAGES.keys()]

export function isReadable(language: string): boolean {
  return LANGUAGES.has(primary(language))
}

/**
 * Finds the references of a transcript, in the order of the text, with ids r1, r2, ... A segment in a language without rules gives none;
 * `und` (too short to tell) is read as English.
 */
export function read(transcript: Transcript, knowledge: Knowledge): readonly Reference[] {
  const references: Reference[] = []
  const people = new Set<string>()
  const known = { ...knowledge, account: transcript.medium === 'account' }
  for (const segment of transcript.segments) {
    const language = LANGUAGES.get(primary(segment.language ?? transcript.language))
    if (!language) continue
    for (const sentence of sentences(segment)) {
      for (const find of withTimes(language, sentence.text, known)) {
        if (isNamedAgain(find, people)) continue
        const meant = meantIn(transcript, language, sentence.text, find)
        references.push(reference(`r${references.length + 1}`, sentence, { ...find, meant }))
      }
    }
  }
  return references
}

/** The release that an account tells of bounds no making: its date is kept, and no side of the speaking is drawn from it. */
function meantIn({ medium }: Transcript, language: Language, sentence: string, find: Find): Meant {
  const dates = find.of === 'time' || find.of === 'count'
  if (medium === 'account' && dates && language.ofRelease(sentence, find)) return 'unclear'
  return find.meant ?? language.meant(sentence, find)
}

/** Somebody named without an office says the same each time: the first is enough. */
function isNamedAgain({ value }: Find, people: Set<string>): boolean {
  if (value.type !== 'office' || value.standing !== 'unknown') return false
  const known = people.has(value.holder)
  people.add(value.holder)
  return known
}

function primary(language: string): string {
  const tag = language.toLowerCase().split('-')[0] ?? ''
  return tag === 'und' ? 'en' : tag
}

interface Found extends Find {
  readonly by: string
  readonly said?: SaidWords
}

interface SaidWords extends TimeWords {
  readonly meant: Meant
}

/**
 * The finds of one sentence, those that are part of a time by the calendar with that time; and the sure times in which no rule has found
 * anything.
 */
function withTimes(language: Language, sentence: string, knowledge: Knowledge): readonly Found[] {
  const times = language.times(sentence, knowledge)
  const told = (time: TimeWords): SaidWords => ({ ...time, meant: language.meant(sentence, calendarFind(time)) })
  const found = findAll(language.rules, sentence, knowledge).map(([rule, find]): Found => {
    const time = isTime(find) ? times.find((one) => meets(one, find)) : undefined
    return { ...find, by: rule.name, ...(time && { said: told(time) }) }
  })
  const free = times
    .filter((time) => time.sure && !found.some((find) => exclusive(find) && meets(find, time)))
    .map((time): Found => ({ ...calendarFind(time), by: 'en/calendar', said: told(time) }))
    .filter(({ said }) => said?.sure === true || said?.meant === 'ahead')
  return free.length === 0 ? found : [...found, ...free].sort(inOrder)
}

function calendarFind({ from, to }: TimeWords): Find {
  return { of: 'time', from, to, value: { type: 'calendar' } }
}

function isTime({ of }: Find): boolean {
  return of === 'time' || of === 'feast' || of === 'count'
}

interface Stretch {
  readonly from: number
  readonly to: number
}

function meets(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to
}

function inOrder(a: Stretch, b: Stretch): number {
  return a.from - b.from || b.to - a.to
}

/** The finds of one sentence in the order of its words; where two claim the same words as a time, the earlier rule keeps them. */
function findAll(rules: readonly Rule[], sentence: string, knowledge: Knowledge): (readonly [Rule, Find])[] {
  const found: (readonly [Rule, Find])[] = []
  for (const rule of rules) {
    for (const find of rule.find(sentence, knowledge)) {
      if (!found.some(([, other]) => clash(find, other))) found.push([rule, find])
    }
  }
  return found.sort(([, a], [, b]) => inOrder(a, b))
}

function clash(a: Find, b: Find): boolean {
  return exclusive(a) && exclusive(b) && meets(a, b) && !countsFrom(a, b) && !countsFrom(b, a)
}

/** An event, a rumour or a call may hold times. */
function exclusive(find: Find): boolean {
  return find.of !== 'event' && find.of !== 'rumour' && find.of !== 'call'
}

/** "202 days since 7 October 2023": a count holds the date or feast that it is counted from. */
function countsFrom(counting: Find, other: Find): boolean {
  return counting.of === 'count' && other.of !== 'count' && other.from > counting.from && other.to <= counting.to
}

function reference(id: string, sentence: Sentence, find: Found & { readonly meant: Meant }): Reference {
  const { segment, at } = sentence
  const [from, to] = [at + find.from, at + find.to]
  return noun('reference', {
    id,
    of: find.of,
    text: segment.text.slice(from, to),
    segment: segment.id,
    from,
    to,
    ...times(segment, from, to),
    meant: find.meant,
    by: find.by,
    value: Object.freeze(find.value),
    ...(find.said && { said: saidAt(find.said, at) }),
  })
}

function saidAt({ from, to, when, meant }: SaidWords, at: number): Said {
  return Object.freeze({ from: at + from, to: at + to, when, meant })
}

/** Seconds of the words that a span covers; the segment's own where it has no words with times. */
function times(
  segment: Segment,
  from: number,
  to: number,
): { readonly start: number | null; readonly end: number | null } {
  const words = segment.words.filter((word) => word.at < to && word.at + word.text.length > from)
  return { start: words[0]?.start ?? segment.start, end: words.at(-1)?.end ?? segment.end }
}
