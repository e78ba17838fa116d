import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aMessage } from '../testing/builders.js'
import { messagesChart } from './chart.js'

test('a line a message by day, with the silence before it and the months', () => {
  const messages = [
    aMessage('a', '2016-11-02', { medium: 'audio', seconds: 1883, outlet: 'Red House', addressees: ['the donors'] }),
    aMessage('b', '2015-12-26', { medium: 'video', title: 'A title' }),
    aMessage('c', '2016-01/2016-03', { medium: 'text' }),
    aMessage('d', '2016-11-20'),
  ]
  assert.deepEqual(messagesChart('Elena Maras', messages), [
    'Elena Maras: 4 messages',
    '  2015-12-26                                       video: A title',
    '  2016-01/2016-03      5 to 96 days ░░░░           text',
    '  2016-11-02        215 to 306 days ██████████░░░░ audio, 31:23, Red House, to …',
    '  2016-11-20          17 to 18 days █              medium not known',
    '',
    'By month (a audio, v video, t text, o other, 2 to 9 several, ~ may be here)',
    '  2015  ...........v',
    '  2016  ~~~.......2.',
  ])
})

test('a message whose day is not known has a line, and no place in the months', () => {
  assert.deepEqual(messagesChart('X', [aMessage('a', '../..')]), [
    'X: 1 message',
    '  ../..                                       medium not known',
  ])
  assert.deepEqual(messagesChart('X', [aMessage('a', '../2016-03')]).slice(3), [
    'By month (a audio, v video, t text, o other, 2 to 9 several, ~ may be here)',
    '  2016  ..~.........',
  ])
})

test('of a very long time the empty years are left out', () => {
  const rows = messagesChart('X', [aMessage('a', '1901-01'), aMessage('b', '2001-12')])
  assert.deepEqual(rows.slice(-2), ['  1901  o...........', '  2001  ...........o'])
})

test('law: no line is wider than a terminal or steers it, whatever a file holds', () => {
  const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.constant('\u001b[2J\n\u202eabc'))
  fc.assert(
    fc.property(words, words, fc.constantFrom('2016', '2016-11-02/2017-12-31', '..'), (one, two, date) => {
      const message = aMessage('a', date, { medium: one, outlet: two, title: one, addressees: [two] })
      for (const line of messagesChart(two, [message, aMessage('b', '2018-01-01')])) {
        assert.ok(Array.from(line).length <= 80, line)
        assert.doesNotMatch(line, /\p{C}/u)
      }
    }),
  )
})
