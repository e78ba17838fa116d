import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Claim, Fate } from '../model/index.js'
import { aClaim } from '../testing/builders.js'
import { relate } from './relate.js'

function killed(id: string, when: string, fields: Partial<Claim> = {}): Claim {
  return aClaim(id, { fate: 'killed', what: 'killed', when, ...fields })
}

function told(...claims: Claim[]): string[] {
  return relate(claims).map(({ of, claims: ids, why }) => `${of} ${ids.join(' ')}: ${why}`)
}

test('tellings of one thing are versions, with what they differ in', () => {
  assert.deepEqual(told(killed('a', '2017-05-28', { where: 'Raqqa' }), killed('b', '2017-05-29', { where: 'Raqqa' })), [
    'versions a b: Two tellings of what may be one thing; they differ in the day.',
  ])
  const wounded = aClaim('w', { fate: 'wounded', what: 'wounded', when: '2017-05-28' })
  assert.deepEqual(told(killed('a', '2017-05-28'), wounded, killed('b', '2017-05')), [
    'versions a b w: 3 tellings of what may be one thing; they differ in the day and what happened.',
  ])
})

test('nobody dies twice, and the dead do nothing later', () => {
  assert.deepEqual(told(killed('a', '2017-05-28'), killed('b', '2017-07-11')), [
    'contradiction a b: Nobody dies twice: 2017-05-28 and 2017-07-11 cannot both be the day.',
  ])
  const alive = aClaim('v', { fate: 'alive', what: 'alive', when: '2017-06-02' })
  const captured = aClaim('k', { fate: 'captured', what: 'captured', when: '2017-06' })
  assert.deepEqual(told(killed('a', '2017-05-28'), alive, captured), [
    'contradiction a k: Dead by 2017-05-28, and captured on 2017-06-01 or later, cannot both be true.',
    'contradiction a v: Dead by 2017-05-28 and alive on 2017-06-02 or later cannot both be true.',
  ])
})

test('near misses: no day, a day that may be earlier, somebody else, a brother', () => {
  const undated = aClaim('u', { fate: 'killed', what: 'killed' })
  assert.deepEqual(told(killed('a', '2017-05-28'), undated), [])
  const aliveBefore = aClaim('v', { fate: 'alive', what: 'alive', when: '2017' })
  assert.deepEqual(told(killed('a', '2017-05-28'), aliveBefore), [])
  assert.deepEqual(told(killed('a', '2017-05-28'), killed('b', '2017-05-28', { subject: 'Somebody Else' })), [])
  assert.deepEqual(told(killed('a', '2017-05-28'), killed('b', '2017-07-01', { subject: 'Tomas Valmorane' })), [])
  assert.deepEqual(told(killed('a', '2017-05-28', { subject: '' }), killed('b', '2017-07-01', { subject: '' })), [])
})

test('a bare family name joins neither brothers nor strangers, and a bare title joins nobody', () => {
  const idris = killed('a', '2017-05-28')
  const tomas = killed('c', '2017-05-28', { subject: 'Tomas Valmorane' })
  assert.deepEqual(
    relate([idris, killed('b', '2017-05-28', { subject: 'Valmorane' }), tomas]).map(({ claims }) => claims),
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
  )
  assert.deepEqual(told(idris, killed('b', '2017-07-11', { subject: 'The President' })), [])
})

test('sources that rest on each other, or all on one, do not confirm each other', () => {
  const other = { subject: 'Somebody Else' }
  assert.deepEqual(
    told(aClaim('a', { restsOn: ['b'] }), aClaim('b', { ...other, restsOn: ['c'] }), aClaim('c', { restsOn: ['a'] })),
    ['circle a b c: Each rests on the other: together they count as no source of their own.'],
  )
  assert.deepEqual(told(aClaim('a'), aClaim('b', { restsOn: ['a'] }), aClaim('c', { restsOn: ['b', 'unknown'] })), [
    'circle a b c: All rest on a: together they count as one source.',
  ])
  assert.deepEqual(told(aClaim('a', { restsOn: ['a'] }), aClaim('b')), [])
})

const claims = fc.array(
  fc
    .record({
      fate: fc.constantFrom<Fate>('killed', 'died', 'wounded', 'alive', 'captured', 'resigned'),
      when: fc.constantFrom(null, '2017', '2017-05', '2017-05-28', '2017-05-30', '2017-07-11', '2018'),
      subject: fc.constantFrom('Idris Valmorane', 'Valmorane, Idris', 'Valmorane', 'Tomas Valmorane', 'Elena Maras'),
      restsOn: fc.subarray(['c0', 'c1', 'c2', 'c3']),
    })
    .map((fields) => fields),
  { maxLength: 6 },
)

test('law: the order of claims plays no part, and no relation joins different people but through their sources', () => {
  fc.assert(
    fc.property(claims, (rows) => {
      const all = rows.map((fields, index) => aClaim(`c${index}`, fields))
      const found = relate(all)
      assert.deepEqual(relate(all.toReversed()), found)
      const person = new Map(all.map(({ id, subject }) => [id, /Idris|Tomas|Elena/.exec(subject)?.[0]]))
      for (const { of, claims: ids } of found)
        if (of !== 'circle') assert.ok(new Set(ids.flatMap((id) => person.get(id) ?? [])).size < 2, ids.join())
    }),
  )
})
