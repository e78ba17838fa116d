import { Failure } from '../model/index.js'
import type { Imported } from './importers/imported.js'
import { markdown, markdownAccount } from './importers/markdown.js'
import { decodeEntities, withoutTags } from './importers/markup.js'
import { account, plainText } from './importers/plain.js'
import { subRip } from './importers/subrip.js'
import { timing } from './importers/time-code.js'
import { hasTimedLines, timedLines } from './importers/timed-lines.js'
import { webVtt } from './importers/webvtt.js'
import { whisperJson } from './importers/whisper-json.js'

export type TranscriptFormat = 'webvtt' | 'subrip' | 'whisper-json' | 'timed-text' | 'markdown' | 'text' | 'account'

export interface Read extends Imported {
  readonly format: TranscriptFormat
}

/** Tells the format by content first, by name where the content leaves it open, and reads it. @throws Failure `input` */
export function readAs(name: string, text: string, medium: 'transcript' | 'account'): Read {
  const start = text.trimStart()
  if (/^WEBVTT(?:\s|$)/.test(start)) return { format: 'webvtt', ...webVtt(text) }
  if (/^[[{]/.test(start)) {
    const read = json(name, text)
    if (read) return { format: 'whisper-json', ...read }
  }
  refuseOthers(name, start)
  if (hasTimingLine(start)) return { format: 'subrip', ...subRip(text) }
  if (hasTimedLines(text)) return { format: 'timed-text', ...timedLines(text) }
  if (/^<(?:\?xml|[a-z][\w:-]*[\s/>])/i.test(start)) return readAs(name, withoutMarkup(start), medium)
  const isMarkdown = /\.(?:md|markdown)$/i.test(name)
  if (medium === 'account') return { format: 'account', ...(isMarkdown ? markdownAccount(text) : account(text)) }
  return isMarkdown ? { format: 'markdown', ...markdown(text) } : { format: 'text', ...plainText(text) }
}

/** The words of a page in XML or the like: what stands in tags is no speech; each element is a line of its own. */
function withoutMarkup(text: string): string {
  return decodeEntities(withoutTags(text.replaceAll(/>\s*</g, '>\n<')))
    .trimStart()
    .replace(/^<+/, '')
}

function json(name: string, text: string): Imported | null {
  const named = /\.json$/i.test(name)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    if (!named) return null
    throw new Failure('input', `${name}: the file is not valid JSON`, 'Check that it is whole, or export it again', {
      cause,
    })
  }
  const read = whisperJson(value)
  if (read) return read
  throw new Failure(
    'input',
    `${name}: the JSON is not a transcript`,
    'Give the JSON of Whisper, faster-whisper, WhisperX or whisper.cpp, or a .srt, .vtt or .txt file',
  )
}

function refuseOthers(name: string, start: string): void {
  const kind = /^\{\\rtf/.test(start)
    ? 'a rich text file'
    : /^<(?:!doctype html|html|head)/i.test(start)
      ? 'a web page'
      : null
  if (kind) throw new Failure('input', `${name}: this is ${kind}, not a text`, 'Save its words as plain text in UTF-8')
}

function hasTimingLine(text: string): boolean {
  return text
    .slice(0, 10_000)
    .split('\n', 60)
    .some((line) => timing(line) !== null)
}
