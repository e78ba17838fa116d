import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Claim,
  dayNumber,
  type Event,
  type Link,
  type Meant,
  noun,
  parseEdtf,
  type Reference,
  type Value,
} from '../model/index.js'
import { anEvent } from '../testing/events.js'
import type { DatingContext } from './context.js'
import { date } from './date.js'
import { fromLink } from './from-link.js'

const WORLD: DatingContext = {
  provenance: { attributedTo: null, surfaced: null, spoken: true },
  medium: 'transcript',
  vocabulary: [],
  observances: [{ names: ['Passover'], rule: 'hebrew Nisan 15 x8', country: null }],
  horizon: { from: '1930-01-01', to: '2026-03-31' },
  claims: [],
  captivity: [],
  deaths: [],
}
const surfaced = (day: string): DatingContext => ({
  ...WORLD,
  provenance: { ...WORLD.provenance, surfaced: day },
  horizon: { ...WORLD.horizon, to: day },
})

function reference(id: string, value: Value, meant: Meant = 'past', at = 0): Reference {
  const of =
    value.type === 'event' ? 'event' : value.type === 'count' ? 'count' : value.type === 'rumour' ? 'rumour' : 'time'
  return noun('reference', {
    id,
    of,
    text: id,
    segment: 's1',
    from: at,
    to: at + 10,
    start: null,
    end: null,
    meant,
    by: 'test',
    value,
  })
}

const day = (edtf: string): Value => ({
  type: 'absolute',
  span: parseEdtf(edtf) ?? { from: null, to: null },
  weekdays: [],
})
const told: Value = { type: 'event', names: [], kinds: [], told: true, lasted: null }
const named: Value = { ...told, told: false }

function link(id: string, event: Event, fields: Partial<Link> = {}): Link {
  return noun('link', {
    reference: id,
    event,
    probability: 0.98,
    rivals: [],
    why: 'named',
    firm: true,
    earlier: event.foreseenFrom === null ? 'no' : 'foreseen',
    ...fields,
  })
}

const MOSUL = anEvent({ id: 'Recapture of Mosul', when: '2017-07-10', type: 'capture' })
const VOTE = anEvent({ id: 'Election', when: '2017-09-24', type: 'election', foreseenFrom: '2017-01-24' })

test('no reference found is a result: no window, no day', () => {
  for (const context of [WORLD, surfaced('2017-09-28')]) {
    const dating = date([], [], context)
    assert.equal(dating.mostLikely, null)
    assert.deepEqual([dating.notBefore, dating.curve, dating.credible], [null, [], []])
    assert.match(dating.notes[0] ?? '', /^No reference/)
  }
})

test('a past event told in firm words bounds firmly, and the release is the other end', () => {
  const dating = date([reference('r1', told)], [link('r1', MOSUL)], surfaced('2017-09-28'))
  assert.equal(dating.window, '2017-07-10/2017-09-28')
  assert.deepEqual([dating.notBefore?.strength, dating.notBefore?.because], ['firm', ['r1']])
  assert.deepEqual(
    dating.drivers.map((one) => [one.reference, one.windowWithout]),
    [['r1', '../2017-09-28']],
  )
})

test('law: something foreseen and merely named gives no lower bound by itself but that of its being foreseen', () => {
  assert.equal(date([reference('r1', named)], [link('r1', VOTE)], WORLD).notBefore?.date, '2017-01-24')
  assert.equal(date([reference('r1', told)], [link('r1', VOTE)], WORLD).notBefore?.date, '2017-09-24')
  assert.notEqual(
    date([reference('r1', named, 'ahead')], [link('r1', VOTE, { firm: false })], WORLD).notBefore?.strength,
    'firm',
  )
})

test('what lives on is as likely named on any day since it became known, and may be spoken of as coming on any', () => {
  const scheme = anEvent({ id: 'Scheme', when: '2013-07-01/..', began: '2013-07-01', type: 'law' })
  const likelihoodOf = (meant: Meant): ((day: number) => number) | null | undefined =>
    fromLink({
      reference: reference('r', named, meant),
      link: link('r', scheme),
      anchor: null,
      anchorTold: false,
      floor: null,
      context: WORLD,
    })?.logLikelihood
  for (const meant of ['past', 'ahead'] as const) {
    const at = likelihoodOf(meant)
    assert.ok(at)
    assert.equal(at(dayNumber('2014-01-01')), at(dayNumber('2024-01-01')))
    assert.ok(at(dayNumber('2013-06-01')) < at(dayNumber('2013-08-01')))
  }
})

test('a thing that is named bounds in any tense by the day on which its name was known', () => {
  const scheme = anEvent({
    id: 'Scheme',
    when: '2013-07-01/..',
    began: '2013-07-01',
    foreseenFrom: '2011-04-18',
    type: 'law',
  })
  const ahead = date([reference('r1', named, 'ahead')], [link('r1', scheme)], WORLD)
  assert.deepEqual([ahead.notBefore?.date, ahead.notBefore?.strength], ['2011-04-18', 'firm'])
  assert.equal(date([reference('r1', named, 'ahead')], [link('r1', scheme, { firm: false })], WORLD).notBefore, null)
})

test('law: silence is never a bound, and its assumption is printed', () => {
  const dating = date([reference('r1', named, 'absent')], [link('r1', MOSUL, { firm: false })], surfaced('2017-09-28'))
  assert.notEqual(dating.notBefore?.strength, 'firm')
  assert.equal(dating.notAfter?.date, '2017-09-28')
  assert.equal(dating.softNotAfter, null)
  assert.ok(dating.notes.some((note) => /Silence/.test(note)))
})

test('law: a mention of a rumour dates to its publication, not to what it says', () => {
  const claim: Claim = noun('claim', {
    id: 'c1',
    subject: 'X',
    fate: 'died',
    what: 'died',
    when: '2013',
    days: parseEdtf('2013'),
    where: null,
    by: null,
    publishedOn: '2015-07-29',
    source: null,
    grade: null,
    settledBy: null,
    restsOn: [],
    earlier: [],
  })
  const rumour = noun('reference', {
    ...reference('r1', { type: 'rumour', names: [], fate: 'died' }),
    text: 'reports of my death',
  })
  const dating = date([rumour], [], { ...surfaced('2015-12-05'), claims: [claim] })
  assert.equal(dating.notBefore?.date, '2015-07-29')
  assert.equal(dating.notBefore?.strength, 'soft')
  const anybodys = noun('reference', { ...rumour, text: 'false reports of deaths' })
  assert.equal(date([anybodys], [], { ...surfaced('2015-12-05'), claims: [claim] }).notBefore, null)
})

test('rivals: a bound honours the earliest event that the words may well mean', () => {
  const earlier = anEvent({ id: 'Fall of Mosul', when: '2014-06-10', type: 'capture' })
  const rivalled = link('r1', MOSUL, { probability: 0.9, rivals: [{ event: earlier, probability: 0.08 }] })
  assert.equal(date([reference('r1', told)], [rivalled], WORLD).notBefore?.date, '2014-06-10')
  const unrivalled = link('r1', MOSUL, { probability: 0.98, rivals: [{ event: earlier, probability: 0.005 }] })
  assert.equal(date([reference('r1', told)], [unrivalled], WORLD).notBefore?.date, '2017-07-10')
})

test('a day given as today is the most likely one; a bare year binds only when named twice', () => {
  const today = date([reference('r1', day('2018-07-25'), 'ongoing')], [], surfaced('2018-07-31'))
  assert.deepEqual(
    [today.mostLikely, today.notBefore?.date, today.notBefore?.strength],
    ['2018-07-25', '2018-07-25', 'firm'],
  )
  assert.notEqual(date([reference('r1', day('2015'))], [], WORLD).notBefore?.strength, 'firm')
  assert.equal(
    date([reference('r1', day('2015')), reference('r2', day('2015'))], [], WORLD).notBefore?.strength,
    'firm',
  )
})

test('"this morning" beside an event gives its day', () => {
  const event = anEvent({ id: 'Columbia disaster', when: '2003-02-01', type: 'accident' })
  const morning = reference('r2', { type: 'relative', days: { from: 0, to: 0 }, anchor: 'speech' }, 'past', 12)
  const dating = date([reference('r1', told), morning], [link('r1', event)], WORLD)
  assert.deepEqual([dating.mostLikely, dating.notBefore?.date], ['2003-02-01', '2003-02-01'])
})

test('a count from the speaker’s own captivity keeps both readings', () => {
  const captivity = anEvent({ id: 'Kidnapping', when: '2023-10-07', type: 'kidnapping' })
  const count = reference(
    'r1',
    { type: 'count', days: { from: 201, to: 202 }, since: 'captivity', anchorDay: null },
    'ongoing',
  )
  const dating = date([count], [], { ...surfaced('2024-04-27'), captivity: [captivity] })
  assert.deepEqual(
    [dating.notBefore?.date, dating.notBefore?.strength, dating.softNotAfter?.date],
    ['2024-04-25', 'soft', '2024-04-26'],
  )
})

test('what cannot hold together is a conflict, not a wider window', () => {
  const dating = date([reference('r1', told)], [link('r1', MOSUL)], surfaced('2017-01-01'))
  assert.equal(dating.window, '../2017-01-01')
  assert.deepEqual(dating.conflicts[0]?.references, ['r1', 'surfaced'])
})

test('a death on record before the release: whatever surfaces later was spoken before, softly', () => {
  const death = anEvent({ id: 'Death of X', when: '2023-08-23', type: 'death' })
  const weekend = reference(
    'r1',
    { type: 'absolute', span: { from: '2023-08-19', to: '2023-08-27' }, weekdays: [] },
    'ongoing',
  )
  const dating = date([weekend], [], { ...surfaced('2023-08-31'), deaths: [death] })
  assert.equal(dating.softNotAfter?.date, '2023-08-23')
  assert.ok((dating.mostLikely ?? '') <= '2023-08-23')
})

test('a day that is given as the present is the most likely one, also where it was spoken of as past before', () => {
  const paper = reference('r1', day('2017-09-14'), 'past')
  const today = reference('r2', day('2017-09-14'), 'ongoing')
  assert.equal(date([paper, today], [], surfaced('2017-10-02')).mostLikely, '2017-09-14')
  assert.notEqual(date([paper], [], surfaced('2017-10-02')).mostLikely, '2017-09-14')
})

test('law: the order of references plays no part', () => {
  const all = [
    reference('r1', told),
    reference('r2', day('2016-03')),
    reference('r3', day('2015')),
    reference('r4', day('2014-05-05'), 'unclear'),
    reference('r5', day('2017-09-14'), 'past'),
    reference('r6', day('2017-09-14'), 'ongoing'),
  ]
  const links = [link('r1', MOSUL)]
  const once = date(all, links, surfaced('2017-09-28'))
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      const { drivers: _, ...rest } = date(shuffled, links, surfaced('2017-09-28'))
      const { drivers: __, ...expected } = once
      assert.deepEqual(rest, expected)
    }),
    { numRuns: 8 },
  )
})
