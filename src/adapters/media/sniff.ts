import { part } from './part.js'

const UNPACK = 'Unpack it and name the recording in it.'

/** Well-known files that are no recordings, by their first bytes: what to call them, and what to do. */
const OTHERS: readonly {
  readonly begins: readonly string[]
  readonly name: string
  readonly advice: string
}[] = [
  { begins: ['PK\x03\x04', 'PK\x05\x06'], name: 'a ZIP archive or office document', advice: UNPACK },
  { begins: ['\x1f\x8b', 'BZh', '\xfd7zXZ\0', '\x28\xb5\x2f\xfd'], name: 'a compressed file', advice: UNPACK },
  { begins: ['7z\xbc\xaf\x27\x1c'], name: 'a 7-Zip archive', advice: UNPACK },
  { begins: ['Rar!\x1a\x07'], name: 'a RAR archive', advice: UNPACK },
  {
    begins: ['-----BEGIN PGP MESSAGE', 'age-encryption.org/', 'Salted__', '\x85\x01\x0c\x03', '\x85\x02\x0c\x03'],
    name: 'an encrypted file',
    advice: 'Decrypt it first.',
  },
  { begins: ['%PDF-'], name: 'a PDF document', advice: 'Save its words as .txt to examine them.' },
  {
    begins: ['<!doctype html', '<html'],
    name: 'a web page',
    advice: 'Download the recording itself, not the page it is on.',
  },
  { begins: ['\xff\xd8\xff', '\x89PNG', 'GIF8'], name: 'a picture', advice: 'Name an audio or video file.' },
  {
    begins: ['#EXTM3U', 'ffconcat'],
    name: 'a playlist',
    advice: 'Name the recording itself, not the list that points to it.',
  },
]

/** What a file that ffmpeg could not read is, where its first bytes tell; null where they do not. */
export async function sniff(path: string): Promise<{ readonly name: string; readonly advice: string } | null> {
  const head = await part(path, 0, 512)
  const words = head.trimStart().toLowerCase()
  return OTHERS.find(({ begins }) => begins.some((bytes) => head.startsWith(bytes) || words.startsWith(bytes))) ?? null
}

/** Whether an MP4-like file is marked as protected (a `sinf` box, Common Encryption or FairPlay) in its first or last megabyte. */
export async function isProtected(path: string, bytes: number): Promise<boolean> {
  const ends = [await part(path, 0, MEGABYTE), await part(path, Math.max(0, bytes - MEGABYTE), MEGABYTE)]
  return ends.some((text) => text.includes('sinf') && /enca|encv|drms|drmi/.test(text))
}

const MEGABYTE = 1024 * 1024
