import { visible, webAddress } from './visible.js'

/**
 * Foreign text as Markdown that shows it and does nothing: CommonMark, and GitHub's tables, strikethrough, autolinks and mentions.
 * Control characters are made visible first, so there is no line break in it.
 */
export function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]<>|~&#$!@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^\s+|\s+$/g, ' ')
    .replace(/^( ?)([-+=])/, '$1\\$2')
    .replace(/^( ?\d+)([.)])(?=\s|$)/, '$1\\$2')
}

/** A link where the address is one of the web, else its text alone. */
export function linked(text: string, url: string | null): string {
  const address = webAddress(url)
  if (!address) return escaped(text)
  const target = address.href.replaceAll('\\', '%5C').replaceAll('&', '&amp;')
  return `[${escaped(text)}](<${target}>)`
}

/** A block of code, fenced by more backticks than it holds. */
export function fenced(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${visible(code)}\n${fence}`
}
