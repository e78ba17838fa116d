import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayNumber, type Vocabulary } from '../model/index.js'
import { fromVocabulary } from './from-vocabulary.js'

const FIRST = 2010 * 12
const MONTHS = 60
const even = new Array<number>(MONTHS).fill(300)
const news = (...terms: readonly (readonly number[])[]): Vocabulary => ({
  collection: 'news',
  first: FIRST,
  totals: even,
  terms: terms.map((counts, index) => ({ term: `t${index}`, counts })),
})
const burst = (month: number, size: number): number[] => even.map((_, index) => (index === month ? size : 0))

function at(vocabulary: Vocabulary, day: string): number {
  return fromVocabulary(vocabulary)?.logLikelihood?.(dayNumber(day)) ?? Number.NaN
}

test('a name that was in the news in one spring speaks for that spring, less for the next months, against other years', () => {
  const spring = news(burst(27, 200))
  assert.ok(at(spring, '2012-04-10') > at(spring, '2012-10-10'))
  assert.ok(at(spring, '2012-10-10') > at(spring, '2014-04-10'))
  assert.ok(at(spring, '2014-04-10') < 0)
})

test('a name that is always in the news, no name at all, and months that the collection does not cover say nothing', () => {
  assert.ok(Math.abs(at(news(even.map(() => 5)), '2012-04-10')) < 0.2)
  assert.equal(fromVocabulary(news()), null)
  assert.equal(at(news(burst(27, 200)), '1999-04-10'), 0)
  assert.equal(at(news(even.map(() => 0)), '2012-04-10'), 0)
})

test('law: no single name speaks louder than the rest can answer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MONTHS - 1 }), fc.integer({ min: 1, max: 5000 }), (month, size) => {
      const alone = news(burst(month, size))
      for (const day of ['2010-01-15', '2012-06-15', '2014-12-15']) assert.ok(Math.abs(at(alone, day)) <= 2)
    }),
  )
})

test('it bounds nothing and rests on no single reference', () => {
  const evidence = fromVocabulary(news(burst(27, 200)))
  assert.deepEqual([evidence?.bounds, evidence?.references, evidence?.mentions], [[], [], []])
})
