import type { Candidate, SharedKey } from '../model/index.js'

/** What the words and the event have in common, for a report. */
export function reason(
  { names, places, actors, terms, alike, event }: Candidate,
  kind: boolean,
  dated: boolean,
  lasted: boolean,
): string {
  const list = (keys: readonly SharedKey[]): string => keys.map(({ key }) => key).join(', ')
  const parts = [
    names.length > 0 ? `named outright: ${list(names)}` : '',
    places.length > 0 ? `place: ${list(places)}` : '',
    actors.length > 0 ? `actor: ${list(actors)}` : '',
    alike.length > 0 ? `sounds like: ${alike.map(({ found }) => capital(found)).join(' ')}` : '',
    kind ? `kind: ${event.type}` : '',
    dated ? 'the date in the same words fits' : '',
    lasted ? 'its length fits' : '',
    terms.length > 0 ? `uncommon words: ${terms.map((one) => one.term).join(', ')}` : '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
}
