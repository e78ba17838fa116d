import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  type Bound,
  type Claim,
  type Dating,
  type Day,
  dayAt,
  dayNumber,
  type Fate,
  formatEdtf,
  type Verdict,
} from '../model/index.js'
import { aBound, aClaim, aDating } from '../testing/builders.js'
import { BANDS } from './likelihood.js'
import { weigh } from './weigh.js'

const VOICE = { voice: true }

function one(claim: Claim, dating: Dating, context: Parameters<typeof weigh>[2] = VOICE): Verdict {
  const [verdict] = weigh([claim], dating, context)
  assert.ok(verdict)
  return verdict
}

/** The recording of September 2017: after Mosul was retaken, before its release. */
const SEPTEMBER_2017 = aDating({
  notBefore: aBound('not-before', '2017-07-09', ['r4']),
  notAfter: aBound('not-after', '2017-09-28', ['surfaced']),
  softNotBefore: aBound('not-before', '2017-08-29', ['r7'], { strength: 'soft' }),
  curve: [
    { day: '2017-07-10', weight: 0.1 },
    { day: '2017-09-20', weight: 0.9 },
  ],
})
const killed = (fields: Partial<Claim>): Claim =>
  aClaim('c1', { fate: 'killed', what: 'killed in a strike', ...fields })

test('a death claimed before the firm bound is refuted, by the reference that bounds', () => {
  const { outcome, condition, likelihood, because, reason, wouldSettle } = one(
    killed({ when: '2017-05-28' }),
    SEPTEMBER_2017,
  )
  assert.deepEqual(
    { outcome, condition, likelihood, because, reason, wouldSettle },
    {
      outcome: 'refuted',
      condition: 'if authentic',
      likelihood: { word: 'almost certain', from: 95, to: 99 },
      because: ['r4'],
      reason: 'Spoken not before 2017-07-09, after the last day that the claim allows (2017-05-28).',
      wouldSettle: null,
    },
  )
})

test('a death claimed on the bound or after it is not refuted, whatever the soft evidence', () => {
  for (const when of ['2017-07-09', '2017-07-11', '2017-07', '2017']) {
    const verdict = one(killed({ when }), SEPTEMBER_2017)
    assert.equal(verdict.outcome, 'unsettled', when)
    assert.ok(verdict.wouldSettle?.includes('became known after'))
  }
  const { reason, because, likelihood } = one(killed({ when: '2017-07-11' }), SEPTEMBER_2017)
  assert.equal(
    reason,
    'Soft evidence points to a day not before 2017-08-29, after the last day that the claim allows (2017-07-11): soft evidence alone refutes nothing.',
  )
  assert.deepEqual(because, ['r7'])
  assert.deepEqual(likelihood, { word: 'very likely', from: 80, to: 95 })
})

test('the words were spoken before the claimed end: that is said', () => {
  const { reason, because, likelihood } = one(killed({ when: '2017-12' }), SEPTEMBER_2017)
  assert.equal(reason, 'Spoken not after 2017-09-28, and the claim allows that day or a later one.')
  assert.deepEqual(because, ['surfaced'])
  assert.equal(likelihood?.word, 'almost no chance')
})

test('without a lower bound nothing is refuted, and no likelihood is made up without a curve', () => {
  const { outcome, reason, likelihood } = one(killed({ when: '2017-05-28' }), aDating())
  assert.equal(outcome, 'unsettled')
  assert.equal(reason, 'Nothing in the words bounds the day of speaking from below.')
  assert.equal(likelihood, null)
})

test('the day of publication bounds a claim without a last day, and one with a later one', () => {
  const outcomes = (
    [
      [{ publishedOn: '2017-06-16' }, 'refuted'],
      [{ publishedOn: '2017-07-09' }, 'unsettled'],
      [{}, 'unsettled'],
      [{ when: '2017-05-28/..', publishedOn: '2017-06-16' }, 'refuted'],
      [{ when: '2017-05-28/..' }, 'unsettled'],
      [{ when: '../..', publishedOn: '2017-06-16' }, 'refuted'],
      [{ when: '2017', publishedOn: '2017-06-16' }, 'refuted'],
      [{ when: '2017' }, 'unsettled'],
      // Published before it is said to have happened: one of the two days is wrong, so that neither refutes on its own.
      [{ when: '2017-08', publishedOn: '2017-06-16' }, 'unsettled'],
      [{ when: '2017-05', publishedOn: '2018-01-01' }, 'refuted'],
    ] as const
  ).map(([fields, expected]) => [fields, one(killed(fields), SEPTEMBER_2017).outcome, expected])
  for (const [fields, outcome, expected] of outcomes) assert.equal(outcome, expected, JSON.stringify(fields))
  assert.equal(one(killed({}), SEPTEMBER_2017).reason, 'The claim names no last day on which it happened.')
})

test('of a mixed claim the death is refuted, and the rest is said to stand', () => {
  const { outcome, reason } = one(killed({ what: 'wounded or killed', when: '2017-05-28' }), SEPTEMBER_2017)
  assert.equal(outcome, 'refuted')
  assert.match(reason, /What the claim also says is not refuted: wounded\.$/)
})

test('an inability is refuted only where it is said to be for good', () => {
  const fallen = (what: string): Claim => aClaim('c1', { fate: 'incapacitated', what, when: '2017-05-28' })
  assert.equal(one(fallen('in a coma'), SEPTEMBER_2017).outcome, 'unsettled')
  assert.equal(one(fallen('permanently unable to speak'), SEPTEMBER_2017).outcome, 'refuted')
})

test('being alive is supported by a voice after the day, never by one before it', () => {
  const alive = (when: string): Claim => aClaim('c1', { fate: 'alive', what: 'alive', when })
  assert.equal(one(alive('2017-05-28'), SEPTEMBER_2017).outcome, 'supported')
  assert.equal(one(alive('2017-09-30'), SEPTEMBER_2017).outcome, 'unsettled')
  assert.equal(one(alive('2017-05-28'), SEPTEMBER_2017, { voice: false }).outcome, 'unsettled')
})

test('a claim about somebody else is not settled by the speaker', () => {
  const about = (subject: string, speaker: string | null): string =>
    one(killed({ subject, when: '2017-05-28' }), SEPTEMBER_2017, { voice: true, speaker }).outcome
  assert.equal(about('Abu Bakr al-Baghdadi', 'Sheikh Abu Bakr Al Baghdadi'), 'refuted')
  assert.equal(about('al-Baghdadi', 'Abu Bakr al-Baghdadi'), 'refuted')
  assert.equal(about('Peña', 'Iñigo PEÑA'), 'refuted')
  assert.equal(about('', 'Abu Bakr al-Baghdadi'), 'refuted')
  assert.equal(about('Abu Bakr al-Baghdadi', null), 'refuted')
  assert.equal(about('Karim Valmorane', 'Idris Valmorane'), 'unsettled')
})

const DAY = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2004-12-31') }).map(dayAt)
const FATES: readonly (readonly [Fate, string])[] = [
  ['killed', 'killed'],
  ['died', 'died'],
  ['wounded', 'wounded'],
  ['captured', 'captured'],
  ['incapacitated', 'in a coma'],
  ['incapacitated', 'brain-dead'],
  ['fled', 'fled'],
  ['resigned', 'resigned'],
  ['released', 'released'],
  ['alive', 'alive'],
  ['other', 'seen elsewhere'],
]
const WHEN = fc.oneof(
  DAY,
  DAY.map((day) => day.slice(0, 7)),
  fc.tuple(DAY, fc.nat(500)).map(([from, days]) => formatEdtf({ from, to: addDays(from, days) })),
  DAY.map((day) => `${day}/..`),
  DAY.map((day) => `../${day}`),
)
const CLAIM = fc
  .record({ fate: fc.constantFrom(...FATES), when: fc.option(WHEN), publishedOn: fc.option(DAY) })
  .map(({ fate: [fate, what], when, publishedOn }) => aClaim('c', { fate, what, when, publishedOn }))
const STRENGTH = fc.constantFrom<Bound['strength']>('firm', 'soft')
const CURVE = fc
  .uniqueArray(DAY, { minLength: 1, maxLength: 5 })
  .map((days) => days.sort().map((day) => ({ day, weight: 1 / days.length })))
const DATING = fc
  .record({
    notBefore: fc.option(fc.tuple(DAY, STRENGTH)),
    notAfter: fc.option(fc.tuple(DAY, STRENGTH)),
    soft: fc.option(DAY),
    curve: fc.oneof(fc.constant([]), CURVE),
  })
  .map(({ notBefore, notAfter, soft, curve }) =>
    aDating({
      notBefore: notBefore && aBound('not-before', notBefore[0], ['r1'], { strength: notBefore[1] }),
      notAfter: notAfter && aBound('not-after', notAfter[0], ['surfaced'], { strength: notAfter[1] }),
      softNotBefore: soft === null ? null : aBound('not-before', soft, ['r2'], { strength: 'soft' }),
      curve,
    }),
  )
const CONTEXT = fc.record({ voice: fc.boolean() })

function law(name: string, holds: (claim: Claim, dating: Dating, context: { voice: boolean }) => void): void {
  test(`law: ${name}`, () => fc.assert(fc.property(CLAIM, DATING, CONTEXT, holds), { numRuns: 500 }))
}

/** Every day that the claim itself allows and that is not after its publication lies before the bound. */
function allAllowedDaysBefore({ days, publishedOn }: Claim, bound: Day): boolean {
  if (days?.to != null && days.to < bound) return true
  return publishedOn !== null && publishedOn < bound && (days?.from == null || days.from <= publishedOn)
}

law(
  'refuted only with a voice, a death and a firm bound after all days that the claim allows',
  (claim, dating, context) => {
    const { outcome } = one(claim, dating, context)
    const { notBefore } = dating
    const lasting = claim.fate === 'killed' || claim.fate === 'died' || claim.what === 'brain-dead'
    const firm = notBefore?.strength === 'firm' && allAllowedDaysBefore(claim, notBefore.date)
    assert.equal(outcome === 'refuted', context.voice && lasting && firm)
    assert.equal(outcome === 'supported', context.voice && claim.fate === 'alive' && firm)
  },
)

law('fates that a living person may have met are never settled', (claim, dating, context) => {
  if (['wounded', 'captured', 'fled', 'resigned', 'released', 'other'].includes(claim.fate))
    assert.equal(one(claim, dating, context).outcome, 'unsettled')
})

law('a text settles nothing', (claim, dating) => {
  assert.equal(one(claim, dating, { voice: false }).outcome, 'unsettled')
})

law('a verdict says why, and an unsettled one what would settle it', (claim, dating, context) => {
  const { outcome, reason, wouldSettle, condition, because } = one(claim, dating, context)
  assert.equal(condition, 'if authentic')
  assert.match(reason, /\.$/)
  if (outcome === 'unsettled') assert.match(wouldSettle ?? '', /\.$/)
  else assert.ok(wouldSettle === null && because.length > 0)
})

law('sentences hold no likelihood word and no confidence word', (claim, dating, context) => {
  const { reason, wouldSettle, likelihood } = one(claim, dating, context)
  const sentences = `${reason} ${wouldSettle ?? ''}`
  assert.doesNotMatch(sentences, /likel|chance|certain|probab|confiden|\bsure\b|moderate|\bhigh\b|\blow\b/i)
  if (likelihood) assert.ok(BANDS.includes(likelihood))
})

law('a firmer or later bound never takes a verdict back', (claim, dating, context) => {
  const before = one(claim, dating, context)
  const date = addDays(dating.notBefore?.date ?? '2005-01-01', 30)
  const after = one(claim, { ...dating, notBefore: aBound('not-before', date, ['r9']) }, context)
  if (before.outcome !== 'unsettled') assert.equal(after.outcome, before.outcome)
})

test('law: the order of the claims plays no part', () => {
  fc.assert(
    fc.property(fc.array(CLAIM, { maxLength: 6 }), DATING, CONTEXT, (claims, dating, context) => {
      const verdicts = weigh(claims, dating, context)
      assert.deepEqual(weigh(claims.toReversed(), dating, context).toReversed(), verdicts)
      assert.deepEqual(
        verdicts.map(({ claim }) => claim),
        claims,
      )
    }),
    { numRuns: 100 },
  )
})
