// What a derived fact is called: by the title of an article that is the name of one event, else by its kind and place. Never by words of a sentence.

/** What happens on a day and has a name of its own; wars, crises and elections are spoken of on other days too. */
const HAPPENING =
  /\b(attacks?|bombings?|shootings?|massacre|assassination|murder|killing|stabbings?|raid|airstrikes?|hijacking|earthquakes?|tsunami|eruption|landslides?|mudslides?|floods?|wildfire|fire|explosions?|blast|crash|collision|disaster|derailment|collapse|sinking|shipwreck|stampede|crush|crowd crush|coup d'état|coup attempt|coup|mutiny|jailbreak|prison break|robbery|heist|landing|rescue|blackout|incident)\b/i
const LASTING =
  /\b(war|wars|insurgency|conflict|crisis|pandemic|outbreak|protests|unrest|season|campaign|election|referendum|list of|timeline|aftermath|reactions|investigation|trial|[12]\d{3}[–-]\d{2,4})\b/i
const YEAR = /\b(19|20)\d\d\b/

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
/** Kinds of what has its day in a title of its own. */
const SUDDEN = new Set(['attack', 'killing', 'death', 'accident', 'disaster', 'coup', 'release', 'capture'])

/** The title as a name for an event of a day; null where it is none. */
export function eventTitle(title, { when, type, reported }) {
  if (!HAPPENING.test(title) || /[,;]/.test(title) || LASTING.test(title) || !SUDDEN.has(type) || otherDay(title, when))
    return null
  const year = YEAR.exec(title)?.[0]
  if (year !== undefined) return year === when.slice(0, 4) ? title : null
  // A report's first link to an article without a year may be to an older event.
  if (reported) return null
  const proper = title
    .split(' ')
    .filter((word) => /^\p{Lu}/u.test(word) && !MONTHS.includes(word) && !HAPPENING.test(word))
  return proper.length > 1 ? title : null
}

/** The title has a month, or a day of a month, that is not the event's. */
function otherDay(title, when) {
  const month = MONTHS.find((one) => title.includes(one))
  if (month === undefined) return false
  if (MONTHS.indexOf(month) + 1 !== Number(when.slice(5, 7))) return true
  const day = new RegExp(`(\\d{1,2}) ${month}|${month} (\\d{1,2})(?!\\d)`).exec(title)
  return day !== null && Number(day[1] ?? day[2]) !== Number(when.slice(8, 10))
}

const KINDS = {
  attack: 'Attack',
  killing: 'Killing',
  death: 'Death',
  capture: 'Capture',
  offensive: 'Fighting',
  war: 'War',
  ceasefire: 'Ceasefire',
  agreement: 'Agreement',
  withdrawal: 'Withdrawal',
  talks: 'Talks',
  election: 'Election',
  office: 'Change of office',
  coup: 'Coup',
  protest: 'Protest',
  law: 'Law',
  arrest: 'Arrest',
  release: 'Release',
  kidnapping: 'Kidnapping',
  disaster: 'Disaster',
  accident: 'Accident',
  outbreak: 'Outbreak',
  test: 'Test',
  launch: 'Space',
  discovery: 'Discovery',
  sport: 'Sport',
  ceremony: 'Ceremony',
  statement: 'Statement',
  economy: 'Economy',
}

/** `Election in Ghana: John Mahama…`: the ellipsis says that it is no name. */
export function label({ type, places, actors }) {
  const [place] = places
  const kind = KINDS[type] ?? ''
  const what = place === undefined ? kind : kind === '' ? place : `${kind} in ${place}`
  return `${[what, actors.slice(0, 2).join(', ')].filter((part) => part !== '').join(': ')}…`
}
