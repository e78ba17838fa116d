import type { Amount, When } from '../../../../model/index.js'
import { weekday } from './dates.js'
import { simple } from './simple.js'
import { after, first, once, type Parsed, type Parser, past, type Tokens, wordAt } from './tokens.js'
import { amounts, between, NOW, oneSided, read } from './units.js'
import { now } from './which.js'

function shift(amounts: readonly Amount[], sign: 1 | -1, from: When): When {
  return { is: 'shift', amounts, sign, from }
}

const anchor = first(simple, now)

/** "Two months ago", "three days from Tuesday", "in a fortnight’s time", "two weeks starting on 20 May". */
const distance: Parser = once((tokens, at) => {
  const lead = after(tokens, at, 'in', 'for')
  const found = amounts(tokens, lead ?? at)
  if (!found) return null
  const next = past(tokens, found.end, "'s time", '’s time', "' time", '’ time', 'time')
  const back = after(tokens, next, 'ago')
  if (back !== null) return read(shift(found.amounts, -1, NOW), back)
  const on = after(tokens, next, 'from now', 'hence')
  if (on !== null) return read(shift(found.amounts, 1, NOW), on)
  const start = after(
    tokens,
    past(tokens, next, ','),
    'starting on',
    'starting from',
    'starting',
    'beginning on',
    'beginning',
    ...(wordAt(tokens, at) === 'for' ? ['from'] : []),
  )
  const begun = start === null ? null : anchor(tokens, start)
  if (begun) return read({ is: 'stretch', amounts: found.amounts, sign: 1, from: begun.when }, begun.end)
  const far = fromAnchor(tokens, next, found.amounts)
  if (far) return far
  const later = after(tokens, next, 'later')
  if (later !== null) return read(shift(found.amounts, 1, NOW), later, false)
  const counted = next === found.end && after(tokens, next, 'of', 'or', '-') !== null
  return wordAt(tokens, at) === 'in' && !counted ? read(shift(found.amounts, 1, NOW), next, 'ahead') : null
})

function fromAnchor(tokens: Tokens, at: number, amounts: readonly Amount[]): Parsed | null {
  const before = after(tokens, at, 'before', 'prior to')
  const start = before ?? after(tokens, at, 'after', 'from', 'since')
  const held = start === null ? null : anchor(tokens, start)
  return held && read(shift(amounts, before === null ? 1 : -1, held.when), held.end)
}

/** "More than two weeks before today", "less than three days after tomorrow", "within nine months". */
const about: Parser = (tokens, at) => {
  const within = after(tokens, at, 'within the next', 'within next', 'within')
  const inside = within === null ? null : amounts(tokens, within)
  if (inside) return read({ is: 'stretch', amounts: inside.amounts, sign: 1, from: NOW }, inside.end)
  const more = after(tokens, at, 'more than', 'over')
  const less = after(tokens, at, 'less than')
  const found = more === null && less === null ? null : amounts(tokens, more ?? less ?? at)
  const held = found && fromAnchor(tokens, found.end, found.amounts)
  if (held?.when.is !== 'shift') return null
  const ahead = held.when.sign > 0
  if (more !== null) return read(oneSided(ahead ? 'after' : 'before', held.when), held.end)
  if (ahead) return read({ is: 'stretch', amounts: held.when.amounts, sign: 1, from: held.when.from }, held.end)
  return read(between(held.when, held.when.from), held.end)
}

/** "Monday two weeks from now", "three weeks after Christmas on Friday". */
const dayOfDistance: Parser = (tokens, at) => {
  const lead = weekday(tokens, past(tokens, at, 'on'))
  const held = distance(tokens, lead ? past(tokens, lead.end, ',') : at)
  if (held?.when.is !== 'shift') return null
  const on = lead ? null : after(tokens, held.end, 'on')
  const day = lead ?? (on === null ? null : weekday(tokens, on))
  return day && read({ is: 'weekday', weekday: day.value, of: held.when }, lead ? held.end : day.end)
}

export const point = once(first(about, dayOfDistance, distance, simple))
