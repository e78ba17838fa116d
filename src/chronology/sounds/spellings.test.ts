import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent } from '../../testing/events.js'
import { nameWords, spellingOf } from './spellings.js'

test('words that are written as names, of names in any language, places and actors', () => {
  const event = anEvent({
    id: 'e',
    when: '2011-10-20',
    names: ['Death of Muammar al-Gaddafi', 'A heading made of Words…'],
    labels: [{ language: 'ar', name: 'مقتل القذافي' }],
    places: ['Sirte'],
    actors: ["N'Djamena council"],
  })
  assert.deepEqual(nameWords(event), ['Death', 'Muammar', 'Gaddafi', 'مقتل', 'القذافي', 'Sirte', "N'Djamena"])
})

test('a dated text names no events', () => {
  assert.deepEqual(nameWords(anEvent({ id: 't', when: '2011', names: ['Speech at Sirte'], type: 'text' })), [])
})

test('a spelling is a plain word', () => {
  assert.deepEqual(['Erdoğan’s', "N'Djamena", 'The', 'القذافي'].map(spellingOf), ['erdogan', 'ndjamena', '', 'القذافي'])
})
