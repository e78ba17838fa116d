import type { Recogniser } from './sherpa.js'

const RATE = 16_000

interface Hearing {
  readonly text: string
  readonly tokens: number
}

/** Hears a stretch of sound (16 kHz). */
export type Ears = (samples: Float32Array) => Promise<Hearing>

/** At most `atOnce` stretches are heard at the same time, first come, first served. */
export function earsOf(recogniser: Recogniser, atOnce: number): Ears {
  const waiting: (() => void)[] = []
  let free = atOnce
  return async (samples) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await hear(recogniser, samples)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}

async function hear(recogniser: Recogniser, samples: Float32Array): Promise<Hearing> {
  const stream = recogniser.createStream()
  stream.acceptWaveform({ samples, sampleRate: RATE })
  const { text, tokens } = await recogniser.decodeAsync(stream)
  return { text: text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim(), tokens: tokens.length }
}
