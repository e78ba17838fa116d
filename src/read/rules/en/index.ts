import type { Find, Language } from '../../rule.js'
import { anniversary } from './anniversary.rule.js'
import { timeWords } from './calendar/calendar.js'
import { call } from './call.rule.js'
import { count } from './count.rule.js'
import { dateMeaning } from './date-meaning.js'
import { event } from './event.rule.js'
import { explicitDate } from './explicit-date.rule.js'
import { feast } from './feast.rule.js'
import { meaning } from './meaning.js'
import { office } from './office.rule.js'
import { person } from './person.rule.js'
import { recurring } from './recurring.rule.js'
import { relative } from './relative.rule.js'
import { isOfRelease } from './released.js'
import { rumour } from './rumour.rule.js'

/** English; where two rules claim the same words as a time, the earlier one keeps them. */
export const english: Language = {
  rules: [explicitDate, anniversary, count, relative, recurring, feast, office, person, rumour, call, event],
  meant(sentence, find) {
    return (isDate(find) ? dateMeaning : meaning)(sentence, find.from, find.to)
  },
  ofRelease(sentence, { from, to }) {
    return isOfRelease(sentence, from, to)
  },
  times: timeWords,
}

function isDate({ value }: Find): boolean {
  return value.type === 'absolute' || (value.type === 'recurring' && value.day !== null)
}
