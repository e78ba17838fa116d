import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DatingContext } from './context.js'
import type { Evidence } from './evidence.js'
import { remembering } from './remembered.js'

const horizon: DatingContext['horizon'] = { from: '2000-01-01', to: '2000-12-31' }
const context = { horizon } as DatingContext

function counted(story: string, id: string): { evidence: Evidence; asked: number[] } {
  const asked: number[] = []
  const logLikelihood = (day: number): number => {
    asked.push(day)
    return -day
  }
  return { asked, evidence: { references: [id], bounds: [], logLikelihood, story, mentions: [], family: 'constraint' } }
}

test('a day is reckoned once for a piece of evidence, also when it is gathered again', () => {
  const remember = remembering(context)
  const { evidence, asked } = counted('a', 'r1')
  const [once, again] = [remember(evidence), remember({ ...evidence })]
  assert.deepEqual([once.logLikelihood?.(11_000), again.logLikelihood?.(11_000), asked], [-11_000, -11_000, [11_000]])
})

test('near misses: another story or teller is another piece; outside the horizon nothing is kept', () => {
  const remember = remembering(context)
  const [one, other] = [counted('a', 'r1'), counted('a', 'r2')]
  remember(one.evidence).logLikelihood?.(11_000)
  remember(other.evidence).logLikelihood?.(11_000)
  assert.deepEqual(other.asked, [11_000])
  const kept = remember(one.evidence)
  assert.deepEqual([kept.logLikelihood?.(1), kept.logLikelihood?.(1)], [-1, -1])
  assert.deepEqual(one.asked, [11_000, 1, 1])
})
