/** Groups that a call may endanger, by the words that name them. */
const GROUPS: readonly (readonly [string, string])[] = [
  [
    'press',
    'journalists?|reporters?|media|press|broadcasters?|newspapers?|correspondents?|newsrooms?|editors?|cameramen',
  ],
  ['diplomats', 'diplomats?|ambassadors?|embass(?:y|ies)|consulates?|envoys?'],
  ['officials', 'officials?|ministers?|politicians?|judges?|mayors?|governors?|lawmakers?|members of parliament'],
  [
    'security forces',
    'police(?:men)?|soldiers?|troops|army|officers?|security forces|guards?|patrols?|convoys?|barracks|checkpoints?',
  ],
  [
    'places of worship',
    'mosques?|church(?:es)?|synagogues?|temples?|shrines?|monaster(?:y|ies)|worshippers?|pilgrims?|priests?|imams?|rabbis?',
  ],
  ['minorities', 'minorit(?:y|ies)|refugees?|migrants?'],
  [
    'transport',
    'airports?|airlines?|airliners?|aircraft|trains?|railways?|stations?|buses|metro|ships?|shipping|tankers?|bridges?',
  ],
  [
    'elections',
    'elections?|voters?|whoever goes to vote|polling (?:stations?|places?)|ballots?|ballot boxes|candidates?',
  ],
  [
    'aid workers',
    'aid (?:workers?|convoys?)|humanitarians?|doctors?|nurses?|medics?|hospitals?|ambulances?|red cross|red crescent|united nations staff',
  ],
  ['schools', 'schools?|teachers?|pupils?|students?|universit(?:y|ies)'],
  [
    'businesses',
    'compan(?:y|ies)|banks?|warehouses?|oil ?fields?|oil (?:facilities|installations)|pipelines?|refiner(?:y|ies)',
  ],
  ['civilians', 'civilians?|tourists?|crowds?|shoppers?|citizens?|foreigners?|westerners?|hotels?'],
]

/** Source of a pattern for the words of any group, no capturing group. */
export const ENDANGERED = `(?:${GROUPS.map(([, words]) => words).join('|')})`

const PATTERNS = GROUPS.map(([name, words]) => [name, new RegExp(`\\b(?:${words})\\b`, 'i')] as const)

/** The groups that the words name, as classes. */
export function endangeredIn(words: string): readonly string[] {
  // A polling station is no railway station, and an aid convoy no convoy of an army.
  const found = PATTERNS.filter(([, pattern]) => pattern.test(words)).map(([name]) => name)
  const plain = words.replaceAll(/\bpolling stations?\b/gi, '').replaceAll(/\baid (?:convoys?|workers?)\b[^,;.]*/gi, '')
  return found.filter(
    (name) =>
      (name !== 'transport' && name !== 'security forces') ||
      PATTERNS.some(([own, one]) => own === name && one.test(plain)),
  )
}

/** Where, as the words say it: names after "in", "across" and the like. */
const PLACE =
  /\b(?:in|across|throughout|inside|all over|within) (?:the )?((?:\p{Lu}[\p{L}’'-]+)(?: (?:of |and )?\p{Lu}[\p{L}’'-]+){0,3})/gu
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|God|Ramadan|Islam)\b/

export function regionsIn(words: string): readonly string[] {
  const found = [...words.matchAll(PLACE)].flatMap(([, name = '']) => name.split(' and '))
  return [...new Set(found.map((name) => name.trim()).filter((name) => name !== '' && !NO_PLACE.test(name)))]
}
