import type { AbsoluteTime, DaySpan } from '../../../model/index.js'
import type { Find, Rule } from '../../rule.js'
import { DATE_FORMS } from './date-forms.js'
import { WEEKDAY } from './words.js'

/** Dates named with their year: a day in any order, a month, a part of either, a bare year. */
export const explicitDate: Rule = {
  name: 'en/explicit-date',
  *find(sentence) {
    if (!/\d{4}|['’]\d\d\b/.test(sentence)) return
    const taken: { readonly from: number; readonly to: number }[] = []
    for (const form of DATE_FORMS) {
      for (const match of sentence.matchAll(form.pattern)) {
        const [from, to] = [match.index, match.index + match[0].length]
        if (taken.some((other) => from < other.to && other.from < to)) continue
        taken.push({ from, to })
        const span = form.read(match)
        if (span) yield date(sentence, from, to, span)
      }
    }
  },
}

const WEEKEND_BEFORE = /\bweekend\b[^.]{0,40}$/i
const WEEKDAY_BEFORE = new RegExp(`\\b${WEEKDAY},? (?:the )?$`, 'i')

function date(sentence: string, from: number, to: number, span: DaySpan): Find {
  const before = sentence.slice(0, from)
  const weekend = span.from !== span.to && WEEKEND_BEFORE.test(before) && !WEEKDAY_BEFORE.test(before)
  const value: AbsoluteTime = { type: 'absolute', span, weekdays: weekend ? [0, 6] : [] }
  return { of: 'time', from, to, value }
}
