import { lineAt } from './places.js'

export interface JsonItem {
  /** Lines from the document's first to the item's. */
  readonly below: number
  readonly json: string
}

/**
 * The items of a list of JSON, each with its place, without reading them: so a broken one does not spoil the rest. The list is the whole
 * document, or, with `field`, that of a field of the document's object. Null where there is no such list.
 */
export function jsonItems(text: string, field?: string): JsonItem[] | null {
  const start = field === undefined ? /^\s*\[/.exec(text)?.[0].length : fieldStart(text, field)
  return start === undefined ? null : itemsFrom(text, start)
}

/** Where the list of a field of the outermost object begins. */
function fieldStart(text: string, field: string): number | undefined {
  const opening = new RegExp(`"${field}"\\s*:\\s*\\[`, 'y')
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') {
      opening.lastIndex = at
      if (depth === 1 && opening.test(text)) return opening.lastIndex
      at = stringEnd(text, at)
    } else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
  }
  return undefined
}

function itemsFrom(text: string, start: number): JsonItem[] {
  const items: JsonItem[] = []
  const lines = lineAt(text)
  let [depth, from] = [0, start]
  const close = (end: number): void => {
    const raw = text.slice(from, end)
    const json = raw.trim()
    if (json !== '') items.push({ below: lines(from + raw.indexOf(json[0] as string)), json })
    from = end + 1
  }
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') at = stringEnd(text, at)
    else if (sign === '{' || sign === '[') depth += 1
    else if (sign === ',' && depth === 0) close(at)
    else if (sign === '}' || sign === ']') {
      if (depth === 0) {
        close(at)
        return items
      }
      depth -= 1
    }
  }
  close(text.length) // Cut short: what is left is no JSON and is told as such.
  return items
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at
  }
  return text.length
}
