import type { DayRange, Meant, RelativeTime } from '../../../model/index.js'
import type { Find, Rule } from '../../rule.js'
import { NUMBER, numberOf } from './words.js'

const UNIT_DAYS: Readonly<Record<string, number>> = {
  day: 1,
  night: 1,
  week: 7,
  fortnight: 14,
  month: 30.44,
  year: 365.25,
  decade: 3652.5,
}
const UNIT = `(day|night|week|fortnight|month|year|decade)s?`
const VAGUE = `a few|several|some|a couple of|many`

const AGO = new RegExp(
  `\\b(?:(about|around|nearly|almost|over|more than|less than|just|only|exactly) )?(${NUMBER}|an?|${VAGUE}|half a) ${UNIT}( and a half)? (ago|earlier|before|back)\\b`,
  'gi',
)
const AFTER = new RegExp(
  `\\b(?:(about|around|nearly|almost|over|more than|less than|just|only) )?(${NUMBER}|an?|${VAGUE}|the) ${UNIT}( and a half)? (after|later|since)\\b`,
  'gi',
)
const FIXED: readonly (readonly [RegExp, DayRange])[] = [
  [
    /\b(?:today|tonight|this (?:very )?(?:morning|afternoon|evening|day)|on this day|earlier today|at this hour)\b/gi,
    { from: 0, to: 0 },
  ],
  [/\b(?:yesterday|last night|the night before|the day before)\b/gi, { from: -1, to: -1 }],
  [/\b(?:tomorrow|tomorrow (?:morning|night|evening))\b/gi, { from: 1, to: 1 }],
  [/\bthe day before yesterday\b/gi, { from: -2, to: -2 }],
  [/\bthis week(?:end)?\b/gi, { from: -6, to: 6 }],
  [/\blast week(?:end)?\b/gi, { from: -13, to: -1 }],
  [/\bthe (?:past|last) few (?:days|nights)\b/gi, { from: -6, to: 0 }],
  [/\bthe (?:past|last) few weeks\b/gi, { from: -45, to: 0 }],
  [/\blast month\b/gi, { from: -61, to: -1 }],
  [/\blast year\b/gi, { from: -730, to: -1 }],
  [/\bnext week(?:end)?\b/gi, { from: 1, to: 13 }],
  [/\bnext month\b/gi, { from: 1, to: 61 }],
  [/\bnext year\b/gi, { from: 1, to: 730 }],
]
const RELEASE = /\b(?:filmed|recorded|made|taped|shot)\b[^.]{0,12}$/i
const HABIT = /^(?:'s|’s)\b/ // "today's youth", "yesterday's men": no time of an event

/** Distances from the time of speaking, from the release, or from an event in the same words. */
export const relative: Rule = {
  name: 'en/relative',
  *find(sentence) {
    for (const match of sentence.matchAll(AGO)) {
      const [, hedge = '', amount = '', unit = '', half, word = ''] = match
      const range = distance(hedge, amount, unit, half !== undefined)
      if (!range) continue
      const anchor =
        word === 'ago' || word === 'back'
          ? RELEASE.test(sentence.slice(0, match.index))
            ? 'release'
            : 'speech'
          : 'event'
      yield time(match, { from: -range.to, to: -range.from }, anchor, 'past')
    }
    for (const match of sentence.matchAll(AFTER)) {
      const [, hedge = '', amount = '', unit = '', half] = match
      const range = distance(hedge, amount, unit, half !== undefined)
      if (range) yield time(match, range, 'event')
    }
    for (const [pattern, days] of FIXED) {
      for (const match of sentence.matchAll(pattern)) {
        if (HABIT.test(sentence.slice(match.index + match[0].length))) continue
        const earlier = days.to < 0 ? 'past' : days.from > 0 ? 'ahead' : undefined
        yield time(match, days, 'speech', earlier)
      }
    }
  },
}

function time(match: RegExpMatchArray, days: DayRange, anchor: RelativeTime['anchor'], meant?: Meant): Find {
  const from = match.index ?? 0
  return {
    of: 'time',
    from,
    to: from + match[0].length,
    value: { type: 'relative', days, anchor },
    ...(meant && { meant }),
  }
}

/** A spoken distance with the slack that its words leave: a unit either way where it is round, more where it is vague. */
function distance(hedge: string, amount: string, unitName: string, half: boolean): DayRange | null {
  const unit = UNIT_DAYS[unitName.toLowerCase()] ?? 1
  const vague = new RegExp(`^(?:${VAGUE})$`, 'i').test(amount)
  if (vague) return { from: Math.floor(unit * 1.5), to: Math.ceil(unit * 8) }
  const number = /^half/i.test(amount) ? 0.5 : /^(?:an?|the)$/i.test(amount) ? 1 : numberOf(amount)
  if (number === null || number > 3000) return null
  return hedged(hedge.toLowerCase(), (number + (half ? 0.5 : 0)) * unit, unit)
}

function hedged(hedge: string, days: number, unit: number): DayRange {
  const slack = unit === 1 ? 1 : unit / 2
  if (hedge === 'over' || hedge === 'more than') return whole(days, days + 2 * unit)
  if (hedge === 'nearly' || hedge === 'almost' || hedge === 'less than') return whole(days * 0.85, days)
  if (hedge === 'about' || hedge === 'around') return whole(days * 0.75, days * 1.25)
  return whole(days - slack, days + slack)
}

function whole(from: number, to: number): DayRange {
  return { from: Math.floor(from), to: Math.ceil(to) }
}
