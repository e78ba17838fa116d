import type { Event } from '../model/index.js'

/** The event's canonical name; its id where it has none. */
export function eventName(event: Event): string {
  return event.names[0] ?? event.id
}
