import { type Cue, type CueWord, type Imported, untimed } from './imported.js'
import { seconds } from './time-code.js'

type Json = Readonly<Record<string, unknown>>

/**
 * Transcripts that the Whisper family writes: openai/whisper, faster-whisper and WhisperX (`segments` with `words`), the verbose JSON of
 * the OpenAI interface (`words` beside `segments`), whisper.cpp (`transcription` with `offsets` in milliseconds), and a bare list of
 * segments. Null where the value has none of these shapes.
 */
export function whisperJson(value: unknown): Imported | null {
  const whole: Json = Array.isArray(value) ? { segments: value } : isObject(value) ? value : {}
  const list = firstList(whole.segments, whole.transcription, whole.chunks)
  const told = isObject(whole.result) ? whole.result.language : whole.language
  const language = typeof told === 'string' ? told : null
  if (!list) return typeof whole.text === 'string' ? textAlone(whole.text, language) : null
  const cues = list.map((one) => (isObject(one) ? cueOf(one) : null)).filter((cue) => cue !== null)
  if (cues.length === 0 && list.length > 0) return null
  const warnings = cues.length < list.length ? [`${list.length - cues.length} entries without text were left out`] : []
  return { cues: withLooseWords(cues, whole.words), language, warnings, engine: engineOf(whole) }
}

function textAlone(text: string, language: string | null): Imported {
  return { cues: [{ ...untimed, text: text.trim() }].filter((cue) => cue.text !== ''), language, warnings: [] }
}

function cueOf(one: Json): Cue | null {
  if (typeof one.text !== 'string') return null
  const text = one.text.replaceAll(/\s+/g, ' ').trim()
  const words = (firstList(one.words) ?? []).filter(isObject).map(wordOf)
  const timed = words.filter((word) => word !== null)
  const speaker = typeof one.speaker === 'string' ? one.speaker : null
  return { ...timesOf(one), speaker, text, ...(timed.length > 0 ? { words: timed } : {}) }
}

function wordOf(one: Json): CueWord | null {
  const text = one.word ?? one.text
  const { start, end } = timesOf(one)
  return typeof text === 'string' && start !== null && end !== null ? { text: text.trim(), start, end } : null
}

/** Seconds, or milliseconds under `offsets`, or time codes under `timestamps`, or a pair `timestamp` (transformers.js). */
function timesOf(one: Json): { start: number | null; end: number | null } {
  if (isObject(one.offsets)) return { start: scaled(one.offsets.from), end: scaled(one.offsets.to) }
  if (isObject(one.timestamps)) return { start: coded(one.timestamps.from), end: coded(one.timestamps.to) }
  if (Array.isArray(one.timestamp)) return { start: finite(one.timestamp[0]), end: finite(one.timestamp[1]) }
  return { start: finite(one.start), end: finite(one.end) }
}

function finite(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
}

function scaled(value: unknown): number | null {
  const number = finite(value)
  return number === null ? null : number / 1000
}

function coded(value: unknown): number | null {
  return typeof value === 'string' ? seconds(value) : null
}

/** Words listed beside the segments go to the segment whose time holds their beginning. */
function withLooseWords(cues: readonly Cue[], loose: unknown): readonly Cue[] {
  if (!Array.isArray(loose) || cues.some((cue) => cue.words)) return cues
  const words = loose
    .filter(isObject)
    .map(wordOf)
    .filter((word) => word !== null)
  let next = 0
  return cues.map((cue) => {
    const mine: CueWord[] = []
    while (next < words.length && cue.end !== null && (words[next] as CueWord).start < cue.end) {
      mine.push(words[next] as CueWord)
      next += 1
    }
    return mine.length > 0 ? { ...cue, words: mine } : cue
  })
}

function engineOf(whole: Json): string {
  const model = isObject(whole.model) ? whole.model.type : whole.model
  return typeof model === 'string' ? `Whisper ${model.slice(0, 60)}` : 'Whisper'
}

function firstList(...values: readonly unknown[]): readonly unknown[] | null {
  return values.find((value) => Array.isArray(value)) ?? null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
