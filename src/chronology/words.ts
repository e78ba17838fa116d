import { stemmer } from 'stemmer'

/** A word of a text with its offsets and its plain form: no accents, no punctuation, lower case, no possessive. */
export interface PlainWord {
  readonly from: number
  readonly to: number
  readonly plain: string
  /** The plain form stemmed (Porter 1980, by `stemmer`); numbers and other scripts as they are. */
  readonly term: string
  /** The word can neither begin nor end a name, nor tell one event from another. */
  readonly empty: boolean
}

// Letters that Unicode does not decompose, in the spelling that English newspapers use; and the half rings of transliterations.
const FOLD: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
}
const UNFOLDED = /[øłđðıßæœþħ]/g
// The same for a text of ASCII alone, in which a search is several times faster.
const ASCII_WORD = /(?:[A-Za-z]\.){2,}|\d{1,3}(?:,\d{3})+(?![\dA-Za-z])|[A-Za-z0-9]+(?:['`][A-Za-z]+)*/g
const ASCII = /^[\0-\x7f]*$/
// The zero width non-joiner stands within words of Persian.
const WORD =
  /(?:\p{L}\.){2,}|\d{1,3}(?:,\d{3})+(?![\d\p{L}])|[\p{L}\p{N}\p{M}]+(?:\u200c[\p{L}\p{M}]+)*(?:['’ʼʿʾ‘`][\p{L}\p{M}]+)*/gu

const EMPTY = new Set(
  (
    'a an the and or but nor so yet if then than that this these those there here of in on at to for from by with without ' +
    'into onto upon over under between among about against during before after above below up down out off through ' +
    'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which ' +
    'what when where why how is am are was were be been being do does did doing done have has had having can could may might ' +
    'must shall should will would not no yes all any both each few more most other some such only own same too very just ' +
    'also as because while until again further once ever never now dont didnt doesnt cant wont isnt arent wasnt werent ive ' +
    'im id ill weve were well thats theres theyre theyve youre youve hes shes lets one ones many much said say says'
  ).split(' '),
)

/** The words of a text, in order. */
export function plainWords(text: string): PlainWord[] {
  const words: PlainWord[] = []
  for (const match of text.matchAll(pattern(text))) {
    const [raw] = match
    const { plain, term, empty } = known(raw)
    if (plain !== '') words.push({ from: match.index, to: match.index + raw.length, plain, term, empty })
  }
  return words
}

type Known = Pick<PlainWord, 'plain' | 'term' | 'empty'>

/** The same without offsets, at half the price. */
export function eachWord(text: string, take: (word: Known) => void): void {
  for (const raw of text.match(pattern(text)) ?? []) {
    const word = known(raw)
    if (word.plain !== '') take(word)
  }
}

function pattern(text: string): RegExp {
  return ASCII.test(text) ? ASCII_WORD : WORD
}

const MEMORY = 100_000
let [recent, older] = [new Map<string, Known>(), new Map<string, Known>()]

/** Folding and stemming are the dearest part of an import, and words come again: remembered, within a bound, the latest longest. */
function known(raw: string): Known {
  const before = recent.get(raw)
  if (before !== undefined) return before
  if (recent.size >= MEMORY) [recent, older] = [new Map(), recent]
  const word = older.get(raw) ?? readWord(raw)
  recent.set(raw, word)
  return word
}

function readWord(raw: string): Known {
  const plain = plainWord(raw)
  const term = /^[a-z]+$/.test(plain) ? stemmer(plain) : plain
  return { plain, term, empty: EMPTY.has(plain) && !isAcronym(raw) }
}

function plainWord(raw: string): string {
  if (/^[a-z0-9]+$/.test(raw)) return raw
  const folded = raw
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(UNFOLDED, (letter) => FOLD[letter] ?? letter)
  return folded.replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
}

/** `US`, `U.S.`, `WHO`, `IT` are names though `us`, `who` and `it` are not. */
function isAcronym(raw: string): boolean {
  return raw.length > 1 && raw !== raw.toLowerCase() && raw === raw.toUpperCase()
}
