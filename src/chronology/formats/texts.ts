import { type LineFormat, oneEach } from '../format.js'
import { entryOf } from '../row.js'
import { hasFields, heading, maybeText, parseObject, shortHash, textField } from './fields.js'

/**
 * Dated texts to compare with: earlier speeches, statements, press releases. Nothing is linked to them; the names in them tell which were
 * in the air when. Only those names are kept.
 */
export const texts: LineFormat = {
  name: 'texts',
  about: 'dated texts to compare words with, JSON Lines: date, text, and if you have it title',
  records: 'lines',
  detect: (first) => hasFields(first, 'date', 'text') && !hasFields(first, 'cat') && !hasFields(first, 'links'),
  reader: () =>
    oneEach(0, (line) => {
      const fields = parseObject(line)
      const [date, text] = [textField(fields, 'date'), textField(fields, 'text')]
      return entryOf({
        id: `text:${date}-${shortHash(text)}`,
        names: [heading(maybeText(fields, 'title') ?? text)],
        type: 'text',
        when: date,
        reported: true,
        sources: [{ source: 'texts', url: maybeText(fields, 'url') }],
        text: namesIn(text),
      })
    }),
}

/** Words that a text writes with a capital and never without, once each. */
function namesIn(text: string): string {
  const words = text.match(/[\p{L}\p{M}'’-]+/gu) ?? []
  const plain = new Set(words.filter((word) => /^\p{Ll}/u.test(word)).map((word) => word.toLowerCase()))
  const names = words.filter((word) => /^\p{Lu}/u.test(word) && !plain.has(word.toLowerCase()))
  return [...new Set(names)].join('\n')
}
