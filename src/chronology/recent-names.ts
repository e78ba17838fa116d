import type { Link, Reference } from '../model/index.js'
import { eventKeys } from './indexed.js'
import { nameKey } from './keys.js'

export interface Asked {
  readonly references: readonly Reference[]
  readonly links: readonly Link[]
  readonly speaker: string | null
}

/** The names that the words are concerned with, by key. */
export type Names = ReadonlyMap<string, Named>

interface Named {
  readonly name: string
  /** The words say it, or it is the speaker's; else an event brings it that the words speak of. */
  readonly said: boolean
  /** References that hold it, or speak of the event that brings it. */
  readonly references: readonly string[]
}

/** A link that is likelier than all else. */
const LIKELY = 0.5

/** Names in the words, the speaker's, and those of places and people of the events that the words speak of. What is *not* mentioned brings none. */
export function namesIn({ references, links, speaker }: Asked): Names {
  const spoken = new Map(references.filter(({ meant }) => meant !== 'absent').map((one) => [one.id, one]))
  const found = new Map<string, { name: string; said: boolean; references: string[] }>()
  const add = (name: string, said: boolean, reference: string | null): void => {
    const key = nameKey(name)
    if (key.length < 3 || /^\d+$/.test(key)) return
    const known = found.get(key) ?? { name, said, references: [] }
    if (reference !== null && !known.references.includes(reference)) known.references.push(reference)
    found.set(key, known)
  }
  if (speaker !== null) add(speaker, true, null)
  for (const one of spoken.values()) for (const name of spelt(one)) add(name, true, one.id)
  for (const link of links) {
    const reference = spoken.get(link.reference)
    if (reference === undefined || !isMeant(link, reference)) continue
    for (const name of [...link.event.places, ...link.event.actors]) add(name, false, reference.id)
  }
  return found
}

function spelt({ value }: Reference): readonly string[] {
  return value.type === 'event' ? value.names : []
}

/** A link by a kind of event alone ("a ceremony") says little about who and where. */
function isMeant({ event, probability, firm }: Link, reference: Reference): boolean {
  if (firm) return true
  const { name, place, actor } = eventKeys(event)
  const keys = new Set([...name, ...place, ...actor])
  return probability >= LIKELY && spelt(reference).some((one) => keys.has(nameKey(one)))
}
