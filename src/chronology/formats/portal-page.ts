import { type Inline, inlineOf, withoutComments } from './wikitext.js'

/** An item of a day of the portal, under its heading and the topics that it is nested in. */
export interface PortalItem extends Inline {
  readonly category: string | null
  /** From the widest to the narrowest, as shown. */
  readonly topics: readonly string[]
}

interface Bullet {
  readonly depth: number
  readonly inline: Inline
  readonly category: string | null
}

/** Titles and labels of the articles that stand over an item, by depth. */
type Topics = readonly { readonly depth: number; readonly name: string }[]

const HEADING = /^(?:;\s*(.+?)|'''+\s*([^']{2,80}?)\s*'''+\s*:?|={2,5}\s*(.+?)\s*={2,5})$/
const WRAPPER = /^\s*\{\{\s*Current events\b[^\n]*?\bcontent\s*=|^\s*\{\{\s*Current events (?:header|footer)[^{}]*\}\}/i

/** The items of a day's page: bold headings, bullets within bullets, of which the innermost are the news. */
export function portalItems(wikitext: string): PortalItem[] {
  const bullets = bulletsOf(withoutComments(wikitext).replace(WRAPPER, '\n'))
  const items: PortalItem[] = []
  let topics: Topics = []
  for (const [index, { depth, inline, category }] of bullets.entries()) {
    topics = topics.filter((topic) => topic.depth < depth)
    const next = bullets[index + 1]
    const isTopic = next !== undefined && next.depth > depth && next.category === category
    if (isNews(inline, isTopic)) items.push({ ...inline, category, topics: topics.map(({ name }) => name) })
    else if (inline.said !== '') topics = [...topics, { depth, name: inline.said.replace(/[:.]$/, '') }]
  }
  return items
}

function bulletsOf(text: string): Bullet[] {
  const bullets: Bullet[] = []
  let category: string | null = null
  for (const line of text.split(/\r?\n/)) {
    const heading = HEADING.exec(line.trim())
    const [, marks = '', rest = ''] = /^\s*([*#:]*)\s*(.*)$/.exec(line) ?? []
    if (heading) category = inlineOf(heading[1] ?? heading[2] ?? heading[3] ?? '').said || null
    else if (!/^(?:\{\||\|)/.test(rest)) {
      const inline = inlineOf(rest)
      if (inline.said !== '') bullets.push({ depth: Math.max(1, marks.length), inline, category })
    }
  }
  return bullets
}

/** A sentence, or something that cites an outlet. What stands over other items is news where it cites one itself. */
function isNews({ said, cited }: Inline, isTopic: boolean): boolean {
  if (cited.length > 0) return said.includes(' ')
  return !isTopic && said.split(' ').length > 3 && /[.!?]["”')]*$|\)$/u.test(said)
}
