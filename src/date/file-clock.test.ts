import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tag } from '../model/index.js'
import { aBound, aDating } from '../testing/builders.js'
import { fileClock } from './file-clock.js'

const dating = aDating({
  notBefore: aBound('not-before', '2017-07-10', ['r1']),
  notAfter: aBound('not-after', '2017-09-28', ['surfaced']),
})
const says = (...tags: readonly (readonly [string, string])[]): readonly string[] =>
  fileClock(
    tags.map(([name, value]): Tag => ({ name, value })),
    dating,
  )

test('a creation time is told as a claim that bounds nothing', () => {
  const [sentence = '', ...more] = says(['creation_time', '2017-08-01T10:00:00.000000Z'], ['encoder', 'Lavf58'])
  assert.deepEqual(more, [])
  assert.match(sentence, /^The file says that it is of 2017-08-01 \(creation_time\): a claim about the file/)
  assert.match(sentence, /bounds nothing\. It does not disagree/)
})

test('a clock before the words can have been spoken, or after they were public, is said to disagree', () => {
  assert.match(says(['date', '2016:05:05 10:00:00'])[0] ?? '', /cannot be older than 2017-07-10: the clock was wrong/)
  assert.match(says(['ICRD', '20180301'])[0] ?? '', /after 2017-09-28, when it was already public/)
  assert.match(says(['creation_time', '1904-01-01T00:00:00Z'])[0] ?? '', /never set/)
})

test('a day of slack for time zones; a month or a year is a stretch of days', () => {
  for (const value of ['2017-07-09', '2017-09-29', '2017-07', '2017'])
    assert.match(says(['creation_time', value])[0] ?? '', /does not disagree/, value)
  assert.match(says(['TYER', '2016'])[0] ?? '', /cannot be older/)
})

test('one sentence for tags of one day; near misses say nothing', () => {
  assert.equal(says(['date', '2017-08-01'], ['creation_time', '2017-08-01T10:00:00Z']).length, 1)
  assert.deepEqual(
    says(
      ['title', '2016-05-05'],
      ['date', 'yesterday'],
      ['creation_time', '2017-13-45'],
      ['date', '0000-00-00'],
      ['year', '20171'],
    ),
    [],
  )
})

test('without firm bounds there is nothing to disagree with', () => {
  assert.match(fileClock([{ name: 'date', value: '1999-01-01' }], aDating())[0] ?? '', /does not disagree/)
})
