import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reference } from '../model/index.js'
import { aReference, aTranscript } from '../testing/builders.js'
import { ownLogic } from './own-logic.js'

const PUBLISHED = '2017-10-02'

function whys(text: string, days: Readonly<Record<string, string>> = {}): string[] {
  const transcript = aTranscript({
    segments: [{ id: 's1', start: null, end: null, speaker: null, text, words: [] }],
  })
  const references: Reference[] = Object.entries(days).map(([words, day], index) =>
    aReference(transcript, {
      id: `r${index + 1}`,
      text: words,
      of: 'time',
      value: { type: 'absolute', span: { from: day, to: day }, weekdays: [] },
    }),
  )
  return ownLogic(references, transcript.segments, PUBLISHED).map(({ quote, why }) => `${quote}: ${why}`)
}

test('a weekday that is not its date’s', () => {
  assert.deepEqual(whys('It was on Monday, 3 October 2017 that he spoke.'), [
    'Monday, 3 October 2017: 2017-10-03 was a Tuesday, not a Monday.',
  ])
  assert.deepEqual(whys('On Friday, October 3, 2017, he spoke.'), [
    'Friday, October 3, 2017: 2017-10-03 was a Tuesday, not a Friday.',
  ])
  assert.deepEqual(whys('On Tuesday, 3 October 2017, and on Tuesday, October 3, he spoke.'), [])
  assert.deepEqual(whys('On Monday, 3 October, he spoke.'), []) // of 2016
  assert.equal(whys('On Thursday, 3 October, he spoke.').length, 1) // of none of the years beside
  assert.deepEqual(whys('On Monday, 31 June 2017, he spoke.'), []) // no day at all: nothing to compare
})

test('a stretch that ends before it begins', () => {
  assert.deepEqual(whys('The talks ran from 9 July to 3 July 2017.'), [
    'from 9 July to 3 July 2017: It would end on 2017-07-03, before it begins on 2017-07-09.',
  ])
  assert.deepEqual(whys('The talks ran from 3 to 9 July 2017, and from 30 June 2016 until 3 July 2017.'), [])
})

test('an interval that is not that of its dates', () => {
  const days = { '3 May 2017': '2017-05-03', '9 May 2017': '2017-05-09' }
  assert.deepEqual(whys('It began on 3 May 2017. Two days later, on 9 May 2017, it ended.', days), [
    'Two days later, on 9 May 2017: From 2017-05-03 to 2017-05-09 it is 6 days, not “Two days later”.',
  ])
  assert.deepEqual(whys('It began on 3 May 2017. A week later, on 9 May 2017, it ended.', days), [])
  assert.deepEqual(whys('It began on 3 May 2017. Two days after the storm, on 9 May 2017, it ended.', days), [])
})

test('a date that was given needs no inference', () => {
  const said = 'The date of the recording was specified in it, however references to events show that it is recent.'
  assert.match(whys(said)[0] ?? '', /^date of the recording was specified in it: It says that the date was given/)
  const fine = [
    'The date of the recording was not specified in it, however references to events show that it is recent.',
    'The date of the recording was specified in it, however nobody believed it.',
    'The date was stated as 3 May, and the references show the same.',
    'References show that it is recent.',
  ]
  for (const text of fine) assert.deepEqual(whys(text), [], text)
})
