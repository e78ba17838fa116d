import type { Count, DaySpan, Meant } from '../../../model/index.js'
import type { Find, Rule } from '../../rule.js'
import { DATE_FORMS } from './date-forms.js'
import { meaning } from './meaning.js'
import { numberOf, ORDINAL } from './words.js'

/** As far as the day may stand from the word. */
const REACH = 80
const NUMBERED = new RegExp(`\\b(${ORDINAL})(?: \\w+)? anniversary (?:of|since) `, 'gi')
const UNNUMBERED =
  /(?<!\b(?:first|each|every|any|an|next|last|\d+(?:st|nd|rd|th)|\w+(?:first|second|third|th)|years?)[ -])\b(?:the|this|that|today['’]s|its|this sad) anniversary of ((?:the |our |his |her |their )?[^.,;:()"“”–—]{3,60})(?![\w’'-])/gi

/** Days either way of the anniversary within which it is spoken of. */
const AROUND = 30
/** An anniversary without its number: the first at the earliest, spoken of some weeks before, and none that is told of here is older. */
const SOME = { from: 300, to: 36_890 } as const

/**
 * Anniversaries that `en/count` does not read: of an event whose day is given with its year ("the tenth anniversary of the attacks of
 * September 11, 2001"), which would else be taken for a mention of that day, and those without a number, which are at least a year on.
 */
export const anniversary: Rule = {
  name: 'en/anniversary',
  *find(sentence) {
    if (!/\banniversary (?:of|since)\b/i.test(sentence)) return
    for (const match of sentence.matchAll(NUMBERED)) {
      const years = numberOf(match[1] ?? '')
      const day = dayAfter(sentence, match.index + match[0].length)
      if (!years || !day) continue
      const days = Math.round(years * 365.2425)
      const to = day.to
      yield count(sentence, match.index, to, {
        days: { from: Math.max(0, days - AROUND), to: days + AROUND },
        since: sentence.slice(match.index + match[0].length, to),
        anchorDay: day.span,
      })
    }
    for (const match of sentence.matchAll(UNNUMBERED)) {
      const since = (match[1] ?? '').trim()
      yield count(sentence, match.index, match.index + match[0].trimEnd().length, {
        days: SOME,
        since,
        anchorDay: null,
      })
    }
  },
}

/** The first day with its year that follows an "of": one after "on" may be the day of the celebration. */
function dayAfter(sentence: string, from: number): { readonly span: DaySpan; readonly to: number } | null {
  const text = sentence.slice(from - 4, from + REACH)
  const found = DATE_FORMS.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const span = read(match)
      const before = text.slice(0, match.index)
      const fits =
        span !== null && span.from === span.to && /\b(?:of|since) (?:the )?$/i.test(before) && !/[.;:()]/.test(before)
      return fits ? [{ span, to: from - 4 + match.index + match[0].length }] : []
    }),
  )
  return found.sort((a, b) => a.to - b.to)[0] ?? null
}

function count(sentence: string, from: number, to: number, value: Omit<Count, 'type'>): Find {
  return { of: 'count', from, to, value: { type: 'count', ...value }, meant: meantNow(meaning(sentence, from, to)) }
}

/** An anniversary runs to the time of speaking, unless the words put it ahead or in doubt. */
function meantNow(meant: Meant): Meant {
  return meant === 'past' || meant === 'unclear' ? 'ongoing' : meant
}
