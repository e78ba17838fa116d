import { type Meant, noun, type Reference, type Segment, type Transcript } from '../model/index.js'
import type { Find, Knowledge, Language, Rule } from './rule.js'
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
  for (const segment of transcript.segments) {
    const language = LANGUAGES.get(primary(segment.language ?? transcript.language))
    if (!language) continue
    for (const sentence of sentences(segment)) {
      for (const [rule, find] of findAll(language.rules, sentence.text, knowledge)) {
        const meant = find.meant ?? language.meant(sentence.text, find)
        references.push(reference(`r${references.length + 1}`, sentence, rule, { ...find, meant }))
      }
    }
  }
  return references
}

function primary(language: string): string {
  const tag = language.toLowerCase().split('-')[0] ?? ''
  return tag === 'und' ? 'en' : tag
}

/** The finds of one sentence in the order of its words; where two claim the same words as a time, the earlier rule keeps them. */
function findAll(rules: readonly Rule[], sentence: string, knowledge: Knowledge): (readonly [Rule, Find])[] {
  const found: (readonly [Rule, Find])[] = []
  for (const rule of rules) {
    for (const find of rule.find(sentence, knowledge)) {
      if (!found.some(([, other]) => clash(find, other))) found.push([rule, find])
    }
  }
  return found.sort(([, a], [, b]) => a.from - b.from || b.to - a.to)
}

function clash(a: Find, b: Find): boolean {
  return exclusive(a) && exclusive(b) && a.from < b.to && b.from < a.to && !countsFrom(a, b) && !countsFrom(b, a)
}

/** An event, a rumour or a call may hold times. */
function exclusive(find: Find): boolean {
  return find.of !== 'event' && find.of !== 'rumour' && find.of !== 'call'
}

/** "202 days since 7 October 2023": a count holds the date or feast that it is counted from. */
function countsFrom(counting: Find, other: Find): boolean {
  return counting.of === 'count' && other.of !== 'count' && other.from > counting.from && other.to <= counting.to
}

function reference(id: string, sentence: Sentence, rule: Rule, find: Find & { readonly meant: Meant }): Reference {
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
    by: rule.name,
    value: Object.freeze(find.value),
  })
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
