const BYTES_PER_SECOND = 16000 * 2

/**
 * Collects 16 kHz, 16-bit sound. Room is taken at once for what the file declares (the system gives memory only to what
 * is written) and doubled where there is more.
 */
export class SampleBuffer {
  #bytes: Uint8Array<ArrayBuffer>
  #used = 0

  constructor(expectedSeconds: number) {
    this.#bytes = new Uint8Array(even(Math.ceil((expectedSeconds + 1) * BYTES_PER_SECOND)))
  }

  get seconds(): number {
    return this.#used / BYTES_PER_SECOND
  }

  push(chunk: Uint8Array): void {
    const needed = this.#used + chunk.length
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(even(Math.max(needed, this.#bytes.length * 2)))
      larger.set(this.#bytes.subarray(0, this.#used))
      this.#bytes = larger
    }
    this.#bytes.set(chunk, this.#used)
    this.#used = needed
  }

  samples(): Int16Array {
    const count = this.#used >> 1
    const roomy = this.#bytes.length > this.#used * 1.25 + BYTES_PER_SECOND
    // A transfer to another thread takes the whole buffer along, so what a hostile header asked for is given back.
    return roomy ? new Int16Array(this.#bytes.buffer.slice(0, count * 2)) : new Int16Array(this.#bytes.buffer, 0, count)
  }
}

function even(bytes: number): number {
  return bytes + (bytes % 2)
}
