import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transcribe } from './transcribe.js'

const engine = { name: 'an engine', language: 'en' }

test('what was heard becomes numbered segments with figures for reading and the spoken words kept', () => {
  const transcript = transcribe(
    [
      { start: 1, end: 3, text: ' on september eleventh two thousand and one ' },
      { start: 4, end: 4.2, text: '  ' },
      { start: 5, end: 6, text: 'Thank you.' },
    ],
    engine,
  )
  assert.deepEqual(
    transcript.segments.map(({ id, start, end, text }) => [id, start, end, text]),
    [
      ['s1', 1, 3, 'on September 11, 2001'],
      ['s2', 5, 6, 'Thank you.'],
    ],
  )
  const words = transcript.segments[0]?.words ?? []
  assert.deepEqual(words.at(-1), { at: 17, text: '2001', spoken: 'two thousand and one', start: 2.048, end: 3 })
  assert.deepEqual(transcript.origin, { by: 'engine', name: 'an engine' })
  assert.equal(transcript.medium, 'recording')
})

test('words of another language are left as heard', () => {
  const { segments } = transcribe([{ start: 0, end: 1, text: 'one dos tres twenty' }], { name: 'x', language: 'es' })
  assert.equal(segments[0]?.text, 'one dos tres twenty')
  assert.equal(segments[0]?.words.length, 4)
})

test('nothing heard is a transcript without segments', () => {
  assert.deepEqual(transcribe([], engine).segments, [])
})
