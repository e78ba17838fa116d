import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Assessment } from '../model/index.js'
import { assessments } from '../testing/arbitraries.js'
import { hearsayAccount, reliefStatement, silentText } from '../testing/assessments.js'
import { aBound, aClaim, aDating, anAssessment, aVerdict } from '../testing/builders.js'
import { pageOf } from './compose.js'
import { toHtml, toMarkdown } from './index.js'
import { type Page, type Sentence, say, statements, type Text } from './page.js'

function ours({ text }: Sentence): string {
  return text.filter((part) => typeof part === 'string').join(' ')
}

function daysIn(text: Text): string[] {
  return text.flatMap((part) => (typeof part !== 'string' && part.type === 'day' ? [part.day] : []))
}

/** Sentences whose citations are missing or lead nowhere on the rendered page. */
function ungrounded(page: Page, rendered: string): Sentence[] {
  const anchors = new Set([...rendered.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
  return statements(page).filter(({ cites }) => cites.length === 0 || cites.some(({ anchor }) => !anchors.has(anchor)))
}

test('every sentence of a conclusion cites something that is on the page', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      const page = pageOf(assessment)
      assert.deepEqual(ungrounded(page, toHtml(assessment)), [])
      assert.deepEqual(ungrounded(page, toMarkdown(assessment)), [])
    }),
    { numRuns: 40 },
  )
})

/** Texts that end as a sentence of ours does and stand in nothing that cites. */
function uncited(value: unknown, cited = false): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value) && value.length > 0 && value.every(isPart)) {
    const last: unknown = value.at(-1)
    return !cited && typeof last === 'string' && /[.!?]\s*$/.test(last) ? [last] : []
  }
  const own = 'cites' in value && Array.isArray(value.cites) && value.cites.length > 0
  return Object.values(value).flatMap((field) => uncited(field, own))
}

function isPart(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'type' in value)
}

test('no sentence stands on the page without a citation, whatever section it is in', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      assert.deepEqual(uncited(pageOf(assessment)), [])
    }),
    { numRuns: 40 },
  )
  const page = pageOf(reliefStatement())
  assert.deepEqual(uncited({ ...page, condition: ['It holds.'] }), ['It holds.'])
  assert.deepEqual(uncited({ ...page, unknown: [{ text: ['It is not known.'], cites: [] }] }), ['It is not known.'])
})

const BANDS: Readonly<Record<string, string>> = {
  'almost no chance': '1–5',
  'very unlikely': '5–20',
  unlikely: '20–45',
  'roughly even chance': '45–55',
  likely: '55–80',
  'very likely': '80–95',
  'almost certain': '95–99',
}

test('a likelihood word of a verdict stands with the percentages that ICD 203 gives it', () => {
  const words = Object.entries(BANDS).map(([word, range]) => {
    const [from = 0, to = 0] = range.split('–').map(Number)
    return aVerdict(aClaim('c1'), { likelihood: { word, from, to } })
  })
  assert.deepEqual(
    pageOf(anAssessment({ verdicts: words })).rumours.map(({ likelihood }) => likelihood),
    Object.entries(BANDS).map(([word, range]) => `${word} (${range} %)`),
  )
})

test('a sentence without a citation, or with one that leads nowhere, is found', () => {
  // @ts-expect-error a sentence cannot be written without a citation
  const uncited = say([], 'Spoken on a Tuesday.')
  const astray = say([{ anchor: 'r99', label: 'r99' }], 'Spoken on a Wednesday.')
  const page = pageOf(reliefStatement())
  const html = toHtml(reliefStatement())
  assert.deepEqual(ungrounded({ ...page, answer: [...page.answer, uncited], conflicts: [astray] }, html), [
    uncited,
    astray,
  ])
})

test('firm and soft, likelihood and confidence are kept apart', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      for (const sentence of statements(pageOf(assessment))) {
        const words = ours(sentence)
        assert.ok(!(/\bfirm/i.test(words) && /\bsoft/i.test(words)), words)
        assert.ok(!(/\b(likely|likelihood|probab)/i.test(words) && /confiden/i.test(words)), words)
      }
    }),
    { numRuns: 30 },
  )
})

test('the answer names no day that the dating does not', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      const { dating, provenance } = assessment
      const known = new Set([
        dating.mostLikely,
        provenance.surfaced,
        ...[dating.notBefore, dating.notAfter, dating.softNotBefore, dating.softNotAfter].map((bound) => bound?.date),
        ...dating.credible.flatMap(({ from, to }) => [from, to]),
      ])
      for (const { text } of pageOf(assessment).answer) for (const day of daysIn(text)) assert.ok(known.has(day), day)
    }),
    { numRuns: 30 },
  )
})

function answer(assessment: Assessment): string[] {
  return pageOf(assessment).answer.map(({ text }) =>
    text.map((part) => (typeof part === 'string' ? part : part.type === 'day' ? part.day : '?')).join(''),
  )
}

test('nothing found is said first, and the release is still told', () => {
  const silence = 'No reference to a datable event was found: the words alone do not date this recording.'
  assert.deepEqual(answer(silentText()).slice(0, 1), [silence])
  const dating = aDating({ window: '../2017-09-28', notAfter: aBound('not-after', '2017-09-28', ['surfaced']) })
  const provenance = { attributedTo: null, surfaced: '2017-09-28', spoken: true }
  assert.deepEqual(answer(anAssessment({ dating, provenance })), [
    silence,
    'Spoken on or before its release on 2017-09-28.',
  ])
})

test('windows of every shape', () => {
  const { references, transcript } = reliefStatement()
  const shape = (from: string | null, to: string | null): string | undefined =>
    answer(
      anAssessment({
        transcript,
        references,
        dating: aDating({
          notBefore: from === null ? null : aBound('not-before', from, ['r1']),
          notAfter: to === null ? null : aBound('not-after', to, ['r2']),
        }),
      }),
    )[0]
  assert.equal(shape('2017-07-09', '2017-09-28'), 'Spoken between 2017-07-09 and 2017-09-28.')
  assert.equal(shape('2017-07-09', '2017-07-09'), 'Spoken on 2017-07-09.')
  assert.equal(shape('2017-07-09', null), 'Spoken on 2017-07-09 or later.')
  assert.equal(shape(null, '2017-07-09'), 'Spoken on or before 2017-07-09.')
  assert.match(shape('2017-09-28', '2017-07-09') ?? '', /^The evidence contradicts itself/)
})

test('a soft bound in the place of a firm one is not told as firm', () => {
  const { references, transcript } = reliefStatement()
  const dating = aDating({
    notBefore: aBound('not-before', '2017-07-09', ['r1'], { strength: 'soft' }),
    notAfter: aBound('not-after', '2017-09-28', ['r2']),
  })
  assert.deepEqual(answer(anAssessment({ references, transcript, dating })), [
    'Spoken on or before 2017-09-28.',
    'Soft evidence, which may be wrong, puts it on 2017-07-09 or later.',
  ])
})

test('rumours settled are counted', () => {
  const [none, one] = [aVerdict(aClaim('c1')), aVerdict(aClaim('c2'), { outcome: 'refuted' })]
  const last = (verdicts: Assessment['verdicts']): string | undefined => answer(anAssessment({ verdicts })).at(-1)
  assert.equal(last([none]), 'It does not settle the one rumour weighed.')
  assert.equal(last([none, none]), 'It settles none of the two rumours weighed.')
  assert.equal(last([none, one]), 'If authentic, it settles one of the two rumours weighed.')
  assert.equal(last([one]), 'If authentic, it settles the one rumour weighed.')
})

test('what an account says is marked as hearsay', () => {
  assert.match(toHtml(hearsayAccount()), /class="condition hearsay"/)
  const marks = toHtml(hearsayAccount()).match(/class="hearsay-mark"/g)
  assert.equal(marks?.length, 2)
  assert.doesNotMatch(toHtml(reliefStatement()), /class="hearsay-mark"/)
})
