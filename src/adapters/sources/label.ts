import type { Entry } from '../../chronology/index.js'
import { noun } from '../../model/index.js'

/** Gives events the name of the source and the licence that a person stated. The first source of an event is the file's own. */
export function labelled(source: string | null, licence: string | null): (entry: Entry) => Entry {
  if (source === null && licence === null) return (entry) => entry
  return ({ event, text }) => {
    const [own, ...others] = event.sources
    const first = {
      ...own,
      source: source ?? own?.source ?? 'import',
      url: own?.url ?? null,
      ...(licence !== null && { licence: own?.licence ?? licence }),
    }
    return { event: noun('event', { ...event, sources: [first, ...others] }), text }
  }
}
