// Which deaths of those that a source lists the public spoke of, and how they are written down.
import { label } from './label.mjs'
import { titleOf } from './links.mjs'
import { rowOf } from './table.mjs'

/** Held an office, a rank or a prize that makes a death news. */
const RANK =
  /\b(president|prime minister|chancellor|premier|king|queen|emperor|sultan|emir|pope|patriarch|cardinal|chief justice|governor|senator|minister|secretary|general|admiral|marshal|nobel|astronaut|cosmonaut)\b/i

/** Whether a death is of one whom the written facts or the news name, or who held a rank. */
export function isNotable(written, news) {
  const named = new Set(written.flatMap(({ event }) => [...event.names, ...event.actors]))
  const told = new Set(news.filter(({ event }) => event.reported).flatMap(({ event }) => event.actors))
  return ({ event, text }) => event.actors.some((name) => named.has(name) || told.has(name)) || RANK.test(text)
}

/** The death by the person's name; a namesake's disambiguation in the article's title is left out. */
export function personOf({ event }, links, sure) {
  const url = links.get(event.id)?.[0] ?? null
  const person = event.names[0].slice('Death of '.length)
  const title = url === null ? '' : titleOf(url).replace(/ \(.*\)$/, '')
  const row = rowOf(event, { reported: !sure, url })
  const actors = [...new Set([person, title])].filter((name) => name !== '' && /\p{L}/u.test(name))
  return {
    ...row,
    kind: 'death',
    type: 'death',
    names: person.includes(' ') ? [`Death of ${person}`] : [label({ type: 'death', places: [], actors })],
    actors,
  }
}
