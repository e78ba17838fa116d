import type { Told, WholeFormat } from '../format.js'
import type { Entry } from '../port.js'
import { BadFile, BadRow, entryOf } from '../row.js'
import { dayOf } from './dates.js'
import { type FeedItem, feedItems } from './feed-items.js'
import { type Fields, heading, maybeText, peekObject, shortHash } from './fields.js'
import { jsonItems } from './json-items.js'
import { guessKind } from './kinds.js'
import { inPlace } from './places.js'
import { plainText, webLink } from './plain.js'
import { properNames } from './proper.js'

/** News feeds: an item's day is that of its report. */
export const feed: WholeFormat = {
  name: 'feed',
  about: 'news feed: RSS 2.0, RSS 1.0, Atom, JSON Feed',
  records: 'whole',
  detect: (_, text) => isXmlFeed(text) || isJsonFeed(text),
  reader: (text) => ({ heading: 0, read: isJsonFeed(text) ? readJson : readXml }),
}

function isXmlFeed(text: string): boolean {
  return /^\s*(?:<[?!][^>]*>\s*)*<(?:rss|feed|(?:\w+:)?RDF)[\s>]/.test(text)
}

function isJsonFeed(text: string): boolean {
  return /^\s*\{/.test(text) && /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(text)
}

interface Item {
  readonly title: string | null
  readonly summary: string | null
  readonly date: string | null
  readonly id: string | null
  readonly link: string | null
  readonly categories: readonly string[]
}

function* readXml(text: string): Generator<Told> {
  const items = feedItems(text)
  if (items.length === 0) throw new BadFile('line', 'begins a feed without items', 'Get the feed again')
  for (const item of items) yield inPlace(item.below, () => entry(xmlItem(item)))
}

function xmlItem({ fields }: FeedItem): Item {
  const first = (...names: readonly string[]): string | null =>
    names.map((name) => fields.get(name)?.[0]).find((value) => value !== undefined) ?? null
  return {
    title: first('title'),
    summary: first('description', 'summary', 'encoded', 'content'),
    // `updated` is the day of a correction; it is taken where nothing else says when the item came out.
    date: first('pubdate', 'published', 'issued', 'date', 'updated', 'modified'),
    id: first('guid', 'id'),
    link: first('link'),
    categories: [...(fields.get('category') ?? []), ...(fields.get('subject') ?? [])],
  }
}

function* readJson(text: string): Generator<Told> {
  const items = jsonItems(text, 'items')
  if (items === null) throw new BadFile('items', 'is not a list', 'Get the feed again')
  for (const { below, json } of items) yield inPlace(below, () => entry(jsonItem(json)))
}

function jsonItem(json: string): Item {
  const fields: Fields | null = peekObject(json)
  if (fields === null) throw new BadRow('items', 'holds something that is not an object')
  const tags = Array.isArray(fields.tags) ? fields.tags.filter((tag) => typeof tag === 'string') : []
  return {
    title: maybeText(fields, 'title'),
    summary: maybeText(fields, 'content_text') ?? maybeText(fields, 'content_html') ?? maybeText(fields, 'summary'),
    date: maybeText(fields, 'date_published') ?? maybeText(fields, 'date_modified'),
    id: typeof fields.id === 'number' ? String(fields.id) : maybeText(fields, 'id'),
    link: maybeText(fields, 'url') ?? maybeText(fields, 'external_url'),
    categories: tags,
  }
}

function entry(item: Item): Entry {
  const [title, summary] = [plainText(item.title ?? ''), plainText(item.summary ?? '')]
  const said = title || summary
  if (said === '') throw new BadRow('title', 'is empty')
  if (item.date === null) throw new BadRow('date', 'is missing')
  const day = dayOf('date', item.date)
  const words = [title, summary].filter((part) => part !== '').join('. ')
  return entryOf({
    id: `feed:${day}-${shortHash(item.id ?? item.link ?? said)}`,
    names: [heading(said, 12)],
    type: guessKind(said, item.categories.map(plainText).join(', ') || null),
    when: day,
    reported: true,
    ...properNames(words),
    sources: [{ source: 'feed', url: webLink(item.link ?? item.id ?? ''), on: day }],
    outlets: 1,
    text: words,
  })
}
