import { type LineFormat, oneEach } from '../format.js'
import { nameKey } from '../keys.js'
import { entryOf } from '../row.js'
import { slug } from './fields.js'
import { isTable, orNull, parts, tableReader } from './table.js'

/** The table of office holders: each row is an event of the kind `term`, named by its holder, with the office among its actors. */
export const offices: LineFormat = {
  name: 'offices',
  about: 'table of offices: office, names, holder, holderNames, country, from, to, knownFrom, link',
  records: 'lines',
  detect: (first) => isTable(first, 'office', 'holder', 'from', 'to'),
  reader: (first) => {
    const cellsOf = tableReader(first)
    return oneEach(1, (line) => {
      const cell = cellsOf(line)
      const [from, to] = [cell('from'), cell('to')]
      const office = parts(cell('office'))
      const holder = parts(cell('holder'))
      return entryOf({
        id: `starter:term-${from}-${slug(nameKey(office[0] ?? ''))}-${slug(nameKey(holder[0] ?? ''))}`,
        when: `${from}/${to === '' ? '..' : to}`,
        type: 'term',
        names: [...new Set([...holder, ...parts(cell('holderNames'))])],
        places: parts(cell('country')),
        actors: [...new Set([...office, ...parts(cell('names'))])],
        knownFrom: orNull(cell('knownFrom')),
        sources: [{ source: 'starter', url: orNull(cell('link')) }],
      })
    })
  },
}
