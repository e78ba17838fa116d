// The columns of a derived table, and an event as a row of it.
import { detectFormat, stories } from '../../dist/chronology/index.js'

const COLUMNS = ['when', 'id', 'reported', 'kind', 'names', 'places', 'actors', 'source', 'link', 'outlets', 'follows']
export const HEADING = COLUMNS.join('\t')

const MOST_PLACES = 4
const MOST_ACTORS = 6
const LONGEST = 40

/** Names as a set: the order of the sentence is not kept. */
export function rowOf(event, { reported, url }) {
  const places = tidy(event.places).slice(0, MOST_PLACES)
  return {
    when: event.when,
    id: event.id,
    reported: reported ? 'yes' : '',
    kind: event.type,
    type: event.type,
    places,
    actors: tidy(event.actors)
      .filter((name) => !places.includes(name))
      .slice(0, MOST_ACTORS)
      .sort(),
    source: event.id.slice(0, event.id.indexOf(':')),
    link: url,
    outlets: event.outlets > 0 ? String(event.outlets) : '',
    follows: event.follows ?? '',
  }
}

/** Runs of capitals that are no names: too long, a number, markup. */
function tidy(names) {
  return names.filter((name) => name.length <= LONGEST && /\p{L}{2}/u.test(name) && !/[|<>{}[\]]/.test(name))
}

export function lineOf(row) {
  return COLUMNS.map((column) => cell(row[column])).join('\t')
}

function cell(value) {
  return (Array.isArray(value) ? value.join('|') : (value ?? '')).replaceAll('\t', ' ')
}

/** Ids of rows that tell, by what is left of them, what a written fact or an earlier row tells. */
export function doublesIn(written, rows) {
  const reader = detectFormat(HEADING, HEADING).reader(HEADING)
  let derived = rows.flatMap((row) => [...reader.read(lineOf(row))])
  const order = new Map([...written, ...derived].map(({ event }, index) => [event.id, index]))
  const doubles = new Set()
  for (;;) {
    const before = doubles.size
    for (const story of stories([...written, ...derived])) {
      const [, ...others] = story.map(({ event }) => event.id).sort((a, b) => order.get(a) - order.get(b))
      for (const id of others) doubles.add(id)
    }
    // What is rare changes with what is left: until nothing is found.
    if (doubles.size === before) return doubles
    derived = derived.filter(({ event }) => !doubles.has(event.id))
  }
}
