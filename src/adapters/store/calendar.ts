import type { Calendar, Handle } from '../../chronology/index.js'
import type { Day, EventKind } from '../../model/index.js'

interface Item {
  readonly no: Handle
  readonly day: Day | null
  readonly type: EventKind
}

/** Two bytes an item: what a chronology of five million needs is ten megabytes. */
export function calendarOf(items: readonly Item[]): Calendar {
  const dated = items.flatMap(({ no, day, type }) =>
    day === null || type === 'term' ? [] : [{ no, text: type === 'text', month: monthOf(day) }],
  )
  const months = new Int16Array(dated.reduce((most, { no }) => Math.max(most, no), 0) + 1)
  if (dated.length === 0) return { months, first: 0, totals: { news: [], texts: [] } }
  const first = dated.reduce((least, { month }) => Math.min(least, month), Number.POSITIVE_INFINITY)
  const last = dated.reduce((most, { month }) => Math.max(most, month), 0)
  const none = (): number[] => new Array<number>(last - first + 1).fill(0)
  const totals = { news: none(), texts: none() }
  for (const { no, text, month } of dated) {
    months[no] = month
    const of = text ? totals.texts : totals.news
    of[month - first] = (of[month - first] ?? 0) + 1
  }
  return { months, first, totals }
}

function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}
