import { type Day, earliest, type Link, latest, type Reference } from '../model/index.js'

/** The latest day that firm links put before the speaking, each by the earliest thing that its words may mean; null where none is firm. */
export function floorOf(references: readonly Reference[], links: ReadonlyMap<string, Link>): Day | null {
  const floors = references.flatMap((reference) => {
    const link = links.get(reference.id)
    if (!link?.firm || link.event.type === 'term' || reference.meant !== 'past') return []
    const events = [link.event, ...link.rivals.map(({ event }) => event)]
    return [events.map((event) => event.foreseenFrom ?? event.knownFrom).reduce(earliest)]
  })
  return floors.length === 0 ? null : floors.reduce(latest)
}
