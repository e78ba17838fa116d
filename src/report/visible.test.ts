import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { texts } from '../testing/arbitraries.js'
import { shortened, visible, webAddress } from './visible.js'

test('what turns, hides or ends text is written out', () => {
  assert.equal(visible('invoice\u202Efdp.exe'), 'invoice⟨U+202E⟩fdp.exe')
  assert.equal(visible('a\u0000b\u001B[31m\u200Bc'), 'a⟨U+0000⟩b⟨U+001B⟩[31m⟨U+200B⟩c')
  assert.equal(visible('a\nb\tc\u2028d'), 'a b c d')
  assert.equal(visible('half \uD83D and whole \u{1F600}'), 'half \uFFFD and whole \u{1F600}')
})

test('what scripts are written with stays: joiners and single direction marks', () => {
  const persian = 'می\u200Cخواهم'
  assert.equal(visible(persian), persian)
  assert.equal(visible('א\u200F!'), 'א\u200F!')
})

test('making visible twice changes nothing more, and no control is left', () => {
  fc.assert(
    fc.property(texts(), (text) => {
      const once = visible(text)
      assert.equal(visible(once), once)
      assert.doesNotMatch(once, /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u)
    }),
  )
})

test('a quotation is cut between words and says so', () => {
  assert.equal(shortened('one two three', 13), 'one two three')
  assert.equal(shortened('one two three four', 13), 'one two…')
  assert.equal(shortened('unbreakablewordthatgoeson', 10), 'unbreakab…')
  fc.assert(
    fc.property(texts(), fc.integer({ min: 2, max: 50 }), (text, limit) => {
      assert.ok(Array.from(shortened(text, limit)).length <= limit)
    }),
  )
})

test('only addresses of the web are sources', () => {
  assert.equal(webAddress('https://post.example/a?b=1')?.hostname, 'post.example')
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'post.example', '', null])
    assert.equal(webAddress(url), null, String(url))
})
