import { latin } from './latin.js'

/** What a word sounds like, roughly: consonants such as `sh` and `kh`, the vowels `a`, `e`, `i`, `o`, `u`, and `ww`, a w that may be one. */
export interface Spoken {
  readonly phones: readonly string[]
  /** The vowels are mostly not written. */
  readonly abjad: boolean
}

/** What letters stand for in names, whatever the language they went through, by their first; the first that fits counts. */
const SPELT: Readonly<Record<string, readonly (readonly [letters: RegExp, phones: string])[]>> = {
  a: [
    [/aa+/y, 'a'],
    [/a[uo](?![aeiouy])/y, 'a u'],
    [/a[iey]y?(?![aou])/y, 'e'],
  ],
  b: [[/bh/y, 'b']],
  c: [
    [/chzh/y, 'j'], // чж: a Chinese name that came through Cyrillic
    [/chtch/y, 'sh'], // щ in French
    [/cz/y, 'ch'],
    [/ch(?=[rlt])|ck|cq/y, 'k'],
    [/ch/y, 'ch'],
    [/c(?=[eiy])/y, 's'],
  ],
  d: [
    [/dsch|dzh|dj/y, 'j'],
    [/ddh|dh/y, 'dh'],
    [/dz/y, 'ts'],
  ],
  e: [
    [/(?:ee)(?![aeou])/y, 'i'],
    [/e[iyj](?![aou])/y, 'e'],
  ],
  g: [[/ggh|gh/y, 'gh']],
  h: [[/h$/y, '']],
  i: [
    [/^i(?=[aeou])/y, 'y'],
    [/(?:ii|ie|iy|ij)(?![aeou])|[iy]+/y, 'i'],
  ],
  j: [[/jh/y, 'j']],
  k: [[/kkh|kh/y, 'kh']],
  n: [[/ng(?![aeiouyrlw])/y, 'n']],
  o: [
    [/ou(?=[aeiy])/y, 'w'],
    [/o[ou](?![aeiy])/y, 'u'],
  ],
  p: [
    [/ph/y, 'f'],
    [/pf/y, 'pf'],
  ],
  q: [[/qu(?=[eiy])/y, 'k']],
  s: [
    [/schtsch|shch|szcz/y, 'sh'], // щ in German, English and Polish
    [/sch|ssh|sh|sz/y, 'sh'],
  ],
  t: [
    [/tsz/y, 'z'], // цз: a Chinese name that came through Cyrillic
    [/tsch|tch/y, 'ch'],
    [/tth|th/y, 'th'],
    [/tts|tz|ts/y, 'ts'],
  ],
  u: [[/u[uo](?![aeiy])/y, 'u']],
  v: [[/vb/y, 'vb']],
  w: [[/w(?![aeiouy])/y, 'ww']],
  x: [
    [/^x/y, 's'],
    [/x/y, 'k s'],
  ],
  y: [
    [/^y(?=[aeou])/y, 'y'],
    [/(?:yi|yy)(?![aeou])|[iy]+/y, 'i'],
  ],
  z: [[/zh/y, 'zh']],
  "'": [[/'h?$|'/y, '']],
}

const MEMORY = 30_000
const heard = new Map<string, Spoken>()

/** The sounds of a word: `Qadhafi` -> q a dh a f i. Letters in a row that sound the same are one. Words come again: remembered, within a bound. */
export function spoken(word: string): Spoken {
  const known = heard.get(word)
  if (known !== undefined) return known
  if (heard.size >= MEMORY) heard.clear()
  const fresh = hear(word)
  heard.set(word, fresh)
  return fresh
}

function hear(word: string): Spoken {
  const { letters, abjad } = latin(word)
  const phones: string[] = []
  for (let at = 0; at < letters.length; ) {
    const [length, sounds] = next(letters, at)
    for (const sound of sounds) if (sound !== phones.at(-1)) phones.push(sound)
    at += length
  }
  return { phones, abjad }
}

function next(letters: string, at: number): [length: number, phones: readonly string[]] {
  const letter = letters[at] ?? ''
  for (const [pattern, sounds] of SPELT[letter] ?? []) {
    pattern.lastIndex = at
    const [found] = pattern.exec(letters) ?? []
    if (found) return [found.length, sounds === '' ? [] : sounds.split(' ')]
  }
  return [1, [letter]]
}

export function isVowel(phone: string): boolean {
  return phone === 'ww' || (phone.length === 1 && 'aeiou'.includes(phone))
}
