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

/** Without comments, notes and templates. The portal's own frame is a template around everything: its beginning and end are cut. */
function stripped(wikitext: string): string {
  let text = wikitext
    .replace(/<!--.*?-->/gs, '')
    .replace(/<ref\b[^>]*\/>|<ref\b[^>]*>.*?<\/ref>/gis, '')
    .replace(/^\s*\{\{\s*Current events\b[^{}]*?content\s*=/is, '')
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(/\{\{[^{}]*\}\}/g, '')
  }
  return text.replace(/\|?\s*\}\}\s*$/, '').replace(/<[^<>]{1,200}>/g, ' ')
}

function headingOf(raw: string): string | null {
  const found = /^(?:;+\s*(.+)|'''(.+?)'''|=+\s*(.+?)\s*=+)$/.exec(raw)
  return found ? plain(found[1] ?? found[2] ?? found[3] ?? '') : null
}

function itemOf(raw: string, topics: readonly Line[], category: string): WikiItem {
  return {
    text: plain(raw),
    above: topics.map((topic) => plain(topic.raw)),
    category,
    articles: [raw, ...topics.map((topic) => topic.raw)].flatMap(articlesIn),
    addresses: Array.from(raw.matchAll(ADDRESS), (match) => match[1] as string),
  }
}

const ADDRESS = /\[(https?:\/\/[^\s\]]+)(?:\s+([^\]]*))?\]/g
const ARTICLE = /\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]/g

function articlesIn(raw: string): string[] {
  return Array.from(raw.matchAll(ARTICLE), (match) => (match[1] as string).split('#')[0]?.trim() ?? '').filter(
    (title) => title !== '' && !/^:?(?:file|image|category|wikt|\w{2,3}):/i.test(title),
  )
}

function plain(raw: string): string {
  return raw
    .replace(/\[\[(?:File|Image|Category):[^[\]]*\]\]/gi, '')
    .replace(ADDRESS, (_, __, label: string | undefined) => label ?? '')
    .replace(ARTICLE, (_, title: string, label: string | undefined) => label || title)
    .replace(/'{2,5}/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&ndash;/g, '–')
    .replace(/&mdash;/g, '—')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
