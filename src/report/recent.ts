import type { Context } from '../model/index.js'
import { eventPart, type Grounds } from './grounds.js'
import { type ContextRow, edtfPart, foreign, type Part, say } from './page.js'

/** What had just happened. An event is told by its own name, so that a gain of one side and a loss of the other read alike. */
export function contextOf({ assessment: { context }, cites }: Grounds): ContextRow[] {
  const furthest = Math.max(1, ...context.map(({ daysBefore }) => daysBefore))
  return context.map(({ event, daysBefore, shared, references }) => ({
    when: [edtfPart(event.when)],
    event: say(cites(references), ...eventPart(event), ...sharing(shared), '.'),
    before: beforeText(daysBefore),
    near: 1 - daysBefore / furthest,
  }))
}

function sharing(names: readonly Context['shared'][number][]): Part[] {
  const parts = names.flatMap((name, index): Part[] => (index === 0 ? [foreign(name)] : [', ', foreign(name)]))
  return parts.length === 0 ? [] : ['; named alike: ', ...parts]
}

function beforeText(days: number): string {
  return days <= 0 ? 'the same day' : days === 1 ? '1 day before' : `${days} days before`
}
