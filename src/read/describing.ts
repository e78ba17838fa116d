import type { Described, Reference, Transcript } from '../model/index.js'

/** Somebody whom the words do not name: in an account, the subject. */
const PRONOUN = /\b(?:he|him|his|himself|she|her|hers|herself)\b/i
/** A line much longer than a sentence or two is no longer about one thing. */
const LINE = 300

/** Where somebody was: the line leaves out who. */
const PRESENT =
  /^(?:attends?|meets?|visits?|greets|receives|inspects|tours|shown|seen|sits|appears|walks|stands|chairs|hosts|votes|arrives|returns|pictured|photographed|filmed)\b/i
/** The speaker's own person. */
const FIRST_PERSON = /\b(?:I|me|my|mine|myself)\b/
/** Deaths of others, which are no talk of the subject's own. */
const OF_OTHERS = /\b(?:deaths?|killings?|illness|arrests?) of (?!(?:him|her)\b)/i

/**
 * The words that describe a reference beyond its own span, by its id, and whom they leave out. An account tells one thing a line, and
 * leaves out whom all its lines are about: a line with a single event is that event's description, and a pronoun in it, or the
 * lack of any name, stands for the subject. Running speech is not read so: there the words around a mention are about something
 * else as often as not. Talk of a fate is the subject's own where a speaker says "my", or an account names nobody else.
 */
export function describing(
  references: readonly Reference[],
  { medium, segments }: Transcript,
  subject: string | null,
): ReadonlyMap<string, Described> {
  const texts = new Map(segments.map(({ id, text }) => [id, text]))
  const rumours = references.filter((one) => isOwnRumour(one, medium))
  const events = medium === 'account' ? alone(references.filter((one) => one.of === 'event')) : []
  return new Map([
    ...rumours.map((one): [string, Described] => [one.id, { words: texts.get(one.segment) ?? one.text, subject }]),
    ...events.flatMap((one): [string, Described][] => {
      const words = texts.get(one.segment) ?? ''
      if (words.length > LINE) return []
      return [[one.id, { words, subject: isAboutSubject(one, words) ? subject : null }]]
    }),
  ])
}

function isOwnRumour({ of, text, value }: Reference, medium: Transcript['medium']): boolean {
  if (of !== 'rumour' || value.type !== 'rumour' || value.names.length > 0) return false
  return medium === 'account' ? !OF_OTHERS.test(text) : FIRST_PERSON.test(text)
}

/** Those that have a segment to themselves. */
function alone(references: readonly Reference[]): readonly Reference[] {
  const counts = new Map<string, number>()
  for (const { segment } of references) counts.set(segment, (counts.get(segment) ?? 0) + 1)
  return references.filter(({ segment }) => counts.get(segment) === 1)
}

function isAboutSubject({ value }: Reference, text: string): boolean {
  if (value.type !== 'event') return false
  const [first, second] = value.names
  // A lone capital at the beginning may be any word's.
  const opens = first !== undefined && !first.includes(' ') && text.startsWith(`${first} `)
  return PRONOUN.test(text) || PRESENT.test(text) || first === undefined || (opens && second === undefined)
}
