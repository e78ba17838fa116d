import { Parser } from 'htmlparser2'
import { lineAt } from './places.js'

/** An item of a feed: what its elements hold, by their names without prefix. */
export interface FeedItem {
  /** Lines from the document's first to the item's. */
  readonly below: number
  readonly fields: ReadonlyMap<string, readonly string[]>
}

/** RSS and RDF say `item`, Atom says `entry`. */
const ITEMS = new Set(['item', 'entry'])

/** The items of an RSS 2.0, RSS 1.0 or Atom document; broken XML gives what can be told. Entities of its own are never expanded. */
export function feedItems(xml: string): FeedItem[] {
  const items: FeedItem[] = []
  const lines = lineAt(xml)
  let fields: Map<string, string[]> | null = null
  let [depth, text, below] = [0, '', 0]
  const add = (name: string, value: string): void => {
    if (value.trim() !== '') fields?.set(name, [...(fields.get(name) ?? []), value.trim()])
  }
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const name = local(tag)
        if (fields === null) {
          if (!ITEMS.has(name)) return
          ;[fields, depth, below] = [new Map(), 0, lines(parser.startIndex)]
          return
        }
        depth += 1
        if (depth === 1) text = ''
        // An address that is an attribute, as in Atom; those of other relations are no page about the item.
        if (name === 'link' && attributes.href && (attributes.rel ?? 'alternate') === 'alternate')
          add('link', attributes.href)
        if (name === 'category' && attributes.term) add('category', attributes.label ?? attributes.term)
      },
      ontext: (part) => {
        text += part
      },
      onclosetag: (tag) => {
        if (fields === null) return
        if (depth === 1) add(local(tag), text)
        depth -= 1
        if (depth >= 0) return
        items.push({ below, fields })
        fields = null
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return items
}

function local(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1).toLowerCase()
}
