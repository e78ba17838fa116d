import type { Part, Sentence, Text } from '../page.js'
import { visible } from '../visible.js'
import { plainDay, plainEdtf } from '../words.js'

/** A text of the page without markup, its controls made visible. */
export function plain(text: Text): string {
  return visible(text.map(part).join('')).replaceAll(/\s+/g, ' ').trim()
}

/** A sentence with what it rests on in brackets: `Spoken on 9 July 2017 or later. [r1 00:06]` */
export function cited({ text, cites }: Sentence): string {
  return `${plain(text)} [${cites.map(({ label }) => visible(label)).join('; ')}]`
}

function part(one: Part): string {
  if (typeof one === 'string') return one
  switch (one.type) {
    case 'day':
      return plainDay(one.day)
    case 'edtf':
      return plainEdtf(one.edtf)
    default:
      return one.text
  }
}
