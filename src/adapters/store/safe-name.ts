const MOST_BYTES = 150
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i

/**
 * A file name that every file system takes and no reader misreads, as close to the given one as can be: without folders,
 * controls, bidirectional marks and the signs that Windows forbids; not hidden, not an option, at most 150 bytes of UTF-8
 * with its extension kept. Doing it twice changes nothing.
 */
export function safeName(name: string): string {
  const last = name.normalize('NFC').replace(/^.*[/\\]/s, '')
  const tame = tidy(last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').replace(/[<>:"|?*]/g, '_'))
  if (tame === '') return 'exhibit'
  const plain = RESERVED.test(tame) ? `exhibit-${tame}` : tame
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? ''
  const stem = plain.slice(0, plain.length - extension.length)
  return tidy(cut(stem, MOST_BYTES - extension.length)) + extension
}

function tidy(name: string): string {
  return name.replace(/^[\s.-]+/u, '').replace(/[\s.]+$/u, '')
}

function cut(text: string, bytes: number): string {
  const signs = [...text]
  while (Buffer.byteLength(signs.join('')) > bytes) signs.length -= Math.ceil(signs.length / 16)
  return signs.join('')
}
