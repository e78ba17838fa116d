import { Failure } from '../model/index.js'

const HINT = 'Save it as plain text in UTF-8, or give a transcript as .srt, .vtt, .json, .txt or .md'

/** The text of a file: UTF-8, or UTF-16 with a byte order mark; lines end in `\n`. @throws Failure `input` where it is not text. */
export function decodeText(name: string, bytes: Uint8Array): string {
  if (bytes.length === 0)
    throw new Failure('input', `${name}: the file is empty`, 'Give a file with a transcript in it')
  const encoding = encodingOf(bytes)
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Failure('input', `${name}: the text is not valid ${encoding.toUpperCase()}`, HINT, { cause })
  }
  if (isBinary(text.slice(0, 100_000))) throw new Failure('input', `${name}: the file is not text`, HINT)
  return clean(text)
}

/** Text has hardly any control characters but those that move the line; a file of another kind has many, or a NUL. */
function isBinary(text: string): boolean {
  const controls = text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0
  return text.includes('\0') || controls > text.length / 200 || text.startsWith('%PDF-')
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** Direction overrides go, as they would turn the words around a quotation; marks that right-to-left text needs stay. */
function clean(text: string): string {
  return text
    .replaceAll(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, ' ')
}
