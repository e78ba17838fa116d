import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { dataFile } from './sets.js'

/** Words that a generated sentence keeps of the real one it was made from. */
const KEPT = 0.6
/** Of the names in it, those that are coined, and of these the ones never used before: new names never cease (Heaps' law). */
const COINED = 0.15
const NEW = 0.3
const FIRST_DAY = Date.UTC(2001, 0, 1)
const DAYS = 9_200

interface Item {
  readonly words: readonly string[]
  readonly cat: string
}

/**
 * Writes events number `from` to `to` - 1 as JSON Lines of our own, the same every time. Sentences are real ones of the Current Events
 * portal in which words are replaced by words of others, drawn as often as they occur, so that lengths and frequencies are real.
 */
export async function writeGenerated(file: string, from: number, to: number): Promise<void> {
  const items = realItems()
  const coined: string[] = []
  const out = createWriteStream(file)
  for (let start = from; start < to; start += 2_000) {
    const lines = Array.from({ length: Math.min(2_000, to - start) }, (_, index) => line(start + index, items, coined))
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

function realItems(): Item[] {
  const lines = gunzipSync(readFileSync(dataFile('chronology/cep.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
  return lines.map((one) => {
    const { text, cat } = JSON.parse(one) as { text: string; cat: string }
    return { words: text.split(/\s+/), cat }
  })
}

function line(number: number, items: readonly Item[], coined: string[]): string {
  const chance = randomFrom(number)
  const item = items[chance(items.length)] as Item
  const words = item.words.map((word, at) => {
    if (/^\p{Lu}\p{Ll}/u.test(word) && at > 0 && chance(1000) < COINED * 1000) return coin(chance, coined)
    if (chance(1000) < KEPT * 1000) return word
    const other = (items[chance(items.length)] as Item).words
    return other[chance(other.length)] as string
  })
  const names = words.filter((word, at) => at > 0 && /^\p{Lu}\p{Ll}{2,}[\p{L}-]*$/u.test(word))
  return JSON.stringify({
    id: `generated:${number}`,
    when: new Date(FIRST_DAY + chance(DAYS) * 86_400_000).toISOString().slice(0, 10),
    names: [`${words.slice(0, 8).join(' ')}…`],
    type: 'news',
    places: names.slice(0, 2),
    actors: names.slice(2, 6),
    reported: true,
    sources: [{ source: 'generated' }],
    text: words.join(' '),
  })
}

const SYLLABLES = 'ba ka ra mo shi te lu vo nar del kan zu ir ana bek tor mi so ya gul han dri fe wo'.split(' ')

function coin(chance: (below: number) => number, coined: string[]): string {
  if (coined.length > 0 && chance(1000) >= NEW * 1000) return coined[chance(coined.length)] as string
  const name = Array.from({ length: 2 + chance(3) }, () => SYLLABLES[chance(SYLLABLES.length)]).join('')
  const proper = name.charAt(0).toUpperCase() + name.slice(1)
  coined.push(proper)
  return proper
}

/** Whole numbers from 0 on (mulberry32), the same for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}
