import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Event,
  type EventKind,
  type Finding,
  type Link,
  type Meant,
  noun,
  type Reference,
  type Segment,
  type Transcript,
  type Value,
} from '../model/index.js'
import { aLink, anEvent, aReference, aTranscript } from '../testing/builders.js'
import { needsShared, sharedData } from '../testing/needs.js'
import { audit, statements } from './index.js'

const MAY: Value = { type: 'recurring', month: 5, day: null, weekday: null }
const JUNE: Value = { type: 'recurring', month: 6, day: null, weekday: null }
const PUBLISHED = '2017-10-02'

const MOSUL = anEvent('Recapture of Mosul', '2017-07-09', { places: ['Mosul'], type: 'capture', began: '2016-10-17' })
const SIRTE = anEvent('Recapture of Sirte', '2016-12-06', { places: ['Sirte'], type: 'capture', began: '2016-05-12' })

/** An article of one paragraph or more, with its references and links as other rooms would make them. */
class Draft {
  readonly transcript: Transcript
  readonly references: Reference[] = []
  readonly links: Link[] = []

  constructor(...paragraphs: readonly string[]) {
    const segments: Segment[] = paragraphs.map((text, index) => ({
      id: `s${index + 1}`,
      start: null,
      end: null,
      speaker: null,
      text,
      words: [],
    }))
    this.transcript = aTranscript({ medium: 'account', segments })
  }

  time(text: string, value: Value, meant: Meant = 'past'): this {
    return this.add(text, { of: 'time', value, meant })
  }

  event(
    text: string,
    names: readonly string[],
    kinds: readonly EventKind[],
    event?: Event,
    fields: Partial<Link> = {},
  ): this {
    this.add(text, { of: 'event', value: { type: 'event', names, kinds, told: false, lasted: null } })
    if (event) this.links.push(aLink(this.references.at(-1)?.id ?? '', event, fields))
    return this
  }

  private add(text: string, fields: Partial<Reference>): this {
    this.references.push(aReference(this.transcript, { id: `r${this.references.length + 1}`, text, ...fields }))
    return this
  }

  audit(published = PUBLISHED): readonly Finding[] {
    return audit(this.references, this.links, { published, segments: this.transcript.segments })
  }
}

function absolute(from: string, to = from): Value {
  return { type: 'absolute', span: { from, to }, weekdays: [] }
}

test('the article of October 2017 dates the recapture of Mosul wrongly', () => {
  const draft = new Draft('The liberating of Mosul by US-backed Iraqi forces in May was a major setback.')
    .event(
      'liberating of Mosul by US-backed Iraqi forces in May',
      ['Mosul', 'US-backed Iraqi', 'May'],
      ['capture'],
      MOSUL,
    )
    .time('in May', MAY)
  assert.deepEqual(draft.audit(), [
    {
      kind: 'finding',
      quote: 'liberating of Mosul by US-backed Iraqi forces in May',
      says: '2017-05',
      found: {
        when: '2017-07-09',
        event: 'Recapture of Mosul',
        url: 'https://en.wikipedia.org/wiki/Recapture_of_Mosul',
      },
      outcome: 'disagrees',
      why: 'The chronology has Recapture of Mosul on 2017-07-09, https://en.wikipedia.org/wiki/Recapture_of_Mosul, and not, as the article says, 2017-05.',
      segment: 's1',
      from: 4,
      to: 56,
    },
  ])
})

test(
  'the seed article itself: two statements of one sentence, each with its own date',
  needsShared('seed/000_fdc9c643fb208a39.txt'),
  () => {
    const text = readFileSync(sharedData('seed/000_fdc9c643fb208a39.txt'), 'utf8')
    const paragraphs = text.split(/\n{2,}/)
    const draft = new Draft(...paragraphs)
      .event(
        'liberating of Mosul by US-backed Iraqi forces in May and the recapturing of Sirte in Libya by government troops in June were major military setbacks for the Islamic State',
        ['Mosul', 'US-backed Iraqi', 'May', 'Sirte', 'Libya', 'June', 'Islamic State'],
        ['capture', 'release'],
      )
      .time('in May', MAY)
      .time('in June', JUNE)
    // "in May" stands in an earlier paragraph too: the one of Mosul is meant.
    const segment = draft.transcript.segments.find((one) => one.text.includes('Mosul'))
    assert.ok(segment)
    const at = segment.text.indexOf('in May')
    const references = draft.references.map((one) =>
      one.text === 'in May' ? noun('reference', { ...one, segment: segment.id, from: at, to: at + 6 }) : one,
    )
    const cut = statements(references, draft.transcript.segments)
    const [mosul, sirte] = cut.filter(({ of }) => of === 'event')
    assert.equal(mosul?.text, 'liberating of Mosul by US-backed Iraqi forces in May ')
    assert.match(sirte?.text ?? '', /^and the recapturing of Sirte in Libya/)
    const links = [aLink(mosul?.id ?? '', MOSUL), aLink(sirte?.id ?? '', SIRTE)]
    const findings = audit(cut, links, { published: PUBLISHED, segments: draft.transcript.segments })
    assert.deepEqual(
      findings.map(({ says, found, outcome }) => [says, found?.when, outcome]),
      [
        ['../..', undefined, 'contradicts-itself'], // a date was specified, "however" it must be inferred
        ['2017-05', '2017-07-09', 'disagrees'],
        ['2017-06', '2016-12-06', 'disagrees'],
      ],
    )
  },
)

test('a right date agrees, and so does a coarser one', () => {
  for (const [words, value] of [
    ['on 9 July 2017', absolute('2017-07-09')],
    ['in July', { type: 'recurring', month: 7, day: null, weekday: null } as const],
    ['in 2017', absolute('2017-01-01', '2017-12-31')],
    ['on 10 July', { type: 'recurring', month: 7, day: 10, weekday: null } as const],
    ['three months ago', { type: 'relative', days: { from: -100, to: -80 }, anchor: 'speech' } as const],
  ] as const) {
    const draft = new Draft(`Mosul was retaken ${words}.`)
      .event('Mosul was retaken', ['Mosul'], ['capture'], MOSUL)
      .time(words, value)
    assert.equal(draft.audit()[0]?.outcome, 'agrees', words)
  }
})

test('a day off agrees, a week off does not; of a mere report two days off agrees', () => {
  const outcome = (day: string, reported: boolean): string | undefined =>
    new Draft('Mosul was retaken then.')
      .event('Mosul was retaken', ['Mosul'], ['capture'], noun('event', { ...MOSUL, reported }))
      .time('then', absolute(day))
      .audit()[0]?.outcome
  assert.equal(outcome('2017-07-10', false), 'agrees')
  assert.equal(outcome('2017-07-11', false), 'disagrees')
  assert.equal(outcome('2017-07-11', true), 'agrees')
  assert.equal(outcome('2017-07-16', true), 'disagrees')
})

test('only of the course or the beginning of something long may a date lie within it', () => {
  const outcome = (words: string, kinds: readonly EventKind[]): string | undefined =>
    new Draft(`${words} in November 2016.`)
      .event(words, ['Mosul'], kinds, MOSUL)
      .time('in November 2016', absolute('2016-11-01', '2016-11-30'))
      .audit()[0]?.outcome
  assert.equal(outcome('The recapture of Mosul', ['capture']), 'disagrees')
  assert.equal(outcome('The battle of Mosul', ['offensive']), 'agrees')
  assert.equal(outcome('The offensive retook Mosul', ['offensive', 'capture']), 'disagrees')
  assert.equal(outcome('The recapture of Mosul began', ['capture']), 'agrees')
})

test('a month without a year is the latest one that had begun, or the next one where the words look ahead', () => {
  const says = (value: Value, published: string, meant: Meant = 'past'): string | undefined =>
    new Draft('The recapture of Mosul then.')
      .event('recapture of Mosul', ['Mosul'], ['capture'], MOSUL)
      .time('then', value, meant)
      .audit(published)[0]?.says
  assert.equal(says(MAY, '2017-05-01'), '2017-05')
  assert.equal(says(MAY, '2017-04-30'), '2016-05')
  assert.equal(says(MAY, '2017-04-30', 'ahead'), '2017-05')
  assert.equal(says(MAY, '2017-06-01', 'ahead'), '2018-05')
  const leap: Value = { type: 'recurring', month: 2, day: 29, weekday: null }
  assert.equal(says(leap, '2019-01-01'), '2016-02-29')
  assert.equal(says(leap, '1903-01-01'), '1896-02-29')
  const tuesday: Value = { type: 'recurring', month: null, day: null, weekday: 2 }
  assert.equal(says(tuesday, '2017-10-02'), '2017-09-26')
  assert.equal(says(tuesday, '2017-10-03'), '2017-10-03')
  assert.equal(says(tuesday, '2017-10-02', 'ahead'), '2017-10-03')
  assert.equal(says(tuesday, '1965-10-02'), '1965-09-28')
  assert.equal(says({ type: 'relative', days: { from: -1, to: -1 }, anchor: 'speech' }, '2017-03-01'), '2017-02-28')
  for (const meant of ['absent', 'hypothetical'] as const) assert.equal(says(MAY, '2017-05-01', meant), undefined)
  assert.equal(says({ type: 'relative', days: { from: 14, to: 14 }, anchor: 'event' }, '2017-03-01'), undefined)
  assert.equal(says({ type: 'relative', days: { from: -4e8, to: -3e8 }, anchor: 'speech' }, '2017-03-01'), undefined)
})

test('a time belongs to the event of its own clause, and to one event only', () => {
  const findings = new Draft(
    'In July 2017 Mosul was retaken, and Sirte, after months of fighting, was retaken in December 2016.',
  )
    .time('In July 2017', absolute('2017-07-01', '2017-07-31'))
    .event('Mosul was retaken', ['Mosul'], ['capture'], MOSUL)
    .event('Sirte, after months of fighting, was retaken', ['Sirte'], ['capture'], SIRTE)
    .time('in December 2016', absolute('2016-12-01', '2016-12-31'))
    .audit()
  assert.deepEqual(
    findings.map(({ quote, says, outcome }) => [quote, says, outcome]),
    [
      ['In July 2017 Mosul', '2017-07', 'agrees'],
      ['Sirte, after months of fighting, was retaken in December 2016', '2016-12', 'agrees'],
    ],
  )
})

test('a nearer event beyond an "and" is not the one that is dated', () => {
  const findings = new Draft('The liberating of Mosul by US-backed Iraqi forces in May and Sirte later were setbacks.')
    .event('liberating of Mosul', ['Mosul'], ['capture'], MOSUL)
    .time('in May', MAY)
    .event('Sirte later', ['Sirte'], ['capture'], SIRTE)
    .audit()
  assert.deepEqual(
    findings.map(({ quote, found }) => [quote, found?.event]),
    [['liberating of Mosul by US-backed Iraqi forces in May', 'Recapture of Mosul']],
  )
})

test('a time in another sentence or paragraph dates nothing here', () => {
  const apart = new Draft('Mosul was retaken. In May the talks began.')
    .event('Mosul was retaken', ['Mosul'], ['capture'], MOSUL)
    .time('In May', MAY)
  assert.deepEqual(apart.audit(), [])
  const paragraphs = new Draft('Mosul was retaken', 'in May')
    .event('Mosul was retaken', ['Mosul'], ['capture'], MOSUL)
    .time('in May', MAY)
  assert.deepEqual(paragraphs.audit(), [])
  const far = new Draft(`Mosul was retaken ${'by those who had long wished for it '.repeat(5)}in May`)
    .event('Mosul was retaken', ['Mosul'], ['capture'], MOSUL)
    .time('in May', MAY)
  assert.deepEqual(far.audit(), [])
})

test('what no link ties is not in the chronology; a bare name or a bare word states nothing', () => {
  const findings = (
    names: readonly string[],
    kinds: readonly EventKind[],
    event?: Event,
    probability = 0.97,
  ): unknown =>
    new Draft('the fair at Arden in May')
      .event('the fair at Arden', names, kinds, event, { probability })
      .time('in May', MAY)
      .audit()
      .map(({ found, outcome }) => [found, outcome])
  assert.deepEqual(findings(['Arden'], ['ceremony']), [[null, 'not-in-chronology']])
  assert.deepEqual(findings(['Arden'], ['ceremony'], MOSUL, 0.4), [[null, 'not-in-chronology']])
  assert.deepEqual(findings(['Arden'], ['ceremony'], anEvent('Fair', '../..')), [[null, 'not-in-chronology']])
  assert.deepEqual(findings(['Arden'], []), [])
  assert.deepEqual(findings([], ['ceremony']), [])
})

test('a rival that is nearly as probable and fits the date is meant', () => {
  const fall = anEvent('Battle of Mosul', '2016-06-10', { places: ['Mosul'] })
  const outcome = (probability: number): string | undefined =>
    new Draft('the capture of Mosul in June 2016')
      .event('capture of Mosul', ['Mosul'], ['capture'], MOSUL, {
        probability: 0.6,
        rivals: [{ event: fall, probability }],
      })
      .time('in June 2016', absolute('2016-06-01', '2016-06-30'))
      .audit()[0]?.outcome
  assert.equal(outcome(0.35), 'agrees')
  assert.equal(outcome(0.1), 'disagrees')
})

test('a link that is years away from the date is more likely wrong than the article', () => {
  const outcome = (text: string, value: Value): string | undefined =>
    new Draft(`the capture of Mosul ${text}`)
      .event('capture of Mosul', ['Mosul'], ['capture'], MOSUL)
      .time(text, value)
      .audit()[0]?.outcome
  assert.equal(outcome('in June 2014', absolute('2014-06-01', '2014-06-30')), 'not-in-chronology')
  assert.equal(outcome('in May', MAY), 'disagrees')
  const lastWeek: Value = { type: 'relative', days: { from: -13, to: -1 }, anchor: 'speech' }
  assert.equal(outcome('last week', lastWeek), 'not-in-chronology')
})

test('an event dated in two ways: the wrong one contradicts the article itself', () => {
  const twice = (second: Value): readonly (string | undefined)[] =>
    new Draft('Mosul was retaken in July 2017.', 'After Mosul was freed then, little was left.')
      .event('Mosul was retaken', ['Mosul'], ['capture'], MOSUL)
      .time('in July 2017', absolute('2017-07-01', '2017-07-31'))
      .event('Mosul was freed', ['Mosul'], ['capture'], MOSUL)
      .time('then', second)
      .audit()
      .map(({ outcome }) => outcome)
  assert.deepEqual(twice(MAY), ['agrees', 'contradicts-itself'])
  assert.deepEqual(twice(absolute('2017-01-01', '2017-12-31')), ['agrees', 'agrees'])
})

test('without the chronology only the same death dated in two ways is a contradiction', () => {
  const twice = (kind: EventKind): readonly string[] =>
    new Draft('Idris Valmorane did so in May.', 'When Idris Valmorane did it in June, few knew.')
      .event('Idris Valmorane did so in May', ['Idris Valmorane', 'May'], [kind])
      .time('in May', MAY)
      .event('Idris Valmorane did it in June', ['Idris Valmorane', 'June'], [kind])
      .time('in June', JUNE)
      .audit()
      .map(({ outcome }) => outcome)
  assert.deepEqual(twice('death'), ['contradicts-itself', 'contradicts-itself'])
  assert.deepEqual(twice('statement'), ['not-in-chronology', 'not-in-chronology'])
})

test('an article without dates has no findings', () => {
  assert.deepEqual(
    new Draft('Mosul was retaken.').event('Mosul was retaken', ['Mosul'], ['capture'], MOSUL).audit(),
    [],
  )
  assert.deepEqual(new Draft('').audit(), [])
})

test('law: statements are cut, never lost: each part is quoted as it stands, in order, and times are left alone', () => {
  const clause = fc.constantFrom('the fall of Arden', 'the siege of Belmar', 'talks in Cadria')
  const joint = fc.constantFrom(' and ', '; ', ', but ', ' ', ', ')
  const when = fc.constantFrom('in May', 'in June')
  fc.assert(
    fc.property(fc.array(fc.tuple(clause, when, joint), { minLength: 1, maxLength: 4 }), (parts) => {
      let text = ''
      const times: Reference[] = []
      for (const [words, time, end] of parts) {
        text += `${words} `
        const from = text.length
        text += time
        times.push({ ...timeAt(from, text.length), id: `t${times.length}`, text: time })
        text += end
      }
      const segment: Segment = { id: 's1', start: null, end: null, speaker: null, text, words: [] }
      const names = ['Arden', 'Belmar', 'Cadria'].filter((name) => text.includes(name))
      const value: Value = { type: 'event', names, kinds: [], told: false, lasted: null }
      const event: Reference = { ...timeAt(0, text.length), id: 'e', of: 'event', text, value }
      const cut = statements([event, ...times], [segment])
      assert.deepEqual(
        cut.filter(({ of }) => of === 'time'),
        times,
      )
      const events = cut.filter(({ of }) => of === 'event')
      assert.equal(events.map((one) => one.text).join(''), text)
      for (const one of events) {
        assert.equal(one.text, text.slice(one.from, one.to))
        if (one.value.type === 'event') for (const name of one.value.names) assert.ok(one.text.includes(name))
      }
      assert.equal(new Set(cut.map(({ id }) => id)).size, cut.length)
      const joined = parts.slice(0, -1).filter(([, , end]) => /and|;|but/.test(end)).length
      assert.equal(events.length, joined + 1)
    }),
    { numRuns: 200 },
  )
})

function timeAt(from: number, to: number): Reference {
  return noun('reference', {
    id: 't',
    of: 'time' as const,
    text: '',
    segment: 's1',
    from,
    to,
    start: null,
    end: null,
    meant: 'past' as const,
    by: 'en/relative',
    value: MAY,
  })
}

test('what was still to come at the publication is not held against an article', () => {
  const outcome = (published: string): string | undefined =>
    new Draft('the capture of Mosul in May')
      .event('capture of Mosul', ['Mosul'], ['capture'], MOSUL)
      .time('in May', MAY)
      .audit(published)[0]?.outcome
  assert.equal(outcome('2017-10-02'), 'disagrees')
  assert.equal(outcome('2017-06-02'), 'not-in-chronology')
})
