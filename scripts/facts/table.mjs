// The columns of a derived table, and an event as a row of it.
export const COLUMNS = [
  'when',
  'id',
  'reported',
  'kind',
  'names',
  'places',
  'actors',
  'source',
  'link',
  'outlets',
  'follows',
]

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
