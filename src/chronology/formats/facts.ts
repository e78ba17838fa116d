import type { EventSourceRef } from '../../model/index.js'
import { type LineFormat, oneEach } from '../format.js'
import { nameKey } from '../keys.js'
import { BadRow, daysOf, entryOf } from '../row.js'
import { slug } from './fields.js'
import { kindOf } from './postquem.js'
import { type Cells, isTable, orNull, parts, tableReader } from './table.js'

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
      const source = sourceOf(cell)
      return entryOf({
        // A derived row keeps its source's own id, so that an import of the source replaces it.
        id: orNull(cell('id')) ?? `${source.source}:${first}-${slug(nameKey(names[0] ?? ''))}`,
        when: cell('when'),
        type: kindOf(cell('kind')),
        names,
        places: parts(cell('places')),
        actors: parts(cell('actors')),
        reported: reported(cell('reported')),
        began: orNull(cell('began')),
        knownFrom: orNull(cell('knownFrom')),
        foreseenFrom: orNull(cell('foreseenFrom')),
        sources: [source],
        outlets: outlets(cell('outlets')),
        follows: orNull(cell('follows')),
      })
    })
  },
}

/** A row that names no source is a fact of our own. */
function sourceOf(cell: Cells): EventSourceRef {
  return { source: orNull(cell('source')) ?? 'starter', url: orNull(cell('link')) }
}

function reported(cell: string): boolean {
  if (cell === '' || cell === 'no') return false
  if (cell === 'yes') return true
  throw new BadRow('reported', `is neither yes nor no: ${cell}`)
}

function outlets(cell: string): number {
  if (!/^\d{0,6}$/.test(cell)) throw new BadRow('outlets', `is not a count: ${cell}`)
  return Number(cell)
}
