import type { OfficeMention } from '../../../model/index.js'
import type { Rule } from '../../rule.js'

const OFFICE =
  'President|Vice[ -]President|Prime Minister|Premier|Chancellor|Treasurer|Secretary of State|Secretary[ -]General|Foreign Minister|Foreign Secretary|Defen[cs]e Minister|Defen[cs]e Secretary|Finance Minister|King|Queen|Pope|Emir|Sultan|Chairman|Governor|Attorney General|Opposition Leader|Deputy President|Deputy Prime Minister'
const NAME = `((?:(?:al|el|bin|ibn|de|da|van|von|ul)[- ])?[A-Z][\\p{L}'’-]+(?: (?:(?:al|el|bin|ibn|de|da|van|von|ul)[- ])?[A-Z][\\p{L}'’-]+){0,3})`
const TITLE_NAME = new RegExp(
  `\\b(?:(former|ex|then|late|incoming|current|elect)[- ])?(${OFFICE})(-elect| elect)? ${NAME}`,
  'gu',
)

/** A holder named with the office: "President Obama", "former Prime Minister John Howard". */
export const office: Rule = {
  name: 'en/office',
  *find(sentence) {
    for (const match of sentence.matchAll(TITLE_NAME)) {
      const [all, before = '', title = '', elect, holder = ''] = match
      yield {
        of: 'office',
        from: match.index,
        to: match.index + all.length,
        value: { type: 'office', office: title, holder, standing: standing(before, elect !== undefined) },
      }
    }
  },
}

function standing(before: string, elect: boolean): OfficeMention['standing'] {
  if (elect || before === 'incoming' || before === 'elect') return 'elect'
  return before === '' || before === 'current' ? 'current' : 'former'
}
