/** Who is meant by a class of the reader, in plain words; a class without an entry is named as it is. */
const PEOPLE: Readonly<Record<string, string>> = {
  press: 'journalists and other media workers',
  officials: 'officials and politicians',
  'security forces': 'police and soldiers',
  'places of worship': 'places of worship and those who visit them',
  transport: 'those who travel, and those who run transport',
  elections: 'voters, candidates and election workers',
  'aid workers': 'aid and health workers',
  businesses: 'businesses and their staff',
  diplomats: 'diplomats and the staff of embassies',
  schools: 'schools, teachers and pupils',
  minorities: 'minorities, refugees and migrants',
  civilians: 'the public, travellers among them',
}

/**
 * What to tell the people of a group: plain, on the condition of authenticity, without a word of the call itself. `hearsay`: an account
 * alone tells of the call.
 */
export function warningSentence(target: string, regions: readonly string[], calls: number, hearsay = false): string {
  const people = Object.hasOwn(PEOPLE, target) ? PEOPLE[target] : target
  const where = regions.length === 0 ? '' : ` (${regions.join(', ')})`
  const condition = hearsay
    ? 'If the account is true and the recording authentic, the speaker urges'
    : 'If authentic, these words urge'
  return `${condition} others ${times(calls)} to act against ${people}${where}.`
}

function times(calls: number): string {
  return calls === 1 ? 'once' : calls === 2 ? 'twice' : `${calls} times`
}
