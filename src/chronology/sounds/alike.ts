import { terms } from '../keys.js'
import { keysOf, nearKeys } from './keys.js'
import { likeness } from './likeness.js'
import { type Spoken, spoken } from './phones.js'

/** A word as the chronology spells it. */
export interface Spelling {
  /** As a plain word: `gaddafi`. */
  readonly spelling: string
  /** 0 to 1, see `likeness`. */
  readonly likeness: number
  /** In how many events its term occurs; never 0. */
  readonly events: number
}

/**
 * `alike`: what may be the same name. `loose`: also what may be where other words confirm it, see `ALIKE`. `near`: also what differs by a
 * consonant, to ask whether that was meant.
 */
export type Reach = 'alike' | 'loose' | 'near'

/** A row of what a chronology keeps for this: a spelling under one of its sound keys. */
export interface SoundRow {
  readonly sound: string
  readonly spelling: string
}

/** From this likeness on two words may be one name by themselves: set by the spellings and near misses that `npm run eval search` measures. */
export const ALIKE = 0.85
const LEAST: Readonly<Record<Reach, number>> = { alike: ALIKE, loose: 0.75, near: 0.7 }
const BEST = 12

/** For each word the spellings that sound alike, best first, the word itself left out; words that have none are left out. */
export async function alikeAmong(
  words: readonly string[],
  reach: Reach,
  rowsOf: (sounds: readonly string[]) => Promise<readonly SoundRow[]>,
  frequencies: (terms: readonly string[]) => Promise<ReadonlyMap<string, number>>,
): Promise<ReadonlyMap<string, readonly Spelling[]>> {
  const asked = words.map((word) => soundOf(word, reach)).filter(({ keys }) => keys.size > 0)
  const keys = new Set(asked.flatMap((one) => [...one.keys]))
  if (keys.size === 0) return new Map()
  const rows = await rowsOf([...keys])
  const bySound = grouped(rows)
  const heard = new Map([...new Set(rows.map(({ spelling }) => spelling))].map((one) => [one, spoken(one)]))
  const found = asked.map(({ word, sound, keys }) => {
    const same = new Set([...keys].flatMap((key) => bySound.get(key) ?? []))
    same.delete(word)
    const alike = [...same].map((spelling) => ({ spelling, likeness: likeness(sound, heard.get(spelling)!) }))
    return { word, alike: alike.filter((one) => one.likeness >= LEAST[reach]) }
  })
  const sizes = await frequencies([...new Set(found.flatMap(({ alike }) => alike.map(termOf)))])
  const known = found.map(({ word, alike }) => {
    const held = alike.flatMap((one) => {
      const events = sizes.get(termOf(one)) ?? 0
      return events > 0 ? [{ ...one, events }] : []
    })
    return [word, held.sort(byLikeness).slice(0, BEST)] as const
  })
  return new Map(known.filter(([, alike]) => alike.length > 0))
}

function grouped(rows: readonly SoundRow[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const { sound, spelling } of rows) {
    const group = groups.get(sound)
    if (group) group.push(spelling)
    else groups.set(sound, [spelling])
  }
  return groups
}

interface Asked {
  readonly word: string
  readonly sound: Spoken
  readonly keys: ReadonlySet<string>
}

function soundOf(word: string, reach: Reach): Asked {
  const sound = spoken(word)
  const keys = keysOf(sound)
  return { word, sound, keys: new Set(reach === 'near' ? keys.flatMap(nearKeys) : keys) }
}

function termOf({ spelling }: Pick<Spelling, 'spelling'>): string {
  return terms(spelling)[0] ?? spelling
}

function byLikeness(a: Spelling, b: Spelling): number {
  return b.likeness - a.likeness || b.events - a.events || (a.spelling < b.spelling ? -1 : 1)
}
