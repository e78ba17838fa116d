import type { OfficeMention } from '../../../model/index.js'
import type { Find, Rule } from '../../rule.js'
import { isOpener, nameRuns } from './names.js'

const SURNAME = `((?:(?:al|el|bin|ibn|ben|de|da|dos|van|von|la|le)[- ])?\\p{Lu}[\\p{L}\\p{M}'’-]*[\\p{L}\\p{M}])`
/** "Mr Rudd", "Senator Brown": nobody else is called so. */
const TITLED = new RegExp(
  `(?<![\\p{L}])(?:Mr|MR|Mrs|Ms|MS|Dr|DR|Senator|Sir|Dame|Lord|Baroness|Minister|Congressman|Congresswoman|Comrade|Judge|Justice|General|Admiral|Ambassador|Shri|Shrimati)\\.? ${SURNAME}(?![\\p{L}-])`,
  'gu',
)
/** "the Howard Government", "the Bush administration". */
const LED = new RegExp(
  `(?<!\\p{Lu}[\\p{L}'’-]*[ -])(?<![\\p{L}])${SURNAME} (?:[Gg]overnment|[Aa]dministration|[Cc]abinet|[Mm]inistry)(?![\\p{L}-])`,
  'gu',
)
/** A given name and a surname at least, nothing but words; and no body, country or office. */
const FULL =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]* ){1,5}(?!(?:Government|Administration|Party|States?|Kingdom|Nations|Union|Council|Court|Minister|President|Day|Wales|Zealand|Africa|Korea|Australia)$)\p{Lu}[\p{L}\p{M}'’-]+$/u

/**
 * People named without an office. Whether they ever held one is for the chronology to say; those whom it does not know are dropped, and
 * nothing is kept of them.
 */
export const person: Rule = {
  name: 'en/person',
  *find(sentence) {
    for (const pattern of [TITLED, LED])
      for (const match of sentence.matchAll(pattern)) {
        const [all, surname = ''] = match
        if (!isOpener(surname) && !PLACE.test(surname)) yield found(match.index, match.index + all.length, surname)
      }
    for (const { from, to, text } of nameRuns(sentence)) if (FULL.test(text)) yield found(from, to, text)
  },
}

/** What governs is mostly called after its place or party. */
const PLACE =
  /^(?:(?:North|South|East|West)?(?:\p{L}+(?:ian|ean|ese|ish|an|i)|\p{L}*land)|Federal|State|Local|Labor|Labour|Liberal|National|Coalition|Commonwealth|Central|Provincial|Conservative|Democratic|Republican|Unity|Transitional|Interim|Good|Big|Whole|New|Our|Your|This|That|Each|Any|Every|Territory|Minority|Majority|Military|Civilian|Prime|Deputy|The)$/u

function found(from: number, to: number, holder: string): Find {
  const value: OfficeMention = { type: 'office', office: '', holder, standing: 'unknown' }
  return { of: 'office', from, to, value }
}
