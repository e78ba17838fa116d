import type { EventSourceRef } from '../../model/index.js'
import { type LineFormat, oneEach } from '../format.js'
import type { Entry } from '../port.js'
import { entryOf } from '../row.js'
import { type Fields, hasFields, heading, maybeText, parseObject, shortHash, textField, textList } from './fields.js'
import { guessKind } from './kinds.js'
import { type ProperNames, properNames } from './proper.js'

/** Wikipedia's Current Events portal, flattened: dates are those of reports; its topics are left alone, stale ones bleed in. */
export const cep: LineFormat = {
  name: 'cep',
  about: 'Current Events portal, JSON Lines: date, cat, topics, text',
  records: 'lines',
  detect: (first) => hasFields(first, 'date', 'cat', 'topics', 'text') && !hasFields(first, 'wiki'),
  reader: () =>
    oneEach(0, (line) => {
      const fields = parseObject(line)
      const { said } = withoutOutlets(textField(fields, 'text'))
      return newsItem('cep', fields, properNames(said), said)
    }),
}

/** The same portal with its links: the titles of the linked articles are names, and the nesting of topics can be trusted. */
export const cepKiwicopple: LineFormat = {
  name: 'cep_kiwicopple',
  about: 'Current Events portal with links, JSON Lines: date, cat, topics, text, wiki, src',
  records: 'lines',
  detect: (first) => hasFields(first, 'date', 'topics', 'text', 'wiki'),
  reader: () =>
    oneEach(0, (line) => {
      const fields = parseObject(line)
      const { said } = withoutOutlets(textField(fields, 'text'))
      const topics = textList(fields, 'topics')
      return newsItem(
        'cep_kiwicopple',
        fields,
        linkedNames(said, textList(fields, 'wiki').map(titleOf)),
        [said, ...topics].join(' '),
      )
    }),
}

function newsItem(source: string, fields: Fields, found: ProperNames, words: string): Entry {
  const date = textField(fields, 'date')
  const { said, outlets } = withoutOutlets(textField(fields, 'text'))
  const urls = textList(fields, 'src')
  const sources: EventSourceRef[] = outlets.map((outlet, index) => ({ source: outlet, url: urls[index] ?? null }))
  return entryOf({
    id: `${source}:${date}-${shortHash(said)}`,
    names: [heading(said)],
    type: guessKind(said, maybeText(fields, 'cat')),
    when: date,
    reported: true,
    ...found,
    sources: [{ source, url: null }, ...sources],
    text: words,
  })
}

/** `... in Lebanon. (L'Orient Today) (Reuters)` -> the sentence and its outlets. */
export function withoutOutlets(text: string): { readonly said: string; readonly outlets: readonly string[] } {
  const end = /(?<=[.!?”"'’]\s*)(?:\s*[([][^()[\]]{1,60}[)\]])+\s*\.?$/u.exec(text)
  if (end === null || end.index === 0) return { said: text, outlets: [] }
  const outlets = Array.from(end[0].matchAll(/[([]([^()[\]]+)[)\]]/g), (match) => (match[1] as string).trim())
  return { said: text.slice(0, end.index).trim(), outlets: [...new Set(outlets)] }
}

/** Beside the names in the words, titles of linked articles that are proper names: those with a capital after the first word, or written with one mid-sentence. */
export function linkedNames(said: string, articles: readonly string[]): ProperNames {
  const titles = articles
    .map((title) => title.replace(/\s*\([^)]*\)$/, ''))
    .filter((title) => title !== '' && isProper(title, said))
  const found = properNames(said)
  const places = [...new Set([...found.places, ...titles.filter((title) => found.places.includes(title))])]
  const actors = [...new Set([...found.actors, ...titles])].filter((name) => !places.includes(name))
  return { places, actors }
}

export function titleOf(url: string): string {
  const last = /\/wiki\/([^#?]+)/.exec(url)?.[1] ?? ''
  let title = last
  try {
    title = decodeURIComponent(last)
  } catch {
    // A stray per cent sign: the title stays as written.
  }
  return title
    .replaceAll('_', ' ')
    .replace(/\s*\([^)]*\)$/, '')
    .trim()
}

function isProper(title: string, said: string): boolean {
  return title.includes(' ') ? /\s\p{Lu}/u.test(title) : said.slice(1).includes(title)
}
