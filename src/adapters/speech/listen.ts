import { normaliseNumbers } from '../../transcribe/index.js'
import { quietest } from './pieces.js'
import type { Recogniser } from './sherpa.js'
import { Sound } from './sound.js'
import { AGREEMENT, agreement, disturbed, HALF_AGREEMENT, type Hearing, isCredible } from './trust.js'
import type { SoundPiece } from './voices.js'

const RATE = 16_000
/** Pieces shorter than this are not parted for another try. */
const SHORTEST = 5 * RATE

export interface HeardPiece {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * The words of a piece that can be trusted: credible in number, and heard alike a second time, as invented words are worse than none.
 * A piece in which nothing or a loop was heard is tried in halves, which must agree all the more.
 */
export async function listen(
  recogniser: Recogniser,
  piece: SoundPiece,
  wanted = AGREEMENT,
): Promise<readonly HeardPiece[]> {
  const seconds = piece.samples.length / RATE
  const first = await hear(recogniser, piece.samples)
  if (first.text === '' || !isCredible(first, seconds)) {
    if (piece.samples.length < SHORTEST) return []
    const halves = halved(piece).map((half) => listen(recogniser, half, HALF_AGREEMENT))
    return (await Promise.all(halves)).flat()
  }
  const second = await hear(recogniser, disturbed(piece.samples))
  // Figures and number words are the same words.
  const alike = agreement(normaliseNumbers(first.text).text, normaliseNumbers(second.text).text)
  return alike >= wanted ? [{ from: piece.from, to: piece.to, text: first.text }] : []
}

async function hear(recogniser: Recogniser, samples: Float32Array): Promise<Hearing> {
  const stream = recogniser.createStream()
  stream.acceptWaveform({ samples, sampleRate: RATE })
  const { text, tokens } = await recogniser.decodeAsync(stream)
  return { text: text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim(), tokens: tokens.length }
}

function halved(piece: SoundPiece): readonly SoundPiece[] {
  const sound = new Sound()
  sound.push(piece.samples)
  const third = Math.floor(piece.samples.length / 3)
  const cut = quietest({ from: third, to: 2 * third }, sound.energy)
  const at = Math.min(Math.max(piece.heard.from + cut, piece.from), piece.to)
  return [
    { from: piece.from, to: at, heard: { from: piece.heard.from, to: at }, samples: piece.samples.slice(0, cut) },
    { from: at, to: piece.to, heard: { from: at, to: piece.heard.to }, samples: piece.samples.slice(cut) },
  ]
}
