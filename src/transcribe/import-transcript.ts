import { Failure, noun, type Origin, type Segment, type Transcript, type Word } from '../model/index.js'
import { decodeText } from './decode.js'
import { type Read, readAs, type TranscriptFormat } from './formats.js'
import type { Cue, CueWord } from './importers/imported.js'
import { interpolated, timedWords } from './interpolate.js'
import { detectLanguage, languageCode, otherLanguage } from './language.js'
import { timeWarnings } from './time-warnings.js'

export interface TranscriptFile {
  /** As a person knows it: used in messages, and to tell the format where the content leaves it open. */
  readonly name: string
  readonly bytes: Uint8Array
  /** `account`: a third party's description of a recording that we do not hold. */
  readonly medium: 'transcript' | 'account'
}

export interface ImportedTranscript {
  readonly transcript: Transcript
  readonly format: TranscriptFormat
  /** Sentences on what was odd in the file: broken or backward time codes, entries left out. */
  readonly warnings: readonly string[]
}

const NAMES: Readonly<Record<TranscriptFormat, string>> = {
  webvtt: 'WebVTT file',
  subrip: 'SubRip file',
  'whisper-json': 'Whisper JSON file',
  'timed-text': 'text file with time codes',
  markdown: 'Markdown file',
  text: 'text file',
  account: 'account',
}

/**
 * A transcript or an account made elsewhere, from the bytes of its file: SubRip, WebVTT, Whisper JSON, text with or without time codes,
 * Markdown. The words stay as the file has them, markup apart. Linear in the size of the file.
 * @throws Failure `input`: empty, not text, wrong encoding, JSON or a page that is no transcript, or no words in it.
 */
export function importTranscript({ name, bytes, medium }: TranscriptFile): ImportedTranscript {
  const read = readAs(name, decodeText(name, bytes), medium)
  const cues = read.cues.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  if (cues.length === 0)
    throw new Failure('input', `${name}: there are no words in the file`, 'Give a file with a transcript in it')
  const language = languageOf(read, cues)
  const transcript = noun('transcript', {
    medium,
    language,
    origin: originOf(read),
    segments: cues.map((cue, index) => segmentOf(cue, index, language)),
  })
  return { transcript, format: read.format, warnings: [...few(read.warnings), ...timeWarnings(transcript.segments)] }
}

function few(warnings: readonly string[]): readonly string[] {
  return warnings.length <= 5 ? warnings : [...warnings.slice(0, 5), `${warnings.length - 5} more lines like these`]
}

function languageOf(read: Read, cues: readonly Cue[]): string {
  const told = read.language === null ? null : languageCode(read.language)
  return told ?? detectLanguage(sample(cues)).language
}

function sample(cues: readonly Cue[]): string {
  const step = Math.max(1, Math.floor(cues.length / 400))
  return cues
    .filter((_, index) => index % step === 0)
    .map(({ text }) => text)
    .join('\n')
}

function originOf(read: Read): Origin {
  if (read.engine) return { by: 'engine', name: `${read.engine} (${NAMES[read.format]})` }
  return { by: 'third-party', name: NAMES[read.format] }
}

function segmentOf(cue: Cue, index: number, whole: string): Segment {
  const { start, speaker, text } = cue
  const end = start === null ? null : Math.max(start, cue.end ?? start)
  const words =
    start === null || end === null
      ? []
      : cue.words
        ? fileWords(text, cue.words, start, end)
        : timedWords(text, start, end)
  const other = otherLanguage(text, whole)
  const language = other === null ? {} : { language: other }
  return { id: `s${index + 1}`, start, end, speaker, ...language, text, words }
}

/** Words at the times of the file, found in the text in order; where a word of the file is not in the text, its time is left out. */
function fileWords(text: string, timed: readonly CueWord[], start: number, end: number): Word[] {
  const guess = interpolated(text.length, start, end)
  const words = timedWords(text, start, end)
  let next = 0
  return words.map((word) => {
    const hit = timed.slice(next, next + 4).findIndex((one) => one.text.includes(word.text))
    if (hit < 0) return { ...word, start: guess(word.at) }
    const found = timed[next + hit] as CueWord
    next += hit + 1
    return { ...word, start: found.start, end: Math.max(found.start, found.end) }
  })
}
