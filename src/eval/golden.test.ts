import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Assessment, assessText, type Desk, openDesk } from '../index.js'
import { aMessage } from '../testing/builders.js'
import { needsShared } from '../testing/needs.js'
import { accountOf } from './cases.js'
import { differences, type Golden, goldens } from './golden.js'
import { type Case, cases } from './sets.js'

/** Reported recordings with what must come out, and why: eval/golden. The words of a case are taken from the shared data by its id. */

const NEEDS = needsShared('cases/cases-dev.jsonl')
const known: ReadonlyMap<string, Case> = new Map(NEEDS.skip === false ? cases().map((one) => [one.id, one]) : [])
const all = goldens()

let desk: Promise<Desk> | null = null
after(async () => (await desk)?.close())

async function examined({ id, expected: { previous } }: Golden): Promise<Assessment> {
  const one = known.get(id)
  assert.ok(one, `no case ${id}`)
  desk ??= openDesk({ dataDir: '/nowhere/postquem' })
  const messages = previous ? [aMessage('m1', previous.date)] : []
  return assessText(await desk, { ...accountOf(one), messages })
}

test('there are folders for half of the cases or more, each with its reason in one to three sentences', () => {
  assert.ok(all.length >= 25, `${all.length}`)
  for (const { id, why } of all) {
    const sentences = why.split(/(?<=[.?!])\s+/).length
    assert.ok(why.length > 40 && sentences <= 3, `${id}: ${sentences} sentences`)
  }
})

test('no folder quotes the case that it is about', NEEDS, () => {
  for (const { id, why, expected } of all) {
    const ours = `${why} ${JSON.stringify(expected)}`.toLowerCase()
    for (const { paraphrase } of known.get(id)?.references ?? [])
      assert.ok(paraphrase.length < 20 || !ours.includes(paraphrase.toLowerCase()), `${id}: ${paraphrase}`)
  }
})

for (const golden of all)
  test(`golden ${golden.id}`, NEEDS, async () => {
    const found = differences(golden.expected, await examined(golden))
    assert.deepEqual(found, [], `${golden.id}\n  ${found.join('\n  ')}\nWhy it ought to be so: ${golden.why}\n`)
  })

test('a difference in any field is seen', NEEDS, async () => {
  const golden = all.find(({ id }) => id === 'prigozhin-2023-08-31')
  assert.ok(golden)
  const assessment = await examined(golden)
  const { expected } = golden
  const wrong: readonly [string, Golden['expected']][] = [
    ['notBefore.date', { ...expected, notBefore: null }],
    ['notBefore.date', { ...expected, notBefore: { date: '2023-08-20', strength: 'firm', by: ['time'] } }],
    ['notBefore.strength', { ...expected, notBefore: { date: '2023-08', strength: 'soft', by: ['time'] } }],
    ['notBefore.by', { ...expected, notBefore: { date: '2023-08', strength: 'firm', by: ['count'] } }],
    ['softNotAfter', { ...expected, softNotAfter: '2023-08-24' }],
    ['mostLikely', { ...expected, mostLikely: '2023-08-25/2023-08-31' }],
    ['claims', { ...expected, claims: { c1: 'refuted', c2: 'refuted' } }],
    ['previous.date', { ...expected, previous: { date: '2023-08-21', days: { from: 0, to: 10 } } }],
    ['warnings', { ...expected, warnings: ['press'] }],
    ['conflicts', { ...expected, conflicts: 1 }],
  ]
  for (const [field, other] of wrong) {
    const found = differences(other, assessment)
    assert.ok(
      found.some((line) => line.startsWith(`${field}: `)),
      `${field}: ${found}`,
    )
  }
  assert.deepEqual(differences(expected, assessment), [])
})
