import { type LineFormat, oneEach } from '../format.js'
import type { Entry } from '../port.js'
import { entryOf } from '../row.js'
import { titleOf } from './cep.js'
import { type Fields, hasFields, heading, parseObject, shortHash, textField, textList } from './fields.js'
import { guessKind } from './kinds.js'
import { properNames } from './proper.js'

/** Wikipedia's "on this day": dates are those of the events. */
export const onThisDay: LineFormat = {
  name: 'onthisday',
  about: 'Wikipedia "on this day", JSON Lines: kind, date, text, links',
  records: 'lines',
  detect: (first) => hasFields(first, 'kind', 'date', 'text', 'links'),
  reader: () =>
    oneEach(0, (line) => {
      const fields = parseObject(line)
      return textField(fields, 'kind') === 'Deaths' ? death(fields) : happening(fields)
    }),
}

function happening(fields: Fields): Entry {
  const [date, text] = [textField(fields, 'date'), textField(fields, 'text')]
  return entryOf({
    id: idOf(fields),
    names: [heading(text)],
    type: guessKind(text, null),
    when: date,
    ...properNames(text),
    sources: [{ source: 'onthisday', url: null }],
    text,
  })
}

/** `Clive Palmer, English banjo player (b. 1943)`: the name of the event is the death, the person is its actor. */
function death(fields: Fields): Entry {
  const text = textField(fields, 'text')
  const person = /^[^,(]+/.exec(text)?.[0].trim() || text
  const [link] = textList(fields, 'links')
  const title = link === undefined ? '' : titleOf(link)
  return entryOf({
    id: idOf(fields),
    names: [`Death of ${person}`],
    type: 'death',
    when: textField(fields, 'date'),
    actors: [...new Set([person, title])].filter((name) => name !== ''),
    sources: [{ source: 'onthisday', url: link ?? null }],
    text,
  })
}

function idOf(fields: Fields): string {
  return `onthisday:${textField(fields, 'date')}-${shortHash(textField(fields, 'text'))}`
}
