import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '../model/index.js'
import { claimFrom, parseClaims } from './claims-file.js'

const DIED = '{"id":"a","subject":"Elena Maras","what":"died","when":"2023-07-15","publishedOn":"2023-07-18"}'
const FLED = '{"what":"fled abroad","when":"2023-06"}'

function failureOf(text: string): Failure {
  try {
    parseClaims('claims.jsonl', text)
  } catch (error) {
    assert.ok(error instanceof Failure, String(error))
    assert.equal(error.code, 'input')
    assert.doesNotMatch(error.line, /\n/)
    return error
  }
  throw new assert.AssertionError({ message: `nothing was thrown for ${text}` })
}

test('claims are read from a list, a wrapped list and JSON Lines alike', () => {
  const layouts = [
    `[${DIED},\n${FLED}]`,
    `{"claims":[${DIED},${FLED}]}`,
    `${DIED}\n${FLED}\n`,
    `\uFEFF${DIED}\r\n\r\n${FLED}\r\n`,
  ]
  for (const text of layouts) {
    const { claims, warnings } = parseClaims('claims.json', text)
    assert.deepEqual(warnings, [])
    assert.deepEqual(
      claims.map(({ id, subject, fate, when, days, publishedOn }) => ({ id, subject, fate, when, days, publishedOn })),
      [
        {
          id: 'a',
          subject: 'Elena Maras',
          fate: 'died',
          when: '2023-07-15',
          days: { from: '2023-07-15', to: '2023-07-15' },
          publishedOn: '2023-07-18',
        },
        {
          id: 'c2',
          subject: '',
          fate: 'fled',
          when: '2023-06',
          days: { from: '2023-06-01', to: '2023-06-30' },
          publishedOn: null,
        },
      ],
      text,
    )
  }
  assert.deepEqual(parseClaims('claims.json', '[]').claims, [])
})

test('what is wrong is told with file, line and field', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['{"what":"died","when":2017}', 'claims.jsonl, line 2: field "when" must be text'],
    ['{"what":["died"]}', 'claims.jsonl, line 2: field "what" must be text'],
    ['{"what":"died","when":"28 May 2017"}', 'claims.jsonl, line 2: field "when" is no EDTF date: "28 May 2017"'],
    ['{"what":"died","when":"2017-02-30"}', 'claims.jsonl, line 2: field "when" is no EDTF date: "2017-02-30"'],
    [
      '{"what":"died","when":"2017-06/2017-05"}',
      'claims.jsonl, line 2: field "when" is no EDTF date: "2017-06/2017-05"',
    ],
    ['{"what":"died","publishedOn":"2017-06"}', 'claims.jsonl, line 2: field "publishedOn" is no day: "2017-06"'],
    ['{"subject":"x"}', 'claims.jsonl, line 2: field "what" is missing'],
    ['{"what":" "}', 'claims.jsonl, line 2: field "what" is missing'],
    ['{"id":"a","what":"died"}', 'claims.jsonl, line 2: field "id": another claim has the id "a"'],
    ['{"what":"died"', 'claims.jsonl, line 2: not JSON'],
    ['"died"', 'claims.jsonl, line 2: not a JSON object'],
  ]
  for (const [line, message] of wrong) assert.equal(failureOf(`${DIED}\n${line}\n`).message, message)
  assert.equal(failureOf('').message, 'claims.jsonl is empty')
  assert.equal(
    failureOf(`[\n ${DIED},\n {\n  "what": "died",\n  "when": "May"\n }\n]`).message,
    'claims.jsonl, line 3: field "when" is no EDTF date: "May"',
  )
})

test('a value that is quoted back is cut short', () => {
  const { message, line } = failureOf(`{"what":"died","when":"${'x'.repeat(5000)}"}`)
  assert.ok(message.length < 120 && line.length < 200, message)
})

test('a slip of the pen in a field name is an error that says what was meant', () => {
  for (const [slip, meant] of [
    ['wehn', 'when'],
    ['When', 'when'],
    ['publishedon', 'publishedOn'],
    ['published_On', 'publishedOn'],
    ['pubishedOn', 'publishedOn'],
    ['sorce', 'source'],
    ['subjects', 'subject'],
    ['were', 'where'],
    ['BY', 'by'],
  ]) {
    const { message, hint } = failureOf(`{"what":"died","${slip}":"2017"}`)
    assert.equal(message, `claims.jsonl, line 1: unknown field "${slip}"`)
    assert.equal(hint, `Did you mean "${meant}"?`)
  }
})

test('other fields are no error; one that may hold a lost date is named', () => {
  const { warnings } = parseClaims(
    'c.json',
    '{"what":"died","note":"x","colour":"red","date":"2017-05-28","toString":"x"}',
  )
  assert.deepEqual(warnings, [
    'c.json, line 1: field "colour" is not used',
    'c.json, line 1: field "date" is not used; if it is meant, name it "when"',
    'c.json, line 1: field "toString" is not used',
  ])
  assert.deepEqual(parseClaims('c.json', '{"what":"died","when":"2017","wehn":"2018"}').warnings, [
    'c.json, line 1: field "wehn" is not used',
  ])
})

test('null, blanks and a missing field are the same: not given', () => {
  const [claim] = parseClaims('c.json', '{"what":"died","when":null,"by":" ","where":""}').claims
  assert.deepEqual([claim?.when, claim?.days, claim?.by, claim?.where, claim?.source], [null, null, null, null, null])
})

test('a claim of a batch line is read alike', () => {
  assert.equal(claimFrom('batch.jsonl, line 7, claim 1', { what: 'died' }, 0, []).id, 'c1')
  assert.throws(
    () => claimFrom('batch.jsonl, line 7, claim 1', 'died', 0, []),
    (error) => error instanceof Failure && error.message === 'batch.jsonl, line 7, claim 1: a claim is an object',
  )
})
