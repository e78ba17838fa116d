import type { OneSided, When } from '../../../../model/index.js'
import { point } from './distances.js'
import { simple } from './simple.js'
import { after, first, type Parser, wordAt } from './tokens.js'
import { NOW, oneSided, read } from './units.js'
import { thisUnit } from './which.js'

const SIDES: readonly (readonly [readonly string[], OneSided['side']])[] = [
  [['no later than', 'as late as', 'until', 'till', 'til', 'up to'], 'until'],
  [['before', 'prior to', 'earlier than', 'by'], 'before'],
  [
    [
      'as early as',
      'no earlier than',
      'starting on',
      'starting from',
      'starting',
      'beginning on',
      'beginning',
      'since',
    ],
    'since',
  ],
  [['later than', 'after'], 'after'],
]

/** "Before 2010", "since the end of 1989", "starting on 7 January". */
export const sided: Parser = (tokens, at) => {
  for (const [words, side] of SIDES) {
    const start = after(tokens, at, ...words)
    const held = start === null ? null : first(point, thisUnit)(tokens, start)
    if (!held || start === null) continue
    const edged = held.when.is === 'part' ? partSide(held.when, side) : null
    const by = wordAt(tokens, at) === 'by'
    if (held.when.is === 'one-sided' || held.when.is === 'between' || (by && !edged)) return null
    return read(edged ?? oneSided(side, held.when), held.end, held.sure || held.when.is === 'feast')
  }
  return null
}

/** "Before the end of May" reaches to its last day, "after the beginning of March" begins on its first. */
function partSide({ part, of }: Extract<When, { is: 'part' }>, side: OneSided['side']): When | null {
  if (part === 'late' && side === 'before') return oneSided('until', of)
  if (part === 'early' && side === 'after') return oneSided('since', of)
  return null
}

/** "2012 or later", "1/1/2016 and after". */
export const sidedAfter: Parser = (tokens, at) => {
  const held = simple(tokens, at)
  if (held?.when.is !== 'date') return null
  const late = after(tokens, held.end, 'or later', 'and later', 'or after', 'and after', 'and onwards', 'onwards')
  const early = after(tokens, held.end, 'or earlier', 'and earlier', 'or before', 'and before')
  const end = late ?? early
  if (end === null || /^(?:\p{L}|\d)/u.test(wordAt(tokens, end))) return null
  return read(oneSided(late === null ? 'until' : 'since', held.when), end, held.sure)
}

/** "So many to date": until now. */
export const untilNow: Parser = (tokens, at) => {
  const end = after(tokens, at, 'to date', 'till date', 'until now')
  const idiom = end !== null && wordAt(tokens, at - 1) !== 'up' && !/^[\p{L}\d-]/u.test(wordAt(tokens, end))
  return idiom ? read(oneSided('until', NOW), end) : null
}
