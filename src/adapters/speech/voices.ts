import { cutPieces, LONGEST, PARTING, type Piece, type Span } from './pieces.js'
import type { Sherpa, VoiceDetector } from './sherpa.js'
import { Sound } from './sound.js'

const RATE = 16_000
const WINDOW = 512
/** Speech waits for its next neighbours up to this long before it is cut. */
const PATIENCE = 3 * LONGEST
/** An unbroken run is closed after this long, so that memory stays bounded; the pieces are shorter anyway. */
const LONGEST_RUN = 40 * RATE

export interface SoundPiece extends Piece {
  readonly samples: Float32Array
}

/**
 * Finds speech (Silero VAD v6) in sound that comes in bit by bit and gives it in pieces fit to be heard. A low threshold and a short
 * silence keep the first and last sounds of words; version 5 missed "my fellow Americans" in the 1961 inaugural.
 */
export class Voices {
  private readonly sound = new Sound()
  private readonly detector: VoiceDetector
  private runs: Span[] = []
  private open = 0

  constructor(sherpa: Sherpa, model: string) {
    this.detector = new sherpa.Vad(
      {
        sileroVad: {
          model,
          threshold: 0.35,
          minSilenceDuration: 0.1,
          minSpeechDuration: 0.1,
          maxSpeechDuration: 3600,
          windowSize: WINDOW,
        },
        sampleRate: RATE,
        numThreads: 1,
        debug: 0,
      },
      120,
    )
  }

  /** Takes whole windows of samples (but for the last time) and gives the pieces that are complete. */
  push(samples: Float32Array): readonly SoundPiece[] {
    this.sound.push(samples)
    for (let at = 0; at < samples.length; at += WINDOW) {
      this.detector.acceptWaveform(whole(samples.subarray(at, at + WINDOW)))
      this.closeLongRun(this.sound.end - samples.length + at)
      this.collect()
    }
    return this.ready()
  }

  /** The pieces that are left at the end of the recording. */
  finish(): readonly SoundPiece[] {
    this.detector.flush()
    this.collect()
    return this.take(this.runs.length)
  }

  private closeLongRun(now: number): void {
    if (!this.detector.isDetected()) this.open = now
    else if (now - this.open > LONGEST_RUN) {
      this.detector.flush()
      this.open = now
    }
  }

  private collect(): void {
    for (; !this.detector.isEmpty(); this.detector.pop()) {
      const { start, samples } = this.detector.front(false)
      const from = Math.max(start, this.runs.at(-1)?.to ?? 0)
      const to = Math.min(start + samples.length, this.sound.end)
      if (to > from) this.runs.push({ from, to })
    }
  }

  private ready(): readonly SoundPiece[] {
    const [first, last] = [this.runs[0], this.runs.at(-1)]
    if (!first || !last) {
      // The detector reaches back a little when speech begins.
      this.sound.drop(this.sound.end - 2 * LONGEST_RUN)
      return []
    }
    const silent = !this.detector.isDetected() && this.sound.end - last.to >= PARTING
    if (silent) return this.take(this.runs.length)
    return last.to - first.from > PATIENCE ? this.takeAllButLastPiece() : []
  }

  /** The last piece may still grow: it waits for what follows. */
  private takeAllButLastPiece(): readonly SoundPiece[] {
    const pieces = cutPieces(this.runs, this.sound.energy, this.sound.end)
    const kept = pieces.at(-1)?.from ?? 0
    const done = pieces.slice(0, -1).map((piece) => this.cut(piece))
    this.runs = this.runs
      .map((run) => ({ from: Math.max(run.from, kept), to: run.to }))
      .filter(({ from, to }) => from < to)
    this.sound.drop(kept - RATE)
    return done
  }

  private take(count: number): readonly SoundPiece[] {
    const pieces = cutPieces(this.runs.slice(0, count), this.sound.energy, this.sound.end).map((piece) =>
      this.cut(piece),
    )
    this.runs = this.runs.slice(count)
    this.sound.drop(this.sound.end - 2 * LONGEST_RUN)
    return pieces
  }

  private cut(piece: Piece): SoundPiece {
    return { ...piece, samples: this.sound.slice(piece.heard.from, piece.heard.to) }
  }
}

function whole(window: Float32Array): Float32Array {
  if (window.length === WINDOW) return window
  const padded = new Float32Array(WINDOW)
  padded.set(window)
  return padded
}
