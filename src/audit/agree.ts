import { type DaySpan, dayNumber, type Event, type EventKind, type Reference } from '../model/index.js'

/** A time zone may move a day; a report may be two days from its event. */
const SLACK = 1
const REPORTED_SLACK = 2

/** Kinds that go on: a date anywhere since they began is right. Of others only the outcome has the date. */
const LASTING: ReadonlySet<EventKind> = new Set<EventKind>(['war', 'offensive', 'protest', 'talks', 'outbreak'])
const OUTCOME: ReadonlySet<EventKind> = new Set<EventKind>([
  'capture',
  'release',
  'agreement',
  'ceasefire',
  'withdrawal',
])
const BEGINNING = /\b(?:began|begins?|beginning|start(?:ed|s|ing)?|launch(?:ed|es|ing)?|outbreak|onset|opened)\b/i

/** The days that a mention can rightly give an event: its own, and for the course or the beginning of something long those since it began. */
export function rightDays(mention: Reference, event: Event): DaySpan | null {
  const { from, to } = event.days
  if (from === null && to === null) return null
  return event.began !== null && speaksOfCourse(mention) ? { from: event.began, to } : { from, to }
}

/** Words for the course or the beginning of something that lasts. */
export function speaksOfCourse(mention: Reference): boolean {
  if (speaksOfBeginning(mention)) return true
  const { value } = mention
  const kinds = value.type === 'event' ? (value.kinds as readonly EventKind[]) : []
  return kinds.some((kind) => LASTING.has(kind)) && !kinds.some((kind) => OUTCOME.has(kind))
}

export function speaksOfBeginning({ text }: Reference): boolean {
  return BEGINNING.test(text)
}

export function slackOf({ reported }: Event): number {
  return reported ? REPORTED_SLACK : SLACK
}

/** Whether two stretches of days share a day, or nearly so. */
export function meet(a: DaySpan, b: DaySpan, slack: number): boolean {
  return startsBy(a, b, slack) && startsBy(b, a, slack)
}

function startsBy(a: DaySpan, b: DaySpan, slack: number): boolean {
  return a.from === null || b.to === null || dayNumber(a.from) <= dayNumber(b.to) + slack
}
