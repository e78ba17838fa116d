import { nameWords, type SoundRow, soundKeys, spellingOf } from '../../chronology/index.js'
import type { Event } from '../../model/index.js'

/** The spellings of a chronology in memory by their sound. */
export class SoundIndex {
  readonly #spellings = new Map<string, string[]>()

  constructor(events: Iterable<Event>) {
    const words = new Set<string>()
    for (const event of events) for (const word of nameWords(event)) words.add(word)
    for (const spelling of new Set([...words].map(spellingOf))) {
      for (const sound of soundKeys(spelling)) {
        const list = this.#spellings.get(sound)
        if (list) list.push(spelling)
        else this.#spellings.set(sound, [spelling])
      }
    }
  }

  rows(sounds: readonly string[]): SoundRow[] {
    return sounds.flatMap((sound) => (this.#spellings.get(sound) ?? []).map((spelling) => ({ sound, spelling })))
  }
}
