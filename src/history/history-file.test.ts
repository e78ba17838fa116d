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
    assert.deepEqual(parseHistory('h', text), [
      aMessage('m1', '2016-11-02', { medium: 'audio', title: 'A title', source: 'an agency' }),
      aMessage('m2', '2016-11'),
    ])
})

test('a message whose day is not known can be given', () => {
  assert.deepEqual(parseHistory('h', '{"date":"../.."}')[0]?.days, { from: null, to: null })
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
