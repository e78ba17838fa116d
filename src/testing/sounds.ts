import { execFileSync, spawnSync } from 'node:child_process'
import { noun, type Recording } from '../model/index.js'
import { needs } from './needs.js'

/** Test options that skip where a program is not installed. */
export function needsProgram(name: string): { skip: string | false } {
  return needs(spawnSync(name, ['--version']).error === undefined, name)
}

/** Samples as a recording. */
export function recordingOf(samples: Int16Array): Recording {
  return noun('recording', { sampleRate: 16000, samples })
}

/** A RIFF WAVE file of 16 kHz, one channel, 16 bits. */
export function readWav(bytes: Uint8Array): Recording {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const format = [view.getUint16(22, true), view.getUint32(24, true), view.getUint16(34, true)].join(' ')
  if (format !== '1 16000 16') throw new Error(`not a 16 kHz, one channel, 16 bit file: ${format}`)
  let at = 12
  while (view.getUint32(at, false) !== 0x64617461) at += 8 + view.getUint32(at + 4, true) // "data"
  const length = Math.min(view.getUint32(at + 4, true), bytes.byteLength - at - 8)
  return recordingOf(new Int16Array(bytes.slice(at + 8, at + 8 + length - (length % 2)).buffer))
}

/** Any sound file, decoded by a system ffmpeg. */
export function decoded(file: string): Recording {
  const raw = execFileSync('ffmpeg', ['-v', 'error', '-i', file, '-ac', '1', '-ar', '16000', '-f', 's16le', '-'], {
    maxBuffer: 1 << 30,
  })
  return recordingOf(new Int16Array(new Uint8Array(raw).buffer))
}

/** `seconds` of a signal that is given for each sample number, from -1 to 1. */
export function generated(seconds: number, signal: (sample: number) => number): Int16Array {
  return Int16Array.from({ length: seconds * 16_000 }, (_, index) => Math.round(signal(index) * 32_767))
}

/** White noise from -1 to 1, the same each time. */
export function whiteNoise(seed = 1): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return state / 2 ** 31
  }
}
