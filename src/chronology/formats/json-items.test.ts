import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { jsonItems } from './json-items.js'
import { lineAt } from './places.js'

const list = fc.array(fc.jsonValue(), { maxLength: 6 })

test('a list of JSON is divided into its items, however it is written', () => {
  fc.assert(
    fc.property(list, fc.constantFrom(0, 1, 2), (values, indent) => {
      const text = JSON.stringify(values, null, indent)
      const items = jsonItems(text) ?? assert.fail(text)
      assert.deepEqual(
        items.map(({ json }) => json).map((json) => JSON.stringify(JSON.parse(json))),
        values.map((value) => JSON.stringify(value)),
      )
      const lines = text.split('\n')
      for (const { below, json } of items) assert.ok(lines[below]?.includes(json.split('\n')[0] as string))
    }),
  )
})

test('the list of a field, and not one of the same name further in or in a text', () => {
  fc.assert(
    fc.property(list, fc.jsonValue(), (items, other) => {
      const text = JSON.stringify({ a: { items: [1] }, b: '"items": [2]', c: [{ items: [3] }], other, items })
      fc.pre(jsonItems(text, 'items') !== null)
      assert.deepEqual(jsonItems(text, 'items')?.length, items.length)
    }),
  )
})

test('no list, and one that is cut short', () => {
  for (const text of ['', '{}', '3', '{"items": {}}', 'x [1]']) assert.equal(jsonItems(text), null, text)
  assert.equal(jsonItems('{"items": {}}', 'items'), null)
  assert.deepEqual(
    jsonItems('[{"a": 1},\n{"b": [2')?.map(({ below, json }) => `${below} ${json}`),
    ['0 {"a": 1}', '1 {"b": [2'],
  )
})

test('lines are counted to a place', () => {
  const ends = fc.array(fc.constantFrom('a', '\n', '\r\n'), { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(ends, (text) => {
      const lines = lineAt(text)
      for (let at = 0; at <= text.length; at += 1) assert.equal(lines(at), text.slice(0, at).split('\n').length - 1)
    }),
  )
})
