import { noun } from '../model/index.js'
import type { Item } from './context.js'
import type { Evidence } from './evidence.js'
import { fromLink } from './from-link.js'
import { fromOffice } from './from-office.js'
import { fromCount, fromFeast, fromRumour } from './from-others.js'
import { fromAbsolute, fromRecurring, fromRelative, YEAR_AS_PAST } from './from-time.js'

/** Evidence of all references; several of one story are joined, so that a tale told twice does not count twice. */
export function gather(all: readonly Item[]): Evidence[] {
  const stories = new Map<string, Evidence>()
  for (const item of surestFirst(all)) {
    const one = evidenceOf(item)
    if (!one) continue
    const told = stories.get(one.story)
    stories.set(one.story, told ? joined(told, one) : one)
  }
  return [...stories.values()].map(confirmedYear)
}

function evidenceOf(item: Item): Evidence | null {
  const { value } = item.reference
  switch (value.type) {
    case 'absolute':
      return fromAbsolute(item, value)
    case 'recurring':
      return fromRecurring(item, value)
    case 'relative':
      return fromRelative(item, value)
    case 'count':
      return fromCount(item, value)
    case 'feast':
      return fromFeast(item, value)
    case 'office':
      return fromOffice(item, value)
    case 'rumour':
      return fromRumour(item, value)
    case 'event':
      return fromLink(item)
    default:
      return null
  }
}

/** So that of several tellings of one story the likelihood of the surest stands; "today is 14 September" is surer than "a paper of 14 September". */
function surestFirst(all: readonly Item[]): readonly Item[] {
  return [...all].sort(
    (a, b) => (b.link?.probability ?? 0) - (a.link?.probability ?? 0) || Number(isToday(b)) - Number(isToday(a)),
  )
}

function isToday({ reference: { value, meant } }: Item): boolean {
  return (
    value.type === 'absolute' && meant === 'ongoing' && value.span.from !== null && value.span.from === value.span.to
  )
}

/** The likelihood of the first telling stands; bounds of all tellings are kept. */
function joined(told: Evidence, again: Evidence): Evidence {
  return { ...told, references: [...told.references, ...again.references], bounds: [...told.bounds, ...again.bounds] }
}

/** A bare year can be misread as past (one in fifty): named so once it only shapes the curve, named twice it is beyond dispute. */
function confirmedYear(one: Evidence): Evidence {
  const years = one.bounds.filter((bound) => bound.why === YEAR_AS_PAST)
  if (years.length === 0) return one
  const others = one.bounds.filter((bound) => bound.why !== YEAR_AS_PAST)
  const [first] = years
  if (!first || years.length < 2) return { ...one, bounds: others }
  const because = years.flatMap((bound) => bound.because)
  return {
    ...one,
    bounds: [
      ...others,
      noun('bound', { ...first, strength: 'firm', because, why: 'speaks of that year as past, more than once' }),
    ],
  }
}
