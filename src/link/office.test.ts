import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OfficeMention } from '../model/index.js'
import { officeScore } from './office.js'

const said = (office: string): OfficeMention => ({ type: 'office', office, holder: 'X', standing: 'current' })
const held = (...actors: string[]): { actors: string[] } => ({ actors })

test('the office said is the office held, a part of its name, or another one', () => {
  const prime = held('Prime Minister of Australia', 'Australian prime minister')
  assert.ok(officeScore(said('Australian Prime Minister'), prime) > officeScore(said('Prime Minister'), prime))
  assert.ok(officeScore(said('Prime Minister'), prime) > 0)
  assert.ok(officeScore(said('Treasurer'), prime) < 0)
})

test('near misses: a deputy, a shadow and a candidate hold another office, unless they are called so', () => {
  for (const office of ['Deputy Prime Minister of Australia', 'Shadow Prime Minister', 'Candidate for Prime Minister'])
    assert.ok(officeScore(said('Prime Minister'), held(office)) < 0, office)
  assert.ok(officeScore(said('Deputy Prime Minister'), held('Deputy Prime Minister of Australia')) > 0)
})

test('where no office is said it says nothing', () => {
  assert.equal(officeScore({ ...said(''), standing: 'unknown' }, held('Prime Minister')), 0)
})
