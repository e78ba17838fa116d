import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import fc from 'fast-check'
import { custodyEntry } from '../../ingest/index.js'
import { appendCustody, sha256Of, verifyCustody } from './custody.js'

const AT = '2026-11-22T19:00:00.000Z'
const chain = (details: readonly string[]): string =>
  details.reduce((text, detail) => appendCustody(text, custodyEntry(AT, 'read', detail)), '')

test('each line holds the number and the hash of the line before it', () => {
  const text = appendCustody(chain(['one']), custodyEntry(AT, 'wrote', 'report.md', 'f'.repeat(64)))
  const [first = '', second = ''] = text.split('\n')
  assert.equal(first, `{"n":1,"at":"${AT}","step":"read","detail":"one","previous":null}`)
  assert.deepEqual(JSON.parse(second), {
    ...{ n: 2, at: AT, step: 'wrote', detail: 'report.md', sha256: 'f'.repeat(64), previous: sha256Of(first) },
  })
})

test('the hashes are those of sha256sum', { skip: process.platform !== 'linux' && 'needs sha256sum' }, () => {
  const text = chain(['one', 'naïve – two'])
  const line = text.split('\n')[1] as string
  const sum = execFileSync('sha256sum', { input: line, encoding: 'utf8' }).slice(0, 64)
  assert.equal(verifyCustody(text).head, sum)
})

test('law: what was appended is read back whole, and appending never changes earlier bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string(), (details, more) => {
      const text = chain(details)
      const { lines, broken } = verifyCustody(text)
      assert.equal(broken, null)
      assert.equal(lines.length, details.length)
      assert.ok(appendCustody(text, custodyEntry(AT, 'read', more)).startsWith(text))
    }),
  )
})

test('law: a change of any byte shows, in the line or the head', () => {
  const text = chain(['one', 'two', 'three'])
  const { head } = verifyCustody(text)
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom('x', '7', ' ', '\n', '"'), (at, sign) => {
      fc.pre(text[at] !== sign)
      const after = verifyCustody(`${text.slice(0, at)}${sign}${text.slice(at + 1)}`)
      assert.ok(after.broken !== null || after.head !== head)
    }),
    { numRuns: 500 },
  )
})

test('a line taken out, moved or cut off is found and named', () => {
  const [a, b, c] = chain(['one', 'two', 'three']).split('\n') as [string, string, string]
  assert.deepEqual(verifyCustody(`${a}\n${c}\n`).broken, { line: 2, what: 'it has the number 3' })
  assert.deepEqual(verifyCustody(`${a.replace('one', 'two')}\n${b}\n`).broken, {
    ...{ line: 2, what: 'the line before it was changed' },
  })
  assert.deepEqual(verifyCustody(`${a}\n${b.slice(0, 20)}`).broken, { line: 2, what: 'it is not a custody line' })
  assert.deepEqual(verifyCustody(`${a}\n${b}`).broken, { line: 2, what: 'it is cut off' })
  assert.deepEqual(verifyCustody('null\n').broken, { line: 1, what: 'it is not a custody line' })
  assert.deepEqual(verifyCustody(''), { lines: [], head: null, broken: null })
  assert.equal(verifyCustody(`${a}\n`).broken, null, 'cut lines show only against a head kept elsewhere')
})
