import { COUNTRIES } from './countries.js'

/** Names found in a news sentence. */
export interface ProperNames {
  readonly places: readonly string[]
  readonly actors: readonly string[]
}

interface Run {
  readonly text: string
  readonly words: number
  /** Stands where any word has a capital: at the head of a sentence. */
  readonly initial: boolean
  /** The word before it, in lower case; `,` where a comma stands between. */
  readonly before: string
}

const CAP = String.raw`(?:(?:al|el|an|as|ad|ash|at)-)?(?:(?:\p{Lu}\.)+|(?:St|Jr|Sr|Mt)\.|\p{Lu}[\p{L}\p{M}\p{N}'’&]*(?:-[\p{L}\p{N}]+)*)`
const JOIN = String.raw`(?:\s(?:of|of the|da|de|del|della|di|do|du|des|la|le|bin|ibn|ben|al|el|von|van|der|den)\s|\s)`
const RUN = new RegExp(`${CAP}(?:${JOIN}(?:${CAP}|\\d+(?!\\d)(?=\\s\\p{Lu}|[^\\s\\p{L}]|$)))*`, 'gu')
const SENTENCE_HEAD = /(?:^|[.!?:;–—]["”')]*\s+|["“(]\s*)$/u
const IN_PLACE = new Set(['in', 'at', 'near', 'outside', 'around', 'across', 'off', 'throughout'])
const TITLES =
  /^(?:(?:Former|Ex-|Acting|Vice|Deputy|Prime|Foreign|Defense|Defence|Interior|Finance|Supreme|Chief|Attorney|Crown|Secretary-|US|U\.S\.|British|Russian|French|German|Israeli|Iranian|Iraqi|Turkish|Chinese|Indian|Pakistani) )*(?:President(?:-elect)?|Minister|Premier|Chancellor|King|Queen|Prince|Princess|Pope|Senator|Sen\.|Governor|Gov\.|Mayor|General|Gen\.|Secretary|Ambassador|Judge|Justice|Sheikh|Sir|Dr\.|Mr\.|Mrs\.|Ms\.|Representative|Leader|Ayatollah|Archbishop|Cardinal|Bishop|Colonel|Captain|Lieutenant|Major|Rep\.) (?=\p{Lu})/u
const NOT_NAMES = new Set(
  (
    'The A An In On At As After Before During While Several Two Three Four Five Six Seven Eight Nine Ten Dozens Hundreds Thousands Many ' +
    'More Most Some Over Nearly Almost About Around Up All Both Another Other Others This That These Those It Its He She His Her They Their ' +
    'There With Without From For By To Of Following According Despite Due Under Since When Where If Police Officials Authorities Protesters ' +
    'Voters People Scientists Researchers Rebels Government Gunmen Militants Soldiers Troops Heavy Former President Prime Minister King Queen ' +
    'Pope Foreign First Second Third One January February March April May June July August September October November December Monday Tuesday ' +
    'Wednesday Thursday Friday Saturday Sunday Meanwhile However Also New Security Forces Court Judge Army Military Parliament Opposition ' +
    'Prosecutors Lawmakers Early At least Amid Eleven Twelve Twenty No Not And But An'
  ).split(' '),
)

/** Runs of capitalised words, told apart as places (countries, `in Mosul`, `Beirut, Lebanon`) and the rest. A heuristic: half of the rest are no actors. */
export function properNames(text: string): ProperNames {
  const places = new Set<string>()
  const actors = new Set<string>()
  let afterPlace = false
  for (const run of runs(text)) {
    const name = nameOf(run)
    if (name === null) continue
    const place: boolean =
      COUNTRIES.has(name) ||
      (IN_PLACE.has(run.before) && run.words <= 3 && !isAcronym(name)) ||
      (run.before === ',' && afterPlace)
    afterPlace = place
    if (place) places.add(name)
    else actors.add(name)
  }
  return { places: [...places].filter((name) => !actors.has(name)), actors: [...actors] }
}

function runs(text: string): Run[] {
  return Array.from(text.matchAll(RUN), (match) => {
    const head = text.slice(Math.max(0, match.index - 24), match.index)
    const run = match[0].replace(/['’&]+$/u, '')
    return {
      text: run,
      words: run.split(' ').length,
      initial: SENTENCE_HEAD.test(match.index < 24 ? text.slice(0, match.index) : head),
      before: /,\s*$/.test(head) ? ',' : (/([\p{L}-]+)\s+(?:the\s+)?$/u.exec(head)?.[1] ?? '').toLowerCase(),
    }
  })
}

/** The name in a run: titles and the common words at a sentence's head taken off; null where nothing is left. */
function nameOf(run: Run): string | null {
  let words = run.text
    .replace(TITLES, '')
    .replace(/['’]s?$/u, '')
    .split(' ')
  if (run.initial) while (words.length > 0 && NOT_NAMES.has(words[0] as string)) words = words.slice(1)
  while (words.length > 0 && /^[a-z]/.test(words[0] as string) && !/-/.test(words[0] as string)) words = words.slice(1)
  const name = words.join(' ')
  if (words.length === 0 || name.length < 2) return null
  if (
    words.length === 1 &&
    (NOT_NAMES.has(name) || (run.initial && run.words === 1 && !COUNTRIES.has(name) && !isAcronym(name)))
  )
    return null
  return name
}

function isAcronym(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.&-]+$/u.test(name)
}
