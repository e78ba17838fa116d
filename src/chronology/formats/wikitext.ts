import { plainText, webLink } from './plain.js'

/** What a piece of wikitext shows, and where it leads. */
export interface Inline {
  /** Plain text, without the outlets that it cites. */
  readonly said: string
  /** Titles of the linked articles, in order, each once. */
  readonly titles: readonly string[]
  readonly cited: readonly Citation[]
}

export interface Citation {
  /** As the text names it, or the host of the address. */
  readonly outlet: string
  readonly url: string
}

/** Templates that show one of their values; all others show nothing. */
const SHOWN: Readonly<Record<string, 'first' | 'last' | 'both'>> = {
  flag: 'first',
  flagu: 'first',
  nowrap: 'first',
  nobr: 'first',
  small: 'first',
  lang: 'last',
  abbr: 'first',
  uss: 'first',
  hms: 'first',
  convert: 'both',
  cvt: 'both',
}
const SPACES: Readonly<Record<string, string>> = { nbsp: ' ', ndash: '–', snd: ' –', spnd: ' –', mdash: '—' }
/** Templates within templates: deeper ones are left out. */
const DEPTH = 8
const EXTERNAL = /\[(https?:\/\/[^\s[\]<>"]{1,2000})(?:\s+([^[\]\n]{0,500}))?\]/gi
const LINK = /\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,500}))?\]\]/g
const NOT_SHOWN = /^:?\s*(?:file|image|category|media)\s*:/i

/** An item is a sentence or two. */
const LONGEST = 10_000

/** The text, links and citations of a line. Source: mediawiki.org, Help:Formatting, Help:Links. */
export function inlineOf(wikitext: string): Inline {
  const cited: Citation[] = []
  const titles: string[] = []
  const linked = withoutTemplates(wikitext.slice(0, LONGEST), cited).replace(
    LINK,
    (_, target: string, label: string | undefined) => {
      if (NOT_SHOWN.test(target)) return ''
      const title = titleIn(target)
      if (title !== '' && !titles.includes(title)) titles.push(title)
      return label === undefined ? target.replace(/^:/, '') : label
    },
  )
  const said = linked
    .replace(EXTERNAL, (whole, url: string, label: string | undefined, at: number) =>
      citation(url, label ?? '', linked.slice(0, at), linked.slice(at + whole.length), cited),
    )
    .replace(/https?:\/\/\S+/gi, '')
    .replace(/'{2,5}/g, '')
    .replace(/\{\{|\}\}|\|\}|\[\[|\]\]/g, ' ')
    .replace(/[([]\s*(?:,|;|and)?\s*[)\]]/g, ' ')
  return { said: tidy(plainText(said)), titles, cited: unique(cited) }
}

/** What people who edit see and readers do not. */
export function withoutComments(wikitext: string): string {
  return wikitext
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<ref\b[^<>]*\/>/gi, '')
    .replace(/<ref\b[^<>]*>[\s\S]*?(?:<\/ref\s*>|$)/gi, '')
}

/** The innermost first. */
function withoutTemplates(wikitext: string, cited: Citation[]): string {
  let text = wikitext
  for (let depth = 0; depth < DEPTH && text.includes('{{'); depth += 1)
    text = text.replace(/\{\{([^{}]*)\}\}/g, (_, inner: string) => shown(inner, cited))
  return text
}

function shown(template: string, cited: Citation[]): string {
  const [name = '', ...values] = template
    .replace(/\[\[([^[\]|]*\|)?([^[\]]*)\]\]/g, '$2')
    .split('|')
    .map((part) => part.trim())
  const key = name.toLowerCase().replaceAll('_', ' ')
  if (/^cite\b/.test(key)) cite(values, cited)
  const plain = values.filter((value) => !/^[a-z_-]+\s*=/i.test(value))
  switch (SHOWN[key]) {
    case 'first':
      return plain[0] ?? ''
    case 'last':
      return plain.at(-1) ?? ''
    case 'both':
      return plain.slice(0, 2).join(' ')
    default:
      return SPACES[key] ?? ''
  }
}

function cite(values: readonly string[], cited: Citation[]): void {
  const fields = new Map(
    values.map((value) => [/^[^=]*/.exec(value)?.[0].trim().toLowerCase(), value.replace(/^[^=]*=\s*/, '')]),
  )
  const url = webLink(fields.get('url') ?? '')
  if (url === null) return
  const name = ['publisher', 'newspaper', 'agency', 'work', 'website'].map((field) => fields.get(field)).find(Boolean)
  cited.push({ outlet: outletOf(name ?? '', url), url })
}

/** Outlets stand in brackets or at the end of the line; another label is part of the sentence. */
function citation(address: string, label: string, before: string, after: string, cited: Citation[]): string {
  const url = webLink(address)
  if (url === null) return label
  cited.push({ outlet: outletOf(label, url), url })
  const isAside = label === '' || /^['\s]*[([]/.test(label) || /\(['\s]*$/.test(before)
  const isLast = /^[^\p{L}\p{N}]*$/u.test(after.replace(EXTERNAL, '').replace(/\([^()]*\)/g, ''))
  return isAside || isLast ? '' : label
}

function outletOf(label: string, url: string): string {
  const name = plainText(label.replace(/'{2,5}/g, ''))
    .replace(/^[\s([]+|[\s)\].,;]+$/g, '')
    .trim()
  return name === '' ? new URL(url).hostname.replace(/^www\./, '') : name
}

/** `:w:Battle_of_Mosul#Aftermath` -> `Battle of Mosul`; empty for a page that is no article. */
function titleIn(target: string): string {
  const title = target
    .replace(/^:?(?:w:)?(?:en:)?/i, '')
    .replace(/#.*$/, '')
    .replaceAll('_', ' ')
    .trim()
  return /^(?:portal|wikipedia|wp|template|user|help|special|wikt|commons|d)\s*:/i.test(title) ? '' : plainText(title)
}

function unique(cited: readonly Citation[]): Citation[] {
  return cited.filter(({ url }, index) => cited.findIndex((other) => other.url === url) === index)
}

function tidy(text: string): string {
  return text
    .replace(/\s+([.,;:!?)])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[.!?”"])[,;.\s]+$/u, '')
    .trim()
}
