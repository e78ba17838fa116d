import { part } from './part.js'

/** What the bytes tell about the end of a file: words for what is missing, or for a doubt; both null where it is whole or does not tell. */
export interface FileEnd {
  readonly missing: string | null
  readonly doubt: string | null
}

const TOLERATED_SHARE = 0.02
const WHOLE: FileEnd = { missing: null, doubt: null }

/** Looks at the end of files where ffmpeg does not say that it is missing: WAV, AVI, WMA, WMV, Ogg. */
export async function fileEnd(path: string, bytes: number): Promise<FileEnd> {
  const announced = await announcedBytes(path)
  if (announced !== null && announced - bytes > announced * TOLERATED_SHARE) {
    return { missing: `it has ${bytes} of the ${announced} bytes that its beginning announces`, doubt: null }
  }
  return oggEnd(path, bytes)
}

const ASF_PROPERTIES = '\xa1\xdc\xab\x8c\x47\xa9\xcf\x11\x8e\xe4\x00\xc0\x0c\x20\x53\x65'

/**
 * The size in bytes that a RIFF (WAV, AVI) or ASF (WMA, WMV) header gives for the whole file, where ffmpeg does not say that
 * the end is missing. Null where the header gives none, as live recorders leave it 0 or at its highest value.
 * RIFF: Microsoft/IBM 1991; ASF: specification 1.2, section 3.2.
 */
async function announcedBytes(path: string): Promise<number | null> {
  const head = await part(path, 0, 65_536)
  const bytes = Buffer.from(head, 'latin1')
  if (head.startsWith('RIFF') && bytes.length >= 8) {
    const size = bytes.readUInt32LE(4)
    return size === 0 || size > 0xffff_ff00 ? null : size + 8
  }
  const at = head.indexOf(ASF_PROPERTIES)
  if (at < 0 || at + 48 > bytes.length) return null
  const size = Number(bytes.readBigUInt64LE(at + 40))
  return size === 0 ? null : size
}

/** An Ogg page is at most 65,307 bytes long, so the last 128 KB hold the last whole one. RFC 3533, section 6. */
async function oggEnd(path: string, bytes: number): Promise<FileEnd> {
  if (!(await part(path, 0, 4)).startsWith('OggS')) return WHOLE
  const tail = Buffer.from(await part(path, Math.max(0, bytes - 131_072), 131_072), 'latin1')
  const page = tail.subarray(Math.max(0, tail.lastIndexOf('OggS')))
  const segments = page[26]
  const lengths = segments === undefined ? null : page.subarray(27, 27 + segments)
  if (segments === undefined || lengths?.length !== segments) return CUT_PAGE
  if (lengths.reduce((sum, length) => sum + length, 27 + segments) > page.length) return CUT_PAGE
  const marked = ((page[5] ?? 0) & 4) !== 0
  return marked ? WHOLE : { missing: null, doubt: 'The end of the file is not marked: it may be cut short.' }
}

const CUT_PAGE: FileEnd = { missing: 'its last page is incomplete', doubt: null }
