import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Failure } from './failure.js'
import { jsonRows } from './json-rows.js'

const FORMAT = { list: 'claims', example: '{"what":"died"}' }
const read = (text: string) => jsonRows('c.json', text, FORMAT)

function failureOf(text: string): string {
  try {
    read(text)
  } catch (error) {
    assert.ok(error instanceof Failure && error.code === 'input', String(error))
    assert.doesNotMatch(error.line, /\n/)
    return error.message
  }
  throw new assert.AssertionError({ message: `nothing was thrown for ${JSON.stringify(text)}` })
}

test('a list, a wrapped list, one object and JSON Lines give the same rows', () => {
  const rows = '{"id":"a"},{"id":"b"}'
  for (const text of [
    `[${rows}]`,
    `{"claims":[${rows}]}`,
    '{"id":"a"}\n{"id":"b"}\n',
    '\uFEFF{"id":"a"}\r\n\r\n{"id":"b"}\r\n',
  ])
    assert.deepEqual(
      read(text).map(({ value }) => value),
      [{ id: 'a' }, { id: 'b' }],
      text,
    )
  assert.deepEqual(read('{"id":"a"}'), [{ place: 'c.json, line 1', value: { id: 'a' } }])
  assert.deepEqual(read('[]'), [])
})

test('a place names the line on which the object begins, in lists too', () => {
  const places = (text: string): string[] => read(text).map(({ place }) => place)
  assert.deepEqual(places('{"id":"a"}\r\n\r\n{"id":"b"}'), ['c.json, line 1', 'c.json, line 3'])
  assert.deepEqual(places('[\n  {"id":"a,[{",\n   "when":[1,{"x":2}]},\n  {"id":"b"}\n]'), [
    'c.json, line 2',
    'c.json, line 4',
  ])
  assert.deepEqual(places('{"claims": [\n{"id":"a"},\n\n{"id":"b"}]}'), ['c.json, line 2', 'c.json, line 4'])
  assert.deepEqual(places('{"notes":["x","y"],\n"claims":[{"id":"a"}]}'), ['c.json, number 1'])
})

test('what is broken is named with its line', () => {
  assert.equal(failureOf(' \n'), 'c.json is empty')
  assert.equal(failureOf('{"id":"a"}\n{"id":'), 'c.json, line 2: not JSON')
  assert.equal(failureOf('[\n{"id":"a"}\n{"id":"b"}]'), 'c.json, line 3: not JSON')
  assert.equal(failureOf('[\n{"id":"a"},\n'), 'c.json, line 2: the file ends too early')
  assert.match(failureOf('[\n{"id":abc}]'), /^c\.json: not JSON \(.*abc.*\)$/)
  assert.equal(failureOf('[{"id":"a"},\n7]'), 'c.json, line 2: not a JSON object')
  assert.equal(failureOf('"text"'), 'c.json, line 1: not a JSON object')
  assert.equal(failureOf('null'), 'c.json, line 1: not a JSON object')
  assert.equal(failureOf('{"id":"a"}\n[1]'), 'c.json, line 2: not a JSON object')
  assert.equal(failureOf('{"claims":{"id":"a"}}'), 'c.json: "claims" must be a list')
})

test('law: what was written is read again, whatever the layout', () => {
  const objects = fc.array(fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(objects, fc.constantFrom('', '  '), (given, indent) => {
      fc.pre(given.every((one) => !Object.hasOwn(one, 'claims')))
      // A line feed inside a string is escaped by JSON, so that every row keeps to its line.
      const plain = JSON.parse(JSON.stringify(given)) as unknown
      for (const text of [
        JSON.stringify(given, null, indent),
        JSON.stringify({ claims: given }, null, indent),
        given.map((one) => JSON.stringify(one)).join('\n'),
      ])
        assert.deepEqual(JSON.parse(JSON.stringify(read(text).map(({ value }) => value))), plain)
      const lines = JSON.stringify(given, null, '  ').split('\n')
      for (const { place } of read(lines.join('\n'))) {
        const line = lines[Number(place.replace('c.json, line ', '')) - 1] ?? ''
        assert.match(line, /^ {2}\{/)
      }
    }),
    { numRuns: 150 },
  )
})

test('law: any text gives rows or one clear line, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map((text) => text.slice(0, -1)),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        try {
          read(text)
        } catch (error) {
          assert.ok(error instanceof Failure, String(error))
          assert.doesNotMatch(error.line, /[\n\r]/)
        }
      },
    ),
    { numRuns: 300 },
  )
})
