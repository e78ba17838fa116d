import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reference } from '../model/index.js'
import { aReference, aTranscript } from '../testing/builders.js'
import { subjects, topicOf } from './topic.js'

const TEXT = 'Idris Al-Valmorane spoke. Elena Maras answered. The last message came in May. Valmorane was not there.'
const TRANSCRIPT = aTranscript({
  segments: [{ id: 's1', start: null, end: null, speaker: null, text: TEXT, words: [] }],
})

function person(id: string, holder: string): Reference {
  return aReference(TRANSCRIPT, {
    id,
    text: holder,
    of: 'office',
    value: { type: 'office', office: '', holder, standing: 'unknown' },
  })
}

const MESSAGE = aReference(TRANSCRIPT, {
  id: 'r9',
  text: 'message',
  value: { type: 'event', names: [], kinds: ['statement'], told: true, lasted: null },
})
const ALL = [person('r1', 'Idris Al-Valmorane'), person('r2', 'Elena Maras'), MESSAGE, person('r3', 'Valmorane')]

test('an article is about whom it names most often, by the fullest name', () => {
  assert.equal(topicOf(ALL), 'Idris Al-Valmorane')
  assert.equal(topicOf(ALL.slice(0, 3)), null) // each is named once
})

test('a message whose sender is left out is the person’s; other mentions are left as they are', () => {
  assert.deepEqual([...subjects(ALL)], [['r9', { words: 'message Idris Al-Valmorane', subject: null }]])
  assert.deepEqual([...subjects(ALL.filter(({ id }) => id !== 'r9'))], [])
})
