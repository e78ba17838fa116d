import type { DayRange, RelativeTime } from '../../../model/index.js'

const SEASON = '(?:spring|summer|autumn|fall|winter)'
const days = (from: number, to: number): DayRange => ({ from, to })

/** Phrases with a distance of their own, in days from the speaking. "Last" and "next" take the widest reading: both hemispheres, both usages. */
export const FIXED: readonly (readonly [RegExp, DayRange, RelativeTime['anchor']?])[] = [
  [/\bthe day before yesterday\b/gi, days(-2, -2)],
  [/\bthe day after tomorrow\b/gi, days(2, 2)],
  [
    /\b(?:earlier |later )?(?:today|tonight)\b|\b(?:earlier )?this (?:very )?(?:morning|afternoon|evening|day)\b|\bon this day\b|\bat this hour\b/gi,
    days(0, 0),
  ],
  [
    /\b(?:(?:hours|minutes|moments|an hour|half an hour|(?:a few|several|a couple of) (?:hours|minutes)) ago|overnight)\b/gi,
    days(-1, 0),
  ],
  [/\byesterday(?: (?:morning|afternoon|evening|night))?\b|\blast night\b/gi, days(-1, -1)],
  [/\btomorrow(?: (?:morning|afternoon|evening|night))?\b/gi, days(1, 1)],
  [/\bthe (?:day|night) before(?=[.;!?]|$)/gi, days(1, 1), 'event'],
  [/\bthe other (?:day|night|week)\b/gi, days(-21, -1)],
  [/\bearlier this week(?:end)?\b/gi, days(-6, 0)],
  [/\blater this week(?:end)?\b/gi, days(0, 6)],
  [/\bthis (?:coming )?week(?:end)?\b/gi, days(-6, 6)],
  [/\b(?:late |early |(?:the )?(?:beginning|end|middle) of )?last week(?:end)?\b/gi, days(-13, -1)],
  [/\bnext week(?:end)?\b/gi, days(1, 13)],
  [/\bearlier this month\b/gi, days(-30, 0)],
  [/\blater this month\b/gi, days(0, 30)],
  [/\bthis month\b/gi, days(-30, 30)],
  [/\b(?:late |early |(?:the )?(?:beginning|end|middle) of )?last month\b/gi, days(-61, -1)],
  [/\bnext month\b/gi, days(1, 61)],
  [/\bearlier this year\b/gi, days(-365, 0)],
  [/\blater this year\b/gi, days(0, 365)],
  [/\b(?:(?:the )?(?:beginning|start|end|middle) of )?this year\b/gi, days(-365, 365)],
  [/\bthe year before last\b/gi, days(-1096, -366)],
  [/\b(?:late |early |(?:the )?(?:beginning|start|end|middle) of )?last year\b/gi, days(-730, -1)],
  [/\b(?:early |(?:the )?(?:beginning|start|end|middle) of )?next year\b/gi, days(1, 730)],
  [new RegExp(`\\blast ${SEASON}\\b`, 'gi'), days(-640, -1)],
  [new RegExp(`\\bthis (?:past )?${SEASON}\\b`, 'gi'), days(-275, 275)],
  [new RegExp(`\\bnext ${SEASON}\\b`, 'gi'), days(1, 640)],
  [/\b(?:(?:in|over|for|during) )?(?:the|these) (?:last|past) few (?:days|nights)\b/gi, days(-8, 0)],
  [/\bin recent (?:days|nights)\b/gi, days(-14, 0)],
  [/\b(?:(?:in|over|for|during) )?(?:recent|(?:the|these) (?:last|past) few) weeks\b/gi, days(-60, 0)],
  [/\b(?:(?:in|over|for|during) )?(?:recent|(?:the|these) (?:last|past) few) months\b/gi, days(-365, 0)],
  [/\bthe (?:past|last) (?:day|night)\b/gi, days(-2, 0)],
  [/\bthe (?:past|last) week\b/gi, days(-8, 0)],
  [/\bthe (?:past|last) month\b/gi, days(-45, 0)],
  [/\bthe (?:past|last) year\b/gi, days(-540, 0)],
  [/\bin the (?:coming|next few) days\b/gi, days(0, 21)],
  [/\bin the (?:coming|next few) weeks\b/gi, days(1, 90)],
  [/\bin the (?:coming|next few) months\b/gi, days(1, 365)],
]

/** Whether a sentence can hold any of them: most hold none. */
export const ANY_FIXED =
  /\b(?:today|tonight|yesterday|tomorrow|overnight|ago|night|(?:this|last|next|past|other|few|recent|coming|very) (?:day|night|morning|afternoon|evening|hour|week|month|year|spring|summer|autumn|fall|winter|past|coming|very)\w*|the day before|before last)\b/i
