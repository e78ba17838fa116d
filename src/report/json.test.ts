import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Assessment, Failure } from '../model/index.js'
import { assessments } from '../testing/arbitraries.js'
import { aBound, aDating, anAssessment } from '../testing/builders.js'
import { assessmentJsonSchema, parseAssessment, toDocument, toJson } from './index.js'

const schemaFile = new URL('../../docs/reference/assessment.schema.json', import.meta.url)

test('an assessment comes back from its JSON as it was, and gives the same bytes again', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      const json = toJson(assessment)
      const back = parseAssessment(json)
      assert.deepEqual(back, assessment)
      assert.equal(toJson(back), json)
    }),
    { numRuns: 60 },
  )
})

test('the bytes do not depend on the order in which fields were made', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      assert.equal(toJson(turned(assessment) as Assessment), toJson(assessment))
    }),
    { numRuns: 30 },
  )
})

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

test('numbers are rounded: probabilities to 4 digits, seconds to milliseconds, and a second time changes nothing', () => {
  const dating = aDating({ curve: [{ day: '2017-07-09', weight: 1 / 7300 }] })
  const { exhibit } = anAssessment()
  const document = toDocument(anAssessment({ dating, exhibit: { ...exhibit, durationSeconds: 74.123456 } }))
  assert.equal(document.dating.curve[0]?.weight, 0.000137)
  assert.equal(document.exhibit.durationSeconds, 74.123)
})

test('fields that others rely on stand under their names in the contract', () => {
  const dating = aDating({ notBefore: aBound('not-before', '2017-07-09', ['r1']), window: '2017-07-09/..' })
  const document = JSON.parse(toJson(anAssessment({ dating })))
  const contract = readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8')
  const top = [...contract.matchAll(/^[{ ] "(\w+)":/gm)].map((match) => match[1])
  assert.ok(top.length >= 9, `read ${top} from ARCHITECTURE.md`)
  for (const key of top) assert.ok(key !== undefined && key in document, `${key} is missing`)
  const { date, strength, because } = document.dating.notBefore
  assert.deepEqual({ date, strength, because }, { date: '2017-07-09', strength: 'firm', because: ['r1'] })
})

test('the published JSON Schema is the one that is read by', () => {
  assert.deepEqual(JSON.parse(readFileSync(schemaFile, 'utf8')), JSON.parse(JSON.stringify(assessmentJsonSchema())))
})

const wrong: readonly (readonly [string, (document: Record<string, never>) => unknown, RegExp])[] = [
  ['another format', (document) => ({ ...document, format: 'postquem/assessment@9' }), /format/],
  ['a missing field', ({ dating: _, ...document }) => document, /dating/],
  [
    'a day that is none',
    (document) => ({ ...document, provenance: { attributedTo: null, surfaced: '2017-02-30' } }),
    /provenance\.surfaced/,
  ],
  ['a list', () => [], /the whole file/],
]
for (const [name, change, field] of wrong) {
  test(`refused with the field's name: ${name}`, () => {
    const document = JSON.parse(toJson(anAssessment()))
    assert.throws(
      () => parseAssessment(JSON.stringify(change(document)), 'old.json'),
      (error) => {
        assert.ok(error instanceof Failure)
        assert.equal(error.code, 'input')
        assert.match(error.line, field)
        assert.match(error.line, /^old\.json /)
        return true
      },
    )
  })
}

test('text that is not JSON is refused', () => {
  assert.throws(() => parseAssessment('{"format":'), { name: 'Failure', message: /not JSON/ })
})
