import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Message } from '../model/index.js'
import { assessments } from '../testing/arbitraries.js'
import { aDating, aGap, aMessage } from '../testing/builders.js'
import { rhythm } from './rhythm.js'

const MESSAGES = [
  aMessage('a', '2014-07-04', { medium: 'video' }),
  aMessage('b', '2015-05', { medium: 'audio' }),
  aMessage('c', '../2015-12-26', { medium: 'text' }),
  aMessage('d', '2016-11-02', { medium: 'audio' }),
  aMessage('e', '2018-08-22', { medium: 'a letter' }),
]
const DATING = aDating({ window: '2017-07-10/2017-09-28' })
const GAP = aGap({
  messages: MESSAGES,
  previous: MESSAGES[3] as Message,
  days: { from: 249, to: 330 },
  silences: [{ after: 'd', before: null, days: { from: 249, to: 330 } }],
  remarks: [{ about: 'future', sentence: '1 message is later.', messages: ['e'] }],
})
const count = (text: string, part: string): number => text.split(part).length - 1

test('each message has a mark, each medium its shape and row, and the silence its days', () => {
  for (const width of [400, 820]) {
    const svg = String(rhythm(GAP, DATING, width))
    assert.equal(count(svg, 'class="mark '), 5)
    assert.equal(count(svg, 'class="mark weak"'), 1, 'the later one is drawn apart')
    for (const name of ['Audio · 2', 'Video · 1', 'Text · 1', 'Other or not known · 1'])
      assert.ok(svg.includes(`>${name}<`))
    assert.ok(svg.includes('>249 to 330 days of silence<'))
    assert.ok(svg.includes('>This message<'))
    assert.equal(count(svg, '<circle'), 3, 'two audio messages and the key')
    assert.equal(count(svg, 'class="bar open"'), 1)
  }
})

test('what is not known is not drawn', () => {
  assert.equal(rhythm(aGap(), DATING, 400), null)
  assert.equal(rhythm(aGap({ messages: [aMessage('a', '../..')] }), DATING, 400), null)
  const open = String(rhythm(aGap({ messages: MESSAGES }), aDating(), 400))
  for (const part of ['This message', 'silence"', 'class="window"']) assert.ok(!open.includes(part), part)
  const half = String(rhythm(aGap({ messages: MESSAGES }), aDating({ window: '../2017-09-28' }), 400))
  assert.equal(count(half, 'class="bound"'), 1, 'only the side that is known has an edge')
})

test('law: every drawing is whole, lies within its width, and no words of a file are markup', () => {
  fc.assert(
    fc.property(assessments(), fc.constantFrom(400, 820), ({ gap, dating }, width) => {
      const svg = rhythm(gap, dating, width)
      if (svg === null) return
      assert.doesNotMatch(String(svg), /="[^"]*(?:NaN|undefined|null|Infinity)/)
      for (const [, x = ''] of String(svg).matchAll(/ (?:x|x1|x2|cx)="([^"]*)"/g))
        assert.ok(Number(x) >= 0 && Number(x) <= width, x)
      assert.doesNotMatch(String(svg), /<(?!\/?(?:svg|title|desc|g|text|line|path|circle|rect)[ >])/)
    }),
    { numRuns: 200 },
  )
})
