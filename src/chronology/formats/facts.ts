import { type LineFormat, oneEach } from '../format.js'
import { nameKey } from '../keys.js'
import { daysOf, entryOf } from '../row.js'
import { slug } from './fields.js'
import { kindOf } from './postquem.js'
import { isTable, orNull, parts, tableReader } from './table.js'

/** The table in which the shipped facts are written: one event a line. */
export const facts: LineFormat = {
  name: 'facts',
  about: 'table of facts: when, began, knownFrom, foreseenFrom, kind, names, places, actors, link',
  records: 'lines',
  detect: (first) => isTable(first, 'when', 'kind', 'names'),
  reader: (first) => {
    const cellsOf = tableReader(first)
    return oneEach(1, (line) => {
      const cell = cellsOf(line)
      const names = parts(cell('names'))
      const first = daysOf('when', cell('when')).from
      return entryOf({
        id: `starter:${first}-${slug(nameKey(names[0] ?? ''))}`,
        when: cell('when'),
        type: kindOf(cell('kind')),
        names,
        places: parts(cell('places')),
        actors: parts(cell('actors')),
        began: orNull(cell('began')),
        knownFrom: orNull(cell('knownFrom')),
        foreseenFrom: orNull(cell('foreseenFrom')),
        sources: [{ source: 'starter', url: orNull(cell('link')) }],
      })
    })
  },
}
