import { type Media, type ReadOptions, tooLong } from '../../ingest/index.js'
import { type Failure, noun } from '../../model/index.js'
import { Banner } from './banner.js'
import { type CheckedFile, refuse } from './check-file.js'
import { fileEnd } from './file-end.js'
import { mediaTypeOf } from './media-type.js'
import { SampleBuffer } from './sample-buffer.js'
import { isProtected, sniff } from './sniff.js'

/** What may be missing at the end before a file counts as cut short: the last packets of a recorder that was switched off. */
const TOLERATED_SECONDS = 0.5
const TOLERATED_SHARE = 0.02
const CUT_SHORT = /partial file|ended prematurely|filesize and duration do not match/
const GUESS = 'detected only with low score'

/** One run of ffmpeg on one file: takes its lines and its sound, refuses as early as it can, and judges the end. */
export class Decoding {
  readonly #file: CheckedFile
  readonly #options: ReadOptions
  readonly #banner = new Banner()
  #sound: SampleBuffer | null = null
  #errors = 0
  #saysCutShort = false
  #saysProtected = false
  #noIndex = false
  #guessed = false

  constructor(file: CheckedFile, options: ReadOptions) {
    this.#file = file
    this.#options = options
  }

  get seconds(): number {
    return this.#sound?.seconds ?? 0
  }

  /** @throws Failure `input` where the file declares more than the limit. */
  line(text: string): void {
    this.#banner.line(text)
    if (/^Error while decoding|corrupt input packet|Error submitting packet to decoder/.test(text)) this.#errors += 1
    if (CUT_SHORT.test(text)) this.#saysCutShort = true
    if (text.includes('DRM protected') || text.includes('activation_bytes')) this.#saysProtected = true
    if (text.includes('moov atom not found')) this.#noIndex = true
    if (text.includes(GUESS)) this.#guessed = true
    const { declaredSeconds, estimated } = this.#banner
    const { limits } = this.#options
    // A guess by bit rate may be far off; what is really decoded is cut off anyway.
    if (declaredSeconds !== null && !estimated && declaredSeconds > limits.maxSeconds) {
      throw tooLong(this.#file.path, declaredSeconds, limits)
    }
  }

  /** @throws Failure `input` where the sound has gone on past the limit. */
  bytes(chunk: Uint8Array): void {
    const { limits, onProgress } = this.#options
    const declared = this.#banner.declaredSeconds
    this.#sound ??= new SampleBuffer(Math.min(declared ?? 60, limits.maxSeconds))
    this.#sound.push(chunk)
    if (this.seconds > limits.maxSeconds) throw tooLong(this.#file.path, null, limits)
    onProgress({ step: 'reading the sound', done: declared ? Math.min(1, this.seconds / declared) : null })
  }

  /** ffmpeg has ended. @throws Failure `input` where the file gave no sound, or is cut short and that is not accepted. */
  async finish(): Promise<Media> {
    if (!this.#sound || this.seconds === 0) throw await this.#noSound()
    if (this.#guessed && this.#errors > 0) throw this.#notMedia()
    const end = await fileEnd(this.#file.path, this.#file.bytes)
    const missing = end.missing ?? this.#missing()
    if (missing && !this.#options.acceptTruncated) throw refuse(`${this.#file.name} is incomplete: ${missing}`, ACCEPT)
    const { tracks, tags, container } = this.#banner
    const samples = this.#sound.samples()
    return Object.freeze({
      mediaType: mediaTypeOf(container ?? '', tracks, tags),
      container: container ?? '',
      durationSeconds: samples.length / 16000,
      tracks: Object.freeze([...tracks]),
      tags: Object.freeze([...tags]),
      recording: noun('recording', { sampleRate: 16000 as const, samples }),
      notices: Object.freeze(this.#notices(missing, end.doubt)),
    })
  }

  async #noSound(): Promise<Failure> {
    const { name, path, bytes } = this.#file
    if (this.#saysProtected) return refuse(...protectedSound(name))
    if (this.#banner.container === null || this.#guessed) {
      const other = await sniff(path)
      if (other) return refuse(`${name} is ${other.name}, not audio or video`, other.advice)
      const end = await fileEnd(path, bytes)
      const missing = this.#noIndex && !this.#guessed ? 'the index at its end is missing' : end.missing
      return missing ? refuse(`${name} is incomplete: ${missing}`, 'Get the whole file again.') : this.#notMedia()
    }
    const { tracks } = this.#banner
    if (!tracks.some((track) => track.type === 'audio')) {
      const what = tracks.some((track) => track.type === 'video') ? 'is a video without sound' : 'holds no sound'
      return refuse(`${name} ${what}`, 'Name a file in which someone speaks, or a transcript as .txt or .srt.')
    }
    if (await isProtected(path, bytes)) return refuse(...protectedSound(name))
    return refuse(
      `${name} holds sound that cannot be decoded: it is damaged, cut short or encrypted`,
      'Get the file again, or convert it where it plays.',
    )
  }

  #notMedia(): Failure {
    return refuse(
      `${this.#file.name} is not audio or video`,
      'Name a recording, or a text as .txt, .md, .srt, .vtt or .json.',
    )
  }

  /** What ffmpeg shows to be missing at the end, in words; null where nothing is, or nothing tells. */
  #missing(): string | null {
    const { declaredSeconds: declared, estimated, tracks } = this.#banner
    if (declared === null || estimated) return null
    const short = declared - this.seconds > Math.max(TOLERATED_SECONDS, declared * TOLERATED_SHARE)
    // In a video the sound may well end before the picture; there it takes ffmpeg's word for it.
    const moving = tracks.some((track) => track.type === 'video')
    return short && (this.#saysCutShort || !moving)
      ? `${this.seconds.toFixed(1)} of its ${declared.toFixed(1)} s can be read`
      : null
  }

  #notices(missing: string | null, doubt: string | null): string[] {
    const { declaredSeconds: declared, estimated } = this.#banner
    const notices = doubt && !missing ? [doubt] : []
    if (missing) notices.push(`The file is incomplete: ${missing}.`)
    else if (
      declared !== null &&
      !estimated &&
      declared - this.seconds > Math.max(TOLERATED_SECONDS, declared * TOLERATED_SHARE)
    ) {
      notices.push(`The sound ends after ${this.seconds.toFixed(1)} s; the file lasts ${declared.toFixed(1)} s.`)
    }
    // The packet in which the file ends is told already.
    if (this.#errors > (missing ? 1 : 0)) {
      notices.push(
        `The file is damaged: ${this.#errors} ${this.#errors === 1 ? 'packet' : 'packets'} could not be decoded.`,
      )
    }
    return notices
  }
}

const ACCEPT = 'Get the whole file again, or pass --accept-truncated to examine what is there.'

function protectedSound(name: string): [message: string, hint: string] {
  return [`${name} is encrypted or copy-protected`, 'Get a copy without protection, or record it while it plays.']
}
