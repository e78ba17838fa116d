import { type Event, noun, parseEdtf } from '../model/index.js'

/** An event for tests: what a test does not say is plain and harmless. */
export function anEvent(fields: Partial<Event> & Pick<Event, 'id' | 'when'>): Event {
  const days = parseEdtf(fields.when)
  if (days?.from == null) throw new Error(`no first day: ${fields.when}`)
  return noun('event', {
    names: [fields.id],
    type: 'news',
    places: [],
    actors: [],
    labels: [],
    where: null,
    days,
    reported: false,
    began: null,
    knownFrom: days.from,
    foreseenFrom: null,
    outlets: 0,
    follows: null,
    sources: [],
    ...fields,
  })
}
