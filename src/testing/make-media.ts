import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A sine tone, 16 kHz, one channel, at half of full volume. */
export function tone(seconds: number, hertz = 440): Int16Array {
  return Int16Array.from({ length: Math.round(seconds * 16000) }, (_, at) =>
    Math.round(16384 * Math.sin((2 * Math.PI * hertz * at) / 16000)),
  )
}

/** A WAV file by hand: the 44 bytes of header and the samples. */
export function wav(samples: Int16Array, sampleRate = 16000): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples.byteLength, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20) // PCM
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(sampleRate * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples.byteLength, 40)
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)])
}

let core: Promise<Awaited<ReturnType<typeof import('@ffmpeg/core')['default']>>> | undefined

/** Makes a file of any kind with the WebAssembly ffmpeg, in this thread. `input` is read as `/in.wav`. */
export async function encode(input: Uint8Array, name: string, ...args: readonly string[]): Promise<Buffer> {
  core ??= load()
  const { FS, exec, setLogger } = await core
  let log = ''
  setLogger(({ message }) => {
    log += `${message}\n`
  })
  FS.writeFile('/in.wav', input)
  const status = exec('-i', '/in.wav', ...args, `/${name}`)
  if (status !== 0) throw new Error(`cannot make ${name}:\n${log}`)
  const made = Buffer.from(FS.readFile(`/${name}`))
  FS.unlink(`/${name}`)
  return made
}

async function load(): ReturnType<typeof import('@ffmpeg/core')['default']> {
  Object.assign(globalThis, { self: globalThis, location: { href: 'file:///' } })
  const { default: createCore } = await import('@ffmpeg/core')
  return createCore({ wasmBinary: readFileSync(fileURLToPath(import.meta.resolve('@ffmpeg/core/wasm'))) })
}

/** How much of the sound's energy lies at a frequency, 0 to 1 (Goertzel 1958). */
export function shareAt(samples: Int16Array, hertz: number): number {
  const step = 2 * Math.cos((2 * Math.PI * hertz) / 16000)
  let [a, b, energy] = [0, 0, 0]
  for (const sample of samples) {
    ;[a, b] = [sample + step * a - b, a]
    energy += sample * sample
  }
  return energy === 0 ? 0 : (2 * (a * a + b * b - step * a * b)) / (samples.length * energy)
}
