import { type DaySpan, type Event, type Finding, noun, type Reference } from '../model/index.js'
import { meet, slackOf } from './agree.js'

export interface Judged {
  readonly finding: Finding
  readonly says: DaySpan
  readonly mention: Reference
  readonly time: Reference
  readonly event: Event | null
}

/** Marks what an article dates in two ways that cannot both hold; a date that the chronology confirms is left as it is. */
export function againstItself(all: readonly Judged[]): readonly Judged[] {
  return all.map((one) => {
    const atOdds = all.some((other) => other !== one && isSame(one, other) && !canBothHold(one, other))
    if (!atOdds || one.finding.outcome === 'agrees') return one
    return { ...one, finding: noun('finding', { ...one.finding, outcome: 'contradicts-itself' }) }
  })
}

/** The same event of the chronology; or, where it knows none, the death of the same people: most else can happen twice. */
function isSame(a: Judged, b: Judged): boolean {
  if (a.event || b.event) return a.event?.id === b.event?.id
  const [key, other] = [deathKey(a), deathKey(b)]
  return key !== null && key === other
}

function deathKey({ mention: { value }, time }: Judged): string | null {
  if (value.type !== 'event' || !value.kinds.includes('death')) return null
  // A month is written like a name, and a reader may take it for one.
  const names = value.names.filter((name) => !time.text.includes(name))
  return names.length === 0
    ? null
    : names
        .map((name) => name.toLowerCase())
        .sort()
        .join('\n')
}

/** Two right dates of one long event can lie apart. */
function canBothHold(a: Judged, b: Judged): boolean {
  if (a.finding.outcome === 'agrees' && b.finding.outcome === 'agrees') return true
  return meet(a.says, b.says, a.event ? slackOf(a.event) : 0)
}
