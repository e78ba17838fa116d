import type { Rule } from '../../rule.js'
import { call } from './call.rule.js'
import { count } from './count.rule.js'
import { event } from './event.rule.js'
import { explicitDate } from './explicit-date.rule.js'
import { feast } from './feast.rule.js'
import { office } from './office.rule.js'
import { recurring } from './recurring.rule.js'
import { relative } from './relative.rule.js'
import { rumour } from './rumour.rule.js'

/** English, in order of precedence: where two rules claim the same words as a time, the earlier one keeps them. */
export const english: readonly Rule[] = [explicitDate, count, relative, recurring, feast, office, rumour, call, event]
