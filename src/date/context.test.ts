import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Link, noun, type Reference, type Value } from '../model/index.js'
import { anEvent } from '../testing/events.js'
import type { DatingContext } from './context.js'
import { date } from './date.js'

const WORLD: DatingContext = {
  provenance: { attributedTo: null, surfaced: null, spoken: true },
  medium: 'transcript',
  vocabulary: [],
  observances: [],
  horizon: { from: '1930-01-01', to: '2026-03-31' },
  claims: [],
  captivity: [],
  deaths: [],
}

function reference(id: string, from: number, to: number, value: Value, meant: Reference['meant']): Reference {
  const of = value.type === 'event' ? 'event' : value.type === 'count' ? 'count' : 'time'
  return noun('reference', {
    id,
    of,
    text: id,
    segment: 's1',
    from,
    to,
    start: null,
    end: null,
    meant,
    by: 'test',
    value,
  })
}

const TODAY = reference('r1', 0, 5, { type: 'relative', days: { from: 0, to: 0 }, anchor: 'speech' }, 'past')
const ATTACKS = reference('r3', 25, 60, { type: 'event', names: [], kinds: [], told: false, lasted: null }, 'past')
const LINK: Link = noun('link', {
  reference: 'r3',
  event: anEvent({ id: 'Attacks', when: '2001-09-11', type: 'attack' }),
  probability: 0.98,
  rivals: [],
  why: 'named',
  firm: true,
  earlier: 'no',
})

test('"today is the tenth anniversary of the attacks" is ten years on, and not the day of the attacks', () => {
  const count: Value = { type: 'count', days: { from: 3622, to: 3682 }, since: 'the attacks', anchorDay: null }
  const tenth = reference('r2', 13, 60, count, 'ongoing')
  const { mostLikely, notBefore } = date([TODAY, tenth, ATTACKS], [LINK], WORLD)
  assert.match(mostLikely ?? '', /^2011-(?:08|09|10)/)
  assert.equal(notBefore?.date, '2001-09-11')
})

test('near miss: "today the attacks were ..." without a count is their day', () => {
  assert.equal(date([TODAY, ATTACKS], [LINK], WORLD).mostLikely, '2001-09-11')
})

test('silence is soft evidence with its assumption printed; it never bounds, and without it the day may be later', () => {
  const event = reference('r4', 100, 120, { type: 'event', names: [], kinds: [], told: false, lasted: null }, 'past')
  const before: Link = noun('link', { ...LINK, reference: 'r4', event: anEvent({ id: 'Vote', when: '2016-06-23' }) })
  const silent = { ...ATTACKS, meant: 'absent' as const }
  const after: Link = noun('link', { ...LINK, firm: false, event: anEvent({ id: 'Storm', when: '2016-08-01' }) })
  const [told, without] = [date([event, silent], [before, after], WORLD), date([event], [before], WORLD)]
  const shareAfter = ({ curve }: typeof told): number =>
    curve.filter(({ day }) => day >= '2016-08-01').reduce((sum, { weight }) => sum + weight, 0)
  assert.ok(shareAfter(told) < shareAfter(without) && shareAfter(told) > 0.1)
  assert.deepEqual([told.notAfter, told.softNotAfter, told.conflicts], [null, null, []])
  assert.ok(told.notes.some((note) => /^Silence .* on the assumption/.test(note)))
  assert.ok(!without.notes.some((note) => /^Silence/.test(note)))
})
