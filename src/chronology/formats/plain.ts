import { Parser } from 'htmlparser2'
import { clean } from '../row.js'

const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'head'])
const INLINE = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'em', 'font', 'i', 'mark', 'q', 's', 'small'])
const MORE_INLINE = new Set(['span', 'strong', 'sub', 'sup', 'time', 'u', 'wbr'])

/** What a browser would show of a text with HTML in it, on one line: tags off, entities decoded, scripts and styles left out. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return clean(html)
  let text = ''
  let unseen = 0
  const gap = (name: string): string => (INLINE.has(name) || MORE_INLINE.has(name) ? '' : ' ')
  const parser = new Parser({
    onopentagname: (name) => {
      if (UNSEEN.has(name)) unseen += 1
      text += gap(name)
    },
    ontext: (part) => {
      if (unseen === 0) text += part
    },
    onclosetag: (name) => {
      if (UNSEEN.has(name)) unseen -= 1
      text += gap(name)
    },
  })
  parser.end(html)
  return clean(text)
}

/** An address that a browser may open: http or https. Null for any other. */
export function webLink(text: string): string | null {
  const address = text.trim()
  return /^https?:\/\//i.test(address) && !/\s/.test(address) && URL.canParse(address) ? address : null
}
