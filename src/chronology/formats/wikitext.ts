/** An item of a list in wikitext, with what stands above it. */
export interface WikiItem {
  /** Plain words; addresses of the web are replaced by their labels. */
  readonly text: string
  /** Headings and items above it, outermost first, as plain words. */
  readonly above: readonly string[]
  readonly category: string
  /** Titles of the articles that it links to, and those of the items above it. */
  readonly articles: readonly string[]
  readonly addresses: readonly string[]
}

interface Line {
  readonly depth: number
  readonly raw: string
}

/**
 * The innermost items of the bulleted lists of a page: those above them are topics. Only what the Current Events portal is written in is
 * read: bullets, links, addresses, headings as `;`, `'''` or `==`; templates, notes and comments are left out.
 */
export function wikiItems(wikitext: string): WikiItem[] {
  const items: WikiItem[] = []
  let category = ''
  let topics: Line[] = []
  const lines = linesOf(wikitext)
  for (const [index, { depth, raw }] of lines.entries()) {
    if (depth === 0) {
      category = headingOf(raw) ?? category
      topics = []
      continue
    }
    topics = [...topics.filter((topic) => topic.depth < depth)]
    const isTopic = (lines[index + 1]?.depth ?? 0) > depth
    if (!isTopic) items.push(itemOf(raw, topics, category))
    topics.push({ depth, raw })
  }
  return items.filter(({ text }) => text !== '')
}

function linesOf(wikitext: string): Line[] {
  return stripped(wikitext)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const bullets = /^[*#:]+/.exec(line)?.[0] ?? ''
      return { depth: bullets.length, raw: line.slice(bullets.length).trim() }
    })
}

/** Deeper nests of templates are nonsense. */
const NESTS = 20

/**
 * Without comments and notes, and with templates as the words they stand for, where they do. The portal's own frame is a template around
 * everything: its beginning and end are cut. Anybody may edit these pages: every pattern is linear.
 */
function stripped(wikitext: string): string {
  let text = cut(wikitext, '<!--', '-->')
    .replace(/<ref\b[^<>]{0,500}\/>/gi, '')
    .replace(/^\s*\{\{\s*Current events\b[^{}]{0,500}?content\s*=/i, '')
  text = cut(text, '<ref', '</ref>')
  for (let nest = 0; nest < NESTS && text.includes('{{'); nest += 1)
    text = text.replace(/\{\{([^{}]{0,5000})\}\}/g, templateText)
  const end = text.trimEnd()
  return (end.endsWith('}}') ? end.slice(0, -2).trimEnd() : end).replace(/\|$/, '').replace(/<[^<>]{1,200}>/g, ' ')
}

/** Templates that write a sign, or the words given to them. */
function templateText(_: string, inner: string): string {
  const [name = '', ...given] = inner.split('|').map((part) => part.trim())
  if (/^(?:[sn]?ndash|spaced ndash|snd)$/i.test(name)) return '–'
  if (/^(?:mdash|spaced mdash)$/i.test(name)) return '—'
  if (/^(?:abbr|nihongo)$/i.test(name)) return given[0] ?? ''
  return /^(?:nowrap|nobr|lang|transl|transliteration|small)$/i.test(name) ? (given.at(-1) ?? '') : ''
}

/** A text without what stands between two marks; an opening mark that is never closed stays. */
function cut(text: string, open: string, close: string): string {
  const kept: string[] = []
  for (let at = 0; ; ) {
    const from = text.indexOf(open, at)
    const to = from < 0 ? -1 : text.indexOf(close, from + open.length)
    if (to < 0) return kept.join('') + text.slice(at)
    kept.push(text.slice(at, from))
    at = to + close.length
  }
}

function headingOf(raw: string): string | null {
  const found = /^(?:;+(.+)|'''(.+)'''|=+([^=]+)=+)$/.exec(raw)
  return found ? plain(found[1] ?? found[2] ?? found[3] ?? '') : null
}

function itemOf(raw: string, topics: readonly Line[], category: string): WikiItem {
  return {
    text: plain(raw),
    above: topics.map((topic) => plain(topic.raw)),
    category,
    articles: [raw, ...topics.map((topic) => topic.raw)].flatMap(articlesIn),
    addresses: Array.from(raw.matchAll(ADDRESS_ALONE), (match) => match[1] as string),
  }
}

/** An outlet's name may be a link itself: labels are looked for where links are words already. */
const ADDRESS = /\[(?:https?:\/\/[^\s\]]{1,2000})(?:\s+([^\][]{0,500}))?\]/g
const ADDRESS_ALONE = /\[(https?:\/\/[^\s\]]{1,2000})/g
const ARTICLE = /\[\[([^[\]|]{1,300})(?:\|([^[\]]{0,500}))?\]\]/g

function articlesIn(raw: string): string[] {
  return Array.from(raw.matchAll(ARTICLE), (match) => (match[1] as string).split('#')[0]?.trim() ?? '').filter(
    (title) => title !== '' && !/^:?(?:file|image|category|wikt|\w{2,3}):/i.test(title),
  )
}

function plain(raw: string): string {
  return raw
    .replace(/\[\[(?:File|Image|Category):[^[\]]{0,500}\]\]/gi, '')
    .replace(ARTICLE, (_, title: string, label: string | undefined) => label || title)
    .replace(ADDRESS, (_, label: string | undefined) => label ?? '')
    .replace(/'{2,5}/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&ndash;/g, '–')
    .replace(/&mdash;/g, '—')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
