import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Claim,
  type Day,
  type Event,
  type Link,
  noun,
  parseEdtf,
  type Reference,
  type Value,
} from '../model/index.js'
import { anEvent } from '../testing/events.js'
import { date } from './date.js'

/** What makes talk of a fate, and a day without its year, firm; and what must leave them soft. */

const REPORT = anEvent({ id: 'report', when: '2014-09-24', names: ['Reported death of Musa Karim'], type: 'statement' })
const OLDER = anEvent({ id: 'older', when: '2013-08-19', names: ['Reported death of Musa Karim'], type: 'statement' })

function reference(id: string, value: Value, meant: Reference['meant'] = 'past'): Reference {
  return noun('reference', {
    id,
    of: value.type === 'rumour' ? 'rumour' : value.type === 'event' ? 'event' : 'time',
    text: id,
    segment: id,
    from: 0,
    to: 10,
    start: null,
    end: null,
    meant,
    by: 'test',
    value,
  })
}

function link(id: string, event: Event, rivals: readonly Event[] = [], firm = true): Link {
  const others = rivals.map((rival) => ({ event: rival, probability: 0.01 }))
  return noun('link', { reference: id, event, probability: 0.95, rivals: others, why: 'test', firm, earlier: 'no' })
}

function aClaim(when: string | null): Claim {
  return noun('claim', {
    id: 'c1',
    subject: 'Musa Karim',
    fate: 'died' as const,
    what: 'died of wounds',
    when,
    days: when === null ? null : parseEdtf(when),
    where: null,
    by: null,
    publishedOn: null,
    source: null,
    grade: null,
    settledBy: null,
    restsOn: [],
    earlier: [],
  })
}

function firmly(
  references: readonly Reference[],
  links: readonly Link[],
  claims: readonly Claim[],
  surfaced: Day = '2014-10-02',
): Day | null {
  const { notBefore } = date(references, links, {
    provenance: { attributedTo: 'Musa Karim', surfaced, spoken: true },
    medium: 'account',
    vocabulary: [],
    observances: [],
    horizon: { from: '1930-01-01', to: surfaced },
    claims,
    captivity: [],
    deaths: [],
  })
  return notBefore?.strength === 'firm' ? notBefore.date : null
}

const TALK: Value = { type: 'rumour', names: [], fate: 'died' }

test('talk of a report that is firmly linked is no older than the earliest report that it may mean', () => {
  assert.equal(firmly([reference('r1', TALK)], [link('r1', REPORT)], []), '2014-09-24')
  assert.equal(firmly([reference('r1', TALK)], [link('r1', REPORT, [OLDER])], []), '2013-08-19')
})

test('talk that is not linked, not firmly, or said to be missing, is no firm bound', () => {
  const claims = [aClaim('2014-09-12')]
  assert.equal(firmly([reference('r1', TALK)], [], claims), null)
  assert.equal(firmly([reference('r1', TALK)], [link('r1', REPORT, [], false)], claims), null)
  assert.equal(firmly([reference('r1', TALK, 'absent')], [link('r1', REPORT)], claims), null)
})

test('what came after the claimed death is later than the last day on which that may have been', () => {
  const later = reference('r1', { ...TALK, later: true })
  assert.equal(firmly([later], [], [aClaim('2014-09-12')]), '2014-09-13')
  assert.equal(firmly([later], [], [aClaim('2014-09-12/2014-09-14')]), '2014-09-15')
  assert.equal(firmly([later], [], [aClaim('2014-09-12'), aClaim('2013-03')]), '2013-04-01')
})

test('what came after a death that no claim dates bounds nothing', () => {
  const later = reference('r1', { ...TALK, later: true })
  assert.equal(firmly([later], [], []), null)
  assert.equal(firmly([later], [], [aClaim('2014-09-12'), aClaim(null)]), null)
})

const TODAY: Value = { type: 'recurring', month: 9, day: 28, weekday: null }

test('a day without its year is firm beside something firm of the year before it', () => {
  const all = [reference('r1', TALK), reference('r2', TODAY, 'ongoing')]
  assert.equal(firmly(all, [link('r1', REPORT)], []), '2014-09-28')
})

test('a day without its year stays soft where the year is open', () => {
  const all = [reference('r1', TALK), reference('r2', TODAY, 'ongoing')]
  assert.equal(firmly([reference('r2', TODAY, 'ongoing')], [], []), null)
  assert.equal(firmly(all, [link('r1', OLDER)], []), '2013-08-19', 'September 2013 and 2014 both follow')
  assert.equal(firmly(all, [link('r1', REPORT)], [], '2014-09-26'), '2014-09-24', 'the day has not come again yet')
})
