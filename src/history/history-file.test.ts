import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '../model/index.js'
import { aMessage } from '../testing/builders.js'
import { parseHistory } from './history-file.js'

const AUDIO = '{"date":"2016-11-02","medium":"audio","title":"A title","source":"an agency"}'

function messageOf(text: string): string {
  try {
    parseHistory('history.jsonl', text)
  } catch (error) {
    assert.ok(error instanceof Failure && error.code === 'input', String(error))
    return error.message
  }
  throw new assert.AssertionError({ message: `nothing was thrown for ${text}` })
}

test('messages are read from a list, a wrapped list and JSON Lines alike', () => {
  const months = '{"date":"2016-11"}'
  for (const text of [
    `[${AUDIO},${months}]`,
    `{"messages":[${AUDIO},${months}]}`,
    `\uFEFF${AUDIO}\r\n\r\n${months}\r\n`,
  ])
    assert.deepEqual(parseHistory('h', text).messages, [
      aMessage('m1', '2016-11-02', { medium: 'audio', title: 'A title', source: 'an agency' }),
      aMessage('m2', '2016-11'),
    ])
})

test('a message whose day is not known can be given', () => {
  assert.deepEqual(parseHistory('h', '{"date":"../.."}').messages[0]?.days, { from: null, to: null })
})

test('what is wrong is told with file, line and field', () => {
  for (const [line, message] of [
    ['{"medium":"audio"}', 'history.jsonl, line 2: field "date" is missing'],
    ['{"date":"yesterday"}', 'history.jsonl, line 2: field "date" is no EDTF date: "yesterday"'],
    ['{"date":"2016-02-30"}', 'history.jsonl, line 2: field "date" is no EDTF date: "2016-02-30"'],
    ['{"date":2016}', 'history.jsonl, line 2: field "date" must be text'],
    ['{"date":"2016","medium":["audio"]}', 'history.jsonl, line 2: field "medium" must be text'],
    ['["2016"]', 'history.jsonl, line 2: not a JSON object'],
    ['{"date":', 'history.jsonl, line 2: not JSON'],
  ])
    assert.equal(messageOf(`${AUDIO}\n${line}`), message)
  assert.equal(messageOf(' '), 'history.jsonl is empty')
})

test('lengths are read as a clock or seconds', () => {
  const seconds = (length: string): unknown =>
    parseHistory('h', `{"date":"2016","length":${length}}`).messages[0]?.seconds
  assert.deepEqual(['"46:12"', '"1:02:03"', '90', '"90"', '"0:59.5"', 'null', '""'].map(seconds), [
    2772,
    3723,
    90,
    90,
    59.5,
    null,
    null,
  ])
  for (const bad of ['"46 min"', '"1:60"', '0', '-3', '"1:2:3:4"', '[46]', '"1:75:00"', 'true'])
    assert.equal(
      messageOf(`${AUDIO}\n{"date":"2016","length":${bad}}`),
      `history.jsonl, line 2: field "length" is no length: ${bad}`,
    )
})

test('a message with a release alone was made by then, and nothing more', () => {
  const [message] = parseHistory('h', '{"released":"2017-09"}').messages
  assert.deepEqual(
    [message?.date, message?.days, message?.released],
    ['../2017-09-30', { from: null, to: '2017-09-30' }, '2017-09'],
  )
  assert.equal(messageOf('{"released":"2017/.."}'), 'history.jsonl, line 1: field "date" is missing')
  assert.equal(
    messageOf('{"date":"2018","released":"2017-09"}'),
    'history.jsonl, line 1: made on 2018, after its release on 2017-09',
  )
})

test('the messages of others are left out and said', () => {
  const text = ['Elena Maras', 'elena maras', 'Petra Lind', null]
    .map((subject) => JSON.stringify({ subject, date: '2016' }))
    .join('\n')
  const { messages, warnings } = parseHistory('h', text, 'Elena Maras')
  assert.deepEqual(
    messages.map(({ id }) => id),
    ['m1', 'm2', 'm4'],
  )
  assert.deepEqual(warnings, ['h: 1 message of another person is left out, not of Elena Maras'])
  assert.equal(parseHistory('h', text).messages.length, 4)
})

test('two messages may not have one id; slips are named and unknown fields are told once a line', () => {
  assert.equal(
    messageOf('{"id":"m2","date":"2016"}\n{"date":"2017"}'),
    'history.jsonl, line 2: field "id": another message has the id "m2"',
  )
  assert.equal(messageOf('{"date":"2016","lenght":"1:00"}'), 'history.jsonl, line 1: unknown field "lenght"')
  assert.deepEqual(parseHistory('h', '{"date":"2016","duration":60,"note":"x"}').warnings, [
    'h, line 1: field "duration" is not used; if it is meant, name it "length"',
  ])
})

test('addressees are text with commas or a list of texts', () => {
  const of = (given: string): unknown =>
    parseHistory('h', `{"date":"2016","addressees":${given}}`).messages[0]?.addressees
  assert.deepEqual([of('"a, b,"'), of('["a, b"," c "]'), of('[]')], [['a', 'b'], ['a, b', 'c'], []])
  assert.equal(
    messageOf('{"date":"2016","addressees":[1]}'),
    'history.jsonl, line 1: field "addressees" must be text or a list of texts',
  )
})
