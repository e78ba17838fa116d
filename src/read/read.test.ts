import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { noun, type Reference, type Transcript } from '../model/index.js'
import { isReadable, READABLE_LANGUAGES, read } from './index.js'
import { knowledge, readText, transcriptOf } from './testing.js'

const TALK =
  `On the 9th of July 2017 the city fell, and two weeks after the attack in Nice we mourn President Obama's friend. It is
day 203 in captivity, a year since the coup; they said that I was killed. We will vote on 5 May or next year at Easter.`.replace(
    /\n/g,
    ' ',
  )

function checkSpans(transcript: Transcript, references: readonly Reference[]): void {
  const texts = new Map(transcript.segments.map((segment) => [segment.id, segment.text]))
  references.forEach((reference, index) => {
    assert.equal(reference.id, `r${index + 1}`)
    assert.equal(reference.text, texts.get(reference.segment)?.slice(reference.from, reference.to))
    assert.notEqual(reference.text.trim(), '')
  })
}

test('references come in the order of the text, each with the words it quotes', () => {
  const transcript = transcriptOf(TALK, TALK)
  const references = read(transcript, knowledge)
  checkSpans(transcript, references)
  assert.ok(references.length > 20)
  const order = references.map(({ segment, from }) => `${segment} ${String(from).padStart(4, '0')}`)
  assert.deepEqual(order, [...order].sort())
  assert.deepEqual(
    new Set(references.map((one) => one.of)),
    new Set(['event', 'time', 'count', 'feast', 'office', 'rumour']),
  )
})

test('the release that an account tells of is no day of which the speaker speaks', () => {
  const meant = (text: string, medium: Transcript['medium']): string | undefined =>
    read(noun('transcript', { ...transcriptOf(text), medium }), knowledge).find(({ of }) => of === 'time')?.meant
  const released = [
    'The 46-minute audio was released by the group on 28 September 2017.',
    'On 28 September 2017 the news arm published an audio statement by him.',
    'The video, first posted on 3 May 2014, runs for ten minutes.',
    'Date of release: 28 September 2017.',
  ]
  for (const text of released) assert.equal(meant(text, 'account'), 'unclear', text)
  const told = [
    'The city fell on 10 July 2017.',
    'He speaks of the hostages who were set free on 6 May 2017.',
    'The video tells of the vote that was held on 10 July 2017.',
  ]
  for (const text of told) assert.equal(meant(text, 'account'), 'past', text)
  assert.equal(meant('Our last message was released on 28 September 2017.', 'transcript'), 'past')
})

test('what an account tells of the speaker’s urging is a call; what others urge, or what is told of harm, is none', () => {
  const calls = (text: string, medium: Transcript['medium']): unknown[] =>
    read(noun('transcript', { ...transcriptOf(text), medium }), knowledge)
      .filter(({ of }) => of === 'call')
      .map(({ value }) => (value.type === 'call' ? [value.targets, value.regions, value.force] : null))
  const urged = 'He urged his followers in Arden to target journalists.'
  assert.deepEqual(calls(urged, 'account'), [[['press'], ['Arden'], 'reported']])
  assert.deepEqual(calls(urged, 'transcript'), [])
  const none = [
    'He condemned the attack on the newspaper.',
    'After the attack on the mosque he called for calm.',
    'He urged them not to harm civilians.',
    'He does not call for attacks on civilians.',
    'She calls on ministers to pay the ransom.',
    'He denies that he ordered the attack on the embassy.',
    'The minister called for a strike on poverty.',
  ]
  for (const text of none) assert.deepEqual(calls(text, 'account'), [], text)
})

test('an anniversary for which a recording was released is no count of the speaker', () => {
  const meant = (text: string, medium: Transcript['medium']): string | undefined =>
    read(noun('transcript', { ...transcriptOf(text), medium }), knowledge).find(({ of }) => of === 'count')?.meant
  assert.equal(meant('Released for the sixth anniversary of 11 September.', 'account'), 'unclear')
  assert.equal(meant('Released for the sixth anniversary of 11 September.', 'transcript'), 'ongoing')
  assert.equal(meant('He greets his listeners on the sixth anniversary of 11 September.', 'account'), 'ongoing')
  assert.equal(meant('Released from prison, he marks the sixth anniversary of 11 September.', 'account'), 'ongoing')
})

test('reading the same twice gives the same', () => {
  assert.deepEqual(readText(TALK), readText(TALK))
})

test('times of the words are those of the span; without words, those of the segment', () => {
  const text = 'It fell in July 2017.'
  const words = [...text.matchAll(/\S+/g)].map((match, index) => ({
    at: match.index,
    text: match[0],
    start: index,
    end: index + 0.5,
  }))
  const [segment] = transcriptOf(text).segments
  assert.ok(segment)
  const heard = noun('transcript', { ...transcriptOf(), segments: [{ ...segment, start: 0, end: 9, words }] })
  const date = read(heard, knowledge).find((one) => one.by === 'en/explicit-date')
  assert.deepEqual([date?.start, date?.end], [3, 4.5])
  const plain = noun('transcript', { ...transcriptOf(), segments: [{ ...segment, start: 2, end: 9 }] })
  assert.deepEqual(read(plain, knowledge)[0]?.end, 9)
})

test('a language without rules gives no reference; one too short to tell is read as English', () => {
  const inLanguage = (language: string): Transcript => noun('transcript', { ...transcriptOf(TALK), language })
  assert.deepEqual(READABLE_LANGUAGES, ['en'])
  assert.equal(isReadable('en-GB'), true)
  assert.equal(isReadable('ar'), false)
  assert.deepEqual(read(inLanguage('ar'), knowledge), [])
  assert.deepEqual(read(inLanguage('und'), knowledge), read(inLanguage('en'), knowledge))
  assert.deepEqual(read(inLanguage('constructor'), knowledge), [])
})

test('two finds never claim the same words as a time, but a count may hold the date it counts from', () => {
  const times = readText('It is 202 days since 7 October 2023 and the 20 October 2018 report.').filter(
    (one) => one.of !== 'event',
  )
  assert.deepEqual(
    times.map((one) => one.text),
    ['202 days since 7 October 2023', '7 October 2023', '20 October 2018'],
  )
})

const word = fc.constantFrom(
  ...`the a of in on at and , . ; ( ) " “ ” ’s - – 5 5th 2011 2017-07-09 14/9/2009 May March July Sunday Friday since ago after two hundred
  thousand days years week half day anniversary captivity held Mosul President Obama Prime Minister Bosnia Herzegovina said that he was
  killed reports death not mention will if Easter Ramadan attack war vote <b> </b> &amp; 😀 العربية עברית e\u0301 \u202e \u0000`.split(
    /\s+/,
  ),
)

test('any text gives references whose words are its words', () => {
  const texts = fc.oneof(
    fc.array(word, { maxLength: 120 }).map((words) => words.join(' ')),
    fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 400 }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const transcript = transcriptOf(text)
      checkSpans(transcript, read(transcript, knowledge))
    }),
    { numRuns: 300 },
  )
})

/** Processor time, so that a busy machine does not fail a test. */
function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1e6
}

/** Texts that make careless patterns go back and forth. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['stops', '.'.repeat(200_000)],
  ['stops before quotation marks', '.”'.repeat(100_000)],
  ['one word without an end', 'a'.repeat(300_000)],
  ['capitals', 'A'.repeat(200_000)],
  ['capitals and joiners', 'Bin of the '.repeat(20_000)],
  ['names', 'Aa Bb '.repeat(30_000)],
  ['figures', '1'.repeat(200_000)],
  ['figures and commas', '1,'.repeat(100_000)],
  ['number words', 'twenty-one hundred and '.repeat(10_000)],
  ['halves', 'half a and a half '.repeat(10_000)],
  ['blanks', ' '.repeat(300_000)],
  ['line breaks', '\n'.repeat(300_000)],
  ['brackets', '<'.repeat(200_000)],
  ['markup', '<p class="x">'.repeat(15_000)],
  ['quotation marks', '“'.repeat(100_000)],
  ['reports', 'reports of the reports of the '.repeat(8_000)],
  ['denials', 'no mention no no no '.repeat(10_000)],
  ['commas and names', 'Nice, and Paris, '.repeat(12_000)],
  ['apostrophes', "’'".repeat(100_000)],
  ['smiles', '😀'.repeat(100_000)],
  ['right to left', 'يوم 203 في الأسر '.repeat(12_000)],
  ['titles', 'former President of the United '.repeat(7_000)],
]

for (const [name, text] of HOSTILE) {
  test(`${name} without an end are read in linear time`, () => {
    const seconds = cpuSeconds(() => read(transcriptOf(text), knowledge))
    assert.ok(seconds < 5, `${text.length} characters took ${seconds.toFixed(1)} s`)
  })
}

test('time grows with the length and not with its square', () => {
  const seconds = (times: number): number => cpuSeconds(() => read(transcriptOf(`${TALK} `.repeat(times)), knowledge))
  seconds(200)
  const [one, eight] = [seconds(200), seconds(1600)]
  assert.ok(eight < Math.max(one, 0.02) * 8 * 4, `${one} s, then ${eight} s for eight times as much`)
})
