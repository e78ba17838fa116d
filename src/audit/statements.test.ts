import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aReference, aTranscript } from '../testing/builders.js'
import { statements } from './index.js'

function kinds(text: string, given: readonly string[] = []): readonly string[] {
  const transcript = aTranscript({ segments: [{ id: 's1', start: null, end: null, speaker: null, text, words: [] }] })
  const value = { type: 'event', names: [], kinds: given, told: true, lasted: null } as const
  const [first] = statements([aReference(transcript, { id: 'r1', text, value })], transcript.segments)
  return first?.value.type === 'event' ? first.value.kinds : []
}

test('a verb with a name behind it tells a kind of event; a kind that is told already stays', () => {
  assert.deepEqual(kinds('The League took Arden'), ['capture'])
  assert.deepEqual(kinds('Arden won the World Cup'), ['sport'])
  assert.deepEqual(kinds('Idris was crowned'), ['ceremony'])
  assert.deepEqual(kinds('The League took Arden', ['attack']), ['attack'])
  for (const none of ['The League took part', 'Arden won the day', 'Idris was seen'])
    assert.deepEqual(kinds(none), [], none)
})
