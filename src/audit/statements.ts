import { type EventKind, noun, type Reference, type Segment } from '../model/index.js'
import { clauseEnd } from './clause.js'

/**
 * One event mention for each dated clause: "the fall of A in May and the fall of B in June" is a single mention to a reader who looks for
 * names, and two statements to one who checks dates. To be done before linking, so that each part gets its own event. Parts of `r7` are
 * `r7.1`, `r7.2`, ...; all else is left as it is.
 */
export function statements(references: readonly Reference[], segments: readonly Segment[]): readonly Reference[] {
  const texts = new Map(segments.map(({ id, text }) => [id, text]))
  return references.flatMap((reference) => {
    const text = texts.get(reference.segment)
    if (reference.value.type !== 'event' || text === undefined) return [reference]
    return parts(withKind(reference), references, text)
  })
}

/** Verbs that tell a kind of event only with a name behind them, which a reader of running speech does not look for. */
const TOLD: readonly (readonly [EventKind, RegExp])[] = [
  ['capture', /\b(?:took|seized|overran|entered|reached|retook) (?:the (?:city|town|capital) of )?\p{Lu}/u],
  ['sport', /\b(?:won|lost|hosted) the (?:\p{Lu}[\p{L}’'-]* )*(?:Cup|Games|Championships?|Olympics)\b/u],
  ['ceremony', /\b(?:married|wed|was (?:crowned|inaugurated|sworn in|buried))\b/u],
]

/** A mention whose words tell no kind of event, with the kind that its verb tells beside a name. */
function withKind(event: Reference): Reference {
  const { value, text } = event
  if (value.type !== 'event' || value.kinds.length > 0) return event
  const kinds = TOLD.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind)
  return kinds.length === 0 ? event : noun('reference', { ...event, value: { ...value, kinds } })
}

function parts(event: Reference, references: readonly Reference[], text: string): readonly Reference[] {
  const times = references
    .filter(
      ({ of, segment, from, to }) => of === 'time' && segment === event.segment && from >= event.from && to <= event.to,
    )
    .sort((a, b) => a.from - b.from)
  const cuts = times.slice(1).flatMap((time, index) => clauseEnd(text, times[index]?.to ?? time.from, time.from) ?? [])
  if (cuts.length === 0) return [event]
  const ends = [...cuts, event.to]
  return ends.map((to, index) => part(event, index + 1, cuts[index - 1] ?? event.from, to, text))
}

function part(event: Reference, number: number, from: number, to: number, text: string): Reference {
  const words = text.slice(from, to)
  const { value } = event
  return noun('reference', {
    ...event,
    id: `${event.id}.${number}`,
    from,
    to,
    text: words,
    value: value.type === 'event' ? { ...value, names: value.names.filter((name) => words.includes(name)) } : value,
  })
}
