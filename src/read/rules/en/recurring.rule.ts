import { dayNumberOf, type RecurringTime } from '../../../model/index.js'
import type { Find, Rule } from '../../rule.js'
import { MONTH, monthNumber, numberOf, ORDINAL, WEEKDAY, weekdayNumber } from './words.js'

const DAY = `(${ORDINAL}|\\d{1,2})`
const PART = `(?:(?:early|mid|late|the (?:beginning|start|middle|end|first half|second half) of)[ -])`
/** Months and weekdays are written with a capital: that keeps "may", "march" and "sun" out. */
const LEAD =
  '(?:[Ii]n|[Ss]ince|[Ll]ast|[Tt]his|[Nn]ext|[Bb]y|[Oo]f|[Dd]uring|[Uu]ntil|[Ff]rom|[Ff]or|[Bb]efore|[Aa]fter|[Bb]ack in|[Ee]arlier in|[Ll]ater in|[Ll]ast|[Tt]hroughout)'
/** Nouns that a month stands before: "the September report", "the June mutiny". "The May government" is a person's. */
const NOUN =
  '(?:reports?|attacks?|election|vote|war|mutiny|coup|strikes?|bombings?|raids?|summit|meeting|budget|talks|agreement|offensive|uprising|revolution|protests?|deadline|message|statement|video|audio|speech)'

const DAY_MONTH = new RegExp(
  `\\b(?:${WEEKDAY},? )?(?:[Tt]he )?${DAY}(?: day)?(?: of)? ${MONTH}\\b(?!,? ?\\d| ['’]\\d)`,
  'g',
)
const MONTH_DAY = new RegExp(
  `\\b(?:${WEEKDAY},? )?${MONTH} (?:the )?${DAY}\\b(?!,? \\d{4}|\\d|[.,:]\\d|%| (?:per|million|billion|people|years|weeks|days|o['’]clock|am|pm))`,
  'g',
)
const MONTH_ALONE = new RegExp(`\\b${LEAD} ${PART}?${MONTH}\\b(?! ?\\d| ['’]\\d|,? (?:of )?\\d)`, 'g')
const MONTH_PART = new RegExp(`\\b${PART}${MONTH}\\b(?! ?\\d|,? (?:of )?\\d)`, 'g')
const MONTH_NOUN = new RegExp(`\\b[Tt]he ${MONTH} (?=${NOUN}\\b)`, 'g')
const WEEKDAY_ALONE = new RegExp(
  `\\b(?:(?:[Oo]n|[Ll]ast|[Tt]his|[Nn]ext|[Ss]ince|[Uu]ntil|[Bb]y|[Ee]very)(?: last| this| next)? ${WEEKDAY}|(?<!\\b(?:an?|any|every|each|or) )${WEEKDAY} (?:morning|afternoon|evening|night)|${WEEKDAY}(?=['’]s (?:attack|vote|election|strike|bombing|meeting|speech|decision|announcement|tragedy)))(?: last| week)?\\b`,
  'g',
)

/** Times without their year or week: "on 9 May", "in early November", "the September report", "last Tuesday". */
export const recurring: Rule = {
  name: 'en/recurring',
  *find(sentence) {
    for (const match of sentence.matchAll(DAY_MONTH)) {
      const [, weekday, day, month] = match
      yield* find(match, dayInYear(month, day, weekday))
    }
    for (const match of sentence.matchAll(MONTH_DAY)) {
      const [, weekday, month, day] = match
      yield* find(match, dayInYear(month, day, weekday))
    }
    for (const pattern of [MONTH_ALONE, MONTH_PART, MONTH_NOUN]) {
      for (const match of sentence.matchAll(pattern)) yield* find(match, monthOnly(match[1]))
    }
    for (const match of sentence.matchAll(WEEKDAY_ALONE)) {
      if (!/^every/i.test(match[0])) yield* find(match, weekdayOnly(match[1] ?? match[2] ?? match[3]))
    }
  },
}

function dayInYear(monthName = '', dayText = '', weekdayName?: string): RecurringTime | null {
  const month = monthNumber(monthName)
  const day = numberOf(dayText)
  if (day === null || dayNumberOf(2000, month, day) === null) return null // 2000 has a 29 February
  return { type: 'recurring', month, day, weekday: weekdayName ? weekdayNumber(weekdayName) : null }
}

function monthOnly(name = ''): RecurringTime {
  return { type: 'recurring', month: monthNumber(name), day: null, weekday: null }
}

function weekdayOnly(name = ''): RecurringTime {
  return { type: 'recurring', month: null, day: null, weekday: weekdayNumber(name) }
}

function* find(match: RegExpMatchArray, value: RecurringTime | null): Generator<Find> {
  const from = match.index ?? 0
  if (!value) return
  const to = from + match[0].trimEnd().length
  const ahead = /^next /i.test(match[0])
  const past = /^last /i.test(match[0]) || / last$/.test(match[0])
  yield {
    of: 'time',
    from,
    to,
    value,
    ...(ahead && { meant: 'ahead' as const }),
    ...(past && { meant: 'past' as const }),
  }
}
