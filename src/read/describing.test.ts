import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noun, type Transcript } from '../model/index.js'
import { describing, read } from './index.js'

function described(text: string, medium: Transcript['medium'] = 'account'): readonly (string | null)[] {
  const transcript: Transcript = noun('transcript', {
    medium,
    language: 'en',
    origin: { by: 'person' as const, name: 'test' },
    segments: [{ id: 's1', start: null, end: null, speaker: null, text, words: [] }],
  })
  const found = describing(read(transcript, { observances: [] }), transcript, 'Musa Karim')
  return [...found.values()].map(({ subject }) => subject)
}

test('an account leaves out its subject where a pronoun, a mere presence or no name at all stands in its place', () => {
  assert.deepEqual(described('Death of his sons at Mosul'), ['Musa Karim'])
  assert.deepEqual(described('Claims the downing of a jet that vanished'), ['Musa Karim'])
  assert.deepEqual(described('Attends the funeral of Ali Hasan in Tehran'), ['Musa Karim'])
  assert.deepEqual(described('Photo attached to a genuine communique'), ['Musa Karim'])
})

test('a line that names others is not about the subject', () => {
  assert.deepEqual(described('Killing of Ahmed Yassin by Israel'), [null])
  assert.deepEqual(described('Bombings at Easter in Sri Lanka'), [null])
})

test('a line of several events, or a whole page, is not read as one description', () => {
  assert.deepEqual(described('The shooting in Nice, the storm in Manila and the vote in Chile.'), [])
  assert.deepEqual(described(`Bombing in Madrid ${'and so on '.repeat(40)}`), [])
})

test('running speech is not read so, but a speaker’s talk of his own death is his', () => {
  assert.deepEqual(described('We mourn the bombing of a tanker off Yemen.', 'recording'), [])
  assert.deepEqual(described('The reports of my death are exaggerated.', 'recording'), ['Musa Karim'])
  assert.deepEqual(described('The reports of her death are exaggerated.', 'recording'), [])
})

test('talk of the deaths of others is not the subject’s', () => {
  assert.ok(!described('Complains about false reports of deaths of ministers').includes(null))
  assert.equal(described('Complains about false reports of deaths of ministers').length, 1, 'the event alone')
})
