import type { Energy } from './pieces.js'

/** The part of a recording that is still needed: samples come in at the end and go at the beginning. */
export class Sound {
  private readonly chunks: { readonly at: number; readonly samples: Float32Array }[] = []
  /** Number of samples that have come in. */
  end = 0

  push(samples: Float32Array): void {
    this.chunks.push({ at: this.end, samples })
    this.end += samples.length
  }

  /** Lets go of what lies before a sample. */
  drop(before: number): void {
    while (this.chunks[0] && this.chunks[0].at + this.chunks[0].samples.length <= before) this.chunks.shift()
  }

  slice(from: number, to: number): Float32Array {
    const out = new Float32Array(Math.max(0, Math.min(to, this.end) - from))
    for (const { at, samples } of this.chunks) {
      const [start, stop] = [Math.max(from, at), Math.min(to, at + samples.length)]
      if (start < stop) out.set(samples.subarray(start - at, stop - at), start - from)
    }
    return out
  }

  readonly energy: Energy = (from, to) => {
    let sum = 0
    for (const sample of this.slice(from, to)) sum += sample * sample
    return sum
  }
}
