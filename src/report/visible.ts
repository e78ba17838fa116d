const CONTROLS = /[\p{Cc}\p{Cs}\u200B\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu

/**
 * Foreign text made safe to look at: line breaks and tabs become spaces; characters that turn, hide or end text (controls, bidi
 * embeddings, overrides and isolates, zero-width spaces, tags) are written out as `⟨U+202E⟩`; halves of characters as `�`.
 * Joiners and single direction marks stay: Persian, Arabic and Hebrew are written with them.
 */
export function visible(text: string): string {
  return text.replace(CONTROLS, (character) => {
    const code = character.codePointAt(0) ?? 0
    if ((code >= 0x09 && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029) return ' '
    if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD'
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
  })
}

/** The beginning of a text, cut between words, with `…` where something is left out. At most `limit` characters. */
export function shortened(text: string, limit: number): string {
  const characters = Array.from(text.trim())
  if (characters.length <= limit) return characters.join('')
  const cut = characters.slice(0, limit - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > limit / 2 ? space : undefined).trimEnd()}…`
}

/** The address where it is one of the web, else null: `javascript:` and the like are no sources. */
export function webAddress(url: string | null): URL | null {
  if (url === null || !URL.canParse(url)) return null
  const address = new URL(url)
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : null
}
