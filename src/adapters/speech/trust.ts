/** Fastest credible speech, in tokens a second; the engine's loops are faster. */
const TOKENS_A_SECOND = 6.5
/**
 * A hearing must agree with a second one, of the same sound a little changed, in at least this share of its words. Measured: clean speech
 * agrees from 0.72 up, telephone sound from 0.67; what was made up of radio noise (apollo11.mp3) mostly below 0.55.
 */
export const AGREEMENT = 0.65
/** Where a sample agrees less than this, the pieces around it are heard again too. */
export const SAMPLE_AGREEMENT = 0.85
/** For parts of a stretch that could not be heard as a whole. */
export const HALF_AGREEMENT = 0.85

/** Whether words can be what was said in so many seconds: not too many for the time, and no phrase over and over. */
export function isCredible(text: string, tokens: number, seconds: number): boolean {
  return tokens <= seconds * TOKENS_A_SECOND + 3 && !loops(wordsOf(text))
}

/**
 * Whether the sound or the tempo of a piece calls for a second hearing in any case: speech stands less than 22 dB above what is between it
 * (clean recordings: 24 to 40), or the words are unusually many or few for the time.
 */
export function isDoubtful(samples: Float32Array, tokens: number): boolean {
  const rate = tokens / (samples.length / 16_000)
  return rate > 4.6 || rate < 1 || levelRange(samples) < 22
}

const FRAME = 512

/** Decibels between the tenth and the ninetieth hundredth of the levels of 32 ms frames. */
export function levelRange(samples: Float32Array): number {
  const levels: number[] = []
  for (let at = 0; at + FRAME <= samples.length; at += FRAME) {
    let sum = 0
    for (let index = at; index < at + FRAME; index += 1) sum += (samples[index] ?? 0) ** 2
    levels.push(10 * Math.log10(sum / FRAME + 1e-10))
  }
  levels.sort((a, b) => a - b)
  return (levels[Math.floor(levels.length * 0.9)] ?? 0) - (levels[Math.floor(levels.length * 0.1)] ?? 0)
}

/** Whether a phrase of up to ten words comes at least four times in a row, or one of four or more words three times. */
export function loops(words: readonly string[]): boolean {
  for (let length = 1; length <= 10; length += 1) {
    const times = length >= 4 ? 3 : 4
    let same = 0
    for (let at = length; at < words.length; at += 1) {
      same = words[at] === words[at - length] ? same + 1 : 0
      if (same >= length * (times - 1)) return true
    }
  }
  return false
}

/** The share of words that two hearings have in common, in order (1 - edits / longer). 1 where both are empty. */
export function agreement(a: string, b: string): number {
  const [one, two] = [wordsOf(a), wordsOf(b)]
  const longer = Math.max(one.length, two.length)
  return longer === 0 ? 1 : 1 - edits(one, two) / longer
}

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []
}

/** Levenshtein's distance in words. */
export function edits(a: readonly string[], b: readonly string[]): number {
  let above = b.map((_, index) => index + 1)
  above.unshift(0)
  for (const [row, word] of a.entries()) {
    const line = [row + 1]
    for (const [column, other] of b.entries()) {
      const swap = (above[column] ?? 0) + (word === other ? 0 : 1)
      line.push(Math.min(swap, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    above = line
  }
  return above.at(-1) ?? 0
}

/** The same sound, softer and with a faint fixed hiss: what is really said is heard alike, what is made up is not. */
export function disturbed(samples: Float32Array): Float32Array {
  let state = 0x2545f491
  return samples.map((sample) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return sample * 0.3 + (state / 2 ** 31) * 0.001
  })
}
