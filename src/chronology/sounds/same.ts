import { ALIKE } from './alike.js'
import { keysOf } from './keys.js'
import { likeness } from './likeness.js'
import { spoken } from './phones.js'

/** Whether two words may be spellings of one name: they share a sound key and are alike enough. */
export function soundAlike(one: string, other: string): boolean {
  const [a, b] = [spoken(one), spoken(other)]
  const keys = new Set(keysOf(a))
  return keysOf(b).some((key) => keys.has(key)) && likeness(a, b) >= ALIKE
}
