/** The most words that a quotation needs to prove the point: a report must not spread what it warns of. */
export const MOST_WORDS = 12
/** A call opens with the urging and closes with what is urged: both ends prove it, the middle does not. */
const OPENING = 5

/** The words as they stand where they are few, else both ends with a mark of omission between. Never cut inside a word. */
export function leastQuotation(text: string): string {
  const words = text.trim().split(/\s+/)
  if (words.length <= MOST_WORDS) return words.join(' ')
  return `${words.slice(0, OPENING).join(' ')} … ${words.slice(OPENING - MOST_WORDS).join(' ')}`
}
