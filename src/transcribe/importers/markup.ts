const TAG = /<\/?[a-z!?][^<>]{0,1000}>|<\d{1,4}:[\d:.,]{1,20}>/gi
const STYLE = /\{\\[^{}]{0,200}\}/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const MARKS: Readonly<Record<string, string>> = { lrm: '\u200e', rlm: '\u200f' }

/**
 * Text without tags: HTML, WebVTT and SubStation styles go, what stands between them stays. Nested tags ("<<b>script>") are
 * taken off until none is left, in a bounded number of rounds.
 */
export function withoutTags(text: string): string {
  let bare = text.replaceAll(STYLE, '')
  for (let round = 0; round < 5 && TAG.test(bare); round += 1) {
    TAG.lastIndex = 0
    bare = bare.replaceAll(TAG, '')
  }
  TAG.lastIndex = 0
  return TAG.test(bare) ? bare.replaceAll(/[<>]/g, '') : bare
}

/** Named and numbered character references as the characters they stand for, once. */
export function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? MARKS[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    const allowed = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return allowed ? String.fromCodePoint(code) : ' '
  })
}
