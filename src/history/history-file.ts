import { Failure, type Message, mayBe, noun } from '../model/index.js'
import { entriesOf } from './entry.js'

export interface ParsedHistory {
  readonly messages: readonly Message[]
  /** Lines about what was not understood or left out. */
  readonly warnings: readonly string[]
}

/**
 * Messages of one person from a history file; see `entriesOf`. Those of other subjects than `person` are left out and said; a message
 * without an id gets `m1`, `m2`, ... by its place.
 * @throws Failure `input` naming the file, the line and the field.
 */
export function parseHistory(name: string, text: string, person: string | null = null): ParsedHistory {
  const { entries, warnings } = entriesOf(name, text)
  const ids = new Set<string>()
  const all = entries.map(({ place, id, subject, message }, index) => {
    const own = id ?? `m${index + 1}`
    if (ids.has(own))
      throw new Failure(
        'input',
        `${place}: field "id": another message has the id "${own}"`,
        'Give each message its own id; one without gets m1, m2, ... by its place.',
      )
    ids.add(own)
    return { subject, message: noun('message', { id: own, ...message }) }
  })
  const kept = all.filter(({ subject }) => mayBe(subject ?? '', person))
  const others = all.length - kept.length
  return {
    messages: kept.map(({ message }) => message),
    warnings: others === 0 ? warnings : [...warnings, `${name}: ${leftOut(others)} left out, not of ${person}`],
  }
}

function leftOut(others: number): string {
  return others === 1 ? '1 message of another person is' : `${others} messages of other people are`
}
