import { dayNumberOf, type RecurringTime } from '../../../model/index.js'
import type { Rule } from '../../rule.js'
import { MONTH, monthNumber, numberOf, ORDINAL, WEEKDAY, weekdayNumber } from './words.js'

const DAY_MONTH = new RegExp(`\\b(?:${WEEKDAY},? )?(?:the )?(${ORDINAL}|\\d{1,2})(?: of)? ${MONTH}\\b(?!,? ?\\d)`, 'gi')
const MONTH_DAY = new RegExp(
  `\\b(?:${WEEKDAY},? )?${MONTH} (?:the )?(${ORDINAL}|\\d{1,2})\\b(?!,? \\d{4}|\\d|%| (?:per|million|billion|people|years))`,
  'gi',
)
const MONTH_ALONE = new RegExp(`\\b(?:in|since|last|this|next|by|of|during|until|from|for) ${MONTH}\\b(?! ?\\d)`, 'g')
const WEEKDAY_ALONE = new RegExp(`\\b(?:on|last|this|next|since|until) ${WEEKDAY}\\b`, 'gi')

/** Times without their year or week: "on 9 May", "in November", "on Tuesday". */
export const recurring: Rule = {
  name: 'en/recurring',
  *find(sentence) {
    for (const match of sentence.matchAll(DAY_MONTH)) {
      const [all, weekday, day = '', month = ''] = match
      yield* at(match.index, all, dayInYear(month, day, weekday))
    }
    for (const match of sentence.matchAll(MONTH_DAY)) {
      const [all, weekday, month = '', day = ''] = match
      yield* at(match.index, all, dayInYear(month, day, weekday))
    }
    for (const match of sentence.matchAll(MONTH_ALONE)) {
      yield* at(match.index, match[0], {
        type: 'recurring',
        month: monthNumber(match[1] ?? ''),
        day: null,
        weekday: null,
      })
    }
    for (const match of sentence.matchAll(WEEKDAY_ALONE)) {
      yield* at(match.index, match[0], {
        type: 'recurring',
        month: null,
        day: null,
        weekday: weekdayNumber(match[1] ?? ''),
      })
    }
  },
}

function dayInYear(monthName: string, dayText: string, weekdayName: string | undefined): RecurringTime | null {
  const month = monthNumber(monthName)
  const day = numberOf(dayText)
  if (day === null || dayNumberOf(2000, month, day) === null) return null // 2000 has a 29 February
  return { type: 'recurring', month, day, weekday: weekdayName ? weekdayNumber(weekdayName) : null }
}

function* at(from: number, text: string, value: RecurringTime | null) {
  if (value) yield { of: 'time' as const, from, to: from + text.length, value }
}
