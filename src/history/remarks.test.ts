import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Dating, dayAt, dayNumber, type Exhibit, type Message, type Provenance } from '../model/index.js'
import { aBound, aDating, aMessage, anExhibit } from '../testing/builders.js'
import { history } from './history.js'

const TEXT = { durationSeconds: null, mediaType: 'text/plain' }
const MADE = aDating({ notBefore: aBound('not-before', '2017-09-28', ['r1']) })

interface Case {
  readonly dating?: Dating
  readonly provenance?: Partial<Provenance>
  readonly exhibit?: Partial<Exhibit>
}

function gapOf(messages: readonly Message[], { dating = MADE, provenance = {}, exhibit = TEXT }: Case = {}) {
  const told = { attributedTo: null, surfaced: '2017-09-28', spoken: true, ...provenance }
  return history(messages, dating, told, anExhibit(exhibit))
}

function remarksOf(messages: readonly Message[], some: Case = {}): string[] {
  return gapOf(messages, some).remarks.map(({ about, sentence }) => `${about}: ${sentence}`)
}

/** Messages `a`, `b`, ... of these days. */
function on(...days: readonly (string | readonly [string, Partial<Message>])[]): Message[] {
  return days.map((day, index) => {
    const [date, fields] = typeof day === 'string' ? [day, {}] : day
    return aMessage(String.fromCharCode(97 + index), date, fields)
  })
}

const AUDIO = { medium: 'audio' }
const VIDEO = { medium: 'video' }

test('the silences are those of the earlier messages, and the one up to this message', () => {
  const { silences, days } = gapOf(on('2016-11-02', '2015-12-26', '2018-08-22'))
  assert.deepEqual(silences, [
    { after: 'b', before: 'a', days: { from: 311, to: 312 } },
    { after: 'a', before: null, days: { from: 329, to: 330 } },
  ])
  assert.equal(silences.at(-1)?.days, days)
})

test('the longest silence on record', () => {
  const [remark] = gapOf(on('2014-11-13', '2015-05-14', '2015-12-26', '2016-11-02')).remarks
  assert.equal(
    remark?.sentence,
    'Longest silence on record among 4 messages: longer than each of the 3 others (at most 312 days).',
  )
  assert.deepEqual(remark?.messages, ['a', 'b', 'c', 'd'])
  assert.deepEqual(remarksOf(on('2016-01-01', '2016-11-02')), [
    'silence: Longest silence on record among 2 messages: longer than the only other one (at most 306 days).',
  ])
})

test('the longest silence since one that may be as long', () => {
  const [remark] = gapOf(on('2012-01-01', '2014-11-13', '2015-05-14', '2015-12-26', '2016-11-02')).remarks
  assert.equal(
    remark?.sentence,
    'Longest silence since 2014: longer than each of the 3 after the message of 2014-11-13 (at most 312 days).',
  )
  assert.deepEqual(remark?.messages, ['b', 'c', 'd', 'e'])
})

test('no silence is called longer where it may not be', () => {
  // 329 days at least: a year before it may be as long, and one shorter silence is no rule.
  assert.deepEqual(remarksOf(on('2015-12-09', '2016-11-02')), [])
  assert.deepEqual(remarksOf(on('2012-01-01', '2016-01-01', '2016-11-02')), [])
  assert.deepEqual(remarksOf(on('2016-11-02')), [], 'one message is no record')
  const wide = aDating({ notBefore: aBound('not-before', '2017-07-09', ['r1']) })
  assert.deepEqual(remarksOf(on('2016-01-01', '2016-11-02'), { dating: wide }), [], '248 days at least, 306 before')
})

test('the medium of a recording is its own, unless it is told', () => {
  const earlier = on(['2016-11-02', VIDEO], ['2017-01-02', VIDEO])
  const first = ['medium: First audio message known: none of the 2 earlier messages is one.']
  const medium = (some: Case): string[] => remarksOf(earlier, some).filter((one) => one.startsWith('medium'))
  assert.deepEqual(medium({ exhibit: {} }), first)
  assert.deepEqual(medium({ exhibit: {}, provenance: { medium: 'video' } }), [])
  assert.deepEqual(medium({ exhibit: { mediaType: 'video/mp4' } }), [])
  assert.deepEqual(medium({ provenance: { medium: 'audio' } }), first)
  assert.deepEqual(medium({}), [], 'a text whose medium nobody told')
})

test('the silence of a medium is counted apart from that of all', () => {
  const earlier = on(['2014-07-04', VIDEO], ['2015-12-26', AUDIO], ['2016-11-02', {}])
  const { sentence, remarks } = gapOf(earlier, { provenance: VIDEO })
  assert.equal(sentence, 'First message known in 329 to 330 days, since the message of 2016-11-02.')
  const [remark] = remarks.filter(({ about }) => about === 'medium')
  assert.equal(
    remark?.sentence,
    'First video message known in 1181 to 1182 days, since the video message of 2014-07-04 (2 other messages since, 1 of them of unknown medium).',
  )
  assert.deepEqual(remark?.messages, ['a', 'b', 'c'])
  const same = gapOf(on(['2015-12-26', VIDEO], ['2016-11-02', AUDIO]), { provenance: AUDIO })
  assert.equal(
    same.sentence,
    'First audio message known, and first of any medium, in 329 to 330 days, since the audio message of 2016-11-02.',
  )
  assert.deepEqual(
    same.remarks.filter(({ about }) => about === 'medium'),
    [],
  )
  const all = gapOf(on(['2015-12-26', AUDIO], ['2016-11-02', AUDIO]), { provenance: AUDIO })
  assert.equal(all.sentence, 'First audio message known in 329 to 330 days, since the audio message of 2016-11-02.')
})

test('a length is unusual at the ends of the range only', () => {
  const earlier = on(['2017-09-01', { seconds: 250 }], ['2017-09-10', { seconds: 2000 }], '2017-09-20')
  const length = (durationSeconds: number): string[] =>
    remarksOf(earlier, { exhibit: { durationSeconds, mediaType: 'audio/ogg' } }).filter((one) => /^length/.test(one))
  const known = '2 earlier messages whose length is known (of 3)'
  assert.deepEqual(length(2772.4), [
    `length: Longest message known: 46:12, longer than each of the ${known} (at most 33:20).`,
  ])
  assert.deepEqual(length(60), [
    `length: Shortest message known: 1:00, shorter than each of the ${known} (at least 4:10).`,
  ])
  assert.deepEqual([length(2000), length(250), length(300)], [[], [], []])
  assert.match(remarksOf(earlier, { provenance: { seconds: 3723 } }).join(), /Longest message known: 1:02:03/)
  assert.deepEqual(remarksOf(earlier.slice(1), { provenance: { seconds: 3723 } }), [], 'one known length is none')
})

test('an outlet that none of the others came from', () => {
  const earlier = on(
    ['2017-09-01', { outlet: 'Red House' }],
    ['2017-09-10', { outlet: 'red  house' }],
    ['2017-09-20', { outlet: 'Blue House' }],
  )
  assert.deepEqual(remarksOf(earlier, { provenance: { outlet: 'Green House' } }), [
    'outlet: First message known from Green House: none of the 3 earlier messages came from it; they came from Red House (2) and Blue House (1).',
  ])
  assert.deepEqual(remarksOf(earlier, { provenance: { outlet: 'BLUE HOUSE' } }), [])
  assert.deepEqual(remarksOf(earlier), [])
})

test('addressees that are new, and such as are missing', () => {
  const earlier = on(
    ['2017-09-01', { addressees: ['the donors', 'the press'] }],
    ['2017-09-10', { addressees: ['the donors'] }],
    ['2017-09-20', { addressees: ['the press', 'the villages'] }],
  )
  const { remarks } = gapOf(earlier, { provenance: { addressees: ['The press', 'the court'] } })
  assert.deepEqual(
    remarks.map(({ sentence, messages }) => [sentence, messages.join()]),
    [
      ['First message known to the court: none of the 3 earlier messages speaks to them.', 'a,b,c'],
      ['Not to the donors, to whom 2 of the 3 earlier messages speak.', 'a,b'],
    ],
  )
  assert.deepEqual(remarksOf(earlier, { provenance: { addressees: ['the donors', 'the press'] } }), [])
})

test('messages whose order cannot be told are named', () => {
  const wide = aDating({ notBefore: aBound('not-before', '2017-07-09', ['r1']) })
  const { remarks } = gapOf(on('2017-08-01', '2017-08-15', '2016'), { dating: wide })
  assert.deepEqual(remarks, [
    {
      about: 'overlap',
      sentence: '2 messages may be earlier or later than this one: the dates overlap.',
      messages: ['a', 'b'],
    },
  ])
  assert.deepEqual(remarksOf(on('2016', '2016-11-02', '2015'), { dating: wide }), [
    'overlap: The order of 2 messages among the others cannot be told: their dates overlap.',
  ])
  assert.match(
    remarksOf(on('2017-08-01', '2016'), { dating: wide, provenance: VIDEO }).join(),
    /^overlap/,
    'no medium is known',
  )
})

test('later messages and the message itself are listed and not counted', () => {
  const later = on('2018-08-22', '2017-09-28', ['../2017-09-28', { released: '2017-09-28' }], '2016-11-02')
  const { messages, previous, remarks } = gapOf(later)
  assert.deepEqual([messages.length, previous?.id], [4, 'd'])
  assert.deepEqual(remarks, [
    {
      about: 'future',
      sentence: '2 messages of this one’s latest day, 2017-09-28, may be this one itself: listed, not counted.',
      messages: ['c', 'b'],
    },
    {
      about: 'future',
      sentence: '1 message is later than this one’s latest day, 2017-09-28: listed, not counted.',
      messages: ['a'],
    },
  ])
})

test('messages that may be later are not called earlier', () => {
  const earlier = on(['2017-09-01', VIDEO], ['2017-09-10', VIDEO])
  assert.deepEqual(remarksOf(earlier, { dating: aDating(), provenance: AUDIO }), [
    'medium: First audio message known: none of the 2 messages that may be earlier is one.',
    'overlap: 2 messages may be earlier or later than this one: the dates overlap.',
  ])
})

const DATE = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2018-12-31') }).map(dayAt)
const ONE = fc.record({
  date: fc.oneof(
    DATE,
    DATE.map((day) => day.slice(0, 7)),
    DATE.map((day) => `../${day}`),
    fc.constant('../..'),
  ),
  medium: fc.constantFrom(null, 'audio', 'video'),
  seconds: fc.option(fc.integer({ min: 1, max: 5000 })),
  outlet: fc.constantFrom(null, 'Red House', 'Blue House'),
  addressees: fc.subarray(['the donors', 'the press']),
})
const SOME = fc
  .array(ONE, { maxLength: 7 })
  .map((all) => all.map(({ date, ...fields }, index) => aMessage(`m${index}`, date, fields)))
const OWN = { medium: 'audio', seconds: 900, outlet: 'Green House', addressees: ['the court'] }

test('law: the order plays no part, every id is a message’s, and the sentences are plain', () => {
  fc.assert(
    fc.property(SOME, fc.boolean(), (messages, bounded) => {
      const some = { provenance: OWN, dating: bounded ? MADE : aDating() }
      const gap = gapOf(messages, some)
      assert.deepEqual(gapOf(messages.toReversed(), some), gap)
      const ids = new Set(messages.map(({ id }) => id))
      for (const { about, sentence, messages: counted } of gap.remarks) {
        assert.ok(counted.length > 0 && counted.every((id) => ids.has(id)), about)
        assert.match(sentence, /^[A-Z0-9][^\n]*\.$/)
        assert.doesNotMatch(sentence, /null|NaN|undefined|Infinity|\b1 (?:days|messages|others)\b/)
      }
    }),
    { numRuns: 300 },
  )
})

test('law: a message that is later than this one changes no count of the others', () => {
  fc.assert(
    fc.property(SOME, fc.constantFrom('2017-09-29', '2018', '2019-05/..'), (messages, date) => {
      const counts = (all: readonly Message[]): unknown => {
        const { previous, days, sentence, silences, remarks } = gapOf(all, { provenance: OWN })
        return { previous, days, sentence, silences, remarks: remarks.filter(({ about }) => about !== 'future') }
      }
      const dated = [aMessage('first', '2014-01-01'), ...messages]
      assert.deepEqual(counts([...dated, aMessage('later', date)]), counts(dated))
    }),
    { numRuns: 300 },
  )
})

test('the silence between releases is told where an earlier message has its day of release, of the same medium', () => {
  const released = (medium: string, day: string | null): [string, Partial<Message>] => [
    '../2016',
    { medium, released: day },
  ]
  const messages = on(released('audio', '2016-11-02'), released('video', '2017-03-01'))
  const told = 'First audio message released in 329 to 330 days, since the one released on 2016-11-02.'
  assert.ok(remarksOf(messages, { provenance: { medium: 'audio' } }).includes(`silence: ${told}`))
  const any = 'silence: First message released in 210 to 211 days, since the one released on 2017-03-01.'
  assert.ok(remarksOf(messages).includes(any))
  const misses = [on(released('audio', null)), on(released('audio', '2016-11')), on(released('audio', '2017-09-28'))]
  for (const none of misses) assert.doesNotMatch(remarksOf(none).join(), /released/)
  assert.doesNotMatch(remarksOf(messages, { provenance: { surfaced: null } }).join(), /released/)
})
