import type { Observance } from '../../../model/index.js'
import type { Knowledge, Rule } from '../../rule.js'

interface Finder {
  readonly pattern: RegExp
  readonly feastOf: ReadonlyMap<string, string>
  readonly names: ReadonlySet<string>
  readonly openings: ReadonlySet<string>
}

const finders = new WeakMap<Knowledge, Finder>()

/** What follows where a feast's name is part of another: "Christmas Island", "Good Friday Agreement", "Yom Kippur War", "the May Day call". */
const PART_OF_NAME =
  /^(?:['’]s)?[ -](?:Islands?|Agreement|Accords?|War|Offensive|Rising|Uprising|Truce|Massacre|Revolution|Movement|Foundation|Square|Street|Avenue|Bridge|Park|Parade Ground|Hospital|bomb(?:ings?|er)|attacks?|massacre|attackers?|war|plot|rising|call|signal|distress|films?|movies?|sequel|part (?:two|2)|trees?|crackers?|puddings?|lily|egg|eggs|bunny|II|III|Councils?|Committee|Awards?|Tapes|Tide|Shoes|beetle)\b/
/** A surname that follows: "Ramadan Shalah". */
const SURNAME =
  /^ (?!(?:Day|Eve|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Week|Weekend|Season|Holidays?|Break|Morning|Night|Message|Address|Service|Festival|Celebrations?|Greetings?|Mubarak|Kareem|I|We|And|But|The|In|Is|It)\b)(?:al-)?\p{Lu}\p{Ll}+/u
/** A given name or a title of a work before: "Tariq Ramadan", "Operation Christmas", "Father Christmas". */
const GIVEN =
  /(?<![.!?:,;]\s*)\b(?:Operation|Father|White|Black|Santa|Saint|St|Tariq|Mohamm?ed|Mohamed|Ahmed|Abdullah|Said|Taha|Yassin|Mr|Mrs|Ms|Dr|film|movie|called|titled)\.? ["“‘']?$/

/** Observances by their names; which day they fall on is for `date` to reckon. */
export const feast: Rule = {
  name: 'en/feast',
  *find(sentence, knowledge) {
    const { pattern, feastOf } = finderOf(knowledge)
    for (const match of sentence.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      const [before, after] = [sentence.slice(0, from), sentence.slice(to)]
      const feast = feastOf.get(keyOf(match[0]))
      const oneWord = !match[0].includes(' ')
      if (feast === undefined || PART_OF_NAME.test(after) || GIVEN.test(before) || (oneWord && SURNAME.test(after)))
        continue
      const year = /^,? (?:of |in )?((?:19|20)\d\d)\b/.exec(after)
      yield { of: 'feast', from, to, value: { type: 'feast', feast, year: year ? Number(year[1]) : null } }
    }
  },
}

/** The names of feasts, in small letters with plain apostrophes, and the words that they begin with. */
export function feastNames(knowledge: Knowledge): Pick<Finder, 'names' | 'openings'> {
  return finderOf(knowledge)
}

function finderOf(knowledge: Knowledge): Finder {
  const known = finders.get(knowledge) ?? build(knowledge.observances)
  finders.set(knowledge, known)
  return known
}

function build(observances: readonly Observance[]): Finder {
  const feastOf = new Map<string, string>()
  for (const { names } of observances) {
    for (const name of names) if (!feastOf.has(keyOf(name))) feastOf.set(keyOf(name), names[0] ?? name)
  }
  const longestFirst = [...feastOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const names = longestFirst.map(sourceOf)
  // Case counts: a feast's name is written with a capital, which keeps "easter egg hunts" and "a ramadan of the mind" out.
  // Looking at the first letter first spares nearly every place in the text the trial of a thousand names.
  const letters = [...new Set(longestFirst.map(([first = '']) => first.toUpperCase()))].join('')
  const firsts = letters.replace(/[\\\]^[-]/g, '\\$&').replace("'", "'’")
  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\d-])(?=[${firsts}])(?:${names.join('|') || '(?!)'})(?![\\p{L}\\d]|-\\p{L})`,
      'gu',
    ),
    feastOf,
    names: new Set(longestFirst.map(plainName)),
    openings: new Set(longestFirst.map((name) => /^\p{L}+/u.exec(name)?.[0] ?? '')),
  }
}

/** Names are told apart without regard to case and to the form of the apostrophe. */
function keyOf(name: string): string {
  return name.toLowerCase().replaceAll('’', "'")
}

/** Whether the name that ends here goes on to be another's: "Christmas Island". */
export function isPartOfName(sentence: string, end: number): boolean {
  return PART_OF_NAME.test(sentence.slice(end))
}

/** As `keyOf`, and a hyphen is a blank: "eid al fitr". */
export function plainName(name: string): string {
  return keyOf(name).replaceAll('-', ' ')
}

/** Each word of a name with a capital or, if it is not the first, without: "New Year's Day", "Feast of the Sacrifice". */
function sourceOf(key: string): string {
  return key
    .split(' ')
    .map((word, index) => {
      const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]")
      const [first = ''] = [...word]
      if (first.toUpperCase() === first) return plain
      const rest = plain.slice(first.length).replace(/(?<=-)\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
      return index === 0 ? `${first.toUpperCase()}${rest}` : `[${first}${first.toUpperCase()}]${rest}`
    })
    .join(' ')
}
