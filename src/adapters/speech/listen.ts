import { normaliseNumbers } from '../../transcribe/index.js'
import type { Ears } from './ears.js'
import { quietest } from './pieces.js'
import { Sound } from './sound.js'
import { AGREEMENT, agreement, disturbed, HALF_AGREEMENT, isCredible, isDoubtful, SAMPLE_AGREEMENT } from './trust.js'
import type { SoundPiece } from './voices.js'

const RATE = 16_000
/** Pieces shorter than this are not parted for another try. */
const SHORTEST = 5 * RATE
/** Of a block of pieces each fourth is heard again in any case. */
export const BLOCK = 8
const EACH = 4

export interface HeardPiece {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A first hearing. */
interface Draft extends HeardPiece {
  readonly samples: Float32Array
  /** Part of a piece that could not be heard as a whole. */
  readonly half: boolean
  readonly doubtful: boolean
}

/**
 * The words of neighbouring pieces that can be trusted. Each fourth piece, and each whose sound or tempo is doubtful, is heard a second
 * time, a little disturbed; where one of the sample is not heard alike, all are heard again. What then differs is left out, as invented
 * words are worse than none. The result depends on the sound alone, not on the order in which pieces are worked on.
 */
export async function listen(
  ears: Ears,
  block: readonly SoundPiece[],
  onPiece: (piece: SoundPiece) => void,
): Promise<readonly HeardPiece[]> {
  const drafting = block.map(async (piece) => {
    const drafts = await drafted(ears, piece, false)
    onPiece(piece)
    return drafts
  })
  const drafts = (await Promise.all(drafting)).flat()
  const sample = drafts.filter((_, index) => index % EACH === 0)
  const alike = await secondHearings(ears, sample)
  const isPoor = [...alike.values()].some((share) => share < SAMPLE_AGREEMENT)
  const others = drafts.filter((draft) => !alike.has(draft) && (isPoor || draft.half || draft.doubtful))
  for (const [draft, share] of await secondHearings(ears, others)) alike.set(draft, share)
  return drafts.filter((draft) => (alike.get(draft) ?? 1) >= (draft.half ? HALF_AGREEMENT : AGREEMENT))
}

async function secondHearings(ears: Ears, drafts: readonly Draft[]): Promise<Map<Draft, number>> {
  const shares = await Promise.all(drafts.map(async (draft) => [draft, await agreementOnSecond(ears, draft)] as const))
  return new Map(shares)
}

/** A piece in which nothing or a loop was heard is tried in halves. */
async function drafted(ears: Ears, piece: SoundPiece, half: boolean): Promise<readonly Draft[]> {
  const { from, to, samples } = piece
  const { text, tokens } = await ears(samples)
  if (text !== '' && isCredible(text, tokens, samples.length / RATE))
    return [{ from, to, text, samples, half, doubtful: isDoubtful(samples, tokens) }]
  if (samples.length < SHORTEST) return []
  return (await Promise.all(halved(piece).map((one) => drafted(ears, one, true)))).flat()
}

/** How far a second hearing agrees; figures and number words are the same words. */
async function agreementOnSecond(ears: Ears, { text, samples }: Draft): Promise<number> {
  const second = await ears(disturbed(samples))
  return agreement(normaliseNumbers(text).text, normaliseNumbers(second.text).text)
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
